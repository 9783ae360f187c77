"""The first slide: whose journey it is, what they want, and who answers for it."""

from journeymap.language.language import Language
from journeymap.layout import phrases, vocabulary
from journeymap.model.house import House, title_of
from journeymap.model.journey import Journey
from journeymap.render.slides.deck import HEIGHT, MARGIN, WIDTH, Deck
from journeymap.render.slides.look import band, ink_on
from journeymap.render.slides.text import Paragraph, one_line, shortened

_SIZES = (40.0, 32.0, 24.0, 20.0)
_TITLE_LINES, _TEXT_LINES, _GOAL_LINES = 3, 3, 2
_LABELS = 130.0


def front(deck: Deck, journey: Journey, house: House, speech: Language) -> None:
    """Add the first slide."""
    room = WIDTH - 2 * MARGIN
    size = next((each for each in _SIZES if _fits(journey.title, each, room)), _SIZES[-1])
    colour = band(house.brand)
    title = shortened(journey.title, size, room, _TITLE_LINES + 2, bold=True)
    heading = Paragraph(title, size, bold=True, colour=ink_on(colour))
    y = deck.slide(heading, (0, 60, WIDTH), _notes(journey, house, speech), colour) + 18
    if journey.description:
        about = Paragraph(shortened(journey.description, 16, room - 14, _TEXT_LINES), 16, colour="quiet")
        tall = about.height(room - 14) + 8
        deck.box("rectangle", (MARGIN, y, room, tall), [about], name=speech.say("Description"), pad=4)
        y += tall + 12
    for label, value, lines in _facts(journey, house, speech):
        name = Paragraph(label, 16, bold=True, colour="quiet")
        text = Paragraph(shortened(value, 16, room - _LABELS - 14, lines), 16)
        tall = text.height(room - _LABELS - 14) + 8
        deck.box("rectangle", (MARGIN, y, _LABELS, tall), [name], name=label, pad=4)
        deck.box("rectangle", (MARGIN + _LABELS, y, room - _LABELS, tall), [text], name=f"{label}: {value}", pad=4)
        y += tall + 4
    if house.brand.footer:
        line = Paragraph(shortened(house.brand.footer, 12, room - 14, 1), colour="quiet")
        deck.box("rectangle", (MARGIN, HEIGHT - 34, room, 22), [line], name=speech.say("Footer"), pad=4)


def _fits(title: str, size: float, room: float) -> bool:
    return Paragraph(title, size, bold=True).height(room) <= _TITLE_LINES * size * 1.2


def _facts(journey: Journey, house: House, speech: Language) -> list[tuple[str, str, int]]:
    """What is known of the journey: a label, what it is, and in how many lines."""
    say = speech.say
    found = [
        (say("Persona"), journey.persona and title_of(house.personas, journey.persona), 1),
        (say("Goal"), journey.goal, _GOAL_LINES),
        (say("State"), journey.state and vocabulary.state(journey.state, speech), 1),
        (say("Owner"), journey.owner and phrases.owner(journey.owner, house), 1),
        (say("Reviewed"), journey.reviewed and journey.reviewed.isoformat(), 1),
    ]
    return [(label, value, lines) for label, value, lines in found if value]


def _notes(journey: Journey, house: House, speech: Language) -> str:
    """All of it in full, and what the slide has no room for."""
    lines = [
        journey.title,
        journey.description,
        *(f"{label}: {value}" for label, value, _ in _facts(journey, house, speech)),
    ]
    known = [speech.say("How we know: {source}", source=each) for each in journey.evidence]
    return "\n".join(one_line(each) for each in (*lines, *known, journey.notes) if each)

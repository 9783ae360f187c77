"""A journey as slides: a title, an overview with the curve of feelings, and each stage with what stands behind it."""

from collections.abc import Mapping, Sequence

from journeymap.graph.flow import Flow
from journeymap.language.language import Language
from journeymap.layout import phrases, vocabulary
from journeymap.model.house import House
from journeymap.model.touchpoint import Touchpoint
from journeymap.model.workspace import Workspace
from journeymap.render.export.subject import Format, Subject
from journeymap.render.slides.chips import chips
from journeymap.render.slides.deck import HEIGHT, MARGIN, PAD, WIDTH, Deck
from journeymap.render.slides.drawn_stage import draw
from journeymap.render.slides.front import front
from journeymap.render.slides.look import ink_on, stage_colour
from journeymap.render.slides.notes import notes
from journeymap.render.slides.overview import overview
from journeymap.render.slides.parts import Part, parts
from journeymap.render.slides.stage import Moment, Page, pages
from journeymap.render.slides.text import Paragraph, shortened

_TITLE, _ABOUT = 24.0, 14.0
_AIR = 12.0
_FOOT = 20.0


def presentation(flow: Flow, workspace: Workspace, speech: Language) -> bytes:
    """The journey as a PowerPoint file of native shapes and glued connectors; the same bytes every time.

    Raises UsageError when the package that writes slides is not installed.
    """
    house = workspace.house
    order = flow.moments
    numbers = {node: index for index, node in enumerate(order, 1)}
    listed = parts(flow, order, speech)
    deck = Deck(flow.journey.title, house.brand.font)
    front(deck, flow.journey, house, speech)
    overview(deck, flow, house, listed, speech)
    for part in listed:
        _stage(deck, flow, workspace, part, _moments(part, flow, workspace, numbers, speech), speech)
    return deck.save()


def _moments(
    part: Part, flow: Flow, workspace: Workspace, numbers: Mapping[str, int], speech: Language
) -> list[Moment]:
    scale, known = workspace.house.scale, workspace.principles_by_id()
    return [
        Moment(
            each,
            numbers[each.id],
            _head(each, numbers[each.id], workspace.house, speech),
            tuple(chips(each, flow, scale, known, numbers, speech)),
        )
        for each in part.moments
    ]


def _head(touchpoint: Touchpoint, number: int, house: House, speech: Language) -> tuple[Paragraph, ...]:
    place = " · ".join([*vocabulary.marked(touchpoint, speech), phrases.where(touchpoint, house, speech)])
    return (Paragraph(f"{number}. {touchpoint.title}", 14, bold=True), Paragraph(place, colour="quiet", before=2))


def _stage(  # noqa: PLR0913, PLR0917 -- a stage of a journey, and what it is put on
    deck: Deck, flow: Flow, workspace: Workspace, part: Part, listed: Sequence[Moment], speech: Language
) -> None:
    """The slides of a stage; one without moments has a slide with nothing but its title."""
    room = WIDTH - 2 * MARGIN
    brand = workspace.house.brand.colour
    colour, ink = (brand, ink_on(brand)) if brand else (stage_colour(part.number), "ink")
    title = shortened(part.title, _TITLE, room - 100, 2, bold=True)
    about = Paragraph(shortened(part.description, _ABOUT, room, 2), _ABOUT, colour=ink)
    tall = about.height(room) + 6 if part.description else 0.0
    heading = Paragraph(title, _TITLE, bold=True, colour=ink).height(room - 100) + 2 * PAD
    found = pages(listed, flow, workspace.house, HEIGHT - heading - tall - _AIR - _FOOT, speech) or [
        Page((), (), 0.0, 0.0)
    ]
    for number, page in enumerate(found, 1):
        place = speech.say("{number} of {total}", number=str(number), total=str(len(found)))
        on_it = [*(each.touchpoint for each in page.moments), *(each.touchpoint for each in page.work)]
        told = "\n".join([part.title, part.description, *notes(on_it, flow, workspace, speech)])
        words = Paragraph(f"{title} ({place})" if len(found) > 1 else title, _TITLE, bold=True, colour=ink)
        top = deck.slide(words, (0, 0, WIDTH), told, colour)
        if part.description:
            deck.box(
                "rectangle",
                (0, top, WIDTH, tall),
                [about],
                fill=colour,
                name=speech.say("Description"),
                pad=2,
                left=MARGIN - 2,
            )
        draw(deck, page, top + tall + _AIR, speech)


def export(subject: Subject) -> bytes:
    """The journey as slides."""
    return presentation(subject.flow, subject.workspace, subject.speech)


FORMAT = Format("pptx", ".pptx", export)

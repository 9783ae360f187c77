"""A slide of a stage: its moments, the arrows between them, and the work behind beneath the line of visibility."""

from journeymap.language.language import Language
from journeymap.layout import vocabulary
from journeymap.model.touchpoint import Layer
from journeymap.render.slides.chips import GAP, SIGN, Chip
from journeymap.render.slides.deck import MARGIN, PAD, Box, Deck
from journeymap.render.slides.stage import ARCH, BETWEEN, LEFT, RIGHT, Moment, Page
from journeymap.render.slides.text import Paragraph

_NAMES = LEFT - MARGIN - 8
_WIRE = "edge"


def draw(deck: Deck, page: Page, top: float, speech: Language) -> None:
    """Put a page on the last slide, from ``top`` down."""
    y = top + page.above
    tall = page.moments_height
    boxes = [
        _moment(deck, each, speech, (LEFT + index * (page.width + BETWEEN), y, page.width, tall))
        for index, each in enumerate(page.moments)
    ]
    _name(deck, speech.say("What happens"), y)
    _arrows(deck, page, boxes, speech)
    if page.work:
        _behind(deck, page, boxes, y + tall, speech)


def _name(deck: Deck, text: str, y: float) -> None:
    words = Paragraph(text, bold=True)
    deck.box("rectangle", (MARGIN, y, _NAMES, words.height(_NAMES) + 4), [words], name=text, pad=0)


def _moment(deck: Deck, moment: Moment, speech: Language, place: tuple[float, float, float, float]) -> Box:
    x, y, width, _ = place
    touchpoint = moment.touchpoint
    box = deck.box(
        "rounded",
        place,
        moment.head,
        fill="paper",
        line="strong",
        name=speech.say("Touchpoint: {title}", title=touchpoint.title),
        dashed=touchpoint.layer is Layer.CUSTOMER,
    )
    if touchpoint.moment_of_truth:
        deck.box("star", (x + width - 14, y - 9, 20, 20), fill="idea", line="idea", name=speech.say("Moment of truth"))
    below = y + sum(each.height(width - 2 * PAD) for each in moment.head) + 2 * PAD
    for chip in moment.chips:
        below += _chip(deck, chip, (x + PAD, below, width - 2 * PAD), speech) + GAP
    return box


def _chip(deck: Deck, chip: Chip, place: tuple[float, float, float], speech: Language) -> float:
    x, y, width = place
    tall = chip.height(width)
    plain = chip.role in ("feeling", "way")
    ground, line = (None, None) if plain else (f"{chip.role}-ground", f"{chip.role}-edge")
    name = f"{chip.lead} {chip.text}"
    deck.box(
        "rounded", (x, y, width, tall), [chip.paragraph], fill=ground, line=line, name=name, left=SIGN, pad=PAD / 2
    )
    ink = "quiet" if chip.role == "way" else "strong" if plain else chip.role
    fill = {"face": "idea-ground", "oval": "paper"}.get(chip.kind, ink)
    sign = (x + 3, y + PAD / 2 + (chip.paragraph.leading - SIGN + 2) / 2, SIGN - 2, SIGN - 2)
    deck.box(chip.kind, sign, fill=fill, line=ink, name=speech.say("Sign of: {what}", what=name), adjust=chip.mood)
    return tall


def _arrows(deck: Deck, page: Page, boxes: list[Box], speech: Language) -> None:
    place = {each.touchpoint.id: index for index, each in enumerate(page.moments)}
    for index, moment in enumerate(page.moments):
        loops = {way.to: way.loop for way in moment.touchpoint.next}
        for target in dict.fromkeys(way.to for way in moment.touchpoint.next):
            if place.get(target) == index + 1:
                deck.connect((boxes[index], 3), (boxes[index + 1], 1), "strong", dashed=loops[target])
    for level, (first, second) in enumerate(page.arches):
        number = str(page.moments[second].number)
        text = (
            speech.say("back to {number}", number=number)
            if second < first
            else speech.say("on to {number}", number=number)
        )
        _round(deck, boxes[first], boxes[second], -8 - ARCH * (level + 0.5), text)


def _round(deck: Deck, first: Box, second: Box, far: float, text: str) -> None:
    """A way from one box over (``far`` is negative) or under others to another, with a label that it goes through."""
    above = far < 0
    side = 0 if above else 2
    onward = second.x > first.x
    words = Paragraph(text, colour="quiet")
    wide, tall = 62.0, words.leading + 2
    x = first.x + (first.width + BETWEEN / 2 if onward else -BETWEEN / 2) - wide / 2
    y = first.site(side)[1] + far - tall / 2
    label = deck.box("rounded", (x, y, wide, tall), [words], fill="paper", line="edge", name=text, middle=True, pad=0)
    colour = "strong" if above else _WIRE
    deck.connect(
        (label, 1 if onward else 3), (first, side), colour, corner=True, arrow=False, dashed=not onward and above
    )
    deck.connect(
        (label, 3 if onward else 1), (second, side), colour, corner=True, arrow=above, dashed=not onward and above
    )


def _behind(deck: Deck, page: Page, boxes: list[Box], y: float, speech: Language) -> None:
    """The line of visibility, the work beneath it, and what stands on what."""
    top = y + page.between
    line = top - 10
    name = vocabulary.line_above(Layer.BACKSTAGE, speech)
    words = Paragraph(name, colour="quiet")
    tall = words.height(_NAMES)
    deck.box("rectangle", (MARGIN, line - tall - 2, _NAMES, tall), [words], name=name, pad=0)
    deck.rule(MARGIN, RIGHT, line, "quiet", dashed=True)
    _name(deck, speech.say("Behind the scenes"), top)
    count = len(page.work)
    spread = page.width + BETWEEN if count <= len(boxes) else page.work_width + 16
    work = [
        deck.box(
            "rounded",
            (LEFT + column * spread, top, page.work_width, page.work_height),
            each.words,
            fill="work",
            line="strong" if each.touchpoint.layer is Layer.BACKSTAGE else "quiet",
            name=f"{vocabulary.layer(each.touchpoint.layer, speech)}: {each.touchpoint.title}",
            dashed=each.touchpoint.layer is Layer.SUPPORT,
        )
        for column, each in zip(page.work_columns, page.work, strict=True)
    ]
    levels = {needed: level for level, needed in enumerate(dict.fromkeys(needed for _, needed in page.needs))}
    for user, needed in page.needs:
        deck.connect((boxes[user], 2), (work[needed], 0), _WIRE, bend=page.bus(levels[needed]), arrow=False)
    for level, (user, needed) in enumerate(page.deeper):
        _round(deck, work[user], work[needed], 8 + ARCH * (level + 0.5), speech.say_as("of work", "needs"))

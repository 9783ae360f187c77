"""Cards: boxes that are as tall as their text, stacked in a lane."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from journeymap.layout.bidi import right_to_left
from journeymap.layout.font import Style
from journeymap.layout.grid import CARD, Column
from journeymap.layout.marks import Glyph, Group, Mark, Rect, Words
from journeymap.layout.wrap import wrap

TITLE = Style(16, bold=True)
BODY = Style(15)
QUOTE = Style(15, italic=True)
SMALL = Style(14)
SEVERITY = Style(14, bold=True)
LABEL = Style(15, bold=True)

PAD = 9.0
STACK_GAP = 6.0
LANE_PAD = 9.0
_SIGN = 24.0
_RADIUS = 7.0


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph of a card: text in a style, perhaps behind a glyph with a word or number of its own."""

    role: str
    text: str
    style: Style = BODY
    glyph: str = ""
    sign: str = ""


@dataclass(frozen=True)
class Card:
    """A card for a touchpoint. ``role`` colours the box; the empty role draws none."""

    role: str
    parts: tuple[Part, ...]
    touchpoint: str
    label: str = ""
    thick: bool = False
    width: float = CARD

    @cached_property
    def _lines(self) -> list[tuple[str, ...]]:
        """The lines of each part."""
        return [wrap(part.text, part.style, self.width - 2 * PAD - _indent(part)) for part in self.parts]

    @cached_property
    def height(self) -> float:
        """Its height, with all its text inside."""
        text = sum(len(lines) * part.style.leading for part, lines in zip(self.parts, self._lines, strict=True))
        return round(text + 2 * PAD + 3 * (len(self.parts) - 1), 1)

    def at(self, x: float, y: float, height: float | None = None) -> Group:
        """The card drawn with its top left corner at ``x``, ``y``, stretched to ``height`` if given."""
        tall = height or self.height
        marks: list[Mark] = []
        if self.role:
            marks.append(Rect(self.role, x, y, self.width, tall, _RADIUS))
        top = y + PAD
        for index, (part, lines) in enumerate(zip(self.parts, self._lines, strict=True)):
            block = len(lines) * part.style.leading
            if height is not None and index == len(self.parts) - 1 and index:
                top = y + tall - PAD - block
            baseline = top + part.style.leading - 0.3 * part.style.size
            marks += _written(part, lines, x, self.width, baseline)
            top += block + 3
        return Group("card", tuple(marks), self.touchpoint, self.label)


def _written(part: Part, lines: tuple[str, ...], x: float, width: float, baseline: float) -> Iterator[Mark]:
    """A paragraph and its glyph: from the left edge of a card on, or from the right where it is read that way."""
    mirrored = right_to_left(part.text)
    edge, way, anchor = (x + width - PAD, -1, "end") if mirrored else (x + PAD, 1, "start")
    if part.glyph:
        yield Glyph(part.role, part.glyph, edge + way * 6, baseline - 0.34 * part.style.size, 12)
        if part.sign:
            yield Words(part.role, edge + way * 13, baseline, (part.sign,), _sign_style(part), anchor)
    yield Words(part.role, edge + way * _indent(part), baseline, lines, part.style, anchor)


def _sign_style(part: Part) -> Style:
    return Style(part.style.size, bold=True)


def _indent(part: Part) -> float:
    if not part.glyph:
        return 0.0
    return _SIGN + (4 if part.sign else -6)


def lane(cells: Iterable[tuple[Column, Card]], top: float) -> tuple[tuple[Group, ...], float]:
    """Cards stacked in their columns from ``top`` down: the drawn cards, and the height that they need."""
    below: dict[int, float] = {}
    drawn = []
    for column, card in cells:
        y = below.get(column.index, top + LANE_PAD)
        drawn.append(card.at(column.x, y))
        below[column.index] = y + card.height + STACK_GAP
    deepest = max(below.values(), default=top + LANE_PAD + STACK_GAP)
    return tuple(drawn), deepest - STACK_GAP + LANE_PAD - top


def row(cells: Sequence[tuple[Column, Card]], top: float) -> tuple[tuple[Group, ...], float]:
    """Cards side by side, all as tall as the tallest: the drawn cards, and the height of the row."""
    tall = max((card.height for _, card in cells), default=0.0)
    return tuple(card.at(column.x, top, tall) for column, card in cells), tall

"""A picture cut into sheets that fit on paper, each with its stage titles and lane names, to be glued together.

A sheet shows the marks of the one picture on the page that reach into it, most by reference, so it costs next to
nothing; sheets are hidden on screens.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from journeymap.language.language import Language
from journeymap.layout.cards import LABEL, SMALL
from journeymap.layout.extent import Box, around
from journeymap.layout.frame import stage, title_room
from journeymap.layout.marks import Area, Group, Mark, Picture, Stroke, Words
from journeymap.layout.within import within
from journeymap.layout.wrap import wrap
from journeymap.render.svg import hatching, mark_id, markup

_WIDTH = 1530.0
_HEIGHT = 920.0
"""How much of a picture goes on a page: on a lying A4, 14 px are 7 points then, and head and names fit too."""
_CAPTION = 34.0
_OVERLAP = 12.0
_UNDERLAP = 7.0
"""How much of its neighbours at the right and below a sheet shows, to be glued upon: less than lies between cards."""
_FEW = 2
"""So many sheets need no overview."""
_MOST = 120
"""Nobody glues more sheets together. A picture that would need more gets larger ones, which printers shrink."""
_MARK = 7.0

Span = tuple[float, float]


@dataclass(frozen=True)
class _Cut:
    """A picture with the stretches that its rows and columns of sheets show, and the language of what is said of it."""

    drawing: Picture
    prefix: str
    down: Sequence[Span]
    across: Sequence[Span]
    speech: Language

    @cached_property
    def _reach(self) -> list[tuple[str, Mark | Group, Box]]:
        """The id of each mark, the mark, and how far it reaches."""
        marks = [(mark_id(self.prefix, number), mark) for number, mark in enumerate(self.drawing.marks)]
        return [(name, mark, box) for name, mark in marks if (box := around(mark))]

    @cached_property
    def _reach_by_column(self) -> list[list[tuple[str, Mark | Group, Box]]]:
        """The same for each column of sheets: what reaches into it, and into what it shows of the next."""
        starts = [left for left, _ in self.across]
        found: list[list[tuple[str, Mark | Group, Box]]] = [[] for _ in starts]
        for each in self._reach:
            first = bisect_right(starts, each[2][0] - _OVERLAP) - 1
            for column in range(max(first, 0), min(bisect_right(starts, each[2][2]), len(starts))):
                found[column].append(each)
        return found

    def seen(self, window: Box, column: int) -> Iterator[str]:
        """What is seen through a window: marks by reference, and of long lines the part that is needed."""
        left, top, right, bottom = window
        for name, mark, box in self._reach_by_column[column]:
            if box[0] < right and left < box[2] and box[1] < bottom and top < box[3]:
                part = within(mark, left, right)
                yield (
                    f'<use href="#{name}"/>' if part is None else "".join(markup([part], f"{self.prefix}-paper-hatch"))
                )

    @cached_property
    def head(self) -> float:
        """The height of the stage titles on every sheet; a title that is cut may need more lines there."""
        rooms = [title_room(title, width) for span in self.across for title, _, width, _ in self.pieces(span)]
        return max([self.drawing.head, *rooms]) if self.drawing.head else 0.0

    def pieces(self, span: Span, over: float = 0.0) -> Iterator[tuple[str, float, float, int]]:
        """Title, x, width and number of each stage on a stretch; a title says where it goes on.

        What goes on beyond the stretch reaches into the overlap; what only begins there does not.
        """
        left, right = span
        for number, (title, x, width) in enumerate(self.drawing.stages):
            if x < right and left < x + width:
                first, last = max(x, left), min(x + width, right + over)
                shown = self.speech.say("{stage} (continued)", stage=title) if x < left else title
                yield shown, first - left, last - first, number

    def name(self, row: int, column: int) -> str:
        """The name of a sheet: its row as a letter, its column as a number. Empty when there is only one."""
        if len(self.down) * len(self.across) == 1:
            return ""
        return f"{_letters(row)}{column + 1}"


def tiles(drawing: Picture, prefix: str, speech: Language) -> list[str]:
    """The sheets as ``<svg>`` elements, from left to right and then downwards.

    All are drawn to one scale, so that they can be glued together on a wall.
    """
    cut = _cut(drawing, prefix, speech)
    wide = max(right - left for left, right in cut.across)
    tall = max(bottom - top for top, bottom in cut.down)
    width, height = f"{drawing.label_width + wide + _OVERLAP:g}", f"{_CAPTION + cut.head + tall + _UNDERLAP:g}"
    return [
        f'<svg class="tile" xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" aria-hidden="true" focusable="false">{_tile(cut, row, column)}'
        f"{_hatched(cut) if row == column == 0 else ''}</svg>"
        for row in range(len(cut.down))
        for column in range(len(cut.across))
    ]


def _cut(drawing: Picture, prefix: str, speech: Language) -> _Cut:
    room = 1.0
    while len(columns := list(_columns(drawing, room))) * drawing.height / (_HEIGHT * room) > _MOST:
        room *= 1.25
    return _Cut(drawing, prefix, _rows(drawing, _HEIGHT * room), columns, speech)


def _hatched(cut: _Cut) -> str:
    """The pattern of the gap once more, because that of the picture is not there where the picture is hidden."""
    has_areas = any(isinstance(mark, Area) for mark in cut.drawing.marks)
    return hatching(f"{cut.prefix}-paper-hatch") if has_areas else ""


def overview(drawing: Picture, prefix: str, speech: Language) -> str:
    """The whole picture, small, with the sheets marked on it: how they go together. Empty when they are few."""
    cut = _cut(drawing, prefix, speech)
    if len(cut.down) * len(cut.across) <= _FEW:
        return ""
    size = drawing.width / 44
    frames = "".join(
        f'<rect class="m-sheet" x="{left:g}" y="{top:g}" width="{right - left:g}" height="{bottom - top:g}"/>'
        f'<text class="m-sheet-name" x="{(left + right) / 2:g}" y="{(top + bottom + size * 0.7) / 2:g}" '
        f'font-size="{size:g}" text-anchor="middle">{cut.name(row, column)}</text>'
        for row, (top, bottom) in enumerate(cut.down)
        for column, (left, right) in enumerate(cut.across)
    )
    return (
        f'<svg class="overview" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {drawing.width:g} {drawing.height:g}" '
        f'aria-hidden="true" focusable="false"><use href="#{prefix}-all"/>{frames}</svg>'
    )


def _rows(drawing: Picture, room: float) -> list[Span]:
    """Stretches of lanes that fit on a page, cut only between lanes: as few as can be, and as even as can be.

    What has no lanes is cut at the height of a page.
    """
    pages = range(1, int((drawing.height - drawing.head) / room) + 1)
    breaks = drawing.breaks or [drawing.head + number * room for number in pages]
    cuts = sorted({drawing.head, *breaks, drawing.height})
    fewest = len(_packed(cuts, room))
    limits = sorted({below - above for above in cuts for below in cuts if below > above}) or [room]
    return next(rows for limit in limits if len(rows := _packed(cuts, limit)) <= fewest)


def _packed(cuts: Sequence[float], limit: float) -> list[Span]:
    """Stretches between cuts, each as tall as the limit allows; a lane that is taller stays whole."""
    rows = []
    top = last = cuts[0]
    for cut in cuts[1:]:
        if cut - top > limit and last > top:
            rows.append((top, last))
            top = last
        last = cut
    return [*rows, (top, last)]


def _columns(drawing: Picture, room: float) -> Iterator[Span]:
    """Stretches of whole columns that fit beside the lane names, as few as can be, and as even as can be."""
    unit = drawing.column or 1.0
    units = max(round(drawing.width / unit), 1)
    most = max(int((_WIDTH * room - drawing.label_width) / unit), 1)
    sheets = -(-units // most)
    cuts = [units * number // sheets * unit for number in range(sheets)] + [drawing.width]
    yield from pairwise(cuts)


def _tile(cut: _Cut, row: int, column: int) -> str:
    """One sheet: what it is, the stage titles, the lane names at the left, its part of the picture, marks to cut at."""
    drawing = cut.drawing
    (left, right), (top, bottom) = cut.across[column], cut.down[row]
    label, head, wide, tall = drawing.label_width, _CAPTION + cut.head, right - left, bottom - top
    over = _OVERLAP if column + 1 < len(cut.across) else 0.0
    under = _UNDERLAP if row + 1 < len(cut.down) else 0.0
    seen = (left, top, right + over, bottom + under)
    parts = [_window((label, head), seen, "".join(cut.seen(seen, column)))]
    if cut.head:
        titles = [
            mark
            for title, x, width, number in cut.pieces((left, right), over)
            for mark in stage(title, number, (x, width, cut.head + _OVERLAP), cut.head)
        ]
        parts.append(_window((label, _CAPTION), (0, 0, wide + over, cut.head), "".join(markup(titles))))
    if label:
        names = f'<use href="#{cut.prefix}-names"/>'
        parts.append(_window((0, head), (0, top, label, bottom), names))
    signs: list[Mark | Group] = list(_caption(cut, row, column))
    if over:
        signs += _crosses((label + wide, _CAPTION), (label + wide, head + tall))
    if under:
        signs += _crosses((label, head + tall), (label + wide, head + tall))
    return "".join([*parts, *markup(signs)])


def _window(place: tuple[float, float], seen: Box, inside: str) -> str:
    """A window with its corner at a place, through which a part of a larger drawing is seen."""
    left, top, right, bottom = seen
    size = f'width="{right - left:g}" height="{bottom - top:g}"'
    view = f"{left:g} {top:g} {right - left:g} {bottom - top:g}"
    return f'<svg x="{place[0]:g}" y="{place[1]:g}" {size} viewBox="{view}">{inside}</svg>'


def _caption(cut: _Cut, row: int, column: int) -> Iterator[Words]:
    """Above a sheet: which it is, and which ones are glued to it."""
    name = cut.name(row, column)
    right = cut.name(row, column + 1) if column + 1 < len(cut.across) else ""
    below = cut.name(row + 1, column) if row + 1 < len(cut.down) else ""
    say = cut.speech.say
    hints = [
        say("{sheet} goes on at the right", sheet=right) if right else "",
        say("{sheet} below", sheet=below) if below else "",
    ]
    here = say("sheet {number}", number=name) if name else ""
    said = " · ".join(filter(None, [here, ", ".join(filter(None, hints))]))
    first, *more = wrap(cut.drawing.title, LABEL, 900) or ("",)
    yield Words("lane", 10, 20, (f"{first} …" if more else first,), LABEL)
    left, until = cut.across[column]
    if said:
        yield Words("foot", cut.drawing.label_width + until - left, 20, (said,), SMALL, "end")


def _crosses(*places: tuple[float, float]) -> Iterator[Stroke]:
    """Small crosses: where neighbours meet."""
    for x, y in places:
        yield Stroke("cut", ((x - _MARK, y), (x + _MARK, y)))
        yield Stroke("cut", ((x, y - _MARK), (x, y + _MARK)))


def _letters(row: int) -> str:
    """The letters of a row: A, B … Z, AA, AB and so on."""
    before, last = divmod(row, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)

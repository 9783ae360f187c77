"""A picture in pieces of one scale, to be glued together on a wall.

Each sheet repeats the names of the lanes and the titles of its stages, so that it can be read alone. A sheet runs on
for a strip into the next one, and marks at the edges show where the two come to lie on each other.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from journeymap.diagnostics.errors import UsageError
from journeymap.graph.flow import Flow
from journeymap.language.language import Language
from journeymap.layout import vocabulary
from journeymap.layout.cards import SMALL
from journeymap.layout.extent import Box, seen
from journeymap.layout.frame import stage, title_room
from journeymap.layout.legend import legend
from journeymap.layout.marks import Group, Mark, Picture, Stroke, Words
from journeymap.layout.moved import moved
from journeymap.layout.poster import heading
from journeymap.model.house import House

OVERLAP = 40.0
"""How far a sheet runs on into the next one, in px."""
_MARK = 16.0
_CAPTION = 26.0
_AIR = 11.0
_LEAST = 120.0
_MOST_HEAD = 0.4

Stretch = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Pane:
    """A part of a sheet: what is seen of a picture through a window, with its corner at ``x``, ``y``."""

    picture: Picture
    window: Box
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of paper: the stretches of the picture that it shows, and what is drawn where."""

    across: Stretch
    down: Stretch
    panes: tuple[Pane, ...]


def tiling(
    picture: Picture, flow: Flow, house: House, room: tuple[float, float], speech: Language
) -> tuple[Sheet, ...]:
    """The sheets of a picture, row by row, each with ``room`` px across and down.

    A heading that would leave no room for the picture has a sheet of its own before them. Raises UsageError when
    there is too little room for anything.
    """
    top = _top(picture, flow, house, room[0] - 2 * _MARK, speech)
    wide = room[0] - 2 * _MARK - picture.label_width - OVERLAP
    columns = list(_columns(picture, wide))
    head = max(_head(picture, stretch)[1] for stretch in columns)
    if head > room[1] * _MOST_HEAD:
        # Titles that tall are shown once, like the rest of the picture.
        picture, head = replace(picture, head=0.0), 0.0
    tall = room[1] - 2 * _MARK - _CAPTION - head - OVERLAP
    if min(wide, tall) < _LEAST:
        message = "at this scale next to nothing fits on a sheet: take a larger --page or a smaller --scale"
        raise UsageError(message)
    apart = tall - top.height < _LEAST
    above = 0.0 if apart else top.height
    rows = list(_rows(picture, tall - above, tall))
    sheets = [Sheet((0, 0), (0, 0), (_whole(top),))] if apart else []
    for row, down in enumerate(rows):
        for column, across in enumerate(columns):
            said = _caption(picture, flow, (row, column), (len(rows), len(columns)), speech)
            first = not (apart or row or column)
            sheets.append(_sheet(picture, (across, down), (head, 0.0 if row else above), said, top if first else None))
    return tuple(sheets)


def _whole(top: Picture) -> Pane:
    return Pane(top, (0, 0, top.width, top.height), _MARK, _MARK)


def _top(picture: Picture, flow: Flow, house: House, room: float, speech: Language) -> Picture:
    """What stands above the first sheet: the heading, and what the signs mean."""
    title = heading(picture, flow, house, room, speech)
    signs, height = legend(picture, room, speech)
    marks = (*title.marks, *moved(signs, 0, title.height))
    return Picture("top", "", "", room, title.height + height + (_AIR if signs else 0.0), marks)


def _columns(picture: Picture, room: float) -> Iterator[Stretch]:
    """Stretches of whole columns, each with the strip that it shares with the next."""
    step = room // picture.column * picture.column if 0 < picture.column <= room else room
    left = 0.0
    while left + OVERLAP < picture.width:
        yield left, min(left + step + OVERLAP, picture.width)
        left += max(step, 1.0)


def _rows(picture: Picture, first: float, later: float) -> Iterator[Stretch]:
    """Stretches that end between lanes where they can, each with the strip that it shares with the next."""
    top, room = picture.head, first
    while top + room + OVERLAP < picture.height:
        cuts = [each for each in picture.breaks if top + room / 2 < each <= top + room]
        cut = max(cuts, default=top + room)
        yield top, cut + OVERLAP
        top, room = cut, later
    yield top, picture.height


def _head(picture: Picture, across: Stretch) -> tuple[list[Mark], float]:
    """The titles of the stages above a stretch of columns, and the height that they need.

    A stage that began further left has its title again.
    """
    if not picture.head:
        return [], 0.0
    left, right = across
    cut = [
        (number, title, max(x, left), min(x + width, right)) for number, (title, x, width) in enumerate(picture.stages)
    ]
    shown = [each for each in cut if each[3] - each[2] > OVERLAP]
    height = max([picture.head, *(title_room(title, end - start) for _, title, start, end in shown)])
    marks = [
        mark
        for number, title, start, end in shown
        for mark in stage(title, number, (start, end - start, picture.height), height)
    ]
    return marks, height


def _sheet(
    picture: Picture, part: tuple[Stretch, Stretch], room: tuple[float, float], said: str, top: Picture | None
) -> Sheet:
    (left, right), (upper, lower) = part
    head, above = room
    wide, tall = right - left, lower - upper
    x, y = _MARK + picture.label_width, _MARK + above
    panes = [_whole(top)] if top else []
    if head:
        titles, _ = _head(picture, (left, right))
        panes.append(_pane(picture, titles, (left, 0, right, head), x, y))
    panes.append(_pane(picture, picture.labels, (0, upper, picture.label_width, lower), _MARK, y + head))
    panes.append(_pane(picture, picture.marks, (left, upper, right, lower), x, y + head))
    edge = [
        *_marks(picture, part, (x, y, y + head)),
        Words("foot", _MARK, y + head + tall + _MARK + 16, (said,), SMALL),
    ]
    width, height = x + wide + _MARK, y + head + tall + _MARK + _CAPTION
    panes.append(_pane(picture, edge, (0, 0, width, height), 0, 0))
    return Sheet((left, right), (upper, lower), tuple(pane for pane in panes if pane.picture.marks))


def _pane(picture: Picture, marks: Iterable[Mark | Group], window: Box, x: float, y: float) -> Pane:
    return Pane(replace(picture, marks=seen(marks, window), labels=()), window, x, y)


def _marks(picture: Picture, part: tuple[Stretch, Stretch], corner: tuple[float, float, float]) -> Iterator[Mark]:
    """Ticks around a sheet where its neighbours come to lie: at the beginning of theirs and of its own."""
    (left, right), (upper, lower) = part
    x, y, body = corner
    bottom, end = body + lower - upper, x + right - left
    for wanted, at in ((left > 0, x), (right < picture.width, end - OVERLAP)):
        if wanted:
            yield Stroke("glue", ((at, y - _MARK + 2), (at, y - 2)))
            yield Stroke("glue", ((at, bottom + 2), (at, bottom + _MARK - 2)))
    for wanted, at in ((upper > picture.head, body), (lower < picture.height, bottom - OVERLAP)):
        if wanted:
            yield Stroke("glue", ((2, at), (_MARK - 2, at)))
            yield Stroke("glue", ((end + 2, at), (end + _MARK - 2, at)))


def _caption(picture: Picture, flow: Flow, place: tuple[int, int], of: tuple[int, int], speech: Language) -> str:
    """Which sheet it is, and which one it goes over."""
    (row, column), (rows, columns) = place, of
    number = row * columns + column + 1
    place_of = speech.say(
        "sheet {number} of {total}: row {row}, column {column}",
        number=str(number),
        total=str(rows * columns),
        row=str(row + 1),
        column=str(column + 1),
    )
    said = [vocabulary.view(picture.name, speech), place_of]
    titles, names = speech.say("stage titles"), speech.say("lane names")
    if off := [what for what, wanted in ((titles, row), (names, column)) if wanted]:
        over = [
            speech.say("sheet {number}", number=str(other))
            for other, wanted in ((number - columns, row), (number - 1, column))
            if wanted
        ]
        said.append(
            speech.say(
                "cut the {parts} off at the marks and lay it over {sheets}",
                parts=speech.listed(off),
                sheets=speech.listed(over),
            )
        )
    return " · ".join([*said, flow.journey.title])

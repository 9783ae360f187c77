"""How far marks reach, and which of them are seen through a window."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from journeymap.layout.font import width
from journeymap.layout.marks import Area, Glyph, Group, Mark, Rect, Stroke, Words

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""
_SPILL = 10.0
"""How far arrow heads, halos and thick edges reach beyond the points of a mark, in px."""
_SHARE = {"start": 0.0, "middle": 0.5, "end": 1.0}


def seen(marks: Iterable[Mark | Group], window: Box) -> tuple[Mark | Group, ...]:
    """The marks of which at least a part may be seen through a window; groups keep what is seen of them."""
    return tuple(_seen(marks, window))


def _seen(marks: Iterable[Mark | Group], window: Box) -> Iterator[Mark | Group]:
    left, top, right, bottom = window
    for mark in marks:
        if isinstance(mark, Group):
            inside = seen(mark.marks, window)
            if inside:
                yield replace(mark, marks=inside)
            continue
        box = extent(mark)
        if left < box[2] and box[0] < right and top < box[3] and box[1] < bottom:
            yield mark


def extent(mark: Mark) -> Box:
    """A box that holds all of a mark, a little wide rather than narrow."""
    match mark:
        case Rect():
            return mark.x, mark.y, mark.x + mark.width, mark.y + mark.height
        case Words():
            wide = max((width(line, mark.style) for line in mark.lines), default=0.0)
            left = mark.x - wide * _SHARE[mark.anchor]
            top = mark.y - mark.style.size
            return left, top, left + wide, top + len(mark.lines) * mark.style.leading
        case Glyph():
            half = mark.size / 2
            return mark.x - half, mark.y - half, mark.x + half, mark.y + half
        case Stroke() | Area():
            points = mark.points if isinstance(mark, Stroke) else (*mark.upper, *mark.lower)
            across, down = [x for x, _ in points], [y for _, y in points]
            return min(across) - _SPILL, min(down) - _SPILL, max(across) + _SPILL, max(down) + _SPILL


def around(mark: Mark | Group) -> Box | None:
    """A box that holds a mark, or all marks of a group; ``None`` for a group without any."""
    if not isinstance(mark, Group):
        return extent(mark)
    if mark.role == "card" and mark.marks and isinstance(mark.marks[0], Rect):
        return extent(mark.marks[0])  # all that is written on a card is within its box
    boxes = [box for each in mark.marks if (box := around(each)) is not None]
    if not boxes:
        return None
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)

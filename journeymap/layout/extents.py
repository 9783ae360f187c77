"""How far marks reach: a box around each, rather too large than too small, and what of long lines is in a stretch."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from journeymap.layout.marks import Area, Glyph, Group, Mark, Point, Rect, Stroke, Words

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

_EDGE = 6.0
"""How far strokes, arrow heads and halos may reach beyond their points."""


def extent(mark: Mark | Group) -> Box | None:
    """The box that a mark stays within, or ``None`` for a group without marks."""
    boxes = list(_boxes(mark))
    if not boxes:
        return None
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts) - _EDGE, min(tops) - _EDGE, max(rights) + _EDGE, max(bottoms) + _EDGE


def within(mark: Mark | Group, left: float, right: float) -> Mark | None:
    """The part of a line or an area that a stretch between two x needs; ``None`` where all of it may be needed.

    Long lines are what a picture has across all of its sheets, and a dashed one is thousands of dashes.
    """
    match mark:
        case Stroke(curved=True, arrow=False) if _runs_right(mark.points):
            return replace(mark, points=_pieces(mark.points, left, right))
        case Stroke(points=((x0, y0), (x1, y1)), arrow=False) if y0 == y1 and x0 < x1:
            return replace(mark, points=((max(x0, left), y0), (min(x1, right), y1)))
        case Area():
            return replace(mark, upper=_pieces(mark.upper, left, right), lower=_pieces(mark.lower, left, right))
    return None


def _pieces(path: Sequence[Point], left: float, right: float) -> tuple[Point, ...]:
    """The pieces of a curve that runs to the right which touch a stretch: at least one, and all between them."""
    wanted = [at for at in range(0, len(path) - 1, 3) if path[at][0] <= right and left <= path[at + 3][0]]
    first, last = (wanted[0], wanted[-1]) if wanted else (0, 0)
    return tuple(path[first : last + 4])


def _runs_right(path: Sequence[Point]) -> bool:
    return all(one[0] <= other[0] for one, other in pairwise(path))


def _boxes(mark: Mark | Group) -> Iterator[Box]:
    match mark:
        case Group():
            for each in mark.marks:
                yield from _boxes(each)
        case Rect():
            yield mark.x, mark.y, mark.x + mark.width, mark.y + mark.height
        case Words():
            yield _words(mark)
        case Stroke():
            yield _around(mark.points)
        case Area():
            yield _around(chain(mark.upper, mark.lower))
        case Glyph():
            half = mark.size / 2
            yield mark.x - half, mark.y - half, mark.x + half, mark.y + half


def _words(words: Words) -> Box:
    """Around some words, taking every character to be as wide as it is high."""
    size, leading = words.style.size, words.style.leading
    wide = max(map(len, words.lines), default=0) * size
    left = words.x - {"start": 0.0, "middle": wide / 2, "end": wide}[words.anchor]
    return left, words.y - leading, left + wide, words.y + (len(words.lines) - 1) * leading + size / 2


def _around(points: Iterable[Point]) -> Box:
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)

"""Which lane of a picture a mark belongs to: the one in which it begins."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from journeymap.layout.marks import Area, Glyph, Group, Lane, Mark, Rect, Stroke, Words

_HAIR = 0.1
"""Tops of lanes are rounded to tenths of a px."""


def by_lane(
    marks: Sequence[Mark | Group], lanes: Sequence[Lane]
) -> Iterator[tuple[Lane | None, tuple[Mark | Group, ...]]]:
    """The marks in their order, in runs of one lane; ``None`` stands for what lies above or behind all lanes."""

    def lane(mark: Mark | Group) -> Lane | None:
        begins = top(mark)
        return next((each for each in reversed(lanes) if each.top <= begins + _HAIR), None)

    for found, run in groupby(marks, lane):
        yield found, tuple(run)


def top(mark: Mark | Group) -> float:
    """The y at which a mark begins."""
    match mark:
        case Group():
            return min(map(top, mark.marks), default=0.0)
        case Rect():
            return mark.y
        case Words():
            return mark.y - mark.style.size
        case Glyph():
            return mark.y - mark.size / 2
        case Stroke():
            return min(y for _, y in mark.points)
        case Area():
            return min(y for _, y in (*mark.upper, *mark.lower))

"""What of a long line or area is in a stretch between two x."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from journeymap.layout.marks import Area, Group, Mark, Point, Stroke


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

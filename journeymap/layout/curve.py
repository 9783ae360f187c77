"""A smooth curve through points that never goes above or below them.

Monotone cubic interpolation: F. N. Fritsch and J. Butland, "A method for constructing local monotone
piecewise cubic interpolants", SIAM J. Sci. Stat. Comput. 5 (1984). Between two points the curve stays
between their values, so that the map never shows a feeling better or worse than what was written.
"""

from collections.abc import Sequence
from itertools import pairwise

from journeymap.layout.marks import Point


def monotone(points: Sequence[Point]) -> tuple[Point, ...]:
    """Cubic Bézier points through ``points``, whose x grow: the first point, then three for each piece."""
    if len(points) < 2:  # noqa: PLR2004 -- a curve needs two points
        return tuple(points)
    slopes = _slopes(points)
    path = [points[0]]
    for (x0, y0), (x1, y1), m0, m1 in zip(points, points[1:], slopes, slopes[1:], strict=False):
        third = (x1 - x0) / 3
        path += [(x0 + third, y0 + m0 * third), (x1 - third, y1 - m1 * third), (x1, y1)]
    return tuple(path)


def _slopes(points: Sequence[Point]) -> list[float]:
    secants = [(y1 - y0) / (x1 - x0) for (x0, y0), (x1, y1) in pairwise(points)]
    inner = [_harmonic(before, after) for before, after in pairwise(secants)]
    return [0.0, *inner, 0.0]


def _harmonic(before: float, after: float) -> float:
    if before * after <= 0:
        return 0.0
    return 2 * before * after / (before + after)


def spans(path: Sequence[Point], left: float, right: float) -> tuple[tuple[float, float], ...]:
    """From which y to which y each piece of a curve made by ``monotone`` runs between two x, the smaller first.

    Each piece only rises or only falls, so its ends there are as far as it goes.
    """
    found = []
    for index in range(0, len(path) - 1, 3):
        piece = path[index : index + 4]
        first, last = max(left, piece[0][0]), min(right, piece[3][0])
        if first <= last:
            low, high = sorted((_height(piece, first), _height(piece, last)))
            found.append((low, high))
    return tuple(found)


def _height(piece: Sequence[Point], x: float) -> float:
    """The y of one piece at an x within it."""
    (x0, y0), (_, y1), (_, y2), (x3, y3) = piece
    t = (x - x0) / (x3 - x0)
    u = 1 - t
    return u**3 * y0 + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t**3 * y3

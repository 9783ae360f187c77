"""The curve goes through its points and never above or below them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.layout.curve import monotone, spans
from journeymap.layout.marks import Point

STEPS = st.floats(0.5, 3000)
VALUES = st.one_of(st.sampled_from([0.0, 10.0, 200.0]), st.floats(-1000, 1000))


@st.composite
def rightward(draw: st.DrawFn) -> tuple[Point, ...]:
    x, found = 0.0, []
    for step, y in draw(st.lists(st.tuples(STEPS, VALUES), min_size=2, max_size=12)):
        x += step
        found.append((x, y))
    return tuple(found)


def _at(piece: tuple[Point, ...], t: float) -> Point:
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = piece
    u = 1 - t
    a, b, c, d = u**3, 3 * u * u * t, 3 * u * t * t, t**3
    return a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3


def _pieces(path: tuple[Point, ...]) -> list[tuple[Point, ...]]:
    return [path[index : index + 4] for index in range(0, len(path) - 1, 3)]


@given(rightward())
def test_the_curve_goes_through_all_its_points(points: tuple[Point, ...]):
    assert monotone(points)[::3] == points


@given(rightward())
def test_between_two_points_it_never_leaves_the_room_between_them_nor_turns_back(points: tuple[Point, ...]):
    for piece in _pieces(monotone(points)):
        along = [_at(piece, step / 50) for step in range(51)]
        low, high = sorted((piece[0][1], piece[-1][1]))
        assert all(low - 1e-6 <= y <= high + 1e-6 for _, y in along)
        rising = piece[-1][1] >= piece[0][1]
        for (x0, y0), (x1, y1) in pairwise(along):
            assert x1 > x0
            assert (y1 - y0 if rising else y0 - y1) >= -1e-6


@given(rightward())
def test_it_has_no_corner_where_two_pieces_meet(points: tuple[Point, ...]):
    path = monotone(points)
    for index in range(3, len(path) - 1, 3):
        (xa, ya), (x, y), (xb, yb) = path[index - 1 : index + 2]
        assert (y - ya) / (x - xa) == pytest.approx((yb - y) / (xb - x), abs=1e-6)


def test_at_a_peak_it_is_level():
    path = monotone([(0, 0), (1, 5), (2, 0)])
    assert path[2][1] == path[3][1] == path[4][1] == 5


def test_few_points_are_no_curve():
    assert monotone([]) == ()
    assert monotone([(1, 2)]) == ((1, 2),)
    assert spans([(1, 2)], 0, 5) == ()


@given(rightward(), st.floats(-100, 5000), st.floats(1, 300))
def test_spans_reach_as_far_as_the_curve_does(points: tuple[Point, ...], left: float, wide: float):
    """However long a piece is, and however narrow the look at it."""
    path = monotone(points)
    along = [_at(piece, step / 200) for piece in _pieces(path) for step in range(201)]
    seen = [y for x, y in along if left <= x <= left + wide]
    found = spans(path, left, left + wide)
    for y in seen:
        assert any(low - 1e-6 <= y <= high + 1e-6 for low, high in found)
    for low, high in found:
        assert min(y for _, y in points) - 1e-6 <= low <= high <= max(y for _, y in points) + 1e-6


def test_spans_of_each_piece_that_is_looked_at():
    path = monotone([(10, 0), (20, 5), (30, 2)])
    assert spans(path, 0, 9) == ()
    assert spans(path, 31, 40) == ()
    assert spans(path, 0, 40) == ((0, 5), (2, 5))
    assert spans(path, 0, 15) == ((0, 2.5),)
    assert spans(path, 12, 12)[0][0] == spans(path, 12, 12)[0][1]

"""A free place for words: free, near, and in the room."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journeymap.layout.slots import Interval, free_top

INTERVALS = st.lists(st.tuples(st.floats(0, 300), st.floats(1, 80)).map(lambda each: (each[0], each[0] + each[1])))


@pytest.mark.parametrize(
    ("wanted", "taken", "top"),
    [
        (50, [], 50),
        (50, [(80, 90)], 50),
        (50, [(60, 90)], 40),
        (50, [(20, 55)], 55),
        (50, [(60, 70), (30, 40)], 40),
        (50, [(45, 75)], 25),
        (51, [(45, 75)], 75),
        (50, [(50, 70)], 30),
        (95, [(100, 101)], 80),
    ],
)
def test_the_nearest_free_place(wanted: float, taken: list[Interval], top: float):
    assert free_top(wanted, 20, taken, (0, 100)) == top


def test_without_a_free_place_words_stand_above_everything():
    assert free_top(5, 20, [(10, 90)], (0, 100)) == -10


@example(65.0, 5.732368250020663, [(70.28278608403805, 71.28278608403805)])
@given(st.floats(0, 300), st.floats(5, 60), INTERVALS)
def test_the_place_touches_nothing_and_no_nearer_one_is_free(wanted: float, height: float, taken: list[Interval]):
    room = (-200.0, 700.0)
    top = free_top(wanted, height, taken, room)

    def free(at: float) -> bool:
        return all(at + height <= low + 1e-6 or at >= high - 1e-6 for low, high in taken)

    assert free(top)
    nearer = abs(top - wanted)
    for step in range(1, 40):
        for at in (wanted - nearer * step / 40, wanted + nearer * step / 40):
            assert not free(at) or abs(at - wanted) >= nearer - 1e-6

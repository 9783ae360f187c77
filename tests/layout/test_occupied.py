"""The lowest free level is the one that asking each level after the other finds."""

from hypothesis import given
from hypothesis import strategies as st

from journeymap.layout.occupied import Occupied

STRETCHES = st.integers(1, 70).flatmap(
    lambda places: st.tuples(
        st.just(places),
        st.lists(
            st.tuples(st.integers(0, places - 1), st.integers(0, places - 1)).map(lambda ends: (min(ends), max(ends)))
        ),
    )
)


@given(STRETCHES)
def test_the_level_is_the_one_that_asking_each_finds(asked: tuple[int, list[tuple[int, int]]]):
    places, stretches = asked
    occupied = Occupied(places)
    levels: list[list[tuple[int, int]]] = []
    for first, last in stretches:
        free = (
            number for number, level in enumerate(levels) if all(last < other[0] or other[1] < first for other in level)
        )
        expected = next(free, len(levels))
        if expected == len(levels):
            levels.append([])
        levels[expected].append((first, last))
        assert occupied.take_lowest(first, last) == expected

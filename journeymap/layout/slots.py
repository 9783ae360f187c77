"""A free place for words among curves: as near as can be to where they belong."""

from collections.abc import Sequence

Interval = tuple[float, float]

_HAIR = 1e-6
"""What adding up may be wrong by."""


def free_top(wanted: float, height: float, taken: Sequence[Interval], room: Interval) -> float:
    """The top, nearest to ``wanted``, of a block of that height in ``room`` that touches nothing taken.

    Of two tops as near, the upper one. Where there is no such place, the block stands above everything taken.
    """
    first, last = room
    edges = [low - height for low, _ in taken] + [high for _, high in taken]
    for top in sorted([wanted, *edges], key=lambda each: (abs(each - wanted), each)):
        if first <= top <= last - height and all(
            top + height <= low + _HAIR or top >= high - _HAIR for low, high in taken
        ):
            return top
    return min([wanted, *(low - height for low, _ in taken)])

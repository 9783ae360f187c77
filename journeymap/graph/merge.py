"""One order out of two: what is there now, with what is gone standing where it was; and what kept its place."""

from collections.abc import Hashable, Sequence
from collections.abc import Set as AbstractSet
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def merged(then: Sequence[T], now: Sequence[T], gone: AbstractSet[T]) -> list[T]:
    """``now`` with each of ``gone`` behind what stood nearest before it ``then`` and is still there."""
    order = list(now)
    there = set(now)
    nearest: T | None = None
    for each in then:
        if each in gone:
            order.insert(0 if nearest is None else order.index(nearest) + 1, each)
            there.add(each)
        if each in there:
            nearest = each
    return order


def stayed(then: Sequence[T], now: Sequence[T]) -> frozenset[T]:
    """A longest part of both that stands in the same order in both, each once: what did not move.

    So as few as possible count as moved.
    """
    from rapidfuzz.distance import LCSseq

    number = {each: index for index, each in enumerate(dict.fromkeys([*then, *now]))}
    blocks = LCSseq.opcodes([number[each] for each in then], [number[each] for each in now])
    return frozenset(each for block in blocks if block.tag == "equal" for each in then[block.src_start : block.src_end])

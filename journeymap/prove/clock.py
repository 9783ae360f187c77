"""How long a touchpoint takes, and how long the wait before it is, in a context.

A context says what it says and leaves the rest as usual: where ``peak`` gives only ``typical``, the usual
``worst`` still holds there. Where several contexts speak, the longest time is the worst and the shortest the best.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from journeymap.model.touchpoint import Duration, Time, Touchpoint

Context = Mapping[str, str]

TICKS = 1_000_000
"""Ticks in a second. Times are added up in whole ticks, so that three times 0.1 s is 0.3 s and no more."""

_FOREVER = 1e12


@dataclass(frozen=True, slots=True)
class Clock:
    """How long a touchpoint takes, ``None`` where nothing is known, and the wait before it, in ticks."""

    takes: int | None
    wait: int


def ticks(seconds: float) -> int:
    """A time in ticks. What is longer than thirty thousand years is as good as that."""
    return round(min(seconds, _FOREVER) * TICKS)


def slow(touchpoint: Touchpoint, context: Context) -> Clock:
    """The clock of a touchpoint on the worst day that is known of."""
    takes = worst(touchpoint.takes, context)
    return Clock(None if takes is None else ticks(takes), ticks(worst(touchpoint.wait, context) or 0))


def quick(touchpoint: Touchpoint, context: Context) -> Clock:
    """The clock of a touchpoint on the best day that is known of."""
    takes = best(touchpoint.takes, context)
    return Clock(None if takes is None else ticks(takes), ticks(best(touchpoint.wait, context) or 0))


def worst(time: Time | None, context: Context) -> float | None:
    """The longest time that is known in a context, in seconds."""
    if time is None:
        return None
    usual = time.usual
    known = [
        value
        for each in spoken(time, context)
        for value in (each.typical, usual.worst if each.worst is None else each.worst)
        if value is not None
    ]
    return max(known, default=usual.typical)


def best(time: Time | None, context: Context) -> float | None:
    """The shortest time that is known in a context, in seconds."""
    if time is None:
        return None
    usual = time.usual
    known = [
        value
        for each in spoken(time, context)
        for value in (usual.typical if each.typical is None else each.typical, each.worst)
        if value is not None
    ]
    return min(known, default=usual.worst)


def spoken(time: Time, context: Context) -> list[Duration]:
    """What the contexts that speak of this say; what is usual where none does."""
    special = [time.contexts[pair] for pair in context.items() if pair in time.contexts] if time.contexts else []
    return special or [time.usual]

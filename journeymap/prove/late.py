"""The customer's path that takes too long, or on which something comes too soon: a shortest one, step by step."""

import itertools
import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from journeymap.prove.search import steps_to, way
from journeymap.prove.stretch import Clocks, Remaining, Stretch, cost

EFFORT = 400_000
"""How many steps the search may take."""

ROUNDS = 1_000
"""By how many touchpoints a path may be longer than the journey has, for the rounds of a loop; nobody reads more."""


@dataclass(frozen=True, slots=True)
class Offence:
    """A complete path, as numbers of touchpoints, and the time in ticks of the stretch that breaks the rule.

    The path is a shortest one, unless that takes more than ``EFFORT`` to find or more than ``ROUNDS`` to write
    down. Then it is one on which things take longest, or come soonest. Where they can take any length of time, it
    goes round the loop only once, and ``whole`` is false: it breaks the rule when the missing rounds are gone too.
    """

    path: tuple[int, ...]
    stretch: tuple[int, ...]
    time: float
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Bar:
    """What offends: a time beyond the limit or, where a rule bans something for a time, one not beyond it."""

    limit: int
    ban: bool = False

    def offends(self, time: float) -> bool:
        """Whether a time breaks the rule."""
        return time <= self.limit if self.ban else time > self.limit

    def better(self, time: float, other: float) -> bool:
        """Whether a time is more likely to offend later than another."""
        return time < other if self.ban else time > other

    @property
    def hopeless(self) -> float:
        """The time that is least likely to offend."""
        return math.inf if self.ban else -math.inf


@dataclass(frozen=True, slots=True)
class _Arrival:
    """A stretch that offends: it comes to ``closer`` after ``steps`` from the start of the journey."""

    steps: int
    before: int
    closer: int
    time: float


_Layer = dict[int, tuple[float, int]]
"""The most offending time at each touchpoint after a number of steps, and the touchpoint before it."""


def offence(stretch: Stretch, remaining: Remaining, bar: Bar, fewer_than: float) -> Offence | None:
    """A shortest complete path with a stretch that offends, if one has fewer than so many touchpoints.

    ``remaining`` says how long it is from each touchpoint to a closer: what cannot offend is not searched.
    Without a bound on its touchpoints (infinity), there must be such a path, and there is an answer.
    """
    ground = stretch.ground
    clocks = ground.shortest if bar.ban else ground.longest
    layers, arrival = _search(stretch, remaining, bar, clocks, fewer_than)
    if arrival is not None:
        inner, time, whole = _inner(arrival, layers), arrival.time, True
    elif math.isinf(fewer_than):
        inner = _round(stretch, remaining) if math.isinf(remaining.extreme) else _extreme(stretch, remaining, clocks)
        time = sum(cost(clocks, *step) for step in itertools.pairwise(inner))
        whole = bar.offends(time)
    else:
        return None
    before = way(ground.starts, {inner[0]}, ground.successors.__getitem__)
    after = way(inner[-1:], ground.ends, ground.successors.__getitem__)
    return Offence((*before, *inner[1:], *after[1:]), inner, time, whole)


def _search(
    stretch: Stretch, remaining: Remaining, bar: Bar, clocks: Clocks, fewer_than: float
) -> tuple[list[_Layer], _Arrival | None]:
    """Step by step from the start of the journey, the most offending time at each touchpoint.

    A touchpoint is left aside when fewer steps came to it with a time at least as offending, or when the journey
    cannot end from there in fewer steps than are known to do. What an opener leads to has that opener before it,
    as a number below zero.
    """
    ground, left = stretch.ground, remaining.left
    to_end = steps_to(ground.ends, ground.backward)
    from_start = steps_to(ground.starts, ground.successors)
    opening: dict[int, list[int]] = {}
    for opener in sorted(stretch.openers):
        if bar.offends(left[opener]):
            opening.setdefault(from_start[opener], []).append(opener)
    last = max(opening, default=-1)
    record: dict[int, float] = {}
    layers: list[_Layer] = [{}]
    arrival: _Arrival | None = None
    fewest = fewer_than - 1
    effort = 0
    longest = len(ground.touchpoints) + ROUNDS if math.isinf(remaining.extreme) else math.inf
    while len(layers) < min(fewest, longest) and effort < EFFORT and (layers[-1] or len(layers) <= last + 1):
        following: _Layer = {}
        for before, node, time in _standing(opening.get(len(layers) - 1, ()), layers[-1]):
            for other in stretch.onward[node]:
                effort += 1
                then = time + cost(clocks, node, other)
                if len(layers) + to_end[other] >= fewest:
                    continue
                if other in stretch.closers and bar.offends(then):
                    fewest = len(layers) + to_end[other]
                    arrival = _Arrival(len(layers), before, other, then)
                elif (
                    other in stretch.inside
                    and bar.offends(then + left[other])
                    and bar.better(then, record.get(other, bar.hopeless))
                ):
                    record[other] = then
                    following[other] = (then, before)
        layers.append(following)
    return layers, arrival


def _standing(openers: Iterable[int], layer: _Layer) -> Iterator[tuple[int, int, float]]:
    """Where a customer may be after some steps: what to note as come from, the touchpoint, and the time so far."""
    for opener in openers:
        yield ~opener, opener, 0
    for node, (time, _) in layer.items():
        yield node, node, time


def _inner(arrival: _Arrival, layers: list[_Layer]) -> tuple[int, ...]:
    """The touchpoints of the stretch, from its opener to its closer."""
    found = [arrival.closer]
    before, steps = arrival.before, arrival.steps
    while before >= 0:
        found.append(before)
        steps -= 1
        before = layers[steps][before][1]
    return (~before, *reversed(found))


def _extreme(stretch: Stretch, remaining: Remaining, clocks: Clocks) -> tuple[int, ...]:
    """A stretch that takes exactly the extreme time, in as few steps as that needs."""
    left, inside, closers = remaining.left, stretch.inside, stretch.closers

    def closing(node: int) -> int | None:
        times = ((other, cost(clocks, node, other)) for other in stretch.onward[node] if other in closers)
        return next((other for other, time in times if time == left[node]), None)

    def tight(node: int) -> Iterator[int]:
        for other in stretch.onward[node]:
            if other in inside and cost(clocks, node, other) + left[other] == left[node]:
                yield other

    openers = [opener for opener in sorted(stretch.openers) if left[opener] == remaining.extreme]
    inner = way(openers, {node for node in stretch.onward if closing(node) is not None}, tight)
    closer = closing(inner[-1])
    return inner if closer is None else (*inner, closer)


def _round(stretch: Stretch, remaining: Remaining) -> tuple[int, ...]:
    """A stretch that goes once round a loop that takes time."""

    def inside(node: int) -> Iterator[int]:
        return (other for other in stretch.onward[node] if other in stretch.inside)

    back = dict(remaining.rounds)
    first = way(sorted(stretch.openers), back, inside)
    again = way([back[first[-1]]], first[-1:], inside)
    last = _leaving(stretch, first[-1], inside)
    return (*first, *again, *last)


def _leaving(stretch: Stretch, node: int, inside: Callable[[int], Iterable[int]]) -> tuple[int, ...]:
    """The fewest touchpoints after this one up to a closer."""
    direct = [other for other in stretch.onward[node] if other in stretch.closers]
    if direct:
        return (direct[0],)
    closing = {each for each in stretch.inside if not stretch.closers.isdisjoint(stretch.onward[each])}
    on = way(inside(node), closing, inside)
    return (*on, *_leaving(stretch, on[-1], inside))

"""The stretches of a journey that a rule puts a time on: from an opener to a closer.

A stretch begins at an opener, such as a rule's trigger, goes through touchpoints that are not barred, and
ends at a closer. Going from one touchpoint to the next costs what the first takes and the wait before the
second; so the time from a trigger to its answer counts the trigger itself, and not the answer.
"""

import heapq
import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from graphlib import CycleError, TopologicalSorter

import networkx as nx

from journeymap.prove.clock import Clock
from journeymap.prove.ground import Ground

Clocks = Sequence[Clock]


@dataclass(frozen=True)
class Stretch:
    """Openers and closers, and the touchpoints inside: those that lie on some way from one to the other."""

    ground: Ground
    openers: frozenset[int]
    inside: frozenset[int]
    closers: frozenset[int]

    @cached_property
    def onward(self) -> Mapping[int, tuple[int, ...]]:
        """Where a stretch goes on from an opener, or from inside: further inside, or to a closer."""
        on = self.inside | self.closers
        successors = self.ground.successors
        return {
            node: tuple(each for each in successors[node] if each in on) for node in sorted(self.openers | self.inside)
        }

    @property
    def empty(self) -> bool:
        """Whether there is no way from an opener to a closer."""
        return not any(self.onward[opener] for opener in self.openers)

    def untimed(self) -> tuple[int, ...]:
        """The touchpoints on a stretch of which nobody knows how long they take."""
        return tuple(node for node, on in self.onward.items() if on and self.ground.longest[node].takes is None)


def cost(clocks: Clocks, node: int, other: int) -> float:
    """The time from the beginning of a touchpoint to the beginning of the next, in ticks; unknown times as none."""
    return (clocks[node].takes or 0) + clocks[other].wait


def stretch(ground: Ground, openers: Collection[int], closers: Collection[int], barred: Collection[int]) -> Stretch:
    """The stretches from openers to closers that go through nothing that is barred."""
    backward = ground.backward
    shut = frozenset(barred)
    leading = _beyond(closers, lambda node: (each for each in backward[node] if each not in shut))
    reached = _beyond(openers, lambda node: (each for each in ground.successors[node] if each in leading))
    return Stretch(ground, frozenset(openers), frozenset(reached), frozenset(closers))


def _beyond(sources: Iterable[int], neighbours: Callable[[int], Iterable[int]]) -> set[int]:
    """What can be reached from the sources in one step or more."""
    found: set[int] = set()
    pending = list(sources)
    while pending:
        for other in neighbours(pending.pop()):
            if other not in found:
                found.add(other)
                pending.append(other)
    return found


@dataclass(frozen=True, slots=True)
class Remaining:
    """The longest, or the shortest, time to a closer.

    ``extreme`` is the time from whichever opener it is longest, or shortest, from; ``left`` the time from each
    touchpoint of the stretch. Unknown times count as none, and what can be gone round at will is infinite.
    ``rounds`` are the steps that take time and lie on a loop.
    """

    extreme: float
    left: Mapping[int, float]
    rounds: tuple[tuple[int, int], ...] = field(default=())


def longest(stretch: Stretch) -> Remaining:
    """The longest times; minus infinity where there is no stretch."""
    onward, inside, closers = stretch.onward, stretch.inside, stretch.closers
    clocks = stretch.ground.longest

    def leaving(node: int, knot: Collection[int]) -> float:
        """The longest time from a touchpoint straight to a closer, or by a step out of its knot."""
        times = [-math.inf]
        for other in onward[node]:
            if other in closers:
                times.append(cost(clocks, node, other))
            if other in inside and other not in knot:
                times.append(cost(clocks, node, other) + left[other])
        return max(times)

    left: dict[int, float] = {}
    rounds: list[tuple[int, int]] = []
    for knot in _knots(stretch):
        around = [(a, b) for a in sorted(knot) for b in onward[a] if b in knot and cost(clocks, a, b) > 0]
        rounds += around
        most = math.inf if around else max(leaving(node, knot) for node in knot)
        left.update(dict.fromkeys(knot, most))
    left.update({opener: leaving(opener, ()) for opener in stretch.openers - inside})
    return Remaining(max((left[opener] for opener in stretch.openers), default=-math.inf), left, tuple(rounds))


def _knots(stretch: Stretch) -> Iterable[Collection[int]]:
    """The touchpoints inside, those together that lie on a common loop; each after all that it leads to."""
    inside = stretch.inside
    onward = {node: [each for each in stretch.onward[node] if each in inside] for node in inside}
    try:
        return [{node} for node in TopologicalSorter(onward).static_order()]
    except CycleError:
        inner: nx.DiGraph[int] = nx.DiGraph(onward)
        return nx.strongly_connected_components(inner)


def shortest(stretch: Stretch, *, unknown: float) -> Remaining:
    """The shortest times; infinity where there is no stretch. An unknown time counts as ``unknown``.

    E. W. Dijkstra, "A note on two problems in connexion with graphs" (1959), from the closers backwards.
    """
    clocks = stretch.ground.shortest
    costs: dict[int, list[tuple[int, float]]] = {}
    for node, targets in stretch.onward.items():
        extra = unknown if clocks[node].takes is None else 0
        for other in targets:
            costs.setdefault(other, []).append((node, cost(clocks, node, other) + extra))
    left = dict.fromkeys(stretch.onward, math.inf)
    heap: list[tuple[float, int]] = []

    def come(node: int, time: float) -> None:
        if time < left[node]:
            left[node] = time
            heapq.heappush(heap, (time, node))

    for closer in stretch.closers:
        for node, time in costs.get(closer, ()):
            come(node, time)
    while heap:
        time, node = heapq.heappop(heap)
        if time == left[node]:
            for before, more in costs.get(node, ()):
                come(before, time + more)
    return Remaining(min((left[opener] for opener in stretch.openers), default=math.inf), left)

"""The stretches of a journey that a rule puts a time on: from an opener to a closer.

A stretch begins at an opener, such as a rule's trigger, goes through touchpoints that are not barred, and
ends at a closer. Going from one touchpoint to the next costs what the first takes and the wait before the
second; so the time from a trigger to its answer counts the trigger itself, and not the answer.
"""

import heapq
import math
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

import networkx as nx

from journeymap.prove.ground import Clock, Ground


@dataclass(frozen=True, slots=True)
class Stretch:
    """Openers and closers, and the touchpoints inside: those that lie on some way from one to the other."""

    ground: Ground
    openers: frozenset[int]
    inside: frozenset[int]
    closers: frozenset[int]

    def onward(self, node: int) -> list[int]:
        """Where a stretch goes on from a touchpoint: further inside, or to a closer."""
        return [each for each in self.ground.successors[node] if each in self.inside or each in self.closers]

    def untimed(self) -> tuple[int, ...]:
        """The touchpoints on a stretch of which nobody knows how long they take."""
        walked = sorted(self.openers | self.inside)
        return tuple(node for node in walked if self.ground.longest[node].takes is None and self.onward(node))

    def longest(self) -> float:
        """The longest time from an opener to a closer, in seconds; what takes an unknown time counts as none.

        Infinite where a loop of positive time can be gone round at will; minus infinity when there is no stretch.
        """
        inner: nx.DiGraph[int] = nx.DiGraph()
        inner.add_nodes_from(self.inside)
        inner.add_edges_from((node, each) for node in self.inside for each in self.onward(node) if each in self.inside)
        left: dict[int, float] = {}
        for knot in nx.strongly_connected_components(inner):
            worst = max(self._leaving(node, knot, left) for node in knot)
            left.update(dict.fromkeys(knot, worst + self._going_round(knot)))
        return max((self._leaving(opener, frozenset(), left) for opener in self.openers), default=-math.inf)

    def _leaving(self, node: int, knot: Collection[int], left: dict[int, float]) -> float:
        """The longest time from a touchpoint to a closer by steps out of a knot, or straight to a closer."""
        times = [-math.inf]
        for other in self.onward(node):
            cost = cost_of(self.ground.longest, node, other)
            if other in self.closers:
                times.append(cost)
            if other in self.inside and other not in knot:
                times.append(cost + left[other])
        return max(times)

    def _going_round(self, knot: Collection[int]) -> float:
        """Infinite when some step inside the knot takes time, for then it can be taken again and again."""
        steps = ((node, other) for node in knot for other in self.onward(node) if other in knot)
        return math.inf if any(cost_of(self.ground.longest, *step) > 0 for step in steps) else 0.0

    def shortest(self, unknown: float) -> float:
        """The shortest time from an opener to a closer, ``unknown`` for what takes an unknown time; or infinity.

        E. W. Dijkstra, "A note on two problems in connexion with graphs" (1959).
        """
        clocks = [Clock(unknown if each.takes is None else each.takes, each.wait) for each in self.ground.shortest]
        heap = [(cost_of(clocks, opener, other), other) for opener in self.openers for other in self.onward(opener)]
        heapq.heapify(heap)
        done: set[int] = set()
        while heap:
            time, node = heapq.heappop(heap)
            if node in self.closers:
                return time
            if node not in done:
                done.add(node)
                for other in self.onward(node):
                    heapq.heappush(heap, (time + cost_of(clocks, node, other), other))
        return math.inf


def cost_of(clocks: "Clocks", node: int, other: int) -> float:
    """The time from the beginning of a touchpoint to the beginning of the next, unknown times as none."""
    return (clocks[node].takes or 0.0) + clocks[other].wait


Clocks = list[Clock] | tuple[Clock, ...]


def stretch(ground: Ground, openers: Collection[int], closers: Collection[int], barred: Collection[int]) -> Stretch:
    """The stretches from openers to closers that go through nothing that is barred."""
    backward: list[list[int]] = [[] for _ in ground.ids]
    for node, targets in enumerate(ground.successors):
        for target in targets:
            backward[target].append(node)
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

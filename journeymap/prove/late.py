"""The customer's path that takes too long, or that comes too soon: a shortest one, step by step."""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from journeymap.prove.ground import Ground
from journeymap.prove.search import shortest_to_an_end, steps_to_an_end
from journeymap.prove.stretch import Clocks, Stretch, cost_of

EFFORT = 2_000_000
"""How many steps the search may take; beyond that, a path would loop more often than anyone would read."""

_Layer = dict[int, tuple[float, int]]


@dataclass(frozen=True, slots=True)
class _Found:
    """A stretch that breaks the rule: it arrives at ``closer`` after ``steps`` from the start of the journey."""

    total: int
    steps: int
    before: int
    closer: int


def offending_path(
    stretch: Stretch, clocks: Clocks, offends: Callable[[float], bool], better: Callable[[float, float], bool]
) -> tuple[int, ...]:
    """A shortest complete path with a stretch whose time offends; empty when the search takes too much effort.

    ``better`` says which of two times is the more likely to offend later. Such a path must exist.
    """
    ground = stretch.ground
    to_end = steps_to_an_end(ground)
    origin, distance = _origins(ground)
    opening: dict[int, list[int]] = {}
    for opener in stretch.openers:
        opening.setdefault(distance[opener], []).append(opener)
    layers: list[_Layer] = [{}]
    best: _Found | None = None
    effort = 0
    while effort < EFFORT and (best is None or len(layers) < best.total):
        steps = len(layers) - 1
        following: _Layer = {}
        for node, time, other in _moves(stretch, clocks, sorted(opening.get(steps, ())), layers[-1]):
            effort += 1
            if other in stretch.closers and offends(time):
                total = steps + 1 + to_end[other]
                if best is None or total < best.total:
                    best = _Found(total, steps, node, other)
            if other in stretch.inside and (other not in following or better(time, following[other][0])):
                following[other] = (time, node)
        if not following and steps > max(opening, default=0):
            break
        layers.append(following)
    if best is None:
        return ()
    return _path(best, layers, origin, shortest_to_an_end(ground, best.closer, to_end))


def _moves(stretch: Stretch, clocks: Clocks, openers: list[int], layer: _Layer) -> Iterator[tuple[int, float, int]]:
    """Every step from the openers of now (marked by a number below zero) and from the touchpoints of a layer."""
    for opener in openers:
        for other in stretch.onward(opener):
            yield -1 - opener, cost_of(clocks, opener, other), other
    for node, (time, _) in layer.items():
        for other in stretch.onward(node):
            yield node, time + cost_of(clocks, node, other), other


def _path(found: _Found, layers: list[_Layer], origin: dict[int, int], suffix: list[int]) -> tuple[int, ...]:
    way = [found.closer]
    node, steps = found.before, found.steps
    while node >= 0:
        way.append(node)
        node, steps = layers[steps][node][1], steps - 1
    opener = -1 - node
    while opener >= 0:
        way.append(opener)
        opener = origin[opener]
    return (*reversed(way), *suffix)


def _origins(ground: Ground) -> tuple[dict[int, int], dict[int, int]]:
    """For each touchpoint, the one before it on a shortest path from a start (-1 for none), and its steps."""
    origin = dict.fromkeys(ground.starts, -1)
    steps = dict.fromkeys(ground.starts, 0)
    pending = deque(ground.starts)
    while pending:
        node = pending.popleft()
        for other in ground.successors[node]:
            if other not in origin:
                origin[other] = node
                steps[other] = steps[node] + 1
                pending.append(other)
    return origin, steps

"""The product of a journey and an automaton, searched breadth first.

The answer is exact with loops, no path is enumerated, and the path found is a shortest one. Time and memory
grow with touchpoints times states.
"""

from array import array
from collections import deque
from collections.abc import Callable, Collection, Iterable, Sequence

from journeymap.prove.automaton import Automaton
from journeymap.prove.ground import Ground

_NEW, _FIRST = -2, -1
"""Where a pair of touchpoint and state was come to from: not come to yet, or from nowhere."""


def counterexample(ground: Ground, automaton: Automaton, letters: Sequence[int]) -> tuple[int, ...]:
    """A shortest complete path that breaks the rule, as numbers of touchpoints; empty when there is none.

    ``letters`` has the letter of each touchpoint.
    """
    table, fails, states = automaton.table, automaton.fails, len(automaton.table)
    origin = array("q", [_NEW]) * (len(letters) * states)
    ends, successors = ground.ends, ground.successors
    edge: list[int] = []
    for start in ground.starts:
        pair = start * states + table[0][letters[start]]
        if origin[pair] == _NEW:
            origin[pair] = _FIRST
            edge.append(pair)
    while edge:
        following: list[int] = []
        for pair in edge:
            node, state = divmod(pair, states)
            if state in fails and node in ends:
                return _trace(pair, origin, states)
            row = table[state]
            for other in successors[node]:
                reached = other * states + row[letters[other]]
                if origin[reached] == _NEW:
                    origin[reached] = pair
                    following.append(reached)
        edge = following
    return ()


def _trace(pair: int, origin: "array[int] | dict[int, int]", states: int) -> tuple[int, ...]:
    path = []
    while pair >= 0:
        path.append(pair // states)
        pair = origin[pair]
    return tuple(reversed(path))


def way(
    sources: Iterable[int], targets: Collection[int], neighbours: Callable[[int], Iterable[int]]
) -> tuple[int, ...]:
    """A way with the fewest steps from a source to a target, both included; empty when there is none."""
    origin = dict.fromkeys(sources, _FIRST)
    pending = deque(origin)
    while pending:
        node = pending.popleft()
        if node in targets:
            return _trace(node, origin, 1)
        for other in neighbours(node):
            if other not in origin:
                origin[other] = node
                pending.append(other)
    return ()


def steps_to(targets: Iterable[int], backward: Sequence[Iterable[int]]) -> list[int]:
    """For each touchpoint, the fewest steps from it to a target, where any can be reached; else -1."""
    distance = [-1] * len(backward)
    pending = deque(targets)
    for target in pending:
        distance[target] = 0
    while pending:
        node = pending.popleft()
        for other in backward[node]:
            if distance[other] < 0:
                distance[other] = distance[node] + 1
                pending.append(other)
    return distance

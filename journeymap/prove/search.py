"""The product of a journey and an automaton, searched breadth first.

The answer is exact with loops, no path is enumerated, and the path found is a shortest one. Time and memory
grow with touchpoints times states.
"""

from collections import deque
from collections.abc import Sequence

from journeymap.prove.automaton import Automaton
from journeymap.prove.ground import Ground


def counterexample(ground: Ground, automaton: Automaton, letters: Sequence[int]) -> tuple[int, ...]:
    """A shortest complete path that breaks the rule, as numbers of touchpoints; empty when there is none.

    ``letters`` has the letter of each touchpoint.
    """
    table, fails, states = automaton.table, automaton.fails, len(automaton.table)
    origin: dict[int, int] = {}
    pending: deque[int] = deque()
    for start in ground.starts:
        pair = start * states + table[0][letters[start]]
        if pair not in origin:
            origin[pair] = -1
            pending.append(pair)
    while pending:
        pair = pending.popleft()
        node, state = divmod(pair, states)
        if state in fails and node in ground.ends:
            return _trace(pair, origin, states)
        row = table[state]
        for other in ground.successors[node]:
            following = other * states + row[letters[other]]
            if following not in origin:
                origin[following] = pair
                pending.append(following)
    return ()


def _trace(pair: int, origin: dict[int, int], states: int) -> tuple[int, ...]:
    path = []
    while pair >= 0:
        path.append(pair // states)
        pair = origin[pair]
    return tuple(reversed(path))


def steps_to_an_end(ground: Ground) -> list[int]:
    """For each touchpoint, the fewest steps from it to an end."""
    backward: list[list[int]] = [[] for _ in ground.ids]
    for node, targets in enumerate(ground.successors):
        for target in targets:
            backward[target].append(node)
    distance = [-1] * len(ground.ids)
    pending = deque(sorted(ground.ends))
    for end in pending:
        distance[end] = 0
    while pending:
        node = pending.popleft()
        for other in backward[node]:
            if distance[other] < 0:
                distance[other] = distance[node] + 1
                pending.append(other)
    return distance


def shortest_to_an_end(ground: Ground, node: int, distance: Sequence[int]) -> list[int]:
    """The touchpoints after ``node`` on a shortest way to an end."""
    path = []
    while distance[node]:
        node = next(other for other in ground.successors[node] if distance[other] == distance[node] - 1)
        path.append(node)
    return path

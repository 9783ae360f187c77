"""Ways through a journey: which there are, and how to tell them."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence

import networkx as nx

from journeymap.check.words import called
from journeymap.graph.flow import Flow

SHOWN = 6


def in_words(flow: Flow, path: Sequence[str]) -> str:
    """A way in the customer's words; of a long one, how it begins and how it ends."""
    titles = [called(flow.touchpoints[each]) for each in path]
    if len(titles) > SHOWN:
        titles = [*titles[: SHOWN - 2], f"{len(titles) - SHOWN + 1} more", titles[-1]]
    return " → ".join(titles)


def on_complete_paths(flow: Flow) -> Iterator[str]:
    """The touchpoints on some way from a start to an end, in the order of the file."""
    return (each for each in flow.graph if each in flow.reachable and each not in flow.traps)


def origins(flow: Flow, avoided: str) -> Mapping[str, str | None]:
    """Where customers can come to without meeting ``avoided``, and from where on a shortest way (``None``: a start)."""
    found: dict[str, str | None] = {start: None for start in flow.starts if start != avoided}
    pending = deque(found)
    while pending:
        each = pending.popleft()
        for other in flow.graph.successors(each):
            if other not in found and other != avoided:
                found[other] = each
                pending.append(other)
    return found


class Inevitable:
    """Which touchpoints customers must have met before others, whatever way they came.

    That is the tree of dominators, asked by the intervals of a walk through it, so that thousands of questions cost
    no more than one search of the journey.
    """

    def __init__(self, flow: Flow) -> None:
        """Walk through the tree; what cannot be reached is not in it."""
        root = ""  # no touchpoint has this id
        graph: nx.DiGraph[str] = nx.DiGraph(flow.graph)
        graph.add_edges_from((root, start) for start in flow.starts)
        graph.add_node(root)
        above = nx.immediate_dominators(graph, root)
        below: dict[str, list[str]] = {}
        for node, nearest in above.items():
            if node != root and nearest is not None:
                below.setdefault(nearest, []).append(node)
        self._from: dict[str, int] = {}
        self._until: dict[str, int] = {}
        pending = [(root, False)]
        while pending:
            node, done = pending.pop()
            if done:
                self._until[node] = len(self._from)
            else:
                self._from[node] = len(self._from)
                pending.append((node, True))
                pending += [(each, False) for each in below.get(node, ())]

    def is_met(self, first: str, then: str) -> bool:
        """Whether every way that comes to ``then`` comes by ``first``; true of what cannot be come to at all."""
        if then not in self._from:
            return True
        return first in self._from and self._from[first] <= self._from[then] < self._until[first]


def traced(origin: Mapping[str, str | None], last: str) -> tuple[str, ...]:
    """The way that ends at ``last``, by where customers came from."""
    path = [last]
    while (before := origin[path[-1]]) is not None:
        path.append(before)
    return tuple(reversed(path))

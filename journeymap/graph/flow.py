"""The customer's flow: the touchpoints that a customer meets, joined by ``next``."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import networkx as nx

from journeymap.graph.order import in_order
from journeymap.model.journey import Journey
from journeymap.model.touchpoint import Next, Touchpoint


@dataclass(frozen=True)
class Flow:
    """A journey's flow.

    ``graph`` has the ids of the customer and frontstage touchpoints as nodes, in the order of the file,
    and an edge for each pair joined by at least one ``next``. What leads nowhere is left out; the check
    ``unknown-touchpoint`` speaks of it.
    """

    journey: Journey

    @cached_property
    def touchpoints(self) -> dict[str, Touchpoint]:
        """All touchpoints of the journey by id, backstage and support included."""
        return self.journey.by_id()

    @cached_property
    def indexes(self) -> dict[str, Mapping[str, frozenset[str]]]:
        """The touchpoints by what they are called, method by method of the selectors, which fill it as they ask."""
        return {}

    @cached_property
    def graph(self) -> "nx.DiGraph[str]":
        """The graph; each edge carries its ``ways``, a tuple of ``Next``."""
        met = {each.id: each for each in self.journey.touchpoints if each.layer.met_by_customer}
        ways: dict[tuple[str, str], list[Next]] = {}
        for touchpoint in met.values():
            for way in touchpoint.next:
                if way.to in met:
                    ways.setdefault((touchpoint.id, way.to), []).append(way)
        graph: nx.DiGraph[str] = nx.DiGraph()
        graph.add_nodes_from(met)
        graph.add_edges_from((*edge, {"ways": tuple(items)}) for edge, items in ways.items())
        return graph

    @cached_property
    def moments(self) -> tuple[str, ...]:
        """The ids of the customer and frontstage touchpoints, each once, in the customer's order."""
        return in_order(self.journey, self.graph)

    @cached_property
    def starts(self) -> tuple[str, ...]:
        """Where customers begin: what is marked ``start``, in the order of the file."""
        return tuple(node for node in self.graph if self.touchpoints[node].start)

    @cached_property
    def ends(self) -> tuple[str, ...]:
        """Where a journey may end: marked ``end``, or with no ``next`` written at all."""
        return tuple(node for node in self.graph if self.touchpoints[node].end or not self.touchpoints[node].next)

    @cached_property
    def reachable(self) -> frozenset[str]:
        """What a customer can come to from a start, the starts included."""
        return _downstream(self.graph, self.starts)

    @cached_property
    def traps(self) -> frozenset[str]:
        """Reachable touchpoints from which no end can be reached."""
        return self.reachable - _downstream(self.graph.reverse(copy=False), self.ends)

    def ways(self, source: str, target: str) -> tuple[Next, ...]:
        """The ``next`` items that lead from ``source`` to ``target``."""
        found: tuple[Next, ...] = self.graph.edges[source, target]["ways"]
        return found


def _downstream(graph: "nx.DiGraph[str]", sources: tuple[str, ...]) -> frozenset[str]:
    found: set[str] = set()
    for source in sources:
        if source not in found:
            found |= {source} | nx.descendants(graph, source)
    return frozenset(found)

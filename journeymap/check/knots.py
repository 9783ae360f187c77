"""Knots: parts of a graph in which one can go round and round. Each holds at least one loop."""

from collections.abc import Sequence

import networkx as nx

from journeymap.graph.flow import Flow


def knots(graph: "nx.DiGraph[str]") -> list[list[str]]:
    """The knots of a graph, each in the graph's own order, and sorted by what comes first in them."""
    position = {node: index for index, node in enumerate(graph)}
    found = [
        sorted(part, key=position.__getitem__)
        for part in nx.strongly_connected_components(graph)
        if len(part) > 1 or graph.has_edge(*(tuple(part) * 2))
    ]
    return sorted(found, key=lambda knot: position[knot[0]])


def part(graph: "nx.DiGraph[str]", members: Sequence[str]) -> "nx.DiGraph[str]":
    """Some touchpoints of a graph and the ways between them, in this order.

    A subgraph view of networkx would do, but for its order, which differs from one run to the next.
    """
    inside = set(members)
    made: nx.DiGraph[str] = nx.DiGraph()
    made.add_nodes_from(members)
    made.add_edges_from((each, to) for each in members for to in graph.successors(each) if to in inside)
    return made


def ring(graph: "nx.DiGraph[str]", knot: list[str], first: str) -> tuple[str, ...]:
    """A shortest way round within a knot, from ``first`` until just before it comes back there."""
    if graph.has_edge(first, first):
        return (first,)
    inside = part(graph, knot)
    ways = nx.single_source_shortest_path(inside, first)
    last = min((each for each in knot if inside.has_edge(each, first)), key=lambda each: len(ways[each]))
    return tuple(ways[last])


def without_loops(flow: Flow) -> "nx.DiGraph[str]":
    """The customer's flow without the ways marked ``loop: true``. What is still a knot was not declared."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(flow.graph)
    graph.add_edges_from(
        (source, target)
        for source, target in flow.graph.edges
        if not all(way.loop for way in flow.ways(source, target))
    )
    return graph

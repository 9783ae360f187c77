"""In which order the customer's moments stand side by side.

Stage by stage, as the stages are written; within a stage along ``next``, and where that leaves a
choice, in the order of the file. So a touchpoint that is added moves only what stands behind it, and
the designer decides by the order of the file what comes first.
"""

from collections.abc import Sequence

import networkx as nx

from journeymap.model.journey import Journey


def in_order(journey: Journey, graph: "nx.DiGraph[str]") -> tuple[str, ...]:
    """The nodes of a journey's flow, each once, in the customer's order.

    ``graph`` has the customer and frontstage touchpoints by id, in the order of the file; see ``Flow.graph``.
    """
    rank = {stage.id: index for index, stage in enumerate(journey.stages)}
    last = len(rank)
    stage_of = {touchpoint.id: rank.get(touchpoint.stage, last) for touchpoint in journey.touchpoints}
    by_stage: dict[int, list[str]] = {}
    for node in graph:
        by_stage.setdefault(stage_of[node], []).append(node)
    return tuple(node for index in sorted(by_stage) for node in _along_next(graph, by_stage[index]))


def _along_next(graph: "nx.DiGraph[str]", nodes: Sequence[str]) -> list[str]:
    position = {node: index for index, node in enumerate(nodes)}
    onward = {
        node: [each for each in graph[node] if each in position and _leads_on(graph, node, each)] for node in nodes
    }
    if all(position[node] < position[each] for node, following in onward.items() for each in following):
        return list(nodes)
    part: nx.DiGraph[str] = nx.DiGraph(onward)
    knots = nx.condensation(part)
    members = {knot: sorted(knots.nodes[knot]["members"], key=position.__getitem__) for knot in knots}
    ordered = nx.lexicographical_topological_sort(knots, key=lambda knot: position[members[knot][0]])
    return [node for knot in ordered for node in members[knot]]


def _leads_on(graph: "nx.DiGraph[str]", source: str, target: str) -> bool:
    """Whether customers go from one to the other otherwise than by a declared loop."""
    return source != target and not all(way.loop for way in graph.edges[source, target]["ways"])

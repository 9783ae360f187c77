"""In which order the customer's moments stand side by side.

Stage by stage, as the stages are written; within a stage along ``next``, and where that leaves a
choice, in the order of the file. So a touchpoint that is added moves only what stands behind it, and
the designer decides by the order of the file what comes first.
"""

from collections.abc import Sequence

import networkx as nx

from journeymap.graph.flow import Flow


def moments(flow: Flow) -> tuple[str, ...]:
    """The ids of the customer and frontstage touchpoints, each once, in the customer's order."""
    rank = {stage.id: index for index, stage in enumerate(flow.journey.stages)}
    last = len(rank)
    by_stage: dict[int, list[str]] = {}
    for node in flow.graph:
        by_stage.setdefault(rank.get(flow.touchpoints[node].stage, last), []).append(node)
    return tuple(node for index in sorted(by_stage) for node in _along_next(flow, by_stage[index]))


def _along_next(flow: Flow, nodes: Sequence[str]) -> list[str]:
    position = {node: index for index, node in enumerate(nodes)}
    part: nx.DiGraph[str] = nx.DiGraph()
    part.add_nodes_from(nodes)
    part.add_edges_from(
        (source, target)
        for source, target in flow.graph.subgraph(nodes).edges
        if source != target and not all(way.loop for way in flow.ways(source, target))
    )
    knots = nx.condensation(part)
    members = {knot: sorted(knots.nodes[knot]["members"], key=position.__getitem__) for knot in knots}
    ordered = nx.lexicographical_topological_sort(knots, key=lambda knot: position[members[knot][0]])
    return [node for knot in ordered for node in members[knot]]


def main_way(flow: Flow) -> tuple[str, ...]:
    """The way most customers go: from the first start, at each branch the largest share.

    Without shares, the first ``next`` written that is no loop and has no condition; it stops at an
    end or where it would repeat itself. Empty when the journey has no start and no moments.
    """
    starts = flow.starts or tuple(flow.graph)[:1]
    if not starts:
        return ()
    way = [starts[0]]
    seen = set(way)
    while True:
        choices = [
            (-(item.share or 0.0), bool(item.when), bool(item.condition), index, item.to)
            for index, item in enumerate(flow.touchpoints[way[-1]].next)
            if item.to in flow.graph and not item.loop
        ]
        if not choices:
            return tuple(way)
        following = min(choices)[-1]
        if following in seen:
            return tuple(way)
        way.append(following)
        seen.add(following)

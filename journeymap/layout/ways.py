"""Where ways on leave and reach the cards of the grid, the same in every view."""

from collections.abc import Mapping, Sequence

from journeymap.graph.flow import Flow
from journeymap.layout import phrases
from journeymap.layout.grid import CARD, GUTTER, Grid
from journeymap.layout.marks import Group, Stroke
from journeymap.layout.tracks import Way

PORT = 13.0
"""The distance between two lines at the edge of a card, in px."""
_MOST_SIDE = 105.0

Edge = tuple[str, str]


def is_step(flow: Flow, columns: Grid, edge: Edge) -> bool:
    """Whether a way on is no more than a step to the next column, with nothing to say about it."""
    source, target = edge
    near = columns.column_of[target].index == columns.column_of[source].index + 1
    return near and not phrases.ways(flow.ways(source, target))


def step(columns: Grid, edge: Edge, y: float) -> Group:
    """A step, drawn as a short arrow between two cards at the height ``y``."""
    source, target = edge
    left = columns.column_of[source].x + CARD
    arrow = Stroke("next", ((left, y), (left + 2 * GUTTER, y)), arrow=True)
    return Group("way", (arrow,), label=f"{source} {target}")


def ways(flow: Flow, columns: Grid, edges: Sequence[Edge], taken: Mapping[str, int] | None = None) -> list[Way]:
    """Ways for ``edges``, each with a place of its own on both its cards.

    Ways ahead leave at a card's right side and arrive at its left side, the far ones further from the
    edge, so that no line runs through the beginning or the end of its neighbour. ``taken`` counts the
    places at the left of a card that other lines use already.
    """
    used = taken or {}
    index = {node: column.index for node, column in columns.column_of.items()}
    ahead = {edge for edge in edges if index[edge[1]] > index[edge[0]]}
    ports = _ports(edges, ahead, index)

    def count(node: str, *, right: bool) -> int:
        return len(ports.get((node, right), ())) + (0 if right else used.get(node, 0))

    def port(node: str, edge: Edge, *, leaving: bool) -> float:
        right = (edge in ahead) == leaving
        place = ports[node, right].index(edge) + 1 + (0 if right else used.get(node, 0))
        left = columns.column_of[node].x
        return left + CARD - PORT * place if right else left + PORT * place

    def side(node: str, *, right: bool) -> float:
        return min(PORT * count(node, right=right) + 8, _MOST_SIDE)

    return [
        Way(
            source=edge[0],
            target=edge[1],
            start=port(edge[0], edge, leaving=True),
            stop=port(edge[1], edge, leaving=False),
            role="next" if edge in ahead else "back",
            label=phrases.ways(flow.ways(*edge)),
            label_from=columns.column_of[edge[0]].x + side(edge[0], right=False),
            label_to=columns.column_of[edge[0]].x + CARD - side(edge[0], right=True),
        )
        for edge in edges
    ]


def _ports(edges: Sequence[Edge], ahead: set[Edge], index: Mapping[str, int]) -> dict[tuple[str, bool], list[Edge]]:
    """The edges at each side (right or not) of each card, the near ones first."""
    found: dict[tuple[str, bool], list[Edge]] = {}
    for edge in edges:
        for node, leaving in ((edge[0], True), (edge[1], False)):
            found.setdefault((node, (edge in ahead) == leaving), []).append(edge)
    for side in found.values():
        side.sort(key=lambda edge: (abs(index[edge[1]] - index[edge[0]]), edge))
    return found

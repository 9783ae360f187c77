"""Where ways on leave and reach the cards of the grid, the same in every view."""

from collections.abc import Callable, Mapping, Sequence

from journeymap.graph.flow import Flow
from journeymap.language.language import Language
from journeymap.layout import phrases
from journeymap.layout.grid import CARD, GUTTER, Grid
from journeymap.layout.marks import Group, Stroke
from journeymap.layout.tracks import Way

_PORT = 13.0
_BESIDE = 8.0
_LABEL = 100.0

Edge = tuple[str, str]


def is_step(flow: Flow, columns: Grid, edge: Edge) -> bool:
    """Whether a way on is no more than a step to the next column, with nothing to say about it."""
    source, target = edge
    near = columns.column_of[target].index == columns.column_of[source].index + 1
    return near and not any(way.condition or way.when or way.share is not None for way in flow.ways(source, target))


def said(flow: Flow, speech: Language, edge: Edge) -> str:
    """What the journey says of the ways between two touchpoints."""
    return phrases.ways(flow.ways(*edge), speech)


def step(columns: Grid, edge: Edge, y: float, role: str = "next") -> Group:
    """A step, drawn as a short arrow between two cards at the height ``y``."""
    source, target = edge
    left = columns.column_of[source].x + CARD
    arrow = Stroke(role, ((left, y), (left + 2 * GUTTER, y)), arrow=True)
    return Group("way", (arrow,), label=f"{source} {target}")


class Ports:
    """A place of its own for each way on both its cards, and between them room for words.

    Ways ahead leave at a card's right side and arrive at its left side, the far ones further from the
    edge, so that no line runs through the beginning or the end of its neighbour. The more lines a card
    has, the closer they stand, so that those at the left never meet those at the right.
    """

    def __init__(
        self,
        columns: Grid,
        edges: Sequence[Edge],
        say: Callable[[Edge], str],
        taken: Mapping[str, int] | None = None,
    ) -> None:
        """Find the places for ``edges``; ``say`` words one of them.

        ``taken`` counts the outermost places at the left that other lines use.
        """
        self._columns = columns
        self._taken = taken or {}
        self._index = {node: column.index for node, column in columns.column_of.items()}
        self._labels = {edge: say(edge) for edge in edges}
        self._labelled = {source for (source, _), label in self._labels.items() if label}
        self._edges: dict[tuple[str, bool], list[Edge]] = {}
        for edge in edges:
            for node, leaving in ((edge[0], True), (edge[1], False)):
                self._edges.setdefault((node, self._ahead(edge) == leaving), []).append(edge)
        for side in self._edges.values():
            side.sort(key=lambda edge: (abs(self._index[edge[1]] - self._index[edge[0]]), edge))

    def ways(self) -> list[Way]:
        """The ways, in the order of the edges."""
        return [self._way(edge) for edge in self._labels]

    def spacing(self, node: str) -> float:
        """The distance between two lines at a card, and of the outermost from the card's edge, in px."""
        lines = self._count(node, right=False) + self._count(node, right=True)
        words = _LABEL if node in self._labelled else 0.0
        return min(_PORT, (CARD - 2 * _BESIDE - words) / max(lines, 1))

    def _ahead(self, edge: Edge) -> bool:
        return self._index[edge[1]] > self._index[edge[0]]

    def _count(self, node: str, *, right: bool) -> int:
        return len(self._edges.get((node, right), ())) + (0 if right else self._taken.get(node, 0))

    def _side(self, node: str, *, right: bool) -> float:
        return self.spacing(node) * self._count(node, right=right) + _BESIDE

    def _port(self, node: str, edge: Edge, *, leaving: bool) -> float:
        right = self._ahead(edge) == leaving
        place = self._edges[node, right].index(edge) + 1 + (0 if right else self._taken.get(node, 0))
        left = self._columns.column_of[node].x
        return left + CARD - self.spacing(node) * place if right else left + self.spacing(node) * place

    def _way(self, edge: Edge) -> Way:
        source, target = edge
        left = self._columns.column_of[source].x
        return Way(
            source=source,
            target=target,
            start=self._port(source, edge, leaving=True),
            stop=self._port(target, edge, leaving=False),
            role="next" if self._ahead(edge) else "back",
            label=self._labels[edge],
            label_from=left + self._side(source, right=False),
            label_to=left + CARD - self._side(source, right=True),
        )

"""A sheet that grows downwards while lanes are added to it: what the Map and the Blueprint are drawn on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from journeymap.layout.cards import LANE_PAD, STACK_GAP, Card, lane, row
from journeymap.layout.frame import LABEL_WIDTH, band_height, bands, dividing_line, lane_name, line_room, name_room
from journeymap.layout.grid import COLUMN, Column, Grid
from journeymap.layout.marks import Group, Lane, Mark, Picture, Stroke

_FOOT = 14.0
_BELOW_HEAD = 6.0
_LEAST_ROW = 40.0

Cells = Sequence[tuple[Column, Card]]


@dataclass
class Sheet:
    """The marks so far, names and beginnings of the lanes, where the next one begins, and where each card stands."""

    grid: Grid
    marks: list[Mark | Group] = field(default_factory=list)
    names: list[Mark] = field(default_factory=list)
    breaks: list[float] = field(default_factory=list)
    begun: list[tuple[str, str, float, bool]] = field(default_factory=list)
    edges: dict[str, tuple[float, float]] = field(default_factory=dict)
    y: float = 0.0

    def __post_init__(self) -> None:
        """Begin below the titles of the stages."""
        self.y = band_height(self.grid) + _BELOW_HEAD

    def lane(self, name: str, cells: Cells) -> None:
        """Add a lane of cards stacked in their columns; nothing when there are none."""
        if cells:
            drawn, height = lane(cells, self.y)
            self.marks += drawn
            self.name(name)
            self.y += max(height, name_room(name))

    def row(self, name: str, cells: Cells) -> float:
        """Add a row of cards of one height, and return the y of its middle."""
        drawn, tall = row(cells, self.y)
        tall = max(tall, _LEAST_ROW, name_room(name))
        self.marks += drawn
        self.name(name)
        for _, card in cells:
            self.edges[card.touchpoint] = (self.y, self.y + tall)
        middle = self.y + tall / 2
        self.y += tall
        return middle

    def stacks(self, name: str, cells: Cells) -> None:
        """Add cards stacked in their columns, with room between them for wires."""
        below: dict[int, float] = {}
        for column, card in cells:
            y = below.get(column.index, self.y)
            self.marks.append(card.at(column.x, y))
            self.edges[card.touchpoint] = (y, y + card.height)
            below[column.index] = y + card.height + 2 * STACK_GAP
        self.names += lane_name(name, self.y - LANE_PAD)
        self.y = max([self.y - LANE_PAD + name_room(name), *below.values()])

    def line(self, role: str, name: str) -> None:
        """Add a dividing line, below the room that its name needs."""
        self.y += line_room(name)
        stroke, label = dividing_line(role, name, self.y, self.grid.width)
        self.marks.append(stroke)
        self.names += label

    def name(self, name: str) -> None:
        """Write the name of the lane that begins here."""
        self.names += lane_name(name, self.y)

    def begin(self, key: str, name: str, *, optional: bool = True, cut: bool = True) -> None:
        """Begin a lane here, which a reader may leave out if it is ``optional``.

        ``key`` is the same for it in every picture and every language.

        The picture may be cut here for paper, unless ``cut`` is false.
        """
        self.begun.append((key, name, self.y, optional))
        if cut:
            self.breaks.append(self.y)

    def rule(self) -> None:
        """Draw a quiet line between two lanes."""
        self.marks.append(Stroke("lane-rule", ((0.0, self.y), (self.grid.width, self.y))))

    def picture(self, name: str, title: str, description: str, behind: Iterable[Group] = ()) -> Picture:
        """Return the finished picture; ``behind`` are marks that lie under all others but the stages."""
        height = self.y + _FOOT
        tops = [round(top, 1) for _, _, top, _ in self.begun]
        lanes = [
            Lane(key, each, top, end, may)
            for (key, each, _, may), top, end in zip(self.begun, tops, [*tops, round(self.y, 1)][1:], strict=True)
            if end > top
        ]
        return Picture(
            name=name,
            title=title,
            description=description,
            width=self.grid.width,
            height=height,
            marks=(*bands(self.grid, height), *behind, *self.marks),
            labels=tuple(self.names),
            label_width=LABEL_WIDTH,
            head=band_height(self.grid),
            breaks=tuple(self.breaks),
            column=COLUMN,
            lanes=tuple(lanes),
            stages=tuple((band.stage.title, band.x, band.width) for band in self.grid.bands),
        )

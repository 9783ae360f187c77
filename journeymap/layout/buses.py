"""What stands on what, drawn as buses: all users of one piece of work share one line into it.

Above each row of work runs a channel. A bus runs in the channel above the row of its target; its users
reach it straight down or, where a card is in the way, through the gutter at their right. So no line ever
crosses a card, and a system that ten moments need has one arrow, not ten.

Wires are found in two steps: first where they turn, in x and in words ("the track of this bus", "the
bottom of that card"), which settles how many tracks each channel needs; then, with the rows in place, in
numbers.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from journeymap.layout.grid import CARD, COLUMN, GUTTER, Column
from journeymap.layout.marks import Glyph, Group, Mark, Point, Stroke
from journeymap.layout.occupied import Occupied

TRACK = 12.0
"""The distance between two buses, in px."""
CLEAR = 14.0
"""The room between the last track of a channel and the cards, in px."""
_LANE = 5.0
_EDGE = 4.0
_HEAD = 10.0
_PORT = 14.0
_ENTRY = 44.0
_JOINT = 6.0


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a card sits: its column, its row (0: met by the customer, 1, 2), and its place in the stack.

    Wires leave it around its middle or, with ``at_left``, so many px apart from its left edge on.
    """

    column: Column
    row: int
    first: bool = True
    last: bool = True
    at_left: float | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """A corner of a wire: at ``x``, and at the ``top``, ``bottom`` or ``middle`` of a card or on a ``track``."""

    x: float
    at: str
    of: str


@dataclass(frozen=True, slots=True)
class Wire:
    """A line through its turns, for the need of ``user`` (empty for what is shared) for ``target``.

    ``joins`` says that it meets its bus between the bus's two ends, where a dot shows that they are joined.
    """

    target: str
    user: str
    turns: tuple[Turn, ...]
    arrow: bool = False
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Wiring:
    """All wires, and for the channel above each row the tracks in it, from top to bottom."""

    wires: tuple[Wire, ...]
    tracks: Mapping[int, Sequence[Sequence[str]]]

    def height(self, row: int) -> float:
        """The room that the channel above ``row`` needs, in px."""
        return len(self.tracks.get(row, ())) * TRACK + CLEAR

    def draw(self, tops: Mapping[int, float], edge: Callable[[str, str], float]) -> list[Group]:
        """The wires; ``tops`` are the tops of the channels by row, ``edge`` the y of a card's top, bottom or middle."""
        y_of_track = {
            key: tops[row] + (index + 1) * TRACK - TRACK / 2
            for row, levels in self.tracks.items()
            for index, level in enumerate(levels)
            for key in level
        }

        def point(turn: Turn) -> Point:
            return (turn.x, y_of_track[turn.of] if turn.at == "track" else edge(turn.of, turn.at))

        drawn = []
        for wire in self.wires:
            points = tuple(point(turn) for turn in wire.turns)
            marks: list[Mark] = [Stroke("need", points, arrow=wire.arrow)]
            if wire.joins:
                marks.append(Glyph("need-head", "dot", *points[-1], _JOINT))
            drawn.append(Group("need", tuple(marks), label=f"{wire.user} {wire.target}".strip()))
        return drawn


@dataclass
class _Gutters:
    """The empty space between the columns.

    Wires to one target share a line, so that each is drawn once. Lines that come out of the cards at the
    left lie left of those that go into the cards at the right, so that none runs on in another.
    """

    columns: int
    planned: Mapping[int, Sequence[tuple[bool, str]]] = field(default_factory=dict)
    asked: dict[int, list[tuple[bool, str]]] = field(default_factory=dict)

    def take(self, left_column: int, target: str, *, arriving: bool) -> float:
        """The x for a target in the gutter at the right of a column; -1 is the margin before the first."""
        line = (arriving, target)
        asked = self.asked.setdefault(left_column, [])
        if line not in asked:
            asked.append(line)
        lines = self.planned.get(left_column, asked)
        outermost = left_column in (-1, self.columns - 1)
        edge = _EDGE / 2 if outermost else _EDGE
        start = left_column * COLUMN + GUTTER + CARD + edge
        if left_column == -1:
            start += GUTTER
        end = edge if outermost or not any(into for into, _ in lines) else _HEAD
        room = (GUTTER if outermost else 2 * GUTTER) - edge - end
        return start + lines.index(line) * min(_LANE, room / max(len(lines) - 1, 1))

    def in_order(self) -> dict[int, list[tuple[bool, str]]]:
        """The lines asked for in each gutter, from left to right."""
        return {gutter: sorted(lines, key=lambda line: line[0]) for gutter, lines in self.asked.items()}


def wire(needs: Sequence[tuple[str, str]], seats: Mapping[str, Seat], columns: int) -> Wiring:
    """The wiring of ``needs`` (user, target), all of which have seats; targets sit in row 1 or 2.

    ``columns`` is the number of columns of the grid.
    """
    trial = _Gutters(columns)
    _lay(_Plan(seats, trial, needs))
    return _lay(_Plan(seats, _Gutters(columns, trial.in_order()), needs))


def _lay(plan: "_Plan") -> Wiring:
    wires: list[Wire] = []
    spans: dict[int, dict[str, list[float]]] = {1: {}, 2: {}}
    for target, users in plan.users.items():
        approaches = {user: plan.approach(user, target) for user in users}
        for turns in approaches.values():
            for turn in turns:
                if turn.at == "track" and turn.of != target:
                    spans[1].setdefault(turn.of, []).append(turn.x)
        arrival = plan.arrival(target, approaches)
        meets = [turns[-1].x for turns in approaches.values()]
        ends = (min(*meets, arrival[0].x), max(*meets, arrival[0].x))
        spans[plan.seats[target].row][target] = [*ends]
        wires += [
            Wire(target, user, turns, joins=ends[0] < turns[-1].x < ends[1]) for user, turns in approaches.items()
        ]
        if ends[0] < ends[1]:
            wires.append(Wire(target, "", tuple(Turn(x, "track", target) for x in ends)))
        wires.append(Wire(target, "", arrival, arrow=True))
    return Wiring(tuple(wires), {row: _levels(each) for row, each in spans.items()})


class _Plan:
    """Who sits where and needs what, and which places are taken while wires are laid."""

    def __init__(self, seats: Mapping[str, Seat], gutters: _Gutters, needs: Sequence[tuple[str, str]]) -> None:
        self.seats = seats
        self.gutters = gutters
        self.full = {(seat.column.index, seat.row) for seat in seats.values()}
        self.targets: dict[str, list[str]] = {}
        self.users: dict[str, list[str]] = {}
        for user, target in needs:
            self.targets.setdefault(user, []).append(target)
            self.users.setdefault(target, []).append(user)

    def port(self, user: str, target: str) -> float:
        """The x at which the wire for a need leaves the user's card, if it leaves it downwards."""
        seat, targets = self.seats[user], self.targets[user]
        place = targets.index(target)
        if seat.at_left is not None:
            return seat.column.x + seat.at_left * (place + 1)
        spread = min(_PORT, (CARD - 2 * _ENTRY) / len(targets))
        return seat.column.middle + (place - (len(targets) - 1) / 2) * spread

    def approach(self, user: str, target: str) -> tuple[Turn, ...]:
        """From the user's card to the bus of the target."""
        seat, row = self.seats[user], self.seats[target].row
        port = self.port(user, target)
        between = [(seat.column.index, each) for each in range(seat.row + 1, row)]
        if seat.row < row and seat.last and self.full.isdisjoint(between):
            return (Turn(port, "bottom", user), Turn(port, "track", target))
        aside = self.gutters.take(seat.column.index, target, arriving=False)
        if seat.row == 0:
            jog = f"{user} {target}"
            return (
                Turn(port, "bottom", user),
                Turn(port, "track", jog),
                Turn(aside, "track", jog),
                Turn(aside, "track", target),
            )
        return (
            Turn(seat.column.x + CARD, "middle", user),
            Turn(aside, "middle", user),
            Turn(aside, "track", target),
        )

    def arrival(self, target: str, approaches: Mapping[str, tuple[Turn, ...]]) -> tuple[Turn, ...]:
        """From the bus into the target's card: from above, or from the left where others are stacked on it."""
        seat = self.seats[target]
        if seat.first:
            x = self._from_above(target, approaches)
            return (Turn(x, "track", target), Turn(x, "top", target))
        aside = self.gutters.take(seat.column.index - 1, target, arriving=True)
        return (
            Turn(aside, "track", target),
            Turn(aside, "middle", target),
            Turn(seat.column.x, "middle", target),
        )

    def _from_above(self, target: str, approaches: Mapping[str, tuple[Turn, ...]]) -> float:
        """Straight below a user in the target's own column, else at a place of its own."""
        column = self.seats[target].column
        for user, turns in approaches.items():
            if turns[0].at == "bottom" and turns[-1].x == turns[0].x and self.seats[user].column == column:
                return turns[0].x
        return column.middle + _ENTRY


def _levels(spans: Mapping[str, Sequence[float]]) -> list[list[str]]:
    """The tracks of a channel: no two spans on one track touch; the shortest run closest to the cards."""
    reach = {key: (min(span), max(span) + CLEAR) for key, span in spans.items()}
    places = {x: place for place, x in enumerate(sorted({x for ends in reach.values() for x in ends}))}
    occupied = Occupied(len(places))
    levels: list[list[str]] = []
    length = {key: max(span) - min(span) for key, span in spans.items()}
    for key in sorted(reach, key=lambda each: (length[each], reach[each][0], each)):
        level = occupied.take_lowest(*(places[x] for x in reach[key]))
        if level == len(levels):
            levels.append([])
        levels[level].append(key)
    return levels[::-1]

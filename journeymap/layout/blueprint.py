"""The Blueprint: who does what, on which side of the lines of interaction, visibility and internal interaction.

After G. L. Shostack, "Designing services that deliver", Harvard Business Review 62 (1984), and M. J. Bitner,
A. L. Ostrom and F. N. Morgan, "Service blueprinting", California Management Review 50 (2008).
"""

from functools import partial

from journeymap.graph.flow import Flow
from journeymap.language.language import Language
from journeymap.layout import lanes, vocabulary
from journeymap.layout.buses import Seat, Wiring, wire
from journeymap.layout.cards import LANE_PAD, Card
from journeymap.layout.grid import Column, Grid, grid
from journeymap.layout.marks import Group, Picture
from journeymap.layout.sheet import Sheet
from journeymap.layout.tracks import Way, channel
from journeymap.layout.ways import Edge, Ports, is_step, said, step
from journeymap.model.touchpoint import Layer, Touchpoint
from journeymap.model.workspace import Workspace

_ROWS = {Layer.BACKSTAGE: 1, Layer.SUPPORT: 2}
_LINES = {1: (Layer.BACKSTAGE, "line-visibility"), 2: (Layer.SUPPORT, "line-internal")}

Cells = list[tuple[Column, Card]]


def blueprint(flow: Flow, workspace: Workspace, speech: Language) -> Picture:
    """The Blueprint of a journey, in numbers, on the same columns as the Map."""
    columns = grid(flow)
    sheet = Sheet(columns)
    sheet.begin("physical-evidence", speech.say("Physical evidence"), cut=False)
    sheet.lane(speech.say("Physical evidence"), _evidence(flow, columns))
    sheet.begin("customer-and-frontstage", speech.say("Customer and frontstage"), optional=False)
    steps, routed = _sorted_edges(flow, columns)
    ports = Ports(columns, routed, partial(said, flow, speech), _taken(flow))
    lines = _add_actors(sheet, flow, workspace, (steps, ports), speech)
    work = {row: _work(flow, columns, layer, workspace) for layer, row in _ROWS.items()}
    wiring = wire(_needs(flow), _seats(flow, columns, work, ports), len(columns.columns))
    wires = _add_work(sheet, work, wiring, speech)
    sheet.marks += lines
    return sheet.picture(
        "blueprint",
        speech.say("Blueprint: {journey}", journey=flow.journey.title),
        speech.say(
            "Lanes from what the customer does down to support, divided by the lines of interaction, "
            "visibility and internal interaction."
        ),
        wires,
    )


def _add_actors(
    sheet: Sheet, flow: Flow, workspace: Workspace, ways: tuple[list[Edge], Ports], speech: Language
) -> list[Group]:
    """The rows of customer and frontstage with the line between them; returns the ways, to lie on top."""
    columns = sheet.grid
    steps, ports = ways
    upper, lower = _sides(flow, ports.ways())
    above, below = channel(upper, cards_above=True), channel(lower)
    sheet.y += LANE_PAD
    middle = {
        Layer.CUSTOMER: sheet.row(
            vocabulary.layer(Layer.CUSTOMER, speech), _row(flow, columns, Layer.CUSTOMER, workspace)
        )
    }
    above_top = sheet.y
    sheet.y += above.height
    sheet.line("line-interaction", vocabulary.line_above(Layer.FRONTSTAGE, speech))
    below_top = sheet.y
    sheet.y += max(below.height, LANE_PAD)
    middle[Layer.FRONTSTAGE] = sheet.row(
        vocabulary.layer(Layer.FRONTSTAGE, speech), _row(flow, columns, Layer.FRONTSTAGE, workspace)
    )
    sheet.marks += [step(columns, edge, middle[flow.touchpoints[edge[0]].layer]) for edge in steps]

    def shore(touchpoint_id: str) -> float:
        top, bottom = sheet.edges[touchpoint_id]
        return bottom if flow.touchpoints[touchpoint_id].layer is Layer.CUSTOMER else top

    return [*above.draw(above_top, shore), *below.draw(below_top, shore)]


def _add_work(sheet: Sheet, work: dict[int, Cells], wiring: Wiring, speech: Language) -> list[Group]:
    """The rows of backstage and support, each below its line; returns the wires, to lie beneath."""
    tops: dict[int, float] = {}
    for number, (layer, role) in _LINES.items():
        tops[number] = sheet.y
        if work[number]:
            name = vocabulary.layer(layer, speech)
            sheet.begin(str(layer), name)
            sheet.line(role, vocabulary.line_above(layer, speech))
            tops[number] = sheet.y + LANE_PAD / 2
            sheet.y += wiring.height(number)
            sheet.stacks(name, work[number])

    def edge(touchpoint_id: str, side: str) -> float:
        top, bottom = sheet.edges[touchpoint_id]
        return {"top": top, "bottom": bottom}.get(side, (top + bottom) / 2)

    return wiring.draw(tops, edge)


def _evidence(flow: Flow, columns: Grid) -> Cells:
    return [
        (column, card)
        for column in columns.columns
        if column.moment is not None
        for card in lanes.physical_evidence(flow.touchpoints[column.moment])
    ]


def _row(flow: Flow, columns: Grid, layer: Layer, workspace: Workspace) -> Cells:
    return [
        (column, lanes.actor(flow.touchpoints[column.moment], column.index + 1, workspace.house))
        for column in columns.columns
        if column.moment is not None and flow.touchpoints[column.moment].layer is layer
    ]


def _work(flow: Flow, columns: Grid, layer: Layer, workspace: Workspace) -> Cells:
    return [
        (columns.column_of[touchpoint.id], lanes.work(touchpoint, workspace.house))
        for touchpoint in flow.journey.touchpoints
        if touchpoint.layer is layer
    ]


def _sorted_edges(flow: Flow, columns: Grid) -> tuple[list[Edge], list[Edge]]:
    """Short steps within a lane, and all other ways on."""
    layer = {node: flow.touchpoints[node].layer for node in flow.graph}
    steps = [edge for edge in flow.graph.edges if layer[edge[0]] is layer[edge[1]] and is_step(flow, columns, edge)]
    short = set(steps)
    return steps, [edge for edge in flow.graph.edges if edge not in short]


def _sides(flow: Flow, ways: list[Way]) -> tuple[list[Way], list[Way]]:
    """Ways that stay with the customer, and ways that touch the frontstage."""
    layer = {node: flow.touchpoints[node].layer for node in flow.graph}
    sides: dict[bool, list[Way]] = {True: [], False: []}
    for way in ways:
        sides[layer[way.source] is Layer.CUSTOMER and layer[way.target] is Layer.CUSTOMER].append(way)
    return sides[True], sides[False]


def _taken(flow: Flow) -> dict[str, int]:
    """How many places at the left of each customer's card its needs take; they go down through the ways."""
    met = [flow.touchpoints[node] for node in flow.graph]
    return {each.id: len(_real_needs(flow, each)) for each in met if each.layer is Layer.CUSTOMER}


def _real_needs(flow: Flow, touchpoint: Touchpoint) -> list[str]:
    """The needs that can be drawn: known, behind the scenes, each once, and not the touchpoint itself."""
    found = dict.fromkeys(need.id for need in touchpoint.needs)
    known = flow.touchpoints
    return [each for each in found if each in known and each != touchpoint.id and not known[each].layer.met_by_customer]


def _needs(flow: Flow) -> list[tuple[str, str]]:
    return [(touchpoint.id, need) for touchpoint in flow.journey.touchpoints for need in _real_needs(flow, touchpoint)]


def _seats(flow: Flow, columns: Grid, work: dict[int, Cells], ports: Ports) -> dict[str, Seat]:
    seats = {
        node: Seat(
            columns.column_of[node],
            0,
            at_left=ports.spacing(node) if flow.touchpoints[node].layer is Layer.CUSTOMER else None,
        )
        for node in flow.graph
    }
    for number, cells in work.items():
        stacks: dict[int, list[str]] = {}
        for column, card in cells:
            stacks.setdefault(column.index, []).append(card.touchpoint)
        for column, card in cells:
            stack = stacks[column.index]
            seats[card.touchpoint] = Seat(
                column, number, first=stack[0] == card.touchpoint, last=stack[-1] == card.touchpoint
            )
    return seats

"""The Map: what the customer does, thinks and feels, stage by stage, and what helps or hinders."""

from collections.abc import Callable

from journeymap.graph.flow import Flow
from journeymap.layout import lanes, phrases
from journeymap.layout.cards import Card
from journeymap.layout.emotion import emotion_lane
from journeymap.layout.frame import LABEL_WIDTH
from journeymap.layout.grid import Column, Grid, grid
from journeymap.layout.marks import Picture
from journeymap.layout.sheet import Sheet
from journeymap.layout.tracks import channel
from journeymap.layout.ways import Ports, is_step, step
from journeymap.model.house import House
from journeymap.model.principle import Principle
from journeymap.model.touchpoint import Layer, Touchpoint
from journeymap.model.workspace import Workspace

_AFTER_ROW = 8.0

Cells = list[tuple[Column, Card]]
Content = Callable[[Touchpoint], list[Card]]


def journey_map(flow: Flow, workspace: Workspace) -> Picture:
    """The Map of a journey, in numbers."""
    columns = grid(flow)
    sheet = Sheet(columns)
    _add_moments(sheet, flow, workspace)
    for name, content in _before_the_curve(workspace.house):
        _add_lane(sheet, name, _cells(flow, columns, content))
    sheet.begin("How I feel")
    sheet.rule()
    feelings = emotion_lane(flow, columns, workspace.house.scale, sheet.y, LABEL_WIDTH - 12)
    sheet.marks += feelings.marks
    sheet.name("How I feel")
    sheet.names += feelings.labels
    sheet.y += feelings.height
    for name, content in _after_the_curve(flow, workspace.principles_by_id(), workspace.house):
        _add_lane(sheet, name, _cells(flow, columns, content))
    for layer, line, title in (
        (Layer.BACKSTAGE, "line-visibility", "line of visibility"),
        (Layer.SUPPORT, "line-internal", "line of internal interaction"),
    ):
        cells = _work(flow, columns, layer, workspace)
        if cells:
            sheet.begin(str(layer).capitalize())
            sheet.line(line, title)
            sheet.lane(str(layer).capitalize(), cells)
    return sheet.picture("map", f"Map: {flow.journey.title}", _description(flow, workspace))


def _add_moments(sheet: Sheet, flow: Flow, workspace: Workspace) -> None:
    """What happens: the cards of the moments, and the ways between them above."""
    columns = sheet.grid
    steps = [edge for edge in flow.graph.edges if is_step(flow, columns, edge)]
    routes = channel(Ports(flow, columns, [edge for edge in flow.graph.edges if edge not in steps]).ways())
    floor = sheet.y + routes.height
    sheet.begin("Ways on", cut=False)
    sheet.marks += routes.draw(sheet.y, lambda _: floor)
    sheet.y = floor
    sheet.begin("What happens", optional=False, cut=False)
    middle = sheet.row("What happens", _moments(flow, columns, workspace))
    sheet.marks += [step(columns, edge, middle) for edge in steps]
    sheet.y += _AFTER_ROW


def _add_lane(sheet: Sheet, name: str, cells: Cells) -> None:
    """A lane below a quiet line; nothing when it holds nothing."""
    sheet.begin(name)
    if cells:
        sheet.rule()
        sheet.lane(name, cells)


def _before_the_curve(house: House) -> list[tuple[str, Content]]:
    return [
        ("For whom", lambda touchpoint: lanes.personas(touchpoint, house)),
        ("What I expect", lanes.expects),
        ("What I think", lanes.thinks),
        ("What I say", lanes.says),
    ]


def _after_the_curve(flow: Flow, known: dict[str, Principle], house: House) -> list[tuple[str, Content]]:
    titles = {each.id: each.title for each in flow.journey.touchpoints}
    return [
        ("Friction", lanes.friction),
        ("Delight", lanes.delight),
        ("Principles", lambda touchpoint: lanes.principles(touchpoint, known)),
        ("Time and cost", lambda touchpoint: lanes.time_and_cost(touchpoint, titles)),
        ("Owner and metrics", lambda touchpoint: lanes.ownership(touchpoint, house)),
        ("Opportunities", lambda touchpoint: lanes.opportunities(touchpoint, house)),
    ]


def _moments(flow: Flow, columns: Grid, workspace: Workspace) -> Cells:
    return [
        (column, lanes.moment(flow.touchpoints[column.moment], column.index + 1, workspace.house))
        for column in columns.columns
        if column.moment is not None
    ]


def _cells(flow: Flow, columns: Grid, content: Content) -> Cells:
    return [
        (column, card)
        for column in columns.columns
        if column.moment is not None
        for card in content(flow.touchpoints[column.moment])
    ]


def _work(flow: Flow, columns: Grid, layer: Layer, workspace: Workspace) -> Cells:
    return [
        (columns.column_of[touchpoint.id], lanes.work(touchpoint, workspace.house))
        for touchpoint in flow.journey.touchpoints
        if touchpoint.layer is layer
    ]


def _description(flow: Flow, workspace: Workspace) -> str:
    journey = flow.journey
    stages = phrases.listed([stage.title for stage in journey.stages])
    return f"{phrases.subtitle(journey, workspace.house)}. Stages: {stages}.".removeprefix(". ")

"""The Map: what the customer does, thinks and feels, stage by stage, and what helps or hinders."""

from collections.abc import Callable
from functools import partial

from journeymap.graph.flow import Flow
from journeymap.language.language import Language
from journeymap.layout import lanes, phrases, vocabulary
from journeymap.layout.cards import Card
from journeymap.layout.emotion import emotion_lane
from journeymap.layout.frame import LABEL_WIDTH
from journeymap.layout.grid import Column, Grid, grid
from journeymap.layout.marks import Picture
from journeymap.layout.sheet import Sheet
from journeymap.layout.tracks import channel
from journeymap.layout.ways import Ports, is_step, said, step
from journeymap.model.house import House
from journeymap.model.principle import Principle
from journeymap.model.touchpoint import Layer, Touchpoint
from journeymap.model.workspace import Workspace

_AFTER_ROW = 8.0

Cells = list[tuple[Column, Card]]
Content = Callable[[Touchpoint], list[Card]]


def journey_map(flow: Flow, workspace: Workspace, speech: Language) -> Picture:
    """The Map of a journey, in numbers."""
    columns = grid(flow)
    sheet = Sheet(columns)
    _add_moments(sheet, flow, workspace, speech)
    for key, name, content in _before_the_curve(workspace.house, speech):
        _add_lane(sheet, key, name, _cells(flow, columns, content))
    sheet.begin("how-i-feel", speech.say("How I feel"))
    sheet.rule()
    feelings = emotion_lane(flow, columns, workspace.house.scale, sheet.y, LABEL_WIDTH - 12, speech)
    sheet.marks += feelings.marks
    sheet.name(speech.say("How I feel"))
    sheet.names += feelings.labels
    sheet.y += feelings.height
    for key, name, content in _after_the_curve(flow, workspace.principles_by_id(), workspace.house, speech):
        _add_lane(sheet, key, name, _cells(flow, columns, content))
    for layer, line in ((Layer.BACKSTAGE, "line-visibility"), (Layer.SUPPORT, "line-internal")):
        cells = _work(flow, columns, layer, workspace)
        if cells:
            name = vocabulary.layer(layer, speech)
            sheet.begin(str(layer), name)
            sheet.line(line, vocabulary.line_above(layer, speech))
            sheet.lane(name, cells)
    title = speech.say("Map: {journey}", journey=flow.journey.title)
    return sheet.picture("map", title, _description(flow, workspace, speech))


def _add_moments(sheet: Sheet, flow: Flow, workspace: Workspace, speech: Language) -> None:
    """What happens: the cards of the moments, and the ways between them above."""
    columns = sheet.grid
    steps = [edge for edge in flow.graph.edges if is_step(flow, columns, edge)]
    routed = [edge for edge in flow.graph.edges if edge not in steps]
    routes = channel(Ports(columns, routed, partial(said, flow, speech)).ways())
    floor = sheet.y + routes.height
    sheet.begin("ways-on", speech.say("Ways on"), cut=False)
    sheet.marks += routes.draw(sheet.y, lambda _: floor)
    sheet.y = floor
    sheet.begin("what-happens", speech.say("What happens"), optional=False, cut=False)
    middle = sheet.row(speech.say("What happens"), _moments(flow, columns, workspace, speech))
    sheet.marks += [step(columns, edge, middle) for edge in steps]
    sheet.y += _AFTER_ROW


def _add_lane(sheet: Sheet, key: str, name: str, cells: Cells) -> None:
    """A lane below a quiet line; nothing when it holds nothing."""
    sheet.begin(key, name)
    if cells:
        sheet.rule()
        sheet.lane(name, cells)


def _before_the_curve(house: House, speech: Language) -> list[tuple[str, str, Content]]:
    return [
        ("for-whom", speech.say("For whom"), lambda touchpoint: lanes.personas(touchpoint, house)),
        ("what-i-expect", speech.say("What I expect"), lanes.expects),
        ("what-i-think", speech.say("What I think"), lanes.thinks),
        ("what-i-say", speech.say("What I say"), lanes.says),
    ]


def _after_the_curve(
    flow: Flow, known: dict[str, Principle], house: House, speech: Language
) -> list[tuple[str, str, Content]]:
    titles = {each.id: each.title for each in flow.journey.touchpoints}
    return [
        ("friction", speech.say("Friction"), lambda touchpoint: lanes.friction(touchpoint, speech)),
        ("delight", speech.say("Delight"), lanes.delight),
        ("principles", speech.say("Principles"), lambda touchpoint: lanes.principles(touchpoint, known)),
        (
            "time-and-cost",
            speech.say("Time and cost"),
            lambda touchpoint: lanes.time_and_cost(touchpoint, titles, speech),
        ),
        (
            "owner-and-metrics",
            speech.say("Owner and metrics"),
            lambda touchpoint: lanes.ownership(touchpoint, house, speech),
        ),
        (
            "opportunities",
            speech.say("Opportunities"),
            lambda touchpoint: lanes.opportunities(touchpoint, house, speech),
        ),
    ]


def _moments(flow: Flow, columns: Grid, workspace: Workspace, speech: Language) -> Cells:
    return [
        (column, lanes.moment(flow.touchpoints[column.moment], column.index + 1, workspace.house, speech))
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


def _description(flow: Flow, workspace: Workspace, speech: Language) -> str:
    journey = flow.journey
    stages = speech.say("Stages: {stages}.", stages=speech.listed([stage.title for stage in journey.stages]))
    return f"{phrases.subtitle(journey, workspace.house)}. {stages}".removeprefix(". ")

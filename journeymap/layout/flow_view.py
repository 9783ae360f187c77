"""The Flow: every way a customer can go, left to right, with what makes them go there.

The drawing engine places the boxes and routes the lines of a sketch; the words are measured and drawn here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import count

from journeymap.graph.flow import Flow
from journeymap.language.language import Language
from journeymap.layout import lanes
from journeymap.layout.cards import LABEL, Card, row
from journeymap.layout.font import width
from journeymap.layout.frame import STAGE_COLOURS, band_height, bands
from journeymap.layout.grid import CARD, COLUMN, Band, Grid, grid
from journeymap.layout.marks import Group, Mark, Picture, Point, Rect, Stroke, Words
from journeymap.layout.sketch import Cluster, Drawn, Line, Route, Sketch
from journeymap.layout.tracks import TEXT, channel
from journeymap.layout.ways import Ports, is_step, said, step
from journeymap.layout.wrap import wrap
from journeymap.model.workspace import Workspace

_MARGIN = 16.0
_LABEL_ROOM = 150.0
_NUDGE = 8.0

_Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


def flow_sketch(flow: Flow, workspace: Workspace, speech: Language) -> Sketch:
    """What to ask of the engine for the Flow of a journey: a box a moment, a line for each pair joined."""
    columns = grid(flow)
    cards = _cards(flow, columns, workspace, speech)
    index = {card.touchpoint: number for number, card in enumerate(cards)}
    lines = []
    for source, target in flow.graph.edges:
        text = _label(flow, source, target, speech)
        room = None
        if text:
            room = (max(width(line, TEXT) for line in text) + 10, len(text) * TEXT.leading + 6)
        lines.append(Line(index[source], index[target], room, back=index[target] <= index[source]))
    clusters = []
    for band, inside in _inhabited(columns):
        title = _title(band)
        room = (max((width(line, LABEL) for line in title), default=0.0) + 4, len(title) * LABEL.leading)
        clusters.append(Cluster(tuple(index[moment] for moment in inside), room))
    return Sketch(tuple((CARD, card.height) for card in cards), tuple(lines), tuple(clusters))


def flow_view(flow: Flow, workspace: Workspace, drawn: Drawn, speech: Language) -> Picture:
    """The Flow of a journey, in numbers, from the engine's answer to its sketch."""
    shift = (_MARGIN, _MARGIN)
    columns = grid(flow)
    frames, titles = _frames(columns, drawn, shift)
    cards = [
        (card, x - CARD / 2 + shift[0], y - card.height / 2 + shift[1])
        for card, (x, y) in zip(_cards(flow, columns, workspace, speech), drawn.centres, strict=True)
    ]
    taken = [(left, top, left + CARD, top + card.height) for card, left, top in cards]
    labels, lowest = _labels(flow, drawn, shift, [*taken, *map(_extent, titles)], speech)
    marks: list[Mark | Group] = [*frames, *titles]
    for (source, target), route in zip(flow.graph.edges, drawn.routes, strict=True):
        marks.append(_way(columns, source, target, route, shift))
    marks += [card.at(left, top) for card, left, top in cards]
    marks += labels
    return Picture(
        name="flow",
        title=speech.say("Flow: {journey}", journey=flow.journey.title),
        description=_description(flow, speech),
        width=drawn.width + 2 * _MARGIN,
        height=max(drawn.height + _MARGIN, lowest) + _MARGIN,
        marks=tuple(marks),
    )


def flow_grid(flow: Flow, workspace: Workspace, speech: Language) -> Picture:
    """The Flow without the engine: the moments in a row, the ways on tracks above them, as in the Map."""
    columns = grid(flow)
    cards = [(columns.column_of[card.touchpoint], card) for card in _cards(flow, columns, workspace, speech)]
    steps = [edge for edge in flow.graph.edges if is_step(flow, columns, edge)]
    short = set(steps)
    routed = [edge for edge in flow.graph.edges if edge not in short]
    routes = channel(Ports(columns, routed, partial(said, flow, speech)).ways())
    top = band_height(columns)
    floor = top + routes.height
    drawn, tall = row(cards, floor)
    height = floor + tall + _MARGIN
    marks: list[Mark | Group] = [*bands(columns, height), *routes.draw(top, lambda _: floor), *drawn]
    marks += [step(columns, edge, floor + tall / 2) for edge in steps]
    return Picture(
        name="flow",
        title=speech.say("Flow: {journey}", journey=flow.journey.title),
        description=_description(flow, speech),
        width=columns.width,
        height=height,
        marks=tuple(marks),
        head=top,
        column=COLUMN,
    )


def _cards(flow: Flow, columns: Grid, workspace: Workspace, speech: Language) -> list[Card]:
    return [
        lanes.moment(flow.touchpoints[column.moment], column.index + 1, workspace.house, speech)
        for column in columns.columns
        if column.moment is not None
    ]


def _label(flow: Flow, source: str, target: str, speech: Language) -> tuple[str, ...]:
    return wrap(said(flow, speech, (source, target)), TEXT, _LABEL_ROOM)


def _inhabited(columns: Grid) -> list[tuple[Band, list[str]]]:
    """The stages that have moments, each with its moments in order."""
    moments: dict[str, list[str]] = {}
    for column in columns.columns:
        if column.moment is not None:
            moments.setdefault(column.stage, []).append(column.moment)
    return [(band, moments[band.stage.id]) for band in columns.bands if band.stage.id in moments]


def _title(band: Band) -> tuple[str, ...]:
    return wrap(band.stage.title, LABEL, CARD)


def _frames(columns: Grid, drawn: Drawn, shift: Point) -> tuple[list[Rect], list[Words]]:
    """A coloured frame for each stage that has moments, and the stage's title in its top left corner."""
    marks: list[Rect] = []
    titles: list[Words] = []
    for (band, _), (x, y, wide, tall) in zip(_inhabited(columns), drawn.frames, strict=True):
        left, top = x + shift[0], y + shift[1]
        marks.append(Rect(f"stage-{band.number % STAGE_COLOURS}", left, top, wide, tall, 12))
        titles.append(Words("frame-title", left + 12, top + LABEL.size + 8, _title(band), LABEL))
    return marks, titles


def _labels(flow: Flow, drawn: Drawn, shift: Point, taken: list[_Box], speech: Language) -> tuple[list[Words], float]:
    """What is said of the ways on, and the lowest y that it takes.

    The engine keeps labels away from boxes and from each other, but not from the titles of the frames; a
    label that would lie on something moves up or down to the nearest place that is free.
    """
    marks: list[Words] = []
    for (source, target), route in zip(flow.graph.edges, drawn.routes, strict=True):
        text = _label(flow, source, target, speech)
        if text and route.label is not None:
            x, y = route.label[0] + shift[0], route.label[1] + shift[1]
            first = y - len(text) * TEXT.leading / 2 + TEXT.size
            label = Words("edge-label", x, first, text, TEXT, "middle")
            tries = (replace(label, y=first + step) for step in _steps())
            label = next(each for each in tries if _extent(each)[1] >= 0 and not _meets(_extent(each), taken))
            marks.append(label)
            taken.append(_extent(label))
    return marks, max((_extent(label)[3] for label in marks), default=0.0)


def _steps() -> Iterator[float]:
    """0, then ever further up and down."""
    yield 0.0
    for number in count(1):
        yield from (-_NUDGE * number, _NUDGE * number)


def _extent(words: Words) -> _Box:
    """The box around lines of text."""
    wide = max((width(line, words.style) for line in words.lines), default=0.0)
    left = words.x - (wide / 2 if words.anchor == "middle" else 0.0)
    top = words.y - words.style.size
    return left, top, left + wide, top + len(words.lines) * words.style.leading


def _meets(box: _Box, others: Iterable[_Box]) -> bool:
    left, top, right, bottom = box
    return any(left < each[2] and each[0] < right and top < each[3] and each[1] < bottom for each in others)


def _way(columns: Grid, source: str, target: str, route: Route, shift: Point) -> Group:
    back = columns.column_of[target].index <= columns.column_of[source].index
    points = tuple((x + shift[0], y + shift[1]) for x, y in route.points)
    stroke = Stroke("back" if back else "next", points, curved=True, arrow=True)
    return Group("way", (stroke,), label=f"{source} {target}")


def _description(flow: Flow, speech: Language) -> str:
    titles = flow.touchpoints
    starts, ends = (
        speech.listed([f"“{titles[node].title}”" for node in nodes]) or speech.say("nowhere")
        for nodes in (flow.starts, flow.ends)
    )
    return speech.say("Begins at {starts}; ends at {ends}.", starts=starts, ends=ends)

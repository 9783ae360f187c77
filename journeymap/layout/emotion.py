"""The emotion lane: target and observed feelings as curves on the house's scale."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from journeymap.graph.flow import Flow
from journeymap.graph.order import main_way
from journeymap.layout import phrases
from journeymap.layout.cards import SMALL
from journeymap.layout.curve import monotone, spans
from journeymap.layout.font import Style, width
from journeymap.layout.grid import COLUMN, Grid
from journeymap.layout.marks import Area, Glyph, Group, Mark, Point, Stroke, Words
from journeymap.layout.slots import free_top
from journeymap.layout.wrap import wrap
from journeymap.model.house import Scale
from journeymap.model.touchpoint import Touchpoint

FEELING = Style(15, bold=True)
GAP = Style(14, bold=True)
_STEP_ROOM = 190.0
_DOT = 11.0
_ABOVE = 14.0
_BELOW = 23.0
_STAR = 26.0
_CLEAR = 3.5
_NAME = 52.0
"""Room above the scale for the name of the lane."""
_LABEL_LEFT = 10.0
_MOST_VALUES = 10


@dataclass(frozen=True, slots=True)
class EmotionLane:
    """The finished lane: marks over the columns, marks of the scale beside them, and its height in px."""

    marks: tuple[Mark | Group, ...]
    labels: tuple[Mark, ...]
    height: float


def emotion_lane(flow: Flow, grid: Grid, scale: Scale, top: float, label_right: float) -> EmotionLane:
    """The lane from ``top`` down. Values beyond the scale are drawn at its edge; a check speaks of them."""
    feelings = {
        column.moment: wrap(_feeling(flow.touchpoints[column.moment]), FEELING, COLUMN - 50)
        for column in grid.columns
        if column.moment is not None
    }
    words = _scale_words(scale, label_right)
    most = max((len(lines) for lines in words.values()), default=1)
    room_above = max((len(lines) for lines in feelings.values()), default=0) * FEELING.leading + _ABOVE + 6
    high = top + max(room_above, _NAME + (most - 1) * SMALL.leading / 2)
    low = high + max(_STEP_ROOM, _room_for(words) * (scale.highest - scale.lowest))

    def y_of(value: float) -> float:
        clipped = min(max(value, scale.lowest), scale.highest)
        return high + (scale.highest - clipped) / ((scale.highest - scale.lowest) or 1) * (low - high)

    marks: list[Mark | Group] = []
    labels: list[Mark] = []
    for value, lines in words.items():
        y = y_of(value)
        marks.append(Stroke("grid-zero" if value == 0 else "grid", ((0.0, y), (grid.width, y))))
        first = y + 5 - (len(lines) - 1) * SMALL.leading / 2
        labels.append(Words("scale", label_right, first, lines, SMALL, "end"))
    targets = _points(flow, grid, y_of, "target")
    observed = _points(flow, grid, y_of, "observed")
    curves = _curves(flow, targets, observed)
    marks += curves
    strokes = [curve.points for curve in curves if isinstance(curve, Stroke)]
    field = _Field(strokes, (top + 4, low + _BELOW + GAP.leading))
    for column in grid.columns:
        if column.moment is not None:
            point = _moment(
                flow.touchpoints[column.moment],
                feelings[column.moment],
                targets.get(column.moment),
                observed.get(column.moment),
                field,
            )
            if point is not None:
                marks.append(point)
    foot = max(_BELOW + GAP.leading, most * SMALL.leading / 2) + 4
    return EmotionLane(tuple(marks), tuple(labels), low + foot - top)


def _scale_words(scale: Scale, label_right: float) -> dict[int, tuple[str, ...]]:
    """The values of the scale that are named beside the lane, each with its word or number in lines that fit."""
    few = scale.highest - scale.lowest <= _MOST_VALUES
    return {
        value: wrap(scale.words.get(value, phrases.signed(value)), SMALL, label_right - _LABEL_LEFT)
        for value in range(scale.lowest, scale.highest + 1)
        if few or value in scale.words
    }


def _room_for(words: Mapping[int, tuple[str, ...]]) -> float:
    """How tall one step of the scale must be, so that words of neighbours keep clear of each other."""
    return max(
        (
            ((len(words[value]) + len(words[above])) / 2 * SMALL.leading + 4) / (above - value)
            for value, above in pairwise(sorted(words))
        ),
        default=0.0,
    )


def _feeling(touchpoint: Touchpoint) -> str:
    return touchpoint.emotion.feeling or ""


def _points(flow: Flow, grid: Grid, y_of: Callable[[float], float], which: str) -> dict[str, Point]:
    found = {}
    for column in grid.columns:
        if column.moment is not None:
            value = getattr(flow.touchpoints[column.moment].emotion, which)
            if value is not None:
                found[column.moment] = (column.middle, y_of(value))
    return found


def _curves(flow: Flow, targets: Mapping[str, Point], observed: Mapping[str, Point]) -> list[Mark]:
    """The curves along the main way, the gap between them, and thin branches to what lies beside it."""
    way = _rightward([node for node in main_way(flow) if node in targets or node in observed], {**targets, **observed})
    marks: list[Mark] = []
    for stretch in _stretches(way, targets, observed):
        upper = monotone([targets[node] for node in stretch])
        lower = monotone([observed[node] for node in stretch])
        if upper != lower:
            marks.append(Area("gap", upper, lower))
    for role, points in (("observed", observed), ("target", targets)):
        marks += [Stroke(f"branch-{role}", curve, curved=True) for curve in _branches(flow, way, points)]
        line = monotone([points[node] for node in way if node in points])
        if len(line) > 1:
            marks.append(Stroke(f"curve-{role}", line, curved=True))
    return marks


def _rightward(nodes: Sequence[str], points: Mapping[str, Point]) -> list[str]:
    kept: list[str] = []
    for node in nodes:
        if not kept or points[node][0] > points[kept[-1]][0]:
            kept.append(node)
    return kept


def _stretches(
    way: Sequence[str], targets: Mapping[str, Point], observed: Mapping[str, Point]
) -> list[tuple[str, ...]]:
    """Runs of the way in which both values are known at every moment, so that the gap is honest."""
    runs: list[list[str]] = [[]]
    for node in way:
        if node in targets and node in observed:
            runs[-1].append(node)
        elif runs[-1]:
            runs.append([])
    return [tuple(run) for run in runs if len(run) > 1]


def _branches(flow: Flow, way: Sequence[str], points: Mapping[str, Point]) -> list[tuple[Point, ...]]:
    on_way = set(way)
    return [
        monotone([points[source], points[target]])
        for source, target in flow.graph.edges
        if source in points
        and target in points
        and points[source][0] < points[target][0]
        and not (source in on_way and target in on_way)
    ]


@dataclass(frozen=True, slots=True)
class _Field:
    """Where words of the lane may stand: what curves they must keep clear of, and from where to where."""

    paths: Sequence[Sequence[Point]]
    room: tuple[float, float]

    def taken(self, points: Sequence[Point], left: float, right: float) -> list[tuple[float, float]]:
        """The heights between two x that are taken by points or curves."""
        dots = [(y - _DOT / 2 - _CLEAR, y + _DOT / 2 + _CLEAR) for _, y in points]
        lines = [(low - _CLEAR, high + _CLEAR) for path in self.paths for low, high in spans(path, left, right)]
        return dots + lines


def _moment(
    touchpoint: Touchpoint, lines: tuple[str, ...], target: Point | None, observed: Point | None, field: _Field
) -> Group | None:
    """The points of a moment, its feeling near the target, and the gap near what was observed."""
    known = [point for point in (target, observed) if point is not None]
    if not known:
        return None
    x, y = known[0]
    marks: list[Mark] = []
    if observed is not None:
        marks.append(Glyph("point-observed", "square", *observed, _DOT))
    if target is not None:
        marks.append(Glyph("point-target", "dot", *target, _DOT))
    half = max((width(line, FEELING) for line in lines), default=0.0) / 2
    tall = max(len(lines), 1) * FEELING.leading
    taken = field.taken(known, x - half - _STAR, x + half)
    top = free_top(y - _DOT / 2 - _CLEAR - tall, tall, taken, field.room)
    baseline = top + FEELING.size
    if lines:
        marks.append(Words("feeling", x, baseline, lines, FEELING, "middle"))
    if touchpoint.moment_of_truth:
        marks.append(Glyph("truth", "star", x - half - _STAR / 2, baseline - 5, 16))
    emotion = touchpoint.emotion
    if emotion.target is not None and observed is not None and emotion.observed not in (None, emotion.target):
        text = phrases.gap(emotion.target, emotion.observed or 0.0)
        half = width(text, GAP) / 2
        taken = [*field.taken(known, x - half, x + half), (top, top + tall)]
        gap_top = free_top(observed[1] + _DOT / 2 + _CLEAR, GAP.leading, taken, field.room)
        marks.append(Words("gap-label", x, gap_top + GAP.size, (text,), GAP, "middle"))
    return Group("moment", tuple(marks), touchpoint.id)

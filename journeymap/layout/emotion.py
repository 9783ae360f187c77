"""The emotion lane: target and observed feelings as curves on the house's scale."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from journeymap.graph.flow import Flow
from journeymap.graph.main_way import main_way
from journeymap.language.language import Language
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
_DOT = 12.0
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


@dataclass(frozen=True, slots=True)
class Feelings:
    """The feelings to draw: of these touchpoints, the targets along one flow's main way, the observed along another's.

    ``gap`` words the difference between a target and what was observed, ``speech`` is for numbers.
    """

    touchpoints: Mapping[str, Touchpoint]
    target: Flow
    observed: Flow
    gap: Callable[[float, float], str]
    speech: Language


def emotion_lane(  # noqa: PLR0913, PLR0917 -- one journey, on its grid and scale, at a place, in a language
    flow: Flow, grid: Grid, scale: Scale, top: float, label_right: float, speech: Language
) -> EmotionLane:
    """The lane of one journey from ``top`` down."""
    gap = partial(phrases.gap, speech=speech)
    return feelings_lane(Feelings(flow.touchpoints, flow, flow, gap, speech), grid, scale, top, label_right)


def feelings_lane(shown: Feelings, grid: Grid, scale: Scale, top: float, label_right: float) -> EmotionLane:
    """The lane from ``top`` down. Values beyond the scale are drawn at its edge; a check speaks of them."""
    feelings = {
        column.moment: wrap(_feeling(shown.touchpoints[column.moment]), FEELING, COLUMN - 50)
        for column in grid.columns
        if column.moment is not None
    }
    words = _scale_words(scale, label_right, shown.speech)
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
    targets = _points(shown, grid, y_of, "target")
    observed = _points(shown, grid, y_of, "observed")
    curves = _curves(shown, targets, observed)
    marks += curves
    strokes = [curve.points for curve in curves if isinstance(curve, Stroke)]
    field = _Field(strokes, (top + 4, low + _BELOW + GAP.leading), shown.gap)
    for column in grid.columns:
        if column.moment is not None:
            point = _moment(
                shown.touchpoints[column.moment],
                feelings[column.moment],
                targets.get(column.moment),
                observed.get(column.moment),
                field,
            )
            if point is not None:
                marks.append(point)
    foot = max(_BELOW + GAP.leading, most * SMALL.leading / 2) + 4
    return EmotionLane(tuple(marks), tuple(labels), low + foot - top)


def _scale_words(scale: Scale, label_right: float, speech: Language) -> dict[int, tuple[str, ...]]:
    """The values of the scale that are named beside the lane, each with its word or number in lines that fit."""
    few = scale.highest - scale.lowest <= _MOST_VALUES
    return {
        value: wrap(scale.words.get(value, phrases.signed(value, speech)), SMALL, label_right - _LABEL_LEFT)
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


def _points(shown: Feelings, grid: Grid, y_of: Callable[[float], float], which: str) -> dict[str, Point]:
    found = {}
    for column in grid.columns:
        if column.moment is not None:
            value = getattr(shown.touchpoints[column.moment].emotion, which)
            if value is not None:
                found[column.moment] = (column.middle, y_of(value))
    return found


def _curves(shown: Feelings, targets: Mapping[str, Point], observed: Mapping[str, Point]) -> list[Mark]:
    """The curves along the main ways, the gap between them, and thin branches to what lies beside them."""
    marks: list[Mark] = []
    lines: list[tuple[list[str], tuple[Point, ...]]] = []
    for role, flow, points in (("observed", shown.observed, observed), ("target", shown.target, targets)):
        way = _main_way(shown, flow, {**targets, **observed})
        marks += [Stroke(f"branch-{role}", curve, curved=True) for curve in _branches(flow, way, points)]
        nodes = [node for node in way if node in points]
        lines.append((nodes, monotone([points[node] for node in nodes])))
        if len(nodes) > 1:
            marks.append(Stroke(f"curve-{role}", lines[-1][1], curved=True))
    (one, lower), (other, upper) = lines
    shared = [node for node in one if node in other]
    stretches = _stretches(one, other)
    if shown.target is not shown.observed:
        stretches = [(shared[0], shared[-1])] if len(shared) > 1 else []
    gaps = [
        Area("gap", _between(other, upper, first, last), _between(one, lower, first, last)) for first, last in stretches
    ]
    return [*(each for each in gaps if each.upper != each.lower), *marks]


def _main_way(shown: Feelings, flow: Flow, points: Mapping[str, Point]) -> list[str]:
    """The main way as far as it can be drawn to the right.

    Where two journeys share the columns, these are not in the order of both; there the curve follows the columns.
    """
    way = [node for node in main_way(flow) if node in points]
    if shown.target is not shown.observed:
        way.sort(key=lambda node: points[node][0])
    return _rightward(way, points)


def _between(nodes: Sequence[str], path: tuple[Point, ...], first: str, last: str) -> tuple[Point, ...]:
    """The piece of a curve through moments from one of them to another."""
    return path[3 * nodes.index(first) : 3 * nodes.index(last) + 1]


def _rightward(nodes: Sequence[str], points: Mapping[str, Point]) -> list[str]:
    kept: list[str] = []
    for node in nodes:
        if not kept or points[node][0] > points[kept[-1]][0]:
            kept.append(node)
    return kept


def _stretches(one: Sequence[str], other: Sequence[str]) -> list[tuple[str, str]]:
    """The first and last of each run of moments that follow each other in both, so that the gap is honest."""
    steps = set(pairwise(other))
    runs: list[tuple[str, str]] = []
    for step in pairwise(one):
        if step in steps:
            first = runs.pop()[0] if runs and runs[-1][1] == step[0] else step[0]
            runs.append((first, step[1]))
    return runs


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
    """Where words of the lane may stand, from where to where; the curves that they keep clear of; how a gap is told."""

    paths: Sequence[Sequence[Point]]
    room: tuple[float, float]
    gap: Callable[[float, float], str]

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
        marks.append(
            Words("feeling" if target is not None else "feeling-observed", x, baseline, lines, FEELING, "middle")
        )
    if touchpoint.moment_of_truth:
        marks.append(Glyph("truth", "star", x - half - _STAR / 2, baseline - 5, 16))
    emotion = touchpoint.emotion
    if emotion.target is not None and observed is not None and emotion.observed not in (None, emotion.target):
        text = field.gap(emotion.target, emotion.observed or 0.0)
        half = width(text, GAP) / 2
        taken = [*field.taken(known, x - half, x + half), (top, top + tall)]
        gap_top = free_top(observed[1] + _DOT / 2 + _CLEAR, GAP.leading, taken, field.room)
        marks.append(Words("gap-label", x, gap_top + GAP.size, (text,), GAP, "middle"))
    return Group("moment", tuple(marks), touchpoint.id)

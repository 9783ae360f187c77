"""The emotion curve of a journey in miniature, for lists of journeys."""

from journeymap.graph.flow import Flow
from journeymap.graph.main_way import main_way
from journeymap.language.language import Language
from journeymap.layout.curve import monotone
from journeymap.layout.marks import Picture, Point, Stroke
from journeymap.model.house import Scale

_STEP = 22.0
_HEIGHT = 44.0
_PAD = 5.0


def sparkline(flow: Flow, scale: Scale, speech: Language) -> Picture:
    """Target and observed feelings along the main way, without words."""
    way = main_way(flow)
    marks = []
    for which in ("observed", "target"):
        points: list[Point] = []
        for index, node in enumerate(way):
            value = getattr(flow.touchpoints[node].emotion, which)
            if value is not None:
                clipped = min(max(value, scale.lowest), scale.highest)
                share = (scale.highest - clipped) / ((scale.highest - scale.lowest) or 1)
                points.append((_PAD + index * _STEP, _PAD + share * (_HEIGHT - 2 * _PAD)))
        if len(points) > 1:
            marks.append(Stroke(f"curve-{which}", monotone(points), curved=True))
    width = max(len(way) - 1, 1) * _STEP + 2 * _PAD
    title = speech.say("How {journey} feels", journey=flow.journey.title)
    about = speech.say("Target (solid) and observed (dashed) feelings.")
    return Picture("sparkline", title, about, width, _HEIGHT, tuple(marks))

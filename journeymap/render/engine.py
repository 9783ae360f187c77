"""The drawing engine: the only place that asks Graphviz.

The engine is the ``graphviz-pure`` wheel, a port of Graphviz that needs nothing installed and answers
with the same numbers on every machine. Its arguments are fixed, its input is our own DOT.
"""

import json
from typing import Any

from journeymap import process, resources
from journeymap.diagnostics.errors import EngineError
from journeymap.layout.marks import Point
from journeymap.layout.sketch import Drawn, Route, Sketch
from journeymap.render.dot import dot


def draw(sketch: Sketch) -> Drawn | None:
    """The engine's answer, or ``None`` when it gave none within its limits, so that a caller can do without.

    Raises EngineError when the engine cannot be started at all.
    """
    if not sketch.boxes:
        return Drawn(0.0, 0.0, (), (), ())
    try:
        said = process.answer(resources.engine(), ("-Kdot", "-Tjson0"), dot(sketch).encode("ascii"))
    except OSError as problem:
        message = f"the drawing engine could not be started: {problem.strerror}"
        raise EngineError(message) from problem
    return _read(json.loads(said), sketch) if said else None


def _read(answer: dict[str, Any], sketch: Sketch) -> Drawn:
    left, bottom, right, top = _numbers(answer["bb"])
    centres: dict[int, Point] = {}
    frames: dict[int, tuple[float, float, float, float]] = {}
    for each in answer.get("objects", ()):
        name = str(each["name"])
        if name.startswith("cluster"):
            x0, y0, x1, y1 = _numbers(each["bb"])
            frames[int(name.removeprefix("cluster"))] = (x0 - left, top - y1, x1 - x0, y1 - y0)
        else:
            x, y = _numbers(each["pos"])
            centres[int(name[1:])] = (x - left, top - y)
    routes: dict[int, Route] = {}
    for edge in answer.get("edges", ()):
        number = int(edge["id"])
        points = [_turned(pair, left, top) for pair in edge["pos"].split()]
        if sketch.lines[number].back:
            points.reverse()
        label = _turned(edge["lp"], left, top) if "lp" in edge else None
        routes[number] = Route(tuple(points), label)
    return Drawn(
        right - left,
        top - bottom,
        tuple(centres[index] for index in range(len(sketch.boxes))),
        tuple(routes[index] for index in range(len(sketch.lines))),
        tuple(frames[index] for index in sorted(frames)),
    )


def _numbers(text: str) -> tuple[float, ...]:
    return tuple(float(part) for part in text.split(","))


def _turned(pair: str, left: float, top: float) -> Point:
    x, y = _numbers(pair)
    return (x - left, top - y)

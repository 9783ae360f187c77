"""The drawing engine: what is asked comes back in order, and what goes wrong is said in plain words."""

import json
import math
import time
from pathlib import Path
from typing import Any

import pytest

from journeymap import process, resources
from journeymap.diagnostics.errors import EngineError
from journeymap.graph.flow import Flow
from journeymap.layout.flow_view import flow_grid, flow_sketch
from journeymap.layout.sketch import Cluster, Drawn, Line, Sketch
from journeymap.render import drawings, engine
from journeymap.render.dot import dot
from tests.layout.corpus import ENGLISH, sample

SKETCH = Sketch(
    ((100.0, 40.0), (120.0, 60.0), (80.0, 50.0), (90.0, 30.0)),
    (Line(0, 1), Line(1, 2, (60.0, 20.0)), Line(2, 0, (30.0, 20.0), back=True), Line(2, 3), Line(3, 3)),
    (Cluster((0,), (80.0, 20.0)), Cluster((1, 2), (80.0, 40.0))),
)


@pytest.fixture(scope="module")
def drawn() -> Drawn:
    found = engine.draw(SKETCH)
    assert found is not None
    return found


def test_everything_asked_for_comes_back_in_order(drawn: Drawn):
    assert len(drawn.centres) == len(SKETCH.boxes)
    assert len(drawn.routes) == len(SKETCH.lines)
    assert len(drawn.frames) == len(SKETCH.clusters)
    assert [route.label is not None for route in drawn.routes] == [line.label is not None for line in SKETCH.lines]


def test_boxes_run_from_left_to_right_and_lie_in_the_picture(drawn: Drawn):
    xs = [x for x, _ in drawn.centres]
    assert xs == sorted(xs)
    for (x, y), (wide, tall) in zip(drawn.centres, SKETCH.boxes, strict=True):
        assert 0 <= x - wide / 2 <= x + wide / 2 <= drawn.width
        assert 0 <= y - tall / 2 <= y + tall / 2 <= drawn.height


def test_lines_begin_at_their_tail_and_end_at_their_head_also_those_that_go_back(drawn: Drawn):
    for line, route in zip(SKETCH.lines, drawn.routes, strict=True):
        assert len(route.points) % 3 == 1
        assert _gap(drawn, line.tail, route.points[0]) < 3
        assert _gap(drawn, line.head, route.points[-1]) < 3


def _gap(drawn: Drawn, box: int, point: tuple[float, float]) -> float:
    """How far a point is from the edge of a box."""
    (x, y), (wide, tall) = drawn.centres[box], SKETCH.boxes[box]
    across, down = abs(point[0] - x) - wide / 2, abs(point[1] - y) - tall / 2
    return math.hypot(max(across, 0), max(down, 0)) if max(across, down) > 0 else -max(across, down)


def test_frames_hold_their_boxes_and_no_others(drawn: Drawn):
    for cluster, (left, top, wide, tall) in zip(SKETCH.clusters, drawn.frames, strict=True):
        inside = {
            number for number, (x, y) in enumerate(drawn.centres) if left <= x <= left + wide and top <= y <= top + tall
        }
        assert inside == set(cluster.boxes)


def test_more_than_ten_frames_keep_their_order():
    boxes = tuple((50.0, 20.0) for _ in range(12))
    lines = tuple(Line(number, number + 1) for number in range(11))
    clusters = tuple(Cluster((number,), (10.0, 10.0)) for number in range(12))
    drawn = engine.draw(Sketch(boxes, lines, clusters))
    assert drawn is not None
    lefts = [frame[0] for frame in drawn.frames]
    assert lefts == sorted(lefts)


def test_the_same_sketch_gives_the_same_answer(drawn: Drawn):
    assert engine.draw(SKETCH) == drawn


def test_nothing_to_draw_is_drawn_without_the_engine(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(resources, "engine", lambda: Path("/nowhere/engine"))
    assert engine.draw(Sketch((), ())) == Drawn(0.0, 0.0, (), (), ())


@pytest.mark.parametrize("said", [None, b""])
def test_an_engine_that_fails_gives_no_answer(monkeypatch: pytest.MonkeyPatch, said: bytes | None):
    monkeypatch.setattr(process, "answer", lambda *_: said)
    assert engine.draw(SKETCH) is None


def test_a_real_engine_is_stopped_when_its_time_is_over(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(process, "SECONDS", 0.5)
    boxes = tuple((100.0, 40.0) for _ in range(60))
    every = tuple(Line(tail, head) for tail in range(60) for head in range(tail + 1, 60))
    started = time.monotonic()
    assert engine.draw(Sketch(boxes, every)) is None
    assert 0.4 < time.monotonic() - started < 10


def test_a_missing_engine_is_an_error_in_plain_words(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(resources, "engine", lambda: tmp_path / "no-engine")
    with pytest.raises(EngineError) as caught:
        engine.draw(SKETCH)
    assert str(caught.value) == "the drawing engine could not be started: No such file or directory"


def test_the_engine_is_asked_with_fixed_words_and_our_own_dot(monkeypatch: pytest.MonkeyPatch):
    asked: list[Any] = []

    def answer(*given: Any) -> bytes:
        asked.extend(given)
        return json.dumps({"bb": "0,0,10,10", "objects": [{"name": "n0", "pos": "5,5"}]}).encode()

    monkeypatch.setattr(process, "answer", answer)
    assert engine.draw(Sketch(((10.0, 10.0),), ())) == Drawn(10.0, 10.0, ((5.0, 5.0),), (), ())
    assert asked == [resources.engine(), ("-Kdot", "-Tjson0"), dot(Sketch(((10.0, 10.0),), ())).encode("ascii")]


def test_without_an_answer_the_flow_is_drawn_on_the_grid(monkeypatch: pytest.MonkeyPatch):
    flow = Flow(sample().journeys[0])
    monkeypatch.setattr(drawings, "draw", lambda _: None)
    assert drawings.drawings(flow, sample(), ENGLISH).flow == flow_grid(flow, sample(), ENGLISH)
    monkeypatch.undo()
    assert drawings.drawings(flow, sample(), ENGLISH).flow != flow_grid(flow, sample(), ENGLISH)


def test_a_flow_sketch_has_a_box_for_each_moment_and_a_line_for_each_pair():
    for journey in sample().journeys:
        flow = Flow(journey)
        sketch = flow_sketch(flow, sample(), ENGLISH)
        assert len(sketch.boxes) == len(flow.graph)
        assert len(sketch.lines) == len(flow.graph.edges)
        framed = [box for cluster in sketch.clusters for box in cluster.boxes]
        assert sorted(framed) == list(range(len(sketch.boxes)))

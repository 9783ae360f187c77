"""No picture of any journey has anything on top of anything, sticking out, cut through or too small to read.

Looked at: the whole sample, and made journeys of 3 to 60 touchpoints in seven scripts.
"""

from collections.abc import Callable
from functools import cache, partial

import pytest

from journeymap.graph.flow import Flow
from journeymap.language.language import Language, language
from journeymap.layout.blueprint import blueprint
from journeymap.layout.flow_view import flow_grid, flow_sketch, flow_view
from journeymap.layout.map import journey_map
from journeymap.layout.marks import Picture, Words
from journeymap.model.workspace import Workspace
from journeymap.render.engine import draw
from tests.layout import walker
from tests.layout.corpus import ENGLISH, made, sample

SIZES = (3, 4, 5, 7, 9, 12, 15, 20, 25, 30, 40, 50, 60)
SEEDS = (0, 4, 5, 6, 9, 24, 34, 36, 38)
"""Made journeys on which this layout, or one before it, has failed, and some more."""
MADE = [(seed, SIZES[seed % len(SIZES)]) for seed in SEEDS]


def _engine(flow: Flow, workspace: Workspace, speech: Language) -> Picture:
    drawn = draw(flow_sketch(flow, workspace, speech))
    assert drawn is not None
    return flow_view(flow, workspace, drawn, speech)


DUTCH = language("nl")
"""Its words are longer."""
VIEWS: dict[str, Callable[[Flow, Workspace], Picture]] = {
    "map": partial(journey_map, speech=ENGLISH),
    "blueprint": partial(blueprint, speech=ENGLISH),
    "flow-grid": partial(flow_grid, speech=ENGLISH),
    "flow": partial(_engine, speech=ENGLISH),
    "map in Dutch": partial(journey_map, speech=DUTCH),
    "blueprint in Dutch": partial(blueprint, speech=DUTCH),
}
JOURNEYS: dict[str, tuple[Callable[[], Workspace], int]] = {
    **{journey.id: (sample, number) for number, journey in enumerate(sample().journeys)},
    **{f"made-{seed}-{size}": (partial(made, seed, size), 0) for seed, size in MADE},
}


@cache
def _picture(name: str, view: str) -> Picture:
    workspace, number = JOURNEYS[name]
    return VIEWS[view](Flow(workspace().journeys[number]), workspace())


@pytest.fixture(scope="module", params=list(JOURNEYS))
def name(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


@pytest.mark.parametrize("view", list(VIEWS))
def test_nothing_lies_on_anything(name: str, view: str):
    picture = _picture(name, view)
    assert walker.overlapping([box for box, _ in walker.cards(picture)]) == []
    assert walker.overlapping_texts(walker.texts(picture)) == []
    assert walker.overlapping_texts([walker.text(mark) for mark in picture.labels if isinstance(mark, Words)]) == []
    assert walker.texts_on_foreign_cards(picture) == []


@pytest.mark.parametrize("view", list(VIEWS))
def test_everything_is_inside_and_large_enough(name: str, view: str):
    picture = _picture(name, view)
    assert walker.texts_outside_their_cards(picture) == []
    assert walker.sticking_out(picture) == []
    assert walker.too_small(picture) == []


@pytest.mark.parametrize("view", list(VIEWS))
def test_lines_join_their_cards_and_cross_no_other(name: str, view: str):
    picture = _picture(name, view)
    assert walker.wires_through_cards(picture) == []
    assert walker.loose_ends(picture) == []


@pytest.mark.parametrize("view", ["map", "blueprint", "flow-grid"])
def test_lines_on_the_grid_keep_clear_of_words_and_of_each_other(name: str, view: str):
    picture = _picture(name, view)
    assert walker.wires_through_words(picture, {"way-label"}) == []
    assert walker.lines_on_lines(picture) == []
    assert walker.arrows_without_room(picture) == []


def test_curves_keep_clear_of_feelings(name: str):
    assert walker.curves_through_words(_picture(name, "map")) == []


def test_every_picture_shows_every_moment_once_and_every_way(name: str):
    workspace, number = JOURNEYS[name]
    flow = Flow(workspace().journeys[number])
    for view in VIEWS:
        picture = _picture(name, view)
        shown = [touchpoint for box, touchpoint in walker.cards(picture) if box.name.startswith("card-")]
        expected = flow.graph if view.startswith("flow") else flow.touchpoints
        assert sorted(shown) == sorted(expected)
        ways = {tuple(line.name.split()) for line in walker.wires(picture) if line.role in ("next", "back")}
        assert ways == set(flow.graph.edges)


def test_the_blueprint_shows_every_need_that_it_can(name: str):
    workspace, number = JOURNEYS[name]
    flow = Flow(workspace().journeys[number])
    expected = {
        f"{each.id} {need.id}"
        for each in flow.journey.touchpoints
        for need in each.needs
        if need.id in flow.touchpoints and need.id not in flow.graph and need.id != each.id
    }
    lines = [line for line in walker.wires(_picture(name, "blueprint")) if line.role == "need"]
    assert {line.name for line in lines if " " in line.name} == expected
    assert walker.broken_buses(lines) == []

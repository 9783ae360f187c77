"""The columns that all views share, and what happens to them when a touchpoint is added."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.graph.flow import Flow
from journeymap.language.language import Language
from journeymap.layout.blueprint import blueprint
from journeymap.layout.grid import CARD, COLUMN, GUTTER, grid
from journeymap.layout.map import journey_map
from journeymap.layout.marks import Glyph, Group, Mark, Picture, Rect, Stroke, Words
from journeymap.model.journey import Journey, Stage
from journeymap.model.workspace import Workspace
from tests.graph.little import flow, journeys, put_between, touchpoint
from tests.layout import walker
from tests.layout.corpus import ENGLISH, sample

VIEWS = (journey_map, blueprint)


def test_one_column_a_moment_and_one_for_an_empty_stage():
    made = grid(
        flow(
            touchpoint("a", "b", stage="one"),
            touchpoint("b", stage="one"),
            touchpoint("z", stage="three"),
            stages="one two three",
        )
    )
    assert [(each.stage, each.moment) for each in made.columns] == [
        ("one", "a"),
        ("one", "b"),
        ("two", None),
        ("three", "z"),
    ]
    assert [(band.stage.id, band.number, band.x, band.width) for band in made.bands] == [
        ("one", 0, 0.0, 2 * COLUMN),
        ("two", 1, 2 * COLUMN, COLUMN),
        ("three", 2, 3 * COLUMN, COLUMN),
    ]
    assert made.width == 4 * COLUMN
    assert made.columns[1].x == COLUMN + GUTTER
    assert made.columns[1].middle == made.columns[1].x + CARD / 2


def test_work_stands_under_the_first_moment_that_needs_it():
    made = grid(
        flow(
            touchpoint("a", "b"),
            touchpoint("b", needs="work"),
            touchpoint("c", stage="two", needs="work machine"),
            touchpoint("work", layer="b", stage="two"),
            touchpoint("machine", layer="s"),
            touchpoint("idle", layer="s", stage="two"),
            touchpoint("lost", layer="s", stage="nowhere"),
            stages="one two",
        )
    )
    columns = {each: column.index for each, column in made.column_of.items()}
    assert columns == {"a": 0, "b": 1, "c": 2, "work": 1, "machine": 2, "idle": 2, "lost": 2}


@given(journeys)
def test_every_touchpoint_has_a_column_and_every_moment_its_own(journey: Journey):
    made = Flow(journey)
    columns = grid(made)
    assert set(columns.column_of) == set(made.touchpoints)
    assert [each.index for each in columns.columns] == list(range(len(columns.columns)))
    assert [each.moment for each in columns.columns if each.moment] == list(made.moments)
    assert sum(band.width for band in columns.bands) == columns.width


def _left_of(picture: Picture, kept: set[str]) -> Iterator[tuple[str, str, object]]:
    """What stands at the left, with its x: cards, words and signs of touchpoints kept, and lines between them."""
    for mark, groups in walker.walk(picture.marks):
        owner = next((group.touchpoint for group in reversed(groups) if group.touchpoint), None)
        if owner in kept and isinstance(mark, Rect | Words | Glyph):
            yield owner or "", mark.role, mark.x
        ends = groups[-1].label.split() if groups and groups[-1].role in ("way", "need") else []
        if len(ends) == 2 and kept.issuperset(ends):
            yield groups[-1].label, groups[-1].role, _xs(mark)


def _xs(mark: Mark) -> object:
    if isinstance(mark, Stroke):
        return [x for x, _ in mark.points]
    return getattr(mark, "x", None)


JOURNEYS = {journey.id: journey for journey in sample().journeys}
EDGES = [(journey.id, *edge) for journey in JOURNEYS.values() for edge in Flow(journey).graph.edges]


@pytest.mark.parametrize("view", VIEWS)
@settings(max_examples=15)
@given(place=st.sampled_from(EDGES))
def test_what_is_added_moves_only_what_stands_to_its_right(
    view: Callable[[Flow, Workspace, Language], Picture], place: tuple[str, str, str]
):
    """Only x is promised: a card with a long text, or one more way on, makes its whole lane taller."""
    name, source, target = place
    before, after = Flow(JOURNEYS[name]), Flow(put_between(JOURNEYS[name], source, target))
    new = grid(after).column_of["new"].index
    kept = {each for each, column in grid(after).column_of.items() if column.index < new}
    assert {each: grid(after).column_of[each] for each in kept} == {each: grid(before).column_of[each] for each in kept}
    old, now = view(before, sample(), ENGLISH), view(after, sample(), ENGLISH)
    assert sorted(_left_of(now, kept), key=str) == sorted(_left_of(old, kept), key=str)
    moved = {each for each in grid(before).column_of if each not in kept}
    assert all(grid(after).column_of[each].index == grid(before).column_of[each].index + 1 for each in moved)


def test_stages_before_the_new_touchpoint_keep_their_bands():
    journey = sample().journeys[0]
    last = journey.stages[-1].id
    added = replace(
        journey,
        touchpoints=(*journey.touchpoints, touchpoint("new", stage=last)),
    )
    old, now = grid(Flow(journey)), grid(Flow(added))
    assert now.bands[:-1] == old.bands[:-1]
    assert now.bands[-1].width == old.bands[-1].width + COLUMN


def test_map_and_blueprint_have_the_same_columns():
    for journey in sample().journeys:
        made = Flow(journey)
        places = []
        for view in VIEWS:
            picture = view(made, sample(), ENGLISH)
            assert picture.column == COLUMN
            bands = [mark for mark in picture.marks if isinstance(mark, Rect) and mark.role.startswith("stage-")]
            places.append(
                (
                    [(band.role, band.x, band.width) for band in bands],
                    {
                        group.touchpoint: group.marks[0].x
                        for group in picture.marks
                        if isinstance(group, Group)
                        and isinstance(group.marks[0], Rect)
                        and group.marks[0].role.startswith("card-")
                    },
                )
            )
        assert places[0] == places[1]


def test_more_stages_than_colours_begin_again():
    stages = tuple(Stage(f"s{number}", f"S{number}") for number in range(8))
    made = Flow(Journey("many", "Many", stages, (touchpoint("a", stage="s0"),), "journeys/many.yaml"))
    picture = journey_map(made, Workspace(sample().house, (made.journey,)), ENGLISH)
    roles = [mark.role for mark in picture.marks if isinstance(mark, Rect) and mark.role.startswith("stage-")]
    assert roles == [f"stage-{number % 6}" for number in range(8)]

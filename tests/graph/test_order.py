"""The order of the customer's moments, and the way most customers go."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.graph.flow import Flow
from journeymap.graph.main_way import main_way
from journeymap.model.journey import Journey
from journeymap.model.touchpoint import Layer, Next, Touchpoint
from tests.graph.little import flow, journeys, put_between, touchpoint


def test_stage_by_stage_whatever_the_order_of_the_file():
    made = flow(
        touchpoint("pay", stage="leave"),
        touchpoint("look", stage="arrive"),
        touchpoint("walk-in", "look", stage="arrive"),
        stages="arrive leave",
    )
    assert made.moments == ("walk-in", "look", "pay")


def test_within_a_stage_along_next_then_in_the_order_of_the_file():
    made = flow(touchpoint("c"), touchpoint("b", "d"), touchpoint("d"), touchpoint("a", "b"))
    assert made.moments == ("c", "a", "b", "d")


def test_a_declared_loop_does_not_pull_what_it_leads_back_to():
    made = flow(touchpoint("ask", "answer"), touchpoint("answer", "~ask thanks"), touchpoint("thanks"))
    assert made.moments == ("ask", "answer", "thanks")


def test_a_circle_keeps_the_order_of_the_file():
    made = flow(touchpoint("x", "y"), touchpoint("y", "z"), touchpoint("z", "x out"), touchpoint("out"))
    assert made.moments == ("x", "y", "z", "out")


def test_an_unknown_stage_comes_last():
    made = flow(touchpoint("lost", stage="nowhere"), touchpoint("a"))
    assert made.moments == ("a", "lost")


@given(journeys)
def test_each_moment_stands_once_and_in_its_stage(journey: Journey):
    made = Flow(journey)
    ordered = made.moments
    assert sorted(ordered) == sorted(made.graph)
    ranks = {stage.id: number for number, stage in enumerate(journey.stages)}
    places = [ranks.get(made.touchpoints[each].stage, len(ranks)) for each in ordered]
    assert places == sorted(places)


@given(journeys)
def test_a_way_within_a_stage_leads_to_the_right_unless_it_closes_a_circle(journey: Journey):
    made = Flow(journey)
    place = {each: number for number, each in enumerate(made.moments)}
    known = {stage.id for stage in journey.stages}

    def stage(each: str) -> str:
        return made.touchpoints[each].stage if made.touchpoints[each].stage in known else ""

    pulls = {
        (source, target)
        for source, target in made.graph.edges
        if stage(source) == stage(target) and not all(way.loop for way in made.ways(source, target))
    }
    for source, target in pulls:
        if source != target and not _within_reach(pulls, target, source):
            assert place[source] < place[target]


def _within_reach(edges: set[tuple[str, str]], begin: str, goal: str) -> bool:
    found = {begin}
    for _ in edges:
        found |= {target for source, target in edges if source in found}
    return goal in found


@st.composite
def added_in_the_middle(draw: st.DrawFn) -> tuple[Journey, Journey]:
    """A journey, and the same with a touchpoint put into one of its ways, written where the way leads to."""
    journey = draw(journeys.filter(lambda each: bool(Flow(each).graph.edges)))
    source, target = draw(st.sampled_from(sorted(Flow(journey).graph.edges)))
    return journey, put_between(journey, source, target)


@given(added_in_the_middle())
def test_a_touchpoint_in_the_middle_of_a_way_keeps_the_order_of_all_others(journeys: tuple[Journey, Journey]):
    before, after = journeys
    assert [each for each in Flow(after).moments if each != "new"] == list(Flow(before).moments)


@given(journeys, st.integers(0, 12))
def test_a_touchpoint_that_nothing_leads_to_keeps_the_order_of_all_others(journey: Journey, place: int):
    new = Touchpoint("new", "New", journey.stages[0].id, Layer.FRONTSTAGE)
    touchpoints = (*journey.touchpoints[:place], new, *journey.touchpoints[place:])
    after = Flow(replace(journey, touchpoints=touchpoints)).moments
    assert [each for each in after if each != "new"] == list(Flow(journey).moments)


def _ways(*items: Next) -> Flow:
    return flow(
        replace(touchpoint("a", start=True), next=items),
        touchpoint("b"),
        touchpoint("c"),
    )


@pytest.mark.parametrize(
    ("items", "goes"),
    [
        ((Next("b"), Next("c")), "b"),
        ((Next("b", share=40.0), Next("c", share=60.0)), "c"),
        ((Next("b", share=50.0), Next("c", share=50.0)), "b"),
        ((Next("b", condition="it rains"), Next("c")), "c"),
        ((Next("b", when={"load": ("peak",)}), Next("c")), "c"),
        ((Next("b", when={"load": ("peak",)}), Next("c", condition="it rains")), "c"),
        ((Next("b", loop=True), Next("c")), "c"),
        ((Next("nowhere"), Next("c")), "c"),
    ],
)
def test_the_main_way_goes_with_most_customers(items: tuple[Next, ...], goes: str):
    assert main_way(_ways(*items)) == ("a", goes)


def test_the_main_way_stops_where_it_would_repeat_itself():
    assert main_way(flow(touchpoint("a", "b"), touchpoint("b", "a"))) == ("a", "b")


def test_the_main_way_of_nothing_is_empty():
    assert main_way(flow(touchpoint("a", layer="b"))) == ()


def test_the_main_way_begins_at_the_first_start():
    assert main_way(flow(touchpoint("a", "b"), touchpoint("b", start=True))) == ("b",)


@given(journeys)
def test_the_main_way_follows_next_and_never_comes_back(journey: Journey):
    made = Flow(journey)
    way = main_way(made)
    assert len(set(way)) == len(way)
    for source, target in pairwise(way):
        taken = [item for item in made.touchpoints[source].next if item.to == target and not item.loop]
        offered = [item for item in made.touchpoints[source].next if item.to in made.graph and not item.loop]
        assert taken
        assert max(item.share or 0.0 for item in offered) == max(item.share or 0.0 for item in taken)

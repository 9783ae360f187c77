"""Hand-offs: the nearest people before and after, found by walking every way there is."""

from hypothesis import given

from journeymap.graph.flow import Flow
from journeymap.graph.handover import after, before
from journeymap.model.journey import Journey
from journeymap.model.touchpoint import Touchpoint
from tests.graph.little import flow, journeys, touchpoint


def _ids(found: tuple[Touchpoint, ...]) -> list[str]:
    return [each.id for each in found]


def test_moments_without_people_are_looked_through():
    made = flow(
        touchpoint("greet", "wait", roles="host"),
        touchpoint("wait", "wait-on order"),
        touchpoint("wait-on", "pay"),
        touchpoint("order", "pay", roles="barista"),
        touchpoint("pay", roles="barista"),
    )
    assert _ids(after(made, "greet")) == ["order", "pay"]
    assert _ids(before(made, "pay")) == ["greet", "order"]
    assert _ids(after(made, "pay")) == []


def test_nobody_hands_a_customer_to_themselves():
    made = flow(touchpoint("ask", "think", roles="host"), touchpoint("think", "~ask"))
    assert _ids(after(made, "ask")) == []
    assert _ids(before(made, "ask")) == []


def test_work_behind_the_scenes_has_no_hand_off():
    made = flow(touchpoint("a", roles="host"), touchpoint("work", layer="b", roles="host"))
    assert after(made, "work") == ()


@given(journeys)
def test_hand_offs_are_those_that_some_way_without_people_in_between_leads_to(journey: Journey):
    made = Flow(journey)
    for start in made.graph:
        expected = _first_people(made, start)
        assert {each.id for each in after(made, start)} == expected
        for goal in made.graph:
            assert (goal in {each.id for each in before(made, start)}) == (
                bool(made.touchpoints[goal].roles) and goal != start and start in _through(made, goal)
            )


def _first_people(made: Flow, start: str) -> set[str]:
    return {each for each in _through(made, start) if made.touchpoints[each].roles and each != start}


def _through(made: Flow, start: str) -> set[str]:
    """What can be come to from a start with nobody acting in between, by trying all ways step by step."""
    found: set[str] = set()
    ways = [(start, target) for source, target in made.graph.edges if source == start]
    for _ in range(len(made.graph) + 1):
        found |= {target for _, target in ways}
        ways = [
            (source, target)
            for source, target in made.graph.edges
            if source in found and source != start and not made.touchpoints[source].roles
        ] + [(start, target) for source, target in made.graph.edges if source == start]
    return found

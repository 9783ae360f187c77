"""What a customer can reach: by hand, and against a search that knows nothing of graphs."""

from hypothesis import given

from journeymap.graph.flow import Flow
from journeymap.model.journey import Journey
from tests.graph.little import flow, journeys, touchpoint


def test_the_flow_holds_what_the_customer_meets_and_no_more():
    made = flow(
        touchpoint("a", "b work nowhere", start=True),
        touchpoint("work", "b", layer="b"),
        touchpoint("b", layer="f"),
        touchpoint("machine", layer="s"),
    )
    assert list(made.graph) == ["a", "b"]
    assert list(made.graph.edges) == [("a", "b")]


def test_several_ways_to_one_touchpoint_are_one_edge():
    made = flow(touchpoint("a", "b b ~b"), touchpoint("b"))
    assert [way.loop for way in made.ways("a", "b")] == [False, False, True]
    assert list(made.graph.edges) == [("a", "b")]


def test_starts_and_ends_keep_the_order_of_the_file():
    made = flow(
        touchpoint("z", "m", start=True),
        touchpoint("m", "a z", end=True),
        touchpoint("a", start=True),
        touchpoint("lost", "nowhere"),
        touchpoint("b", layer="b", start=True, end=True),
    )
    assert made.starts == ("z", "a")
    assert made.ends == ("m", "a")


def test_a_trap_is_reachable_and_leads_to_no_end():
    made = flow(
        touchpoint("a", "b ring", start=True),
        touchpoint("b"),
        touchpoint("ring", "around"),
        touchpoint("around", "ring"),
        touchpoint("island", "island"),
    )
    assert made.reachable == {"a", "b", "ring", "around"}
    assert made.traps == {"ring", "around"}


def test_a_way_to_nowhere_makes_a_trap_and_not_an_end():
    made = flow(touchpoint("a", "nowhere", start=True))
    assert made.ends == ()
    assert made.traps == {"a"}


def test_without_a_start_nothing_is_reachable():
    made = flow(touchpoint("a", "b"), touchpoint("b"))
    assert made.reachable == frozenset()
    assert made.traps == frozenset()


def _leads_to(journey: Journey) -> dict[str, list[str]]:
    met = {each.id for each in journey.touchpoints if each.layer.value in ("customer", "frontstage")}
    return {each.id: [way.to for way in each.next if way.to in met] for each in journey.touchpoints if each.id in met}


def _from(journey: Journey, begin: set[str]) -> set[str]:
    """Everything within reach, by adding neighbours until nothing is new."""
    leads_to = _leads_to(journey)
    found = set(begin)
    while True:
        more = {after for each in found for after in leads_to[each]} | found
        if more == found:
            return found
        found = more


@given(journeys)
def test_reach_and_traps_are_those_of_a_naive_search(journey: Journey):
    made = Flow(journey)
    met = _leads_to(journey)
    reachable = _from(journey, {each.id for each in journey.touchpoints if each.start and each.id in met})
    ends = {each.id for each in journey.touchpoints if each.id in met and (each.end or not each.next)}
    assert made.reachable == reachable
    assert set(made.ends) == ends
    assert made.traps == {each for each in reachable if not _from(journey, {each}) & ends}


@given(journeys)
def test_every_way_of_the_file_is_on_exactly_one_edge(journey: Journey):
    made = Flow(journey)
    met = _leads_to(journey)
    written = [(each.id, way) for each in journey.touchpoints if each.id in met for way in each.next if way.to in met]
    drawn = [(source, way) for source, target in made.graph.edges for way in made.ways(source, target)]
    assert sorted(map(str, written)) == sorted(map(str, drawn))
    assert all(way.to == target for source, target in made.graph.edges for way in made.ways(source, target))

"""Reach, traps and loops on random small graphs, against answers found the slow and obvious way."""

from dataclasses import replace
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.check.flow import stuck, trap, undeclared_loop, unreachable
from journeymap.check.knots import knots, ring
from journeymap.check.subject import Subject
from journeymap.graph.flow import Flow
from journeymap.model.house import House
from journeymap.model.journey import Journey, Stage
from journeymap.model.touchpoint import Layer, Next, Touchpoint
from journeymap.model.workspace import Workspace

MOST = 7


@st.composite
def journeys(draw):
    """A journey of up to seven touchpoints in two stages: any ways, loops, starts and ends."""
    names = [f"t{number}" for number in range(draw(st.integers(1, MOST)))]
    flags = st.integers(0, 3)
    ways = st.lists(st.tuples(st.sampled_from(names), st.integers(0, 3)), max_size=3)
    touchpoints = tuple(
        Touchpoint(
            id=name,
            title=name.upper(),
            stage=draw(st.sampled_from(["one", "two"])),
            layer=Layer.CUSTOMER,
            start=draw(flags) == 0,
            end=draw(flags) == 0,
            next=tuple(Next(to, loop=loop == 0) for to, loop in draw(ways)),
        )
        for name in names
    )
    return Journey("x", "X", (Stage("one", "One"), Stage("two", "Two")), touchpoints, "journeys/x.yaml")


def subject_of(journey):
    return Subject(journey, Flow(journey), Workspace(House(), (journey,)), ())


def closure(names, ways):
    """Which touchpoint leads to which, in one step or more: Warshall."""
    known = set(ways)
    for middle in names:
        before = [a for a, b in known if b == middle]
        known |= set(product(before, [b for a, b in known if a == middle]))
    return {name: {b for a, b in known if a == name} for name in names}


def leads(journey, *, loops=True):
    names = [each.id for each in journey.touchpoints]
    ways = {(each.id, way.to) for each in journey.touchpoints for way in each.next if loops or not way.loop}
    return closure(names, ways)


def reachable(journey, to):
    starts = {each.id for each in journey.touchpoints if each.start}
    return starts.union(*(to[start] for start in starts))


def rounds(names, to):
    """The groups of touchpoints that all lead to each other, and round to themselves."""
    return {frozenset(b for b in names if b in to[a] and a in to[b]) for a in names if a in to[a]}


def touchpoint_of(finding):
    return finding.place.route[1]


@given(journeys())
@settings(max_examples=250, deadline=None)
def test_unreachable_is_what_no_start_leads_to(journey):
    to = leads(journey)
    found = list(unreachable.of_journey(subject_of(journey)))
    heads = [touchpoint_of(finding) for finding in found]
    lost = {each.id for each in journey.touchpoints} - reachable(journey, to)
    if not any(each.start for each in journey.touchpoints):
        assert found == []
        return
    assert set(heads) <= lost
    assert lost == set(heads).union(*(to[head] & lost for head in heads))
    assert not any(other in to[head] for head in heads for other in heads if other != head)
    told = 0
    for finding, head in zip(found, heads, strict=True):
        new = to[head] & lost - {head} - set().union(*({h, *to[h]} for h in heads[: heads.index(head)]))
        words = {0: finding.message.endswith("”"), 1: finding.message.endswith(", nor to the one behind it")}
        assert words.get(len(new), f", nor to the {len(new)} touchpoints behind it" in finding.message)
        assert finding.label == (
            "only a loop of its own leads here" if head in set().union(*to.values()) else "nothing leads here"
        )
        told += 1 + len(new)
    assert told == len(lost)


@given(journeys())
@settings(max_examples=250, deadline=None)
def test_a_trap_is_a_last_loop_without_an_end(journey):
    to = leads(journey)
    names = [each.id for each in journey.touchpoints]
    ends = {each.id for each in journey.touchpoints if each.end or not each.next}
    trapped = {name for name in reachable(journey, to) if name not in ends and not to[name] & ends}
    last = {group for group in rounds(names, to) if group <= trapped and all(to[name] <= group for name in group)}
    found = list(trap.of_journey(subject_of(journey)))
    if not ends:
        assert found == []
        return
    assert len(found) == len(last)
    assert {group for group in last for finding in found if touchpoint_of(finding) in group} == last
    assert bool(trapped) is bool(found)


@given(journeys())
@settings(max_examples=250, deadline=None)
def test_an_undeclared_loop_is_a_way_round_without_a_way_marked_as_a_loop(journey):
    names = [each.id for each in journey.touchpoints]
    groups = rounds(names, leads(journey, loops=False))
    found = list(undeclared_loop.of_journey(subject_of(journey)))
    assert len(found) == len(groups)
    touchpoints = journey.by_id()
    stages = ["one", "two"]
    for finding in found:
        _, source, _, index = finding.place.route
        back = touchpoints[source].next[index]
        (group,) = (group for group in groups if source in group)
        assert not back.loop
        assert back.to in group
        order = [(stages.index(touchpoints[each].stage), names.index(each)) for each in (back.to, source)]
        assert order == sorted(order)
    assert {group for group in groups for finding in found if touchpoint_of(finding) in group} == groups


@given(journeys())
@settings(max_examples=100, deadline=None)
def test_a_ring_is_a_shortest_way_round(journey):
    graph = Flow(journey).graph
    for knot in knots(graph):
        for first in knot:
            way = ring(graph, knot, first)
            assert way[0] == first
            assert all(graph.has_edge(a, b) for a, b in zip(way, (*way[1:], first), strict=True))
            steps, reached = 1, set(graph[first])
            while first not in reached:
                steps, reached = steps + 1, {b for a in reached for b in graph[a]}
            assert len(way) == steps


VALUES = ("quiet", "peak")


@st.composite
def journeys_in_contexts(draw):
    """A journey whose ways may exist in one load only."""
    journey = draw(journeys())
    loads = st.sampled_from([{}, {"load": ("quiet",)}, {"load": ("peak",)}])
    touchpoints = tuple(
        replace(each, next=tuple(replace(way, when=draw(loads)) for way in each.next)) for each in journey.touchpoints
    )
    return replace(journey, touchpoints=touchpoints)


@given(journeys_in_contexts())
@settings(max_examples=400, deadline=None)
def test_stuck_is_who_comes_somewhere_and_has_no_way_to_an_end_in_that_context(journey):
    names = [each.id for each in journey.touchpoints]
    ends = {each.id for each in journey.touchpoints if each.end or not each.next}
    whole = leads(journey)
    trapped = {each for each in reachable(journey, whole) if each not in ends and not whole[each] & ends}
    lost = {}
    for value in VALUES:
        ways = {
            (each.id, way.to)
            for each in journey.touchpoints
            for way in each.next
            if value in way.when.get("load", VALUES)
        }
        to = closure(names, ways)
        lost[value] = {each for each in reachable(journey, to) if each not in ends and not to[each] & ends} - trapped
    subject = Subject(journey, Flow(journey), Workspace(House(contexts={"load": VALUES}), (journey,)), ())
    found = {touchpoint_of(finding): finding.message for finding in stuck.of_journey(subject)}
    assert found.keys() <= lost["quiet"] | lost["peak"]
    for value in VALUES:
        said = any(f"load is {value}" in message for message in found.values())
        assert (said or bool(lost[value] & found.keys())) is bool(lost[value])
    for each, message in found.items():
        assert any(f"load is {value}" in message and each in lost[value] for value in VALUES)

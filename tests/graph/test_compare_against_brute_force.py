"""Comparisons of wild journeys against an answer found by trying everything."""

from collections import Counter
from dataclasses import fields
from itertools import combinations

from hypothesis import given, settings

from journeymap.graph.compare import compare
from journeymap.graph.comparison import Fate
from journeymap.graph.flow import Flow
from journeymap.model.journey import Journey
from journeymap.model.touchpoint import Touchpoint
from tests.graph.little import journeys

BESIDE = {"id", "stage", "next"}


def stages(journey: Journey) -> dict[str, str]:
    known = [stage.id for stage in journey.stages]
    return {each.id: each.stage if each.stage in known else known[-1] for each in journey.touchpoints}


def longest_common(then: list[str], now: list[str]) -> int:
    """How many can keep their order, by trying all choices, the largest first."""
    for size in range(len(then), 0, -1):
        for choice in combinations(then, size):
            if [each for each in now if each in choice] == list(choice):
                return size
    return 0


def differing(one: Touchpoint, other: Touchpoint) -> set[str]:
    def said(touchpoint: Touchpoint, name: str) -> Counter[str]:
        value = getattr(touchpoint, name)
        return Counter(map(repr, value if isinstance(value, tuple) else [value]))

    return {each.name for each in fields(Touchpoint) if said(one, each.name) != said(other, each.name)} - BESIDE


@settings(max_examples=300, deadline=None)
@given(journeys, journeys)
def test_fates_are_what_trying_everything_gives(one: Journey, other: Journey) -> None:
    before, after = Flow(one), Flow(other)
    found = compare(before, after)
    then, now = one.by_id(), other.by_id()
    by_id = {each.id: each for each in found.matches}
    assert len(by_id) == len(found.matches)
    assert by_id.keys() == then.keys() | now.keys()
    assert {each.id for each in found.of(Fate.ADDED)} == now.keys() - then.keys()
    assert {each.id for each in found.of(Fate.GONE)} == then.keys() - now.keys()
    kept = then.keys() & now.keys()
    elsewhere = {each for each in kept if stages(one)[each] != stages(other)[each]}
    order_then = [each for each in before.moments if each in after.graph and each not in elsewhere]
    order_now = [each for each in after.moments if each in before.graph and each not in elsewhere]
    moved = {each.id for each in found.of(Fate.MOVED)}
    assert elsewhere <= moved
    assert {each.id for each in found.matches if each.move and each.move.other_stage} == elsewhere
    assert [each for each in order_then if each not in moved] == [each for each in order_now if each not in moved]
    assert len(moved - elsewhere) == len(order_then) - longest_common(order_then, order_now)
    for each in kept:
        assert {change.field for change in by_id[each].changes} == differing(then[each], now[each])
    assert {each.id for each in found.of(Fate.CHANGED)} == {
        each for each in kept - moved if differing(then[each], now[each])
    }


@settings(max_examples=300, deadline=None)
@given(journeys, journeys)
def test_the_merged_order_is_that_of_afterwards_with_what_is_gone_where_it_was(one: Journey, other: Journey) -> None:
    before, after = Flow(one), Flow(other)
    found = compare(before, after)
    order = [each for column in found.moments for each in column]
    gone = before.graph.nodes - other.by_id().keys()
    assert [each for each in order if each not in gone] == list(after.moments)
    assert sorted(order) == sorted([*after.graph.nodes, *gone])
    names = [stage.shown.id for stage in found.stages]
    assert [each for each in names if each in {stage.id for stage in other.stages}] == [s.id for s in other.stages]
    for name, column in zip(names, found.moments, strict=True):
        here = [each for each in before.moments if stages(one)[each] == name]
        for each in column:
            if each in gone:
                earlier = [which for which in here[: here.index(each)] if which in column]
                assert column.index(each) == (column.index(earlier[-1]) + 1 if earlier else 0)


@settings(max_examples=200, deadline=None)
@given(journeys, journeys)
def test_every_way_of_either_is_told_once(one: Journey, other: Journey) -> None:
    before, after = Flow(one), Flow(other)
    ways = {(way.source, way.target): way for way in compare(before, after).ways}
    assert {edge for edge, way in ways.items() if way.fate is not Fate.ADDED} == set(before.graph.edges)
    assert {edge for edge, way in ways.items() if way.fate is not Fate.GONE} == set(after.graph.edges)
    for edge in set(before.graph.edges) & set(after.graph.edges):
        assert (ways[edge].fate is Fate.SAME) == (before.ways(*edge) == after.ways(*edge))

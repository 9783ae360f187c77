"""Two journeys laid over each other: what is the same, changed, moved, added and gone."""

from dataclasses import replace

import pytest

from journeymap.graph.compare import compare, pairs
from journeymap.graph.comparison import Fate
from journeymap.graph.flow import Flow
from journeymap.graph.merge import merged, stayed
from journeymap.model.journey import Stage
from journeymap.model.touchpoint import Delight, Emotion, Friction, Metric, Need, Next, Opportunity
from tests.graph.little import flow, journey, touchpoint


def fates(before: Flow, after: Flow) -> dict[str, str]:
    return {each.id: str(each.fate) for each in compare(before, after).matches}


def test_what_is_written_twice_the_same_is_the_same():
    one = flow(touchpoint("a", "b", start=True), touchpoint("b", needs="w"), touchpoint("w", layer="b"))
    found = compare(one, one)
    assert {each.fate for each in found.matches} == {Fate.SAME}
    assert {way.fate for way in found.ways} == {stage.fate for stage in found.stages} == {Fate.SAME}
    assert found.moments == (("a", "b"),)


def test_added_and_gone_stand_where_they_are_and_were():
    before = flow(touchpoint("a", "b"), touchpoint("b", "c"), touchpoint("c"))
    after = flow(touchpoint("a", "x"), touchpoint("x", "c"), touchpoint("c"))
    found = compare(before, after)
    assert found.moments == (("a", "b", "x", "c"),)
    assert fates(before, after) == {"a": "same", "b": "gone", "x": "added", "c": "same"}
    assert [(way.source, way.target, str(way.fate)) for way in found.ways] == [
        ("a", "x", "added"),
        ("x", "c", "added"),
        ("a", "b", "gone"),
        ("b", "c", "gone"),
    ]


def test_only_what_really_moved_is_called_moved():
    before = flow(*(touchpoint(each, to) for each, to in zip("abcde", "bcde ", strict=True)))
    after = flow(*(touchpoint(each, to) for each, to in zip("bcdea", "cdea ", strict=True)))
    found = {each.id: each.move for each in compare(before, after).matches}
    assert {each for each, move in found.items() if move} == {"a"}
    assert found["a"] is not None
    assert found["a"].behind is None
    assert not found["a"].other_stage


def test_another_stage_is_a_move_and_makes_nothing_else_move():
    before = flow(touchpoint("a"), touchpoint("b"), touchpoint("c", stage="two"), stages="one two")
    after = flow(touchpoint("a", stage="two"), touchpoint("b"), touchpoint("c", stage="two"), stages="one two")
    found = {each.id: each.move for each in compare(before, after).matches}
    assert {each for each, move in found.items() if move} == {"a"}
    assert found["a"] is not None
    assert found["a"].other_stage
    assert found["a"].stage.id == "one"


def test_work_moves_only_to_another_stage():
    before = flow(
        touchpoint("a", needs="v w"), touchpoint("v", layer="b"), touchpoint("w", layer="s"), stages="one two"
    )
    after = flow(
        touchpoint("a", needs="v w"),
        touchpoint("w", layer="s"),
        touchpoint("v", layer="b", stage="two"),
        stages="one two",
    )
    assert fates(before, after) == {"a": "same", "v": "moved", "w": "same"}


@pytest.mark.parametrize(
    ("fields", "changed"),
    [
        ({"title": "Other"}, {"title": (("A",), ("Other",))}),
        ({"moment_of_truth": True}, {"moment_of_truth": ((), (True,))}),
        ({"friction": (Friction("old", 1), Friction("new", 2))}, {"friction": ((), (Friction("new", 2),))}),
        ({"friction": ()}, {"friction": ((Friction("old", 1),), ())}),
        ({"do": ("two", "one")}, {"do": (("one", "two"), ("two", "one"))}),
        ({"roles": ("host", "barista")}, {}),
        ({"value_to": ()}, {"value_to": ((), ((),))}),
        ({"next": (Next("b"),)}, {}),
        ({"emotion": Emotion(1.0)}, {"emotion": ((), (Emotion(1.0),))}),
    ],
)
def test_each_change_says_what_only_the_one_and_only_the_other_has(fields, changed):
    then = replace(touchpoint("a", roles="barista host"), friction=(Friction("old", 1),), do=("one", "two"))
    (match,) = compare(flow(then), flow(replace(then, **fields))).matches
    assert {each.field: (each.before, each.after) for each in match.changes} == changed
    assert match.fate is (Fate.CHANGED if changed else Fate.SAME)


FOUND_OUT = replace(
    touchpoint("a"),
    says=("I like it",),
    evidence=("floor walk",),
    opportunities=(Opportunity("o", "more of it"),),
    emotion=Emotion(1, -1, "seen", "interviews"),
    friction=(Friction("slow", 2, evidence="stopwatch"),),
    delight=(Delight("a smile", "9 of 10"),),
    metrics=(Metric("Effort", value=3.0, target=2.0, source="till"),),
)
PLANNED = replace(
    touchpoint("a"),
    emotion=Emotion(1, None, "seen"),
    friction=(Friction("slow", 2),),
    delight=(Delight("a smile"),),
    metrics=(Metric("Effort", target=2.0),),
)


@pytest.mark.parametrize("turned", [False, True])
def test_what_was_found_out_is_no_difference_to_a_plan(*, turned: bool):
    current, target = journey(FOUND_OUT), replace(journey(PLANNED), state="target")
    first, second = (target, current) if turned else (current, target)
    assert fates(Flow(first), Flow(second)) == {"a": "same"}
    changed = compare(Flow(current), Flow(journey(PLANNED))).matches[0].changes
    assert {each.field for each in changed} == {
        "says", "evidence", "opportunities", "emotion", "friction", "delight", "metrics"
    }  # fmt: skip


def test_felt_is_what_was_observed_today_and_what_is_meant_in_a_target():
    today = flow(replace(touchpoint("a"), emotion=Emotion(2, -1)), replace(touchpoint("b"), emotion=Emotion(1)))
    plan = Flow(
        replace(
            journey(
                replace(touchpoint("a"), emotion=Emotion(2, 0)), replace(touchpoint("b"), emotion=Emotion(None, 2))
            ),
            state="target",
        )
    )
    found = compare(today, plan).matches
    assert [(each.felt, each.difference) for each in found] == [((-1, 2), 3), ((1, 2), 1)]
    assert compare(today, flow(touchpoint("c"))).matches[-1].difference is None


def test_ways_that_say_something_else_are_changed():
    before = flow(replace(touchpoint("a"), next=(Next("b", share=10.0),)), touchpoint("b"))
    after = flow(replace(touchpoint("a"), next=(Next("b", share=20.0),)), touchpoint("b"))
    assert [str(way.fate) for way in compare(before, after).ways] == ["changed"]


def test_stages_come_go_and_change():
    before = flow(touchpoint("a"), touchpoint("b", stage="two"), stages="one two three")
    after = flow(touchpoint("a"), touchpoint("c", stage="four"), stages="one four three")
    after = Flow(replace(after.journey, stages=(*after.journey.stages[:2], Stage("three", "Renamed"))))
    found = compare(before, after)
    assert [(each.shown.id, str(each.fate)) for each in found.stages] == [
        ("one", "same"),
        ("two", "gone"),
        ("four", "added"),
        ("three", "changed"),
    ]
    assert found.moments == (("a",), ("b",), ("c",), ())


def test_needs_count_as_a_change():
    before = flow(touchpoint("a", needs="w"), touchpoint("w", layer="b"))
    after = flow(replace(touchpoint("a"), needs=(Need("w", "All is lost"),)), touchpoint("w", layer="b"))
    assert fates(before, after) == {"a": "changed", "w": "same"}


def test_a_pair_is_a_target_and_what_it_is_to_replace():
    now = replace(journey(touchpoint("a")), id="now")
    target = replace(now, id="then", state="target", target_of="now")
    assert list(pairs((now, target))) == [(now, target)]
    assert list(pairs((now, replace(target, state="current")))) == []
    assert list(pairs((now, replace(target, target_of="nowhere")))) == []
    assert list(pairs((replace(target, target_of="then"),))) == []
    assert list(pairs((replace(now, state="target"), target))) == []


def test_merging_keeps_what_is_gone_where_it_was():
    assert merged("abcd", "ad", {"b", "c"}) == list("abcd")
    assert merged("xab", "ab", {"x"}) == list("xab")
    assert merged("axb", "ba", {"x"}) == list("bax")
    assert merged("", "ab", set()) == list("ab")


def test_what_stayed_is_as_much_as_can_be():
    assert stayed("abcde", "eabcd") == set("abcd")
    assert stayed("ab", "xy") == frozenset()

"""What a designer reads when much hangs on one thing, and when there is no way round what is bad."""

import textwrap

import pytest

from journeymap.check import registry
from journeymap.prove.survey import survey


def read(text):
    return textwrap.dedent(text).strip()


def journey(**touchpoints):
    lines = [
        f"  {name}: {{title: {name.upper()}, stage: leave, {'' if 'layer:' in said else 'layer: frontstage, '}{said}}}"
        for name, said in touchpoints.items()
    ]
    return "\n".join(["touchpoints:", *lines])


TRUTH = "moment_of_truth: true, start: true"
HINTS = """\
            = who or what steps in when it fails? write that down where it happens
            = and say what customers notice: needs: [{id: ..., without: ...}]"""


def test_work_behind_the_scenes_on_which_half_of_the_moments_of_truth_hang(write):
    journey_ = journey(
        a=f"{TRUTH}, needs: [list]",
        b=f"{TRUTH}, needs: [desk]",
        c=f"{TRUTH}, needs: [desk, desk-of-others]",
        d=TRUTH,
        e=TRUTH,
        f=TRUTH,
        x="start: true, needs: [list]",
        desk="layer: backstage, needs: [list]",
        list="layer: support",
    )
    assert write(journey_).found("single-point") == [
        read(f"""
            note: 3 of 6 moments of truth hang on “LIST”
            list: when this is missing, they all fail
            a: hangs on it
            b: hangs on it
            c: hangs on it
{HINTS}
        """)
    ]
    assert write(f"{journey_}\n  g: {{title: G, stage: leave, layer: frontstage, {TRUTH}}}").found("single-point") == []


def test_roles_and_systems_are_called_by_their_titles_and_told_where_they_are_first_named(write):
    journey_ = journey(
        x="start: true, roles: [barista], systems: [till]",
        a=f"{TRUTH}, roles: [barista]",
        b=f"{TRUTH}, roles: [barista], systems: [till]",
        c=f"{TRUTH}, needs: [desk], systems: [door, till]",
        d=f"{TRUTH}, systems: [till]",
        desk="layer: backstage, roles: [barista]",
    )
    assert write(journey_, "roles: {barista: {title: Barista of the day}}").found("single-point") == [
        read(f"""
            note: 3 of 4 moments of truth hang on the role “Barista of the day”
            barista: when this is missing, they all fail
            a: hangs on it
            b: hangs on it
            c: hangs on it
{HINTS}
        """),
        read(f"""
            note: 3 of 4 moments of truth hang on the system “Till”
            till: when this is missing, they all fail
            b: hangs on it
            c: hangs on it
            d: hangs on it
{HINTS}
        """),
    ]


def test_a_role_that_another_can_stand_in_for_is_no_single_point(write):
    alone = dict.fromkeys("abc", f"{TRUTH}, roles: [barista]")
    assert len(write(journey(**alone)).found("single-point")) == 1
    assert write(journey(**{**alone, "c": f"{TRUTH}, roles: [barista, host]"})).found("single-point") == []


def test_of_many_moments_of_truth_three_are_pointed_at(write):
    truths = dict.fromkeys("abcde", f"{TRUTH}, needs: [desk]")
    (found,) = write(journey(**truths, desk="layer: backstage")).found("single-point")
    assert found.count("hangs on it") == 3


def test_what_customers_meet_and_what_is_itself_a_moment_of_truth_are_not_work_on_which_moments_hang(write):
    truths = dict.fromkeys("ab", f"{TRUTH}, needs: [desk, queue]")
    desk = {"desk": "layer: backstage, moment_of_truth: true, needs: [queue]", "queue": "start: true"}
    assert write(journey(**truths, **desk)).found("single-point") == []
    assert len(write(journey(**truths, c=f"{TRUTH}, needs: [desk]", **desk)).found("single-point")) == 1


def test_needs_in_a_circle_do_not_matter(write):
    truths = dict.fromkeys("abc", f"{TRUTH}, needs: [p]")
    found = write(journey(**truths, p="layer: backstage, needs: [q]", q="layer: support, needs: [p]"))
    assert [each.split("\n")[0] for each in found.found("single-point")] == [
        "note: 3 of 3 moments of truth hang on “P”",
        "note: 3 of 3 moments of truth hang on “Q”",
    ]


BAD = "friction: [{text: Fog, severity: 2}, {text: No light, severity: 3}]"


def test_a_reason_to_leave_that_nobody_can_go_round(write):
    journey_ = journey(
        a=f"start: true, {BAD}, next: [b, c]", b=f"{BAD}, next: [d]", c="next: [d]", d=f"{BAD}, next: [a, e]", e=""
    )
    assert write(journey_).found("chokepoint") == [
        read(f"""
            note: every customer passes “{name}”, and it is a reason to leave
            3: there is no way round this
            = mend this before anything else in this journey
            = or give customers a way round it
        """)
        for name in "AD"
    ]


@pytest.mark.parametrize(
    "way_round",
    [
        {"a": "start: true, next: [b, c]"},
        {"a": "start: true, next: [b]", "c": "start: true"},
        {"a": "start: true, end: true, next: [b]"},
    ],
)
def test_another_way_another_start_and_another_end_go_round_it(write, way_round):
    straight = {"a": "start: true, next: [b]", "b": f"{BAD}, next: [c]", "c": ""}
    assert len(write(journey(**straight)).found("chokepoint")) == 1
    assert write(journey(**{**straight, **way_round})).found("chokepoint") == []


def test_ways_that_never_end_do_not_count_as_ways_round(write):
    journey_ = journey(a="start: true, next: [b, t]", b=f"{BAD}, next: [c]", c="", t=f"{BAD}, next: [u]", u="next: [t]")
    assert [each.split("\n")[0] for each in write(journey_).found("chokepoint")] == [
        "note: every customer passes “B”, and it is a reason to leave"
    ]
    assert write(journey(a=f"start: true, {BAD}, next: [a]")).found("chokepoint") == []
    assert write(journey(a=f"{BAD}, next: [b]", b="")).found("chokepoint") == []


def test_of_several_reasons_to_leave_the_first_is_pointed_at(write):
    worse = BAD.replace("}]", "}, {text: No air, severity: 3}]")
    workspace = write(journey(a=f"start: true, {worse}")).workspace
    found = next(each for each in registry.run(workspace, survey(workspace)) if each.check.slug == "chokepoint")
    assert found.place.route == ("touchpoints", "a", "friction", 1, "severity")

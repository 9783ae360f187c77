"""What an invariant asks of a touchpoint."""

from dataclasses import replace

import pytest

from journeymap.model.touchpoint import Cost, Duration, Emotion, Friction, Time
from journeymap.prove.field import fields, meets, unreadable
from tests.prove.made import flow, point

HOLD = replace(
    point("hold"),
    emotion=Emotion(target=-1, feeling="lost"),
    roles=("agent", "host"),
    friction=(Friction("music", 2),),
    value_to=(),
    moment_of_truth=True,
    takes=Time(Duration(30.0, None), {("load", "peak"): Duration(None, 300.0)}),
    wait=Time(Duration(None, None)),
    cost_to_customer=Cost("a call"),
)


@pytest.mark.parametrize(
    ("name", "demand", "met"),
    [
        ("roles", True, True),
        ("roles", False, False),
        ("systems", True, False),
        ("systems", False, True),
        ("roles", ">= 2", True),
        ("roles", "> 2", False),
        ("systems", "= 0", True),
        ("friction", True, True),
        ("delight", True, False),
        ("value_to", True, False),
        ("value_to", "< 1", True),
        ("channel", True, False),
        ("stage", True, True),
        ("moment_of_truth", True, True),
        ("start", True, False),
        ("start", False, True),
        ("cost_to_customer", True, True),
        ("emotion", True, True),
        ("emotion.feeling", True, True),
        ("emotion.target", True, True),
        ("emotion.target", ">= -1", True),
        ("emotion.target", ">=−1", True),
        ("emotion.target", "> -1", False),
        ("emotion.target", "< 0.5", True),
        ("emotion.target", "<= -1.5", False),
        ("emotion.observed", True, False),
        ("emotion.observed", ">= -2", False),
        ("emotion.observed", "< 2", False),
        ("takes", True, True),
        ("wait", True, False),
        ("takes.typical", True, True),
        ("takes.worst", True, False),
        ("takes.typical", "<= 30s", True),
        ("takes.typical", "< 0.5min", False),
        ("takes.typical", "= 30s", True),
        ("takes.worst", "<= 1h", False),
        ("wait.typical", "<= 1h", False),
        ("owner", True, True),
    ],
)
def test_whether_a_demand_is_met(name, demand, met):
    journey = flow(HOLD, owner="care").journey
    assert unreadable(name, demand) == ""
    assert meets(HOLD, journey, name, demand, {}) is met


def test_the_owner_may_be_its_own_or_that_of_the_journey():
    alone = flow(HOLD).journey
    assert not meets(HOLD, alone, "owner", demand=True, context={})
    assert meets(replace(HOLD, owner="phones"), alone, "owner", demand=True, context={})


def test_a_time_is_that_of_the_context():
    journey = flow(HOLD).journey
    assert meets(HOLD, journey, "takes.worst", "= 5min", {"load": "peak"})
    assert not meets(HOLD, journey, "takes.worst", "< 1min 30s", {"load": "peak"})
    assert meets(HOLD, journey, "takes.typical", "<= 30s", {"load": "peak"})


def test_all_contexts_that_speak_must_meet_it():
    both = replace(HOLD, takes=Time(Duration(1.0), {("a", "b"): Duration(2.0), ("c", "d"): Duration(9.0)}))
    journey = flow(both).journey
    assert meets(both, journey, "takes.typical", "<= 2s", {"a": "b"})
    assert not meets(both, journey, "takes.typical", "<= 2s", {"a": "b", "c": "d"})


@pytest.mark.parametrize(
    ("name", "demand", "words"),
    [
        ("ownr", True, "a touchpoint has no field ownr"),
        ("id", True, "a touchpoint has no field id"),
        ("emotion.colour", True, "a touchpoint has no field emotion.colour"),
        ("owner", "yes", 'owner should be true, false or a comparison such as ">= 1", and is "yes"'),
        ("owner", ">= 1", "owner cannot be compared: ask for true or false"),
        ("emotion.target", ">= high", 'emotion.target compares with a number, such as ">= 1"'),
        ("emotion.target", ">= 60s", 'emotion.target compares with a number, such as ">= 1"'),
        ("roles", ">= 2h", 'roles compares with a number, such as ">= 1"'),
        ("takes.worst", "<= 90", 'takes.worst is a time: compare it with one, such as "<= 90s"'),
        ("takes", "<= 90s", "takes cannot be compared: ask for true or false"),
    ],
)
def test_the_words_for_a_demand_that_cannot_be_read(name, demand, words):
    assert unreadable(name, demand) == words


def test_every_field_can_be_asked_for():
    journey = flow(HOLD).journey
    for name in fields():
        assert unreadable(name, demand=True) == ""
        assert meets(HOLD, journey, name, demand=True, context={}) is not meets(
            HOLD, journey, name, demand=False, context={}
        )

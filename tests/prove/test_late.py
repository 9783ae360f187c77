"""Paths that take too long: round loops as often as it needs, and once when it would need too often."""

import pytest

from journeymap.prove import late
from tests.prove.made import flow, point, verdict, verdicts, within

ANSWERED = {"after": "tag:x", "always": "tag:y"}
HOLD = flow(
    point("call", "hold", "x", start=True, takes="1s"),
    point("hold", "hold talk", takes="10s"),
    point("talk", "", "y", takes="5s"),
)


def test_a_loop_is_gone_round_until_the_limit_is_passed():
    assert verdict(HOLD, **ANSWERED, within=within(time="40s")) == (
        "broken",
        "call hold hold hold hold talk",
        "from “x” to “y” takes up to 41 s, and more with every round of the loop; the limit is 40 s",
    )


def test_a_loop_that_would_have_to_be_gone_round_for_ever_is_shown_once():
    assert verdict(HOLD, **ANSWERED, within=within(time="52w")) == (
        "broken",
        "call hold hold talk",
        (
            "from “x” to “y” can take any length of time: the way goes round in a loop, of which one round is "
            "shown; the limit is 52 w"
        ),
    )


def test_a_path_is_not_written_down_for_longer_than_anyone_would_read():
    for rounds, size in ((990, 992), (1_100, 4)):
        (found,) = verdicts(HOLD, **ANSWERED, within=within(time=f"{10 * rounds}s"))
        assert len(found.path) == size
        assert ("one round is shown" in found.reason) is (size == 4)


def test_one_round_of_a_longer_loop_leads_back_to_where_it_began():
    made = flow(
        point("enter", "call", start=True, takes="1s"),
        point("call", "menu", "x", takes="1s"),
        point("menu", "music", takes="0s"),
        point("music", "voice", takes="0s"),
        point("voice", "menu agent", takes="10s"),
        point("agent", "talk", takes="0s"),
        point("talk", "bye", "y", takes="5s"),
        point("bye", takes="5s"),
    )
    outcome, path, reason = verdict(made, **ANSWERED, within=within(time="52w"))
    assert (outcome, path) == ("broken", "enter call menu music voice menu music voice agent talk bye")
    assert "one round is shown" in reason


def test_a_loop_that_takes_no_time_may_be_gone_round_at_will():
    made = flow(
        point("ask", "think", "x", start=True, takes="30s"),
        point("think", "think again talk", takes="0s"),
        point("again", "think", takes="0s"),
        point("talk", tags="y", wait="20s"),
    )
    assert verdict(made, **ANSWERED, within=within(time="50s"))[0] == "kept"
    assert verdict(made, **ANSWERED, within=within(time="49s")) == (
        "broken",
        "ask think talk",
        "from “x” to “y” takes up to 50 s; the limit is 49 s",
    )


def test_the_wait_before_a_touchpoint_can_make_its_loop_endless():
    made = flow(
        point("ask", "think", "x", start=True, takes="1s"),
        point("think", "think talk", takes="0s", wait="1s"),
        point("talk", tags="y"),
    )
    assert verdict(made, **ANSWERED, within=within(time="3s"))[:2] == ("broken", "ask think think think talk")


def test_the_start_may_lie_on_the_loop():
    made = flow(
        point("ask", "wait leave", "x", start=True, takes="1s"),
        point("wait", "ask", takes="9s"),
        point("leave", tags="y"),
    )
    assert verdict(made, **ANSWERED, within=within(time="52w"))[:2] == ("broken", "ask wait ask leave")


def test_a_broken_rule_needs_no_rounds_when_the_answer_may_not_come_at_all():
    made = flow(
        point("call", "hold", "x", start=True, takes="1s"),
        point("hold", "hold talk leave", takes="10s"),
        point("talk", "", "y", takes="5s"),
        point("leave", takes="1s"),
    )
    assert verdict(made, **ANSWERED, within=within(time="52w")) == (
        "broken",
        "call hold leave",
        "after “x”, a customer can come to the end without “y”",
    )


def test_of_two_ways_to_break_it_the_shorter_is_shown():
    made = flow(
        point("call", "talk hold", "x", start=True, takes="2min"),
        point("talk", "", "y", takes="5s"),
        point("hold", "leave", takes="10s"),
        point("leave", takes="1s"),
    )
    assert verdict(made, **ANSWERED, within=within(steps=9, time="1min"))[1:] == (
        "call talk",
        "from “x” to “y” takes up to 2 min; the limit is 1 min",
    )


def test_the_way_to_the_trigger_counts_as_well():
    made = flow(
        point("go", "ask walk", start=True),
        point("ask", "think", "x", takes="1min"),
        point("think", "ponder", takes="1s"),
        point("ponder", "talk", takes="1s"),
        point("walk", "run"),
        point("run", "sit"),
        point("sit", "cry"),
        point("cry", "talk", "x", takes="1min"),
        point("talk", tags="y"),
    )
    assert verdict(made, **ANSWERED, within=within(time="30s"))[1] == "go ask think ponder talk"
    assert verdict(made, **ANSWERED, within=within(time="61s"))[1] == "go ask think ponder talk"
    assert verdict(made, after="ask", never="tag:y", within=within(time="2min"))[1] == "go ask think ponder talk"
    assert verdict(made, after="tag:x", never="tag:y", within=within(time="2min"))[1] == "go ask think ponder talk"
    assert verdict(made, after="tag:x", never="tag:y", within=within(time="61s"))[1] == "go walk run sit cry talk"


def test_a_later_answer_on_a_longer_way_changes_nothing():
    made = flow(
        point("ask", "think talk", "x", start=True, takes="1min"),
        point("talk", "pay", "y"),
        point("pay", "go"),
        point("think", "write", takes="1s"),
        point("write", "fold", "y"),
        point("fold", "go"),
        point("go"),
    )
    assert verdict(made, **ANSWERED, within=within(time="30s"))[1] == "ask talk pay go"


def test_times_are_those_of_the_path_and_of_the_worst_one():
    made = flow(
        point("ask", "talk look", "x", start=True, takes="61s"),
        point("look", "talk", takes="45s"),
        point("talk", tags="y", wait="0.5s"),
    )
    assert verdict(made, **ANSWERED, within=within(time="1min"))[1:] == (
        "ask talk",
        "from “x” to “y” takes up to 1 min 1.5 s, and on another way 1 min 46.5 s; the limit is 1 min",
    )


def test_what_is_not_known_adds_to_what_is_too_long_already():
    made = flow(point("ask", "look", "x", start=True, takes="61s"), point("look", "talk"), point("talk", tags="y"))
    assert verdict(made, **ANSWERED, within=within(time="1min"))[::2] == (
        "broken",
        "from “x” to “y” takes at least 1 min 1 s; the limit is 1 min",
    )


def test_three_tenths_are_not_more_than_three_times_a_tenth():
    made = flow(
        point("a", "b", "x", start=True, takes="0.1s"),
        point("b", "c", takes="0.1s"),
        point("c", "d", takes="0.1s"),
        point("d", tags="y"),
    )
    assert verdict(made, **ANSWERED, within=within(time="0.3s"))[0] == "kept"
    assert verdict(made, **ANSWERED, within=within(time="0.299s"))[0] == "broken"


LADDER = flow(
    point("go", "r0", "x", start=True, takes="1s"),
    *(point(f"r{each}", f"r{each + 1} s{each}", takes="1s") for each in range(12)),
    *(point(f"s{each}", f"r{each + 1}", takes=f"{each % 3}s") for each in range(12)),
    point("r12", tags="y"),
)


def test_without_the_effort_the_longest_way_is_shown_and_it_does_break_the_rule(monkeypatch):
    (exact,) = verdicts(LADDER, **ANSWERED, within=within(time="16s"))
    monkeypatch.setattr(late, "EFFORT", 5)
    (rough,) = verdicts(LADDER, **ANSWERED, within=within(time="16s"))
    assert exact.outcome == rough.outcome == "broken"
    assert "up to 17 s, and on another way 25 s;" in exact.reason
    assert "up to 25 s;" in rough.reason
    assert len(exact.path) < len(rough.path)
    leads = {each.id: [way.to for way in each.next] for each in LADDER.journey.touchpoints}
    assert all(b in leads[a] for a, b in zip(rough.path, rough.path[1:], strict=False))


@pytest.mark.parametrize("effort", [5, 400_000])
def test_a_ban_shows_what_comes_soonest(monkeypatch, effort):
    monkeypatch.setattr(late, "EFFORT", effort)
    made = flow(
        point("go", "quick slow", "x", start=True, takes="1s"),
        point("slow", "sale", takes="9s"),
        point("quick", "quicker", takes="1s"),
        point("quicker", "sale", takes="1s"),
        point("sale", tags="y"),
    )
    assert verdict(made, after="tag:x", never="tag:y", within=within(time="5s")) == (
        "broken",
        "go quick quicker sale",
        "“y” can come 3 s after “x”; it should not come within 5 s",
    )
    assert verdict(made, after="tag:x", never="tag:y", within=within(time="2s"))[0] == "kept"


def test_a_ban_is_not_broken_by_what_nobody_knows():
    made = flow(
        point("go", "dark far", "x", start=True, takes="1s"),
        point("dark", "sale"),
        point("far", "further", takes="1s"),
        point("further", "sale", takes="1s"),
        point("sale", tags="y"),
    )
    banned = {"after": "tag:x", "never": "tag:y"}
    assert verdict(made, **banned, within=within(time="5s"))[:2] == ("broken", "go far further sale")
    assert verdict(made, **banned, within=within(time="2s")) == (
        "not-testable",
        "",
        "nobody has said how long “I dark” takes: add takes",
    )
    assert verdict(made, **banned, within=within(time="0.5s"))[0] == "kept"

"""``journeymap compare``, letter by letter, and what the sample's target is there to show."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[Mapping[str, str]], Path]

HOUSE = """\
journeymap: 1
contexts: {load: [quiet, peak]}
"""
NOW = """\
journeymap: 1
journey: coffee
title: A coffee
state: current
stages: {arrive: {title: Arrive}, order: {title: Order}}
touchpoints:
  walk-in:
    title: I walk in
    stage: arrive
    layer: customer
    start: true
    emotion: {target: 1, observed: -1}
    friction: [{text: A pillar, severity: 2}]
    next: [{to: pay, when: {load: quiet}}, {to: leave, if: nobody nods, when: {load: peak}}]
  leave: {title: I leave, stage: arrive, layer: customer, end: true, emotion: {target: -1}}
  pay: {title: I pay, stage: order, layer: frontstage, takes: {typical: 20s}, roles: [barista], next: [drink]}
  drink: {title: I drink, stage: order, layer: customer, tags: [good]}
"""
THEN = """\
journeymap: 1
journey: better-coffee
title: A better [coffee]
state: target
target_of: coffee
stages: {arrive: {title: Come in}, order: {title: Order}}
touchpoints:
  walk-in:
    title: I walk in
    stage: arrive
    layer: customer
    start: true
    emotion: {target: 1}
    delight: [Somebody nods]
    next: [nod]
  nod: {title: "She <nods> @me", stage: arrive, layer: frontstage, roles: [host], next: [drink]}
  drink: {title: I drink, stage: arrive, layer: customer, tags: [good], next: [pay]}
  pay: {title: I pay, stage: order, layer: frontstage, takes: {typical: 5s}, roles: [barista]}
"""
PRINCIPLE = """\
journeymap: 1
principle: everybody-drinks
statement: Everybody drinks
feel: warm
evoke: A cup
rules: [{id: drunk, always: tag:good, in_every: [load]}]
"""
TERMINAL = """\
A coffee → A better [coffee]

~ changed  I walk in
      felt −1 before, +1 after: +2 better
      friction, gone: A pillar (obstacle)
      delight, new: Somebody nods
- gone  I leave
      felt −1
+ added  She <nods> @me
      people: host
> moved  I drink
      moved from “Order”
~ changed  I pay
      time: takes 20 s → takes 5 s

What we promise
  * Everybody drinks (drunk, when load is peak): was broken, is kept

Stages
  ~ Come in (before: Arrive)

Ways a customer can go
  + from “I walk in” to “She <nods> @me”
  + from “She <nods> @me” to “I drink”
  + from “I drink” to “I pay”
  - from “I walk in” to “I pay”, when load is quiet
  - from “I walk in” to “I leave”, if nobody nods · when load is peak
  - from “I pay” to “I drink”

touchpoints: 1 added, 1 gone, 1 moved and 2 changed
"""


@pytest.fixture
def shop(workspace: Write) -> Path:
    return workspace(
        {
            "journeymap.yaml": HOUSE,
            "journeys/coffee.yaml": NOW,
            "journeys/better.yaml": THEN,
            "principles/drinks.yaml": PRINCIPLE,
        }
    )


def test_the_differences_in_words(journeymap: Run, shop: Path) -> None:
    ran = journeymap("compare", "coffee", "better-coffee", "-C", shop)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == TERMINAL.replace("people: host", "people: Host")


def test_a_journey_with_itself(journeymap: Run, shop: Path) -> None:
    ran = journeymap("compare", "coffee", "coffee", "-C", shop)
    assert ran.out == "A coffee → A coffee\n\ntouchpoints: 4 the same\n"


def test_for_a_pull_request(journeymap: Run, shop: Path) -> None:
    ran = journeymap("compare", "coffee", "better-coffee", "-C", shop, "--format", "markdown")
    lines = ran.out.split("\n")
    assert lines[:3] == [
        "## What changes: A coffee → A better \\[coffee\\]",
        "",
        "Touchpoints: 1 added, 1 gone, 1 moved and 2 changed.",
    ]
    assert [line for line in lines if line.startswith("### ")] == [
        "### What we promise",
        "### Stages",
        "### Ways a customer can go",
        "### Touchpoints",
    ]
    assert "- **added** She \\<nods\\> @\u2060me" in lines
    assert "- **moved** I drink" in lines
    assert "- gone: from “I pay” to “I drink”" in lines
    assert "- Everybody drinks (drunk, when load is peak): was broken, is kept" in lines


def test_for_machines(journeymap: Run, shop: Path) -> None:
    found = json.loads(journeymap("compare", "coffee", "better-coffee", "-C", shop, "--format", "json").out)
    assert (found["version"], found["before"], found["after"]) == (1, "coffee", "better-coffee")
    assert [(each["id"], each["change"]) for each in found["touchpoints"]] == [
        ("walk-in", "changed"),
        ("leave", "gone"),
        ("nod", "added"),
        ("drink", "moved"),
        ("pay", "changed"),
    ]
    drink, pay = found["touchpoints"][3:]
    assert drink["moved"] == {"stage": "order", "behind": "pay", "other_stage": True}
    assert pay["fields"] == [{"field": "takes", "before": ["takes 20 s"], "after": ["takes 5 s"]}]
    assert found["touchpoints"][0]["felt"] == {"before": -1, "after": 1, "difference": 2}
    assert found["stages"][0] == {"id": "arrive", "change": "changed"}
    assert {"from": "pay", "to": "drink", "change": "gone", "before": [""], "after": []} in found["ways"]
    assert found["verdicts"] == [
        {
            "principle": "everybody-drinks",
            "rule": "drunk",
            "contexts": [{"load": "peak"}],
            "before": "broken",
            "after": "kept",
        }
    ]


def test_a_misspelt_journey_is_told_the_nearest(journeymap: Run, shop: Path) -> None:
    ran = journeymap("compare", "cofee", "better-coffee", "-C", shop)
    assert (ran.code, ran.out) == (2, "")
    assert 'there is no journey "cofee"; did you mean "coffee"?' in ran.err
    assert journeymap("compare", "coffee", "zzz", "-C", shop).err == 'journeymap: there is no journey "zzz"\n'


def test_a_journey_that_cannot_be_read_is_not_called_misspelt(journeymap: Run, shop: Path) -> None:
    (shop / "journeys" / "better.yaml").write_text("journeymap: 1\njourney: better-coffee\ntitle: a: b\n", "utf-8")
    ran = journeymap("compare", "coffee", "better-coffee", "-C", shop)
    assert ran.code == 2
    assert ran.err == (
        'journeymap: there is no journey "better-coffee", but not all files could be read: journeymap check names them\n'
    )


def test_the_target_of_the_sample_mends_the_peak(journeymap: Run, sample_workspace: Path) -> None:
    told = "compare", "coffee-before-the-train", "coffee-with-a-greeter", "-C", sample_workspace, "--format", "json"
    found = json.loads(journeymap(*told).out)
    seen = [each for each in found["verdicts"] if each["rule"] == "seen-within-a-minute"]
    assert [(each["before"], each["after"], each["contexts"]) for each in seen] == [
        ("broken", "kept", [{"load": "peak"}, {"load": "short-staffed"}])
    ]
    assert {each["after"] for each in found["verdicts"]} == {"kept"}
    assert {each["change"] for each in found["touchpoints"]} == {"same", "changed", "moved", "added", "gone"}
    difference = [each["felt"]["difference"] for each in found["touchpoints"]]
    assert all(each is None or each >= 0 for each in difference)

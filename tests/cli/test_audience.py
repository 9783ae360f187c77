"""For whom: ``--audience``, and what the last line says of what is not shown."""

import json
from collections.abc import Callable, Mapping
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from journeymap.check.audience import AUDIENCES, told
from journeymap.diagnostics.finding import Check, Finding, Severity
from journeymap.diagnostics.place import Place

Run = Callable[..., Any]
Write = Callable[[Mapping[str, str]], Path]

LOST = """\
journeymap: 1
journey: lost
title: Lost
stages: {one: {title: One}, two: {title: Two}}
touchpoints:
  a: {title: I come in, stage: one, layer: customer, start: true, next: [nowhere, b]}
  b: {title: I give up, stage: one, layer: customer}
  c: {title: I am there, stage: two, layer: customer}
"""
"""An error (a link to nowhere), a dead end, and a touchpoint that nobody comes to."""


def some(*severities: Severity) -> list[Finding]:
    return [Finding(Check("a", "JM999", each), str(each), Place("a")) for each in severities]


E, W, N = Severity.ERROR, Severity.WARNING, Severity.NOTE


@pytest.mark.parametrize(
    ("audience", "fail_on", "shown", "more", "next_"),
    [
        ("workshop", E, "E", 2, "review"),
        ("review", E, "EWW", 3, "audit"),
        ("audit", E, "EWWNNN", 0, ""),
        ("workshop", W, "EWW", 3, "audit"),
        ("workshop", N, "EWWNNN", 0, ""),
        ("review", N, "EWWNNN", 0, ""),
    ],
)
def test_who_is_told_what(audience: str, fail_on: Severity, shown: str, more: int, next_: str) -> None:
    answer = told(some(E, W, W, N, N, N), audience, fail_on)
    assert "".join(each.severity.name[0] for each in answer.findings) == shown
    assert (answer.more, answer.next) == (more, next_)


def test_the_next_audience_is_one_that_would_be_told_more() -> None:
    answer = told(some(E, N), "workshop", E)
    assert (answer.more, answer.next) == (1, "audit")


def test_nobody_is_told_less_than_the_one_before() -> None:
    everything = some(E, W, N)
    for (low, high), fail_on in product(zip(AUDIENCES, list(AUDIENCES)[1:], strict=False), Severity):
        assert set(told(everything, low, fail_on).findings) <= set(told(everything, high, fail_on).findings)


@pytest.fixture
def lost(workspace: Write) -> Path:
    """A workspace with one error, one warning and one note, and nothing else."""
    from journeymap.check import registry

    kept = {"unknown-touchpoint", "dead-end", "unreachable"}
    levels = {module.CHECK.slug: "off" for module in registry.modules() if module.CHECK.slug not in kept}
    levels |= {"dead-end": "warning", "unreachable": "note"}
    house = {"journeymap": 1, "checks": levels}
    return workspace(
        {"journeys/lost.yaml": LOST.replace("nowhere, b", "b, nowhere"), "journeymap.yaml": json.dumps(house)}
    )


@pytest.mark.parametrize(
    ("asked", "kinds", "last"),
    [
        ("workshop", ["error"], "1 error in 1 journey and 0 principles; 1 more with --audience review"),
        (
            "review",
            ["warning", "error"],
            "1 error, 1 warning in 1 journey and 0 principles; 1 more with --audience audit",
        ),
        ("audit", ["error", "warning", "note"], "1 error, 1 warning, 1 note in 1 journey and 0 principles"),
    ],
)
def test_each_audience(asked: str, kinds: list[str], last: str, journeymap: Run, lost: Path) -> None:
    ran = journeymap("check", "--audience", asked, "-C", lost)
    assert ran.code == 1
    assert ran.out.splitlines()[-1] == last
    assert sorted(line.partition("[")[0] for line in ran.out.splitlines() if "]: " in line) == sorted(kinds)
    found = json.loads(journeymap("check", "--audience", asked, "--format", "json", "-C", lost).out)["findings"]
    assert sorted(each["severity"] for each in found) == sorted(kinds)


def test_review_is_the_usual(journeymap: Run, lost: Path) -> None:
    assert journeymap("check", "-C", lost).out == journeymap("check", "--audience", "review", "-C", lost).out


def test_what_makes_it_fail_is_shown_to_everybody(journeymap: Run, lost: Path) -> None:
    ran = journeymap("check", "--audience", "workshop", "--fail-on", "note", "-C", lost)
    assert ran.out.splitlines()[-1] == "1 error, 1 warning, 1 note in 1 journey and 0 principles"


def test_an_audience_that_there_is_not(journeymap: Run, lost: Path) -> None:
    ran = journeymap("check", "--audience", "board", "-C", lost)
    assert ran.code == 2
    assert "'workshop', 'review', 'audit'" in ran.err

"""Findings to put into formats, and texts that would like to be more than text."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from journeymap.check.flow import dead_end
from journeymap.check.references import unknown_touchpoint
from journeymap.diagnostics.finding import Finding, Hint, Related
from journeymap.diagnostics.place import Place, Span
from journeymap.load.sources import Sources
from journeymap.report.report import Counts, Report

COFFEE = "journeys/coffee.yaml"
TEXT = "a\nb\n  ask:\n    next: [got]\n  get:\n"


@pytest.fixture
def slip() -> Finding:
    """A link to nowhere: an error with a second place and a hint that has a place."""
    return Finding(
        unknown_touchpoint.CHECK,
        '"got" is not a touchpoint of this journey',
        Place(COFFEE, ("touchpoints", "ask", "next", 0), span=Span(4, 12, 4, 15)),
        "no touchpoint has this id",
        (Hint('did you mean "get"?', Place(COFFEE, span=Span(5, 3, 5, 6))),),
        (Related(Place(COFFEE, span=Span(3, 3, 3, 6)), "leads there"),),
    )


@pytest.fixture
def dead() -> Finding:
    """A dead end: a warning."""
    return Finding(
        dead_end.CHECK,
        "the customer is left standing at “I ask”",
        Place("journeys/tea.yaml", ("touchpoints", "ask"), span=Span(2, 1, 2, 2)),
        "no way on from here",
        (Hint("say where the customer goes: next: [...]"),),
    )


@pytest.fixture
def report() -> Callable[..., Report]:
    """A function from findings, and whatever else a report has, to the report."""

    def made(*findings: Finding, counts: Counts | None = None, **more: Any) -> Report:
        files = sorted({COFFEE, "journeys/tea.yaml", *(each.place.file for each in findings)})
        sources = Sources(Path("nowhere"), _texts=dict.fromkeys(files, TEXT))
        return Report(findings, sources, counts or Counts(2, 1), **{"files": tuple(files), **more})

    return made


@pytest.fixture
def hostile() -> Callable[[str, str], Finding]:
    """A function from a text and the name of a file to a finding that says it wherever it can."""

    def made(text: str, file: str = COFFEE) -> Finding:
        place = Place(file, ("touchpoints", text), span=Span(1, 1, 1, 2))
        there = Place(file, span=Span(2, 1, 2, 2))
        return Finding(unknown_touchpoint.CHECK, text, place, text, (Hint(text, there),), (Related(there, text),))

    return made

"""Workflow commands: one line each, that no text can end or forge."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeymap.diagnostics.finding import Finding, Severity
from journeymap.diagnostics.place import Place, Span
from journeymap.report.github import github, in_message, in_property
from journeymap.report.report import Counts, More

Make = Callable[..., Any]

COMMAND = re.compile(r"::(?P<name>error|warning|notice) (?P<given>[^:\r\n]*)::(?P<message>[^\r\n]*)")


def understood(line: str) -> tuple[str, dict[str, str], str]:
    """A command as a runner reads it: its name, its properties, its message."""
    match = COMMAND.fullmatch(line)
    assert match, line
    given = dict(each.split("=", 1) for each in match["given"].split(","))
    undone = {name: _undo(value.replace("%3A", ":").replace("%2C", ",")) for name, value in given.items()}
    return match["name"], undone, _undo(match["message"])


def _undo(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def test_all_that_is_told(report: Make, slip: Finding, dead: Finding) -> None:
    counts = Counts(2, 1, ignored=3, known=4, more=More(5, "audit"))
    assert github(report(slip, dead, counts=counts, prefix="shop/")) == (
        "::error file=shop/journeys/coffee.yaml,line=4,col=12,endColumn=15,title=unknown-touchpoint::"
        '"got" is not a touchpoint of this journey%0Adid you mean "get"? (journeys/coffee.yaml:5)\n'
        "::warning file=shop/journeys/tea.yaml,line=2,col=1,endColumn=2,title=dead-end::"
        "the customer is left standing at “I ask”%0Asay where the customer goes: next: [...]\n"
        "1 error, 1 warning in 2 journeys and 1 principle, 3 ignored, 4 known; 5 more with --audience audit\n"
    )


def test_a_note_is_a_notice_and_no_finding_is_no_command(report: Make, slip: Finding) -> None:
    import dataclasses

    note = dataclasses.replace(slip, severity_override=Severity.NOTE)
    assert github(report(note)).startswith("::notice ")
    assert github(report()) == "2 journeys and 1 principle: nothing to report\n"


def test_the_end_of_several_lines_is_no_column_of_the_first(report: Make, slip: Finding) -> None:
    import dataclasses

    long = dataclasses.replace(slip, place=Place("journeys/coffee.yaml", span=Span(3, 5, 4, 2)))
    assert "endColumn" not in github(report(long))


@pytest.mark.parametrize(
    ("text", "message", "value"),
    [
        ("plain", "plain", "plain"),
        ("50%", "50%25", "50%25"),
        ("%0A", "%250A", "%250A"),
        ("a\r\nb", "a%0D%0Ab", "a%0D%0Ab"),
        ("a: b, c", "a: b, c", "a%3A b%2C c"),
        ("::error::x", "::error::x", "%3A%3Aerror%3A%3Ax"),
    ],
)
def test_the_escapes(text: str, message: str, value: str) -> None:
    assert in_message(text) == message
    assert in_property(text) == value


@given(st.text("a%:,=\r\n\x1b\u2028é☕"), st.text("a%:,= \n"))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_is_said_stays_one_command_and_comes_out_as_it_went_in(
    report: Make, hostile: Make, text: str, file: str
) -> None:
    from journeymap.report.printable import printable

    command, last = github(report(hostile(text, file or "a"))).splitlines()
    name, given, message = understood(command)
    assert (name, given["file"], given["line"]) == ("error", printable(file or "a"), "1")
    assert message.split("\n")[0] == printable(text)
    assert last == "1 error in 2 journeys and 1 principle"

"""JUnit's XML: valid, and whatever is in a text, no more than text."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from journeymap.diagnostics.finding import Finding, Severity
from journeymap.report.junit import in_comment, in_text, junit
from journeymap.report.printable import printable
from journeymap.report.report import Counts, More, Report

Make = Callable[..., Any]


@cache
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(Path(__file__).parent / "junit.xsd")))


def suites(report: Report) -> Any:
    """The document, which is valid, and whose numbers are right."""
    top = etree.fromstring(junit(report).encode("utf-8"))
    schema().assertValid(top)
    for each in (top, *top.iter("testsuite")):
        assert int(each.get("tests", "")) == len(list(each.iter("testcase")))
        assert int(each.get("failures", "")) == len(list(each.iter("failure")))
    return top


def test_the_schema_says_no_to_what_is_wrong() -> None:
    assert not schema().validate(etree.fromstring('<testsuites name="a" tests="x" failures="0" errors="0"/>'))
    assert not schema().validate(etree.fromstring("<testsuite/>"))


def test_all_that_is_told(report: Make, slip: Finding) -> None:
    told = report(slip, prefix="shop/", counts=Counts(2, 1, ignored=1, more=More(2, "audit")))
    suites(told)
    assert junit(told) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuites name="journeymap" tests="2" failures="1" errors="0">\n'
        '  <testsuite name="shop/journeys/coffee.yaml" tests="1" failures="1" errors="0" skipped="0">\n'
        '    <testcase name="unknown-touchpoint, line 4: &quot;got&quot; is not a touchpoint of this journey" '
        'classname="shop/journeys/coffee.yaml">\n'
        '      <failure message="&quot;got&quot; is not a touchpoint of this journey" type="error">'
        "error: &quot;got&quot; is not a touchpoint of this journey\n"
        "shop/journeys/coffee.yaml:4:12\n"
        "did you mean &quot;get&quot;? (journeys/coffee.yaml:5)\n"
        "journeymap explain unknown-touchpoint</failure>\n"
        "    </testcase>\n"
        "  </testsuite>\n"
        '  <testsuite name="shop/journeys/tea.yaml" tests="1" failures="0" errors="0" skipped="0">\n'
        '    <testcase name="nothing to report" classname="shop/journeys/tea.yaml"/>\n'
        "  </testsuite>\n"
        "</testsuites>\n"
        "<!-- 1 error in 2 journeys and 1 principle, 1 ignored; 2 more with - -audience audit -->\n"
    )


@pytest.mark.parametrize(
    ("fail_on", "failing"), [(Severity.ERROR, ["error"]), (Severity.WARNING, ["error", "warning"])]
)
def test_what_makes_the_command_fail_is_a_failure(
    fail_on: Severity, failing: list[str], report: Make, slip: Finding, dead: Finding
) -> None:
    top = suites(report(slip, dead, fail_on=fail_on))
    assert [each.get("type") for each in top.iter("failure")] == failing
    told = [each.text.partition(":")[0] for each in top.iter("failure", "system-out")]
    assert told == ["error", "warning"]


def test_nothing_to_check_is_valid_too(report: Make) -> None:
    assert len(suites(report(files=()))) == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a < b & c > 'd' \"e\"", "a &lt; b &amp; c &gt; &#39;d&#39; &quot;e&quot;"),
        ("]]>", "]]&gt;"),
        ("a\nb", "a b"),
        ("a\x00\x1bb\x85", "a&lt;U+0000&gt;&lt;U+001B&gt;b&lt;U+0085&gt;"),
        ("\ufffe", "\ufffd"),
    ],
)
def test_the_escape(text: str, expected: str) -> None:
    assert in_text(text) == expected


def test_a_comment_cannot_be_ended() -> None:
    assert "--" not in in_comment("--> <!-- --- -->")


@given(st.text(), st.text())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_is_said_it_is_text(report: Make, hostile: Make, text: str, file: str) -> None:
    top = suites(report(hostile(text, file or "a")))
    (failure,) = top.iter("failure")
    expected = "".join(each if _possible(each) else "\ufffd" for each in printable(text))
    assert failure.get("message") == expected
    assert failure.text.split("\n")[0] == f"error: {expected}"


def _possible(character: str) -> bool:
    return character not in "\ufffe\uffff"

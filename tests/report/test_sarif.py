"""SARIF: valid by the official schema, whatever is in it."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeymap.diagnostics.finding import Finding
from journeymap.report.report import Counts, Report
from journeymap.report.sarif import in_message, sarif, uri

Make = Callable[..., Any]

SCHEMA = Path(__file__).parent / "sarif-schema-2.1.0.json"


@cache
def validator() -> jsonschema.Draft4Validator:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    return jsonschema.Draft4Validator(schema, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER)


def run(report: Report) -> dict[str, Any]:
    """The run in a log, which is valid."""
    text = sarif(report)
    assert text.isascii()
    log = json.loads(text)
    assert [error.message for error in validator().iter_errors(log)] == []
    (only,) = log["runs"]
    found: dict[str, Any] = only
    return found


def test_the_schema_says_no_to_what_is_wrong() -> None:
    assert not validator().is_valid({"version": "2.1.0"})
    assert not validator().is_valid({"version": "2.0", "runs": []})


def test_a_result_has_all_that_the_finding_has(report: Make, slip: Finding) -> None:
    (result,) = run(report(slip, prefix="shop/"))["results"]
    mark = result.pop("partialFingerprints")
    place = {"uri": "shop/journeys/coffee.yaml", "uriBaseId": "%SRCROOT%"}
    assert result == {
        "ruleId": "JM101",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": '"got" is not a touchpoint of this journey\ndid you mean "get"? (journeys/coffee.yaml:5)'},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": place,
                    "region": {"startLine": 4, "startColumn": 12, "endLine": 4, "endColumn": 15},
                }
            }
        ],
        "relatedLocations": [
            {
                "id": 1,
                "message": {"text": "leads there"},
                "physicalLocation": {
                    "artifactLocation": place,
                    "region": {"startLine": 3, "startColumn": 3, "endLine": 3, "endColumn": 6},
                },
            }
        ],
    }
    assert list(mark) == ["journeymap/v1"]


def test_the_rules_are_those_found_with_their_documentation(report: Make, slip: Finding, dead: Finding) -> None:
    found = run(report(dead, slip, dead))
    rules = found["tool"]["driver"]["rules"]
    assert [(each["id"], each["name"], each["defaultConfiguration"]["level"]) for each in rules] == [
        ("JM101", "unknown-touchpoint", "error"),
        ("JM203", "dead-end", "warning"),
    ]
    assert [rules[each["ruleIndex"]]["id"] for each in found["results"]] == ["JM203", "JM101", "JM203"]
    help_ = rules[1]["help"]
    assert help_["text"].startswith("The customer is left standing")
    assert 'A touchpoint without "next" ends the journey.' in help_["text"]
    assert "```yaml\ntouchpoints:\n" in help_["markdown"]
    assert "```" not in help_["text"]


def test_columns_are_code_points_and_the_silent_are_counted(report: Make, slip: Finding) -> None:
    found = run(report(slip, counts=Counts(1, 1, ignored=2, known=3)))
    assert found["columnKind"] == "unicodeCodePoints"
    assert found["properties"] == {"ignored": 2, "known": 3}


def test_no_finding_is_a_run_without_results(report: Make) -> None:
    found = run(report())
    assert (found["results"], found["tool"]["driver"]["rules"]) == ([], [])


def test_two_findings_never_share_a_fingerprint(report: Make, slip: Finding, dead: Finding) -> None:
    results = run(report(slip, slip, dead))["results"]
    marks = [each["partialFingerprints"]["journeymap/v1"] for each in results]
    assert len(set(marks)) == 3
    assert marks[0].partition(":")[0] == marks[1].partition(":")[0]
    assert [mark.partition(":")[2] for mark in marks] == ["1", "2", "1"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("journeys/tea.yaml", "journeys/tea.yaml"),
        ("journeys/a tea.yaml", "journeys/a%20tea.yaml"),
        ("journeys/茶.yaml", "journeys/%E8%8C%B6.yaml"),
        ("a:b/c?d#e%41", "a%3Ab/c%3Fd%23e%2541"),
        ("javascript:alert(1)", "javascript%3Aalert%281%29"),
    ],
)
def test_a_path_as_a_relative_uri(path: str, expected: str) -> None:
    assert uri(path) == expected
    assert urlsplit(expected)[:2] == ("", "")
    assert unquote(expected) == path


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("next: [a, b] (twice)", "next: [a, b] (twice)"),
        ("[click](http://example.org)", r"[click\](http://example.org)"),
        ("[a](1)](2)", r"[a\](1)\](2)"),
    ],
)
def test_a_message_holds_no_link(text: str, expected: str) -> None:
    assert in_message(text) == expected


@given(st.text(), st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)
def test_whatever_is_said_the_log_is_valid(report: Make, hostile: Make, text: str, file: str) -> None:
    (result,) = run(report(hostile(text, file)))["results"]
    assert result["message"]["text"].startswith(text.replace("](", r"\]("))
    assert unquote(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]) == file

"""``journeymap prove`` and ``journeymap coverage``, as they are read."""

import csv
import io
import json
from pathlib import Path

import pytest

from journeymap.cli.run import run

HOUSE = """journeymap: 1
contexts: {load: [quiet, peak]}
"""
JOURNEY = """journeymap: 1
journey: coffee
title: Coffee
stages: {arrive: {title: Arrive}, leave: {title: Leave}}
touchpoints:
  walk-in: {title: I walk in, stage: arrive, layer: customer, start: true, tags: [arrival], next: [nod, {to: give-up, when: {load: peak}}]}
  nod: {title: She nods, stage: arrive, layer: frontstage, roles: [barista], tags: [seen], principles: [seen], next: [pay]}
  give-up: {title: I give up, stage: arrive, layer: customer, end: true}
  pay: {title: I pay, stage: leave, layer: frontstage, roles: [barista], systems: [till]}
"""
SEEN = """journeymap: 1
principle: seen
statement: Nobody goes unseen
feel: seen
evoke: We look up
applies_to: tag:arrival
rules: [{id: soon, after: tag:arrival, always: tag:seen, in_every: [load]}]
"""
KIND = """journeymap: 1
principle: kind
statement: We are kind
feel: warm
evoke: We smile
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A coffee shop that sees everybody, but not at the peak."""
    for folder in ("journeys", "principles"):
        (tmp_path / folder).mkdir()
    (tmp_path / "journeymap.yaml").write_text(HOUSE, "utf-8")
    (tmp_path / "journeys" / "coffee.yaml").write_text(JOURNEY, "utf-8")
    (tmp_path / "principles" / "seen.yaml").write_text(SEEN, "utf-8")
    (tmp_path / "principles" / "kind.yaml").write_text(KIND, "utf-8")
    return tmp_path


def test_the_way_that_breaks_a_rule_is_told_in_the_customers_words(workspace: Path, capsys) -> None:
    assert run(["prove", "-C", str(workspace)]) == 1
    said = capsys.readouterr().out
    assert "We are kind\n  not executable yet: no rule says how it could be tested\n" in said
    assert "  ✓ kept  soon, coffee, when load is quiet\n" in said
    assert "  ✗ broken  soon, coffee, when load is peak\n" in said
    assert "      the customer's way:\n        1. I walk in\n        2. I give up\n" in said
    assert said.endswith("1 kept, 1 broken\n")


def test_one_principle_alone(workspace: Path, capsys) -> None:
    assert run(["prove", "kind", "-C", str(workspace)]) == 0
    assert "Nobody goes unseen" not in capsys.readouterr().out


def test_a_principle_that_is_not_there_is_told_the_nearest(workspace: Path, capsys) -> None:
    assert run(["prove", "sean", "-C", str(workspace)]) == 2
    assert capsys.readouterr().err == 'journeymap: there is no principle "sean"; did you mean "seen"?\n'


def test_prove_as_json_has_the_documented_form(workspace: Path, capsys) -> None:
    assert run(["prove", "--format", "json", "-C", str(workspace)]) == 1
    said = json.loads(capsys.readouterr().out)
    assert said["version"] == 1
    assert [(each["context"], each["verdict"], each["path"]) for each in said["verdicts"]] == [
        ({"load": "quiet"}, "kept", []),
        ({"load": "peak"}, "broken", ["walk-in", "give-up"]),
    ]
    assert all(
        set(each) == {"principle", "rule", "journey", "context", "verdict", "path", "reason"}
        for each in said["verdicts"]
    )


def test_only_the_journeys_chosen_are_proved_and_covered(workspace: Path, capsys) -> None:
    tea = JOURNEY.replace("journey: coffee", "journey: tea").replace("title: Coffee", "title: Tea")
    (workspace / "journeys" / "tea.yaml").write_text(tea.replace(", {to: give-up, when: {load: peak}}", ""), "utf-8")
    assert run(["prove", "-s", "journey:tea", "-C", str(workspace)]) == 0
    said = capsys.readouterr().out
    assert "soon, tea, when load is peak" in said
    assert "coffee" not in said
    assert run(["coverage", "-s", "journey:coffee", "-C", str(workspace)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Coffee\n")
    assert "Tea" not in said


def test_nothing_is_called_kept_while_a_file_cannot_be_read(workspace: Path, capsys) -> None:
    (workspace / "principles" / "seen.yaml").write_text("journeymap: 1\nprinciple: [\n", "utf-8")
    for arguments in (["prove"], ["coverage", "--fail-under", "0"]):
        assert run([*arguments, "-C", str(workspace)]) == 1
        assert "this may not be all: journeymap check names them" in capsys.readouterr().err


def test_what_if_the_barista_were_not_there(workspace: Path, capsys) -> None:
    assert run(["prove", "--without", "barista", "-C", str(workspace)]) == 1
    said = capsys.readouterr().out
    assert "  cannot happen: She nods\n  cannot happen: I pay\n" in said
    assert "  Nobody goes unseen (soon, when load is quiet): was kept, is not testable\n" in said


def test_what_if_the_till_were_not_there(workspace: Path, capsys) -> None:
    run(["prove", "--without", "till", "-C", str(workspace)])
    assert "  the customer is left waiting at: She nods\n" in capsys.readouterr().out


def test_without_something_nobody_needs_is_wrong_usage(workspace: Path, capsys) -> None:
    assert run(["prove", "--without", "parrot", "-C", str(workspace)]) == 2
    assert "parrot" in capsys.readouterr().err


def test_coverage_is_a_table_of_words(workspace: Path, capsys) -> None:
    assert run(["coverage", "-C", str(workspace)]) == 0
    assert capsys.readouterr().out == (
        "Coffee\n        Arrive  Leave\n  seen  broken\n\n0 of 1 cells are covered (0%)\n"
    )


def test_coverage_has_a_threshold(workspace: Path, capsys) -> None:
    assert run(["coverage", "--fail-under", "50", "-C", str(workspace)]) == 1
    file = workspace / "journeys" / "coffee.yaml"
    file.write_text(file.read_text("utf-8").replace(", {to: give-up, when: {load: peak}}", ", {to: nod}"), "utf-8")
    assert run(["coverage", "--fail-under", "100", "-C", str(workspace)]) == 0
    capsys.readouterr()


def test_coverage_as_csv_and_json(workspace: Path, capsys) -> None:
    run(["coverage", "--format", "csv", "-C", str(workspace)])
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert rows == [
        ["journey", "principle", "stage", "coverage", "named", "missing"],
        ["coffee", "seen", "Arrive", "broken", "1", "1"],
    ]
    run(["coverage", "--format", "json", "-C", str(workspace)])
    said = json.loads(capsys.readouterr().out)
    assert said["version"] == 1
    assert said["covered"] == 0.0
    (cell,) = said["cells"]
    assert (cell["principle"], cell["stage"], cell["coverage"], cell["covered"]) == ("seen", "arrive", "broken", False)
    assert (cell["named"], cell["missing"]) == (["nod"], ["walk-in"])


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_a_spreadsheet_takes_no_text_for_a_formula(text: str) -> None:
    from journeymap.report.coverage import spreadsheet

    assert not spreadsheet(text).startswith(("=", "+", "-", "@", "\t"))

"""One file that cannot be read does not make the others look wrong."""

from pathlib import Path

import pytest

from journeymap.cli.run import run

JOURNEY = """journeymap: 1
journey: coffee
title: Coffee
stages: {all: {title: All}}
touchpoints:
  walk-in: {title: I walk in, stage: all, layer: customer, start: true, roles: [barista], principles: [seen], next: [{to: pay, when: {load: peak}}, pay]}
  pay: {title: I pay, stage: all, layer: customer}
"""
HOUSE = "journeymap: 1\nroles: {barista: {title: Barista}}\ncontexts: {load: [quiet, peak]}\n"
PRINCIPLE = "journeymap: 1\nprinciple: seen\nstatement: Nobody goes unseen\nfeel: seen\nevoke: We look up\n"


TARGET = JOURNEY.replace("journey: coffee", "journey: better-coffee\nstate: target\ntarget_of: coffee")


@pytest.mark.parametrize("broken", ["journeymap.yaml", "principles/seen.yaml", "journeys/coffee.yaml"])
def test_only_the_file_that_cannot_be_read_is_reported(broken: str, tmp_path: Path, capsys) -> None:
    for folder in ("journeys", "principles"):
        (tmp_path / folder).mkdir()
    (tmp_path / "journeymap.yaml").write_text(HOUSE, "utf-8")
    (tmp_path / "journeys" / "coffee.yaml").write_text(JOURNEY, "utf-8")
    (tmp_path / "journeys" / "better-coffee.yaml").write_text(TARGET, "utf-8")
    (tmp_path / "principles" / "seen.yaml").write_text(PRINCIPLE, "utf-8")
    assert run(["check", "-C", str(tmp_path)]) == 0, capsys.readouterr().out
    file = tmp_path / broken
    file.write_text(f"{file.read_text('utf-8')}title:oops\n", "utf-8")
    capsys.readouterr()
    assert run(["check", "-C", str(tmp_path)]) == 1
    said = capsys.readouterr().out
    assert said.count("error[") == 1
    assert f"--> {broken}:" in said

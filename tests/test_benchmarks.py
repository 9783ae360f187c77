"""The made-up workspaces that we measure on are sound, the same every time, and as large as they are said to be."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from journeymap.cli.run import run

CHECKOUT = Path(__file__).parent.parent
SMALL, LARGE = 6_000, 10_240


def made(journeys: int, folder: Path, **environment: str) -> Path:
    script = CHECKOUT / "benchmarks" / "workspaces.py"
    subprocess.run([sys.executable, script, str(journeys), folder], check=True, env={"PATH": "", **environment})
    return folder


def digests(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="session")
def forty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(40, tmp_path_factory.mktemp("forty"))


def test_the_same_bytes_every_time(forty: Path, tmp_path: Path):
    assert digests(made(40, tmp_path, PYTHONHASHSEED="7")) == digests(forty)


def test_a_journey_is_the_same_in_a_larger_house(forty: Path, tmp_path: Path):
    fewer, more = digests(made(7, tmp_path)), digests(forty)
    journeys = [path for path in fewer if path.startswith("journeys/")]
    assert len(journeys) == 7
    assert [more[path] for path in journeys] == [fewer[path] for path in journeys]


def test_journeys_have_25_touchpoints_and_6_to_10_kb(forty: Path):
    files = sorted((forty / "journeys").iterdir())
    assert len(files) == 40
    for file in files:
        assert SMALL <= file.stat().st_size <= LARGE, file.name
        assert len(yaml.safe_load(file.read_text(encoding="utf-8"))["touchpoints"]) == 25


def test_fifty_principles_with_every_kind_of_rule(forty: Path):
    principles = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in (forty / "principles").iterdir()]
    keys = {key for each in principles for rule in each["rules"] for key in rule}
    assert len(principles) == 50
    assert keys >= {"always", "never", "at_least", "at_most", "exactly", "of", "after", "before", "until", "between"}
    assert keys >= {"starts_with", "ends_with", "each", "has", "within", "without", "in_every", "target"}
    assert {bound for each in principles for rule in each["rules"] for bound in rule.get("within", {})} == {
        "steps",
        "time",
    }


def test_ways_part_by_condition_share_and_circumstance_and_turn_back(forty: Path):
    for path in (forty / "journeys").iterdir():
        touchpoints = yaml.safe_load(path.read_text(encoding="utf-8"))["touchpoints"].values()
        ways = [way for each in touchpoints for way in each.get("next", []) if isinstance(way, dict)]
        assert {key for way in ways for key in way} >= {"to", "if", "share", "loop"}
        assert any("friction" in each for each in touchpoints)
        assert any("needs" in each for each in touchpoints)


@pytest.mark.parametrize("journeys", [1, 40])
def test_no_errors_are_found(journeys: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    folder = made(journeys, tmp_path)
    assert run(["check", "-C", str(folder), "--audience", "audit", "--format", "json", "--fail-on", "error"]) == 0
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert findings, "a real house is not without flaws"
    assert {each["severity"] for each in findings} <= {"warning", "note"}


def test_the_runner_tells_each_thing_beside_its_floor():
    asked = ["--journeys", "2", "--rounds", "1", "--only", "check", "build", "again", "--json"]
    done = subprocess.run([sys.executable, CHECKOUT / "benchmarks", *asked], check=True, capture_output=True, text=True)
    (rows,) = json.loads(done.stdout)["tables"].values()
    with_goals = [row["what"] for row in rows if row["goal"]]
    assert {"`check`", "`check`, memory", "the same, a journey", "one of 2 edited", "no-op"} <= set(with_goals)
    for row in rows:
        assert row["measured"] or row["floor"], row
        assert bool(row["goal"]) == (row["met"] is not None), row
        assert not row["floor"] or row["ratio"].endswith("×") or "not installed" in row["floor"], row

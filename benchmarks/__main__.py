"""What journeymap costs beside what cannot be done without: ``python benchmarks`` (see the README beside this file).

CPU time of a process and all it starts, the median of rounds that run in turn, on workspaces made for it.
"""

# ruff: noqa: INP001, T201 -- a script that prints

import argparse
import hashlib
import itertools
import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import workspaces
from benchmarks.measure import Case, Cost, in_turn, measured, ours, output, python
from benchmarks.table import Row, machine, markdown, memory, seconds
from journeymap.lasting import ELSEWHERE
from journeymap.resources import engine

HERE = Path(__file__).resolve().parent

DRAWINGS = 100
"""So many journeys are drawn one process each; the others cost the same."""

BY_PEERS = 20
"""And so many by tools that take longer."""

MEMORY = 100.0
"""The megabytes that a process may take."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where one size is measured: the workspace, the folders for what is made of it, and how often."""

    journeys: int
    folder: Path
    rounds: int

    @property
    def workspace(self) -> Path:
        """The made-up workspace."""
        return self.folder / "workspace"

    @property
    def site(self) -> Path:
        """Where it is built."""
        return self.folder / "site"

    @property
    def sources(self) -> Path:
        """Its journeys as drawings for the engine and for other tools."""
        return self.folder / "sources"

    def clean(self, site: Path | None = None) -> None:
        """Take away whatever a build may have left, there or in another folder."""
        shutil.rmtree(os.environ[ELSEWHERE], ignore_errors=True)
        shutil.rmtree(site or self.site, ignore_errors=True)


def starting(place: Place) -> Iterator[Row]:
    """The answers that need no workspace."""
    click = "import click; click.group(commands=[])(lambda: None)()"
    cases = {
        "version": ours("--version"),
        "nothing": python("-c", "pass"),
        "help": ours("--help"),
        "click": python("-c", click, "--help"),
    }
    found = in_turn(cases, max(place.rounds, 11))
    yield _ratio("`--version`", found["version"], "`python -c pass`", found["nothing"], 1.2)
    yield _ratio("`--help`", found["help"], "a bare click program's", found["click"], 1.3)


def checking(place: Place) -> Iterator[Row]:
    """Reading, proving and checking, beside reading alone."""
    floors = HERE / "floors.py"
    cases = {
        "check": ours("check", "-C", place.workspace),
        "load": _inside(floors, "load", place.workspace),
        "events": _inside(floors, "events", place.workspace),
    }
    found = in_turn(cases, place.rounds)
    yield _ratio("`check`", found["check"], "CSafeLoader, same files", found["load"], 1.5)
    yield _ratio("the same", found["check"], "libyaml's events alone", found["events"])
    yield _memory("`check`, memory", found["check"])


def building(place: Place) -> Iterator[Row]:
    """A cold build, beside the drawing alone and the writing alone."""
    drawn = min(place.journeys, DRAWINGS)
    copy = place.folder / "copy"
    cases = {
        "build": ours("build", "-C", place.workspace, "-o", place.site, "--jobs", "1", before=place.clean),
        "alone": _drawings(place, "ours", drawn, engine(), "-Kdot", "-Tjson0"),
        "plain": _drawings(place, "dot", drawn, engine(), "-Kdot", "-Tsvg"),
        "writing": _inside(HERE / "floors.py", "write", place.site, copy, before=partial(_remove, copy)),
    }
    if shutil.which("dot"):
        cases["system"] = _drawings(place, "dot", drawn, "dot", "-Tsvg")
    found = in_turn(cases, place.rounds)
    journey, budget, half = found["build"].cpu / place.journeys, 0.015, 0.5
    yield Row("cold `build`", seconds(found["build"].cpu))
    yield Row("the same, a journey", seconds(journey), goal="≤ 15 ms", met=journey <= budget)
    for name, case in (
        ("the engine alone on our flow, a process each", "alone"),
        ("the engine alone on a plain picture, a process each", "plain"),
        ("a system's `dot` on a plain picture, a process each", "system"),
    ):
        if case not in found:
            yield Row("", "", "a system's `dot` is not installed")
            continue
        floor = found[case].cpu / drawn
        goal, met = ("≤ 0.5 ×", journey <= half * floor) if case == "system" else ("", None)
        yield Row(
            "the same, a journey", seconds(journey), f"{seconds(floor)}: {name}", _times(journey / floor), goal, met
        )
    yield _ratio("cold `build`", found["build"], "writing the same bytes", found["writing"])
    yield _memory("cold `build`, memory", found["build"])


def again(place: Place) -> Iterator[Row]:
    """Building what is built already, with one journey edited and with none."""
    build = ("build", "-C", place.workspace, "-o", place.site)
    place.clean()
    measured(ours(*build))
    found = in_turn(
        {
            "nothing": python("-c", "pass"),
            "edited": ours(*build, before=_editing(place)),
            "no-op": ours(*build),
            "stat": _inside(HERE / "floors.py", "stat", place.workspace),
        },
        place.rounds,
    )
    yield _ratio(f"one of {place.journeys:,} edited", found["edited"], "`python -c pass`", found["nothing"], 10)
    yield _ratio("no-op", found["no-op"], "`python -c pass`", found["nothing"], 3)
    yield _ratio("the same", found["no-op"], "`stat` of the inputs", found["stat"])


def together(place: Place) -> Iterator[Row]:
    """Two workers beside one. This one goes by the clock: CPU time does not get less by sharing it."""
    folders = {jobs: place.folder / f"site-of-{jobs}" for jobs in ("1", "2")}

    found = in_turn(
        {
            jobs: ours(
                "build", "-C", place.workspace, "-o", folder, "--jobs", jobs, before=partial(place.clean, folder)
            )
            for jobs, folder in folders.items()
        },
        place.rounds,
    )
    gain = found["1"].clock / found["2"].clock
    same = _digest(folders["1"]) == _digest(folders["2"])
    needed = 1.7
    yield Row(
        "two workers, by the clock",
        seconds(found["2"].clock),
        f"{seconds(found['1'].clock)}: one",
        f"{_times(gain)}, {'same' if same else 'other'} bytes",
        "≥ 1.7 ×, same bytes",
        gain >= needed and same,
    )
    yield _ratio("two workers, CPU", found["2"], "one", found["1"])
    yield _memory("the largest of two workers, memory", found["2"])


def proving(_: Place) -> Iterator[Row]:
    """What ``prove.py`` tells."""
    told = output([sys.executable, HERE / "prove.py"])
    took = {
        match[1].strip(): float(match[2])
        for match in re.finditer(r"^(.+?) +[\d,]+ +[\d,]+ +\d+ +([\d.]+) s", told, re.MULTILINE)
    }
    proof, budget, doubled = took["1,000 touchpoints, 20 rules"], 0.5, 2.5
    yield Row("proof, 1,000 touchpoints × 20 rules", seconds(proof), goal="< 0.5 s", met=proof < budget)
    for what, half, whole in (
        ("twice the touchpoints", "8,000 x 20", "16,000 x 20"),
        ("twice the states", "2,000 x 80", "2,000 x 160"),
    ):
        growth = took[whole] / took[half]
        yield Row(
            f"proof, {what}",
            seconds(took[whole]),
            seconds(took[half]),
            _times(growth),
            "about 2 ×",
            growth <= doubled,
        )


def peers(place: Place) -> Iterator[Row]:
    """One plain picture of the same journeys by other tools, where they are installed."""
    count = min(place.journeys, BY_PEERS)
    for name, kind, command in (
        ("d2", "d2", ("d2", "{}", "-")),
        ("Mermaid's CLI", "mmd", ("mmdc", "-e", "svg", "-o", "-", "-i")),
    ):
        if shutil.which(command[0]) is None:
            yield Row(f"{name}, one plain picture", "not installed")
            continue
        files = sorted(place.sources.glob(f"*.{kind}"))[:count]
        commands = [
            [part.format(file) for part in command] if "{}" in command else [*command, str(file)] for file in files
        ]
        found = in_turn({name: Case(commands)}, 1)[name]
        yield Row(f"{name}, one plain picture", f"{seconds(found.cpu / count)} a journey")


PARTS = {
    "start": starting,
    "check": checking,
    "build": building,
    "again": again,
    "jobs": together,
    "proof": proving,
    "peers": peers,
}
ONCE = {"start", "proof"}
"""The parts that no workspace changes."""


def _inside(script: Path, *arguments: str | Path, before: Callable[[], object] = lambda: None) -> Case:
    return Case([(sys.executable, script, *arguments)], before, inside=True)


def _drawings(place: Place, kind: str, count: int, *command: str | Path) -> Case:
    return Case([(*command, file) for file in sorted(place.sources.glob(f"*.{kind}"))[:count]])


def _editing(place: Place) -> Callable[[], None]:
    """A function that gives one journey another title each time."""
    file = sorted((place.workspace / "journeys").iterdir())[place.journeys // 2]
    text = file.read_text(encoding="utf-8")
    numbers = itertools.count(1)

    def edit() -> None:
        file.write_text(
            re.sub("^title: .*", f"title: My {next(numbers)}. try", text, count=1, flags=re.MULTILINE), "utf-8"
        )

    return edit


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


def _digest(folder: Path) -> str:
    whole = hashlib.sha256()
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        whole.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()


def _ratio(what: str, cost: Cost, name: str, floor: Cost, most: float | None = None) -> Row:
    ratio = cost.cpu / floor.cpu
    goal, met = ("", None) if most is None else (f"≤ {most:g} ×", ratio <= most)
    return Row(what, seconds(cost.cpu), f"{seconds(floor.cpu)}: {name}", _times(ratio), goal, met)


def _times(ratio: float) -> str:
    """A ratio in as many digits as tell something."""
    return f"{ratio:,.{2 if ratio < 10 else 0}f} ×"  # noqa: PLR2004 -- from ten on, whole ones


def _memory(what: str, cost: Cost) -> Row:
    return Row(what, memory(cost.peak), goal=f"≤ {MEMORY:.0f} MB", met=cost.peak <= MEMORY)


def _rows(sizes: list[int], parts: list[str], rounds: int, folder: Path) -> Iterator[tuple[str, list[Row]]]:
    if wanted := [part for part in parts if part in ONCE]:
        place = Place(0, folder, rounds)
        yield "any size", [row for part in wanted for row in PARTS[part](place)]
    for journeys in sizes:
        wanted = [part for part in parts if part not in ONCE]
        place = Place(journeys, folder / str(journeys), rounds)
        workspaces.write(journeys, place.workspace)
        place.sources.mkdir()
        output([sys.executable, HERE / "floors.py", "sources", place.workspace, place.sources, str(DRAWINGS)])
        if wanted:
            yield f"{journeys:,} journeys", [row for part in wanted for row in PARTS[part](place)]
        _remove(place.folder)


def main() -> None:
    """Measure what the arguments ask for, and print it."""
    parser = argparse.ArgumentParser(prog="python benchmarks", description=__doc__.splitlines()[0])
    parser.add_argument("--journeys", type=int, nargs="+", default=[100], metavar="N", help="sizes; 100 unless told")
    parser.add_argument("--rounds", type=int, default=3, help="how often each thing is run; 3 unless told")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), help="these parts; all unless told")
    parser.add_argument("--json", action="store_true", help="as JSON")
    asked = parser.parse_args()
    # The checkout that this file stands in is what is measured, wherever it is run and whatever is installed.
    os.environ["PYTHONPATH"] = str(HERE.parent)
    with tempfile.TemporaryDirectory() as folder:
        os.environ[ELSEWHERE] = f"{folder}/notes"
        tables = _rows(asked.journeys, asked.only, asked.rounds, Path(folder))
        if asked.json:
            found = {name: [asdict(row) for row in rows] for name, rows in tables}
            print(json.dumps({"machine": machine(), "tables": found}, indent=2, ensure_ascii=False))
            return
        print(machine())
        for name, rows in tables:
            print(f"\n**{name}**\n\n{markdown(rows)}", flush=True)


if __name__ == "__main__":
    main()

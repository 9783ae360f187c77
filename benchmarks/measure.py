"""What a process costs, and many of them in turn."""

# ruff: noqa: INP001 -- scripts stand beside each other, they are no package

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

COMMAND = "import sys; from journeymap.__main__ import main; sys.exit(main())"
"""What the file does that an installer puts in place of ``journeymap``. ``python -m`` takes 5 ms to find its module."""


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds of a process and all it started, by the clock too, and the memory of the largest of them in MB."""

    cpu: float
    clock: float
    peak: float


@dataclass(frozen=True, slots=True)
class Case:
    """Something to measure: a command, or several in a row, and what has to be done before, unmeasured.

    ``inside`` is for a floor: a script that prints how many CPU seconds the part took that counts, without the start
    of Python and its imports.
    """

    commands: Sequence[Sequence[str | Path]]
    before: Callable[[], object] = lambda: None
    inside: bool = False
    exits: tuple[int, ...] = (0,)


def python(*arguments: str | Path) -> Case:
    """A run of this Python."""
    return Case([(sys.executable, *arguments)])


def ours(*arguments: str | Path, before: Callable[[], object] = lambda: None) -> Case:
    """A run of our command, begun as the installed one begins. Findings are no failure."""
    return Case([(sys.executable, "-c", COMMAND, *arguments)], before, exits=(0, 1))


def measured(case: Case) -> Cost:
    """The cost of one run. Raises RuntimeError when a command fails."""
    case.before()
    costs = [_process([str(each) for each in command], case) for command in case.commands]
    return Cost(sum(each.cpu for each in costs), sum(each.clock for each in costs), max(each.peak for each in costs))


def in_turn(cases: Mapping[str, Case], rounds: int) -> dict[str, Cost]:
    """The median cost of each case. They run in turn, A B C A B C, so that a busy moment is shared by all."""
    found: dict[str, list[Cost]] = {name: [] for name in cases}
    for number in range(rounds):
        for name, case in cases.items():
            _say(f"round {number + 1} of {rounds}: {name}")
            found[name].append(measured(case))
    _say("")
    return {
        name: Cost(
            statistics.median(each.cpu for each in costs),
            statistics.median(each.clock for each in costs),
            max(each.peak for each in costs),
        )
        for name, costs in found.items()
    }


def output(command: Sequence[str | Path]) -> str:
    """What a command prints. Raises RuntimeError when it fails."""
    with tempfile.TemporaryFile() as file:
        _spawned([str(each) for each in command], file.fileno(), (0,))
        file.seek(0)
        return file.read().decode()


def _process(command: list[str], case: Case) -> Cost:
    with tempfile.TemporaryFile() as file:
        cost = _spawned(command, file.fileno(), case.exits)
        file.seek(0)
        return Cost(float(file.read()), cost.clock, cost.peak) if case.inside else cost


def _spawned(command: list[str], out: int, exits: tuple[int, ...]) -> Cost:
    """Run a command with its output into an open file.

    wait4 tells what the process and all that it waited for used, and the memory of the largest of them. This process
    stays small, for what it occupies when another begins counts as the other's peak.
    """
    begin = time.perf_counter()
    actions = [(os.POSIX_SPAWN_DUP2, out, 1), (os.POSIX_SPAWN_DUP2, out, 2)]
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
    _, status, used = os.wait4(process, 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in exits:
        message = f"{' '.join(command)} ended with {code}: {os.pread(out, 500, 0).decode(errors='replace')}"
        raise RuntimeError(message)
    return Cost(used.ru_utime + used.ru_stime, time.perf_counter() - begin, used.ru_maxrss / 1024)


def _say(words: str) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\033[K{words}")

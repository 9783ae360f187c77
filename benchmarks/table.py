"""The table of a run, for people and for machines, and the machine that it was made on."""

# ruff: noqa: INP001 -- scripts stand beside each other, they are no package

import os
import platform
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that was measured, beside its floor. ``ratio`` is what the goal speaks of, whatever its unit."""

    what: str
    measured: str
    floor: str = ""
    ratio: str = ""
    goal: str = ""
    met: bool | None = None

    @property
    def verdict(self) -> str:
        """Whether the goal is met; nothing where there is none."""
        return {True: "met", False: "**missed**", None: ""}[self.met]


def markdown(rows: Iterable[Row]) -> str:
    """The rows as a table."""
    lines = ["| What | Measured | Floor | Ratio | Goal | |", "|---|---|---|---|---|---|"]
    for row in rows:
        cells = (row.what, row.measured, row.floor, row.ratio, row.goal, row.verdict)
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def machine() -> str:
    """The processor, how many of its cores we may use, and the Python."""
    try:
        told = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        told = []
    names = [line.partition(":")[2].strip() for line in told if line.startswith("model name")]
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{names[0] if names else platform.machine()}, {cores} cores, Python {platform.python_version()}"


def seconds(amount: float) -> str:
    """A time in its handiest unit."""
    return f"{amount * 1000:.1f} ms" if amount < 1 else f"{amount:.2f} s"


def memory(megabytes: float) -> str:
    """An amount of memory."""
    return f"{megabytes:.0f} MB"

"""What several commands share: the folder option, the whole reading and checking, colours, progress."""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from journeymap.diagnostics.finding import Finding, Severity

if TYPE_CHECKING:
    from journeymap.load.sources import Sources
    from journeymap.model.workspace import Workspace

T = TypeVar("T")

directory = click.option(
    "-C",
    "root",
    metavar="DIR",
    default=".",
    type=click.Path(path_type=Path),
    help="Work in this workspace instead of the current folder.",
)


@dataclass(frozen=True, slots=True)
class Checked:
    """A workspace, all that was found in it, and its sources. ``journeys`` counts the files of journeys."""

    workspace: "Workspace"
    findings: tuple[Finding, ...]
    sources: "Sources"
    journeys: int
    principles: int

    @property
    def worst(self) -> Severity | None:
        """The highest severity among the findings."""
        return max((finding.severity for finding in self.findings), default=None)


def read_and_check(root: Path) -> Checked:
    """Read a workspace and run every check. Raises UsageError and NothingToCheckError."""
    from journeymap.check.levels import levelled
    from journeymap.check.registry import run
    from journeymap.load.sources import Sources
    from journeymap.load.workspace import load
    from journeymap.model.build import build

    loaded = load(root)
    workspace = build(loaded.documents)
    sources = Sources(root)
    findings = levelled([*loaded.findings, *run(workspace)], workspace.house)
    ordered = sorted(
        findings,
        key=lambda finding: (
            finding.place.file,
            sources.span(finding.place),
            finding.check.code,
            finding.message,
        ),
    )
    folders = [file.split("/", maxsplit=1)[0] for file in loaded.files]
    return Checked(workspace, tuple(ordered), sources, folders.count("journeys"), folders.count("principles"))


def paint(text: str, colour: str) -> str:
    """``text`` in a colour, when standard output is a terminal and nobody asked for none (NO_COLOR)."""
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR"):
        return text
    return click.style(text, bold=True) if colour == "bold" else click.style(text, fg=colour)


def progress(words: str, items: Iterable[T]) -> Iterator[T]:
    """The items, with a line that counts them while they come, shown only on a terminal."""
    shown = sys.stderr.isatty()
    for number, item in enumerate(items, 1):
        if shown:
            click.echo(f"\r{words} {number}", nl=False, err=True)
        yield item
    if shown:
        click.echo("\r\033[K", nl=False, err=True)

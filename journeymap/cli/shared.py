"""What several commands share: options, the whole reading and checking, colours, progress."""

import dataclasses
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from journeymap.diagnostics.errors import UsageError
from journeymap.diagnostics.finding import Finding, Severity

if TYPE_CHECKING:
    from journeymap.language.language import Language
    from journeymap.load.sources import Sources
    from journeymap.model.workspace import Workspace
    from journeymap.prove.survey import Survey

T = TypeVar("T")


directory = click.option(
    "-C",
    "root",
    metavar="DIR",
    default=".",
    type=click.Path(path_type=Path),
    help="Work in this workspace instead of the current folder.",
)


selection = click.option(
    "-s",
    "selector",
    metavar="SELECT",
    help="Only what this selects, such as  tag:arrival  or  journey:coffee  (see the README).",
)


def as_language(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """The language, when it is written as one. Raises BadParameter."""
    from journeymap.load.shape_texts import LANGUAGE

    if value is None or LANGUAGE.fullmatch(value):
        return value
    message = f"{value!r} is not the short code of a language, such as en, nl or pt-BR"
    raise click.BadParameter(message)


language = click.option(
    "--lang",
    "language",
    metavar="LANG",
    callback=as_language,
    help="In this language, such as  nl , where there are texts and words in it.  [default: that of the house]",
)


templates = click.option(
    "--templates",
    metavar="DIR",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Override page templates, or blocks of them, with those in this folder.  [default: none]",
)


@dataclass(frozen=True, slots=True)
class Checked:
    """A workspace, the verdicts on its rules, all that was found in it (file by file, in no order), and its sources.

    ``ignored`` are the findings that a comment silences, ``known`` those that a baseline does; ``files`` are the
    files that were read, of which ``journeys`` and ``principles`` are so many.
    """

    workspace: "Workspace"
    proved: "Survey"
    findings: tuple[Finding, ...]
    sources: "Sources"
    journeys: int
    principles: int
    ignored: tuple[Finding, ...] = ()
    files: tuple[str, ...] = ()
    known: tuple[Finding, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Whether every file could be read as what it is."""
        from journeymap.check.suppress import is_unread

        return not any(is_unread(finding.check) for finding in self.findings)

    @property
    def worst(self) -> Severity | None:
        """The highest severity among the findings."""
        return max((finding.severity for finding in self.findings), default=None)


def read_and_check(root: Path, language: str | None = None) -> Checked:
    """Read a workspace, in a language, and run every check. Raises UsageError and NothingToCheckError."""
    from journeymap.check.levels import levelled
    from journeymap.check.registry import run
    from journeymap.load.sources import Sources
    from journeymap.load.workspace import load
    from journeymap.model.build import build
    from journeymap.prove.survey import survey

    loaded = load(root)
    workspace = build(loaded.documents, loaded.pictures, language=language)
    loaded = dataclasses.replace(loaded, documents=())  # they are as large as all the rest, and done with
    proved = survey(workspace)
    sources = Sources(root)
    findings = levelled([*loaded.findings, *_trusted(run(workspace, proved), loaded.findings)], workspace.house)
    ignored: tuple[Finding, ...] = ()
    if loaded.comments:
        from journeymap.check.catalogue import checks
        from journeymap.check.suppress import suppress

        judged = suppress(findings, loaded.comments, checks(), lambda place: sources.span(place).line)
        findings, ignored = (*judged.kept, *judged.complaints), judged.ignored
    folders = [file.split("/", maxsplit=1)[0] for file in loaded.files]
    return Checked(
        workspace,
        proved,
        tuple(findings),
        sources,
        folders.count("journeys"),
        folders.count("principles"),
        ignored,
        loaded.files,
    )


def _trusted(found: Iterable[Finding], unread: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of the checks that hold although some files could not be read.

    Without the house nobody knows its roles, channels and contexts; without all principles or all journeys, not which
    are missing nor which texts there are; without all translations, not which of those are translated.
    """
    files = {finding.place.file for finding in unread}
    if "journeymap.yaml" in files:
        return
    folders = {file.partition("/")[0] for file in files}
    stand_on = {
        "unknown-principle": {"principles"},
        "unknown-journey": {"journeys"},
        "stale-translation": {"journeys", "principles"},
        "missing-translation": {"translations"},
    }
    for finding in found:
        if folders.isdisjoint(stand_on.get(finding.check.slug, ())):
            yield finding


def narrowed(checked: Checked, selector: str | None, *, with_house: bool = False) -> Checked:
    """What is left when a selector is given: the journeys that it chooses from, and what was found in them.

    What was found in the house and in principles stays only ``with_house``. What keeps a file from being read stays
    always: nobody knows whether it would be chosen. Raises UsageError.
    """
    if selector is None:
        return checked
    from journeymap.check.suppress import is_unread
    from journeymap.graph.chosen import chosen

    choice = chosen(selector, checked.workspace, complete=checked.is_complete)
    journeys = tuple(each for each in checked.workspace.journeys if each.file in choice.touchpoints)
    of_journeys = {each.file for each in checked.workspace.journeys}

    def stays(finding: Finding) -> bool:
        of_house = with_house and finding.place.file not in of_journeys
        return of_house or is_unread(finding.check) or choice.has(finding)

    return dataclasses.replace(
        checked,
        workspace=dataclasses.replace(checked.workspace, journeys=journeys),
        proved=checked.proved.within({each.file for each in journeys}),
        findings=tuple(filter(stays, checked.findings)),
        ignored=tuple(filter(stays, checked.ignored)),
        known=tuple(filter(stays, checked.known)),
        files=tuple(each for each in checked.files if each in choice.touchpoints),
        journeys=len(journeys),
    )


def warn_of_errors(checked: Checked) -> bool:
    """Whether there are errors, so that what a command shows may not be all; if so, say it on standard error."""
    if checked.worst is not Severity.ERROR:
        return False
    click.echo("there are errors, so this may not be all: journeymap check names them", err=True)
    return True


def warn_of_language(workspace: "Workspace", asked: str | None) -> None:
    """Say it on standard error when a workspace does not speak the language that was asked for."""
    spoken = workspace.house.language
    if asked is None or asked.split("-")[0] == spoken.split("-")[0]:
        return
    click.echo(f"no text of this workspace is in {asked}, so all are in {spoken}", err=True)


def speech(workspace: "Workspace", asked: str | None) -> "Language":
    """The language of our own words: the one that was asked for when we speak it, else that of the workspace.

    Where the workspace has texts in a language that we do not speak, our words are English, and that is said on
    standard error.
    """
    from journeymap.language.catalogue import known
    from journeymap.language.language import language as speaking

    if asked is not None and asked.split("-")[0] in known():
        return speaking(asked)
    if asked is not None and asked.split("-")[0] == workspace.house.language.split("-")[0]:
        click.echo(f"there are no words of ours in {asked} yet, so they are in English", err=True)
    return speaking(workspace.house.language)


def inside(root: Path, name: str) -> Path:
    """A folder of the workspace to write to when none was named.

    Raises UsageError when it is a link: where that leads, nobody has said on the command line.
    """
    folder = root / name
    if folder.is_symlink():
        message = f"{folder} is a link to another place, so nothing was written\nname the folder that you mean with -o"
        raise UsageError(message)
    return folder


def waiting(folder: Path) -> Callable[[], None]:
    """What says on standard error that somebody else is writing to a folder."""
    from journeymap.report.printable import printable

    words = f"{printable(str(folder))} is being written by another journeymap: waiting until it is done"
    return lambda: click.echo(words, err=True)


def from_here(root: Path) -> str:
    """What leads from the current folder to a workspace, such as ``shop/``; nothing when it is elsewhere."""
    folder, here = root.resolve(), Path.cwd()
    if folder == here or not folder.is_relative_to(here):
        return ""
    return f"{folder.relative_to(here).as_posix()}/"


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

"""``journeymap guides``: guides for people, to keep beside the journeys or to hand out."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeymap.cli.shared import (
    Checked,
    directory,
    inside,
    language,
    paint,
    progress,
    read_and_check,
    speech,
    templates,
    waiting,
    warn_of_language,
)
from journeymap.diagnostics.errors import UsageError
from journeymap.diagnostics.finding import Severity
from journeymap.language.catalogue import ENGLISH

if TYPE_CHECKING:
    from journeymap.guide.library import Library
    from journeymap.language.language import Language


@click.command(epilog="Example:  journeymap guides --role barista -o handbook")
@directory
@language
@templates
@click.option(
    "-o",
    "output",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Where the guides are kept.  [default: in the workspace: guides, or for other formats guides-pdf and so on]",
)
@click.option(
    "--format",
    "style",
    type=click.Choice(["md", "html", "pdf", "docx"]),
    default="md",
    show_default=True,
    help="Markdown to keep beside the journeys; pages to open; PDF to print and hand out; Word to change by hand.",
)
@click.option("--role", metavar="ROLE", help="Only the guide of this role.")
@click.option("--check", is_flag=True, help="Write nothing; say which kept sentences no longer match the journeys.")
@click.option(
    "--reading-ease", "ease", is_flag=True, help="Write nothing; say how easily each guide reads, in English."
)
def command(  # noqa: PLR0913, PLR0917 -- each is an option
    root: Path,
    language: str | None,
    templates: Path | None,
    output: Path | None,
    style: str,
    role: str | None,
    check: bool,  # noqa: FBT001 -- click hands it in by name
    ease: bool,  # noqa: FBT001 -- the same
) -> int:
    """Write a guide for each role, a first-day booklet, and a page for each principle.

    With --check, hold the Markdown that is kept against the journeys: exit 1 when a sentence is out of date.
    Nothing is written while there are errors.
    """
    from journeymap.render.write import write_folder
    from journeymap.report.printable import printable
    from journeymap.report.terminal import findings_text

    if check and ease:
        message = "--check and --reading-ease each say something else: ask for one of them"
        raise UsageError(message)
    if check and style != "md":
        message = "only Markdown can be held against the journeys: leave --format away"
        raise UsageError(message)
    if templates is not None and style != "html":
        message = "templates are those of pages: add --format html"
        raise UsageError(message)
    checked = read_and_check(root, language)
    warn_of_language(checked.workspace, language)
    errors = [finding for finding in checked.findings if finding.severity is Severity.ERROR]
    if errors:
        click.echo(findings_text(checked.sources.ordered(errors), checked.sources, paint), nl=False)
        click.echo("no guides were made: mend the errors first")
        return 1
    if ease:
        click.echo(_eases(checked, language, role), nl=False)
        return 0
    files = _made(checked, language, style, role, templates)
    folder = output or inside(root, "guides" if style == "md" else f"guides-{style}")
    if check:
        return _held_against(folder, files, checked, everything=role is None)
    pages = progress("Writing guide", files.items())
    written = write_folder(folder, pages, keep=role is not None, waiting=waiting(folder))
    click.echo(f"{len(files)} files in {printable(str(folder))}, {written.changed} of them new or changed")
    first = next(path for path in files if path.endswith(f".{style}"))
    click.echo(f"open {printable(str(folder / first))}")
    return 0


def _made(
    checked: Checked, asked: str | None, style: str, role: str | None, templates: Path | None
) -> dict[str, bytes]:
    """The files by their paths. Raises UsageError when no such role acts anywhere, or a template is wrong."""
    from journeymap.render import assets, pictures
    from journeymap.render.documents import document_pages
    from journeymap.render.pages import frame
    from journeymap.render.paper.docx import docxs
    from journeymap.render.paper.pdf import pdfs
    from journeymap.render.prose import proses

    workspace, spoken = checked.workspace, speech(checked.workspace, asked)
    books = _books(checked, spoken, role)
    if style == "md":
        return {path: text.encode("utf-8") for path, text in proses(books, role)}
    if style in ("pdf", "docx"):
        printed = pdfs if style == "pdf" else docxs
        return dict(progress("Setting guide", printed(books, workspace.house, spoken, role)))
    pages = document_pages(books, frame(workspace, spoken, templates), maps=False, role=role)
    return dict([*assets.files(workspace.house.brand), *pictures.logo_file(workspace), *pages])


def _books(checked: Checked, spoken: "Language", role: str | None) -> "Library":
    """All guides. Raises UsageError when no such role acts anywhere."""
    from journeymap.diagnostics.suggest import nearest
    from journeymap.guide.library import acting, library

    workspace = checked.workspace
    roles = [each.id for each in acting(workspace)]
    if role is not None and role not in roles:
        near = nearest(role, roles)
        hint = f"\ndid you mean {' or '.join(near)}?" if near else ""
        message = f"no touchpoint names a role {role!r}{hint}"
        raise UsageError(message)
    return library(workspace, checked.proved.flows, spoken)


def _eases(checked: Checked, asked: str | None, role: str | None) -> str:
    """How easily the guides read. Raises UsageError in a language for which there is no such formula."""
    from journeymap.render.documents import is_for
    from journeymap.report.ease import ease_text

    spoken = speech(checked.workspace, asked)
    if spoken.locale.language != ENGLISH:
        message = f"reading ease is known for English alone: add --lang {ENGLISH}"
        raise UsageError(message)
    return ease_text([each for each in _books(checked, spoken, role).documents() if is_for(each, role)])


def _held_against(folder: Path, files: dict[str, bytes], checked: Checked, *, everything: bool) -> int:
    """Say in what the kept guides differ, and return the exit code."""
    from journeymap.render.prose import statements
    from journeymap.report.freshness import freshness_text, stale
    from journeymap.report.printable import printable

    paths = {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")} if everything else set()
    texts = {
        path: (folder / path).read_text("utf-8", "replace") for path in paths | set(files) if (folder / path).is_file()
    }
    kept = {path: text for path, text in texts.items() if path in files or any(statements(text))}
    found = list(stale(kept, {path: text.decode("utf-8") for path, text in files.items()}))
    if found:
        click.echo(freshness_text(found, checked.workspace, checked.sources, f"{printable(str(folder))}/"), nl=False)
        return 1
    click.echo(f"{len(files)} guides are as the journeys say")
    return 0

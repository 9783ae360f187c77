"""``journeymap render``: one picture or file to take away, in any format."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeymap.cli.shared import (
    directory,
    language,
    narrowed,
    paint,
    progress,
    read_and_check,
    selection,
    speech,
    warn_of_language,
)
from journeymap.diagnostics.errors import UsageError
from journeymap.diagnostics.finding import Severity
from journeymap.layout.paper import PAPERS
from journeymap.look.theme import THEMES

if TYPE_CHECKING:
    from journeymap.cli.shared import Checked
    from journeymap.language.language import Language
    from journeymap.render.export.subject import Format, Subject, Wishes

_VIEWS = ("map", "blueprint", "flow", "coverage")
"""The names in ``render.export.views``, which is imported only when it is needed; a test holds the two together."""


class _FormatName(click.ParamType[str]):
    """The name of a format. Which ones there are is looked up only when somebody asks."""

    name = "format"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002 -- click's signature
        """The names of all formats."""
        from journeymap.render.export.registry import formats

        return f"[{'|'.join(formats())}]"


@click.command(epilog="Example:  journeymap render -s journey:coffee-before-the-train -f pdf --page a3 -o coffee.pdf")
@directory
@selection
@language
@click.option("-f", "--format", "name", type=_FormatName(), help="The format.  [default: by the end of -o, else svg]")
@click.option(
    "--view",
    "views",
    type=click.Choice(_VIEWS),
    multiple=True,
    help="Which view; may be given several times.  [default: map, or what the format can show]",
)
@click.option("--theme", type=click.Choice(list(THEMES)), default="light", show_default=True, help="The colours.")
@click.option("--page", type=click.Choice(list(PAPERS)), help="pdf: the sheet, lying.  [default: a3]")
@click.option("--tiled", is_flag=True, help="pdf: at one scale on many sheets, to be glued together.")
@click.option(
    "--scale",
    type=click.FloatRange(0.1, 10),
    help="png, and pdf with --tiled: how large, where 1 is as on a screen.  [default: 1; tiled 0.75]",
)
@click.option(
    "-o",
    "output",
    metavar="FILE-or-DIR",
    type=click.Path(path_type=Path),
    help="The file, or for several journeys or views the folder.  [default: files named after journey and view, here]",
)
def command(  # noqa: PLR0913, PLR0917 -- one parameter an option
    root: Path,
    selector: str | None,
    language: str | None,
    name: str | None,
    views: tuple[str, ...],
    theme: str,
    page: str | None,
    tiled: bool,  # noqa: FBT001 -- click hands flags in
    scale: float | None,
    output: Path | None,
) -> int:
    """Draw journeys as files to take away: pictures, pages, slides, text.

    Nothing is written while there are errors in the journeys that are drawn.
    """
    from journeymap.render.export.subject import Wishes
    from journeymap.render.write import write_files
    from journeymap.report.printable import printable
    from journeymap.report.report import Counts
    from journeymap.report.summary import summary
    from journeymap.report.terminal import findings_text

    kind = _format(name, output)
    _refuse_what_it_does_not_take(kind, {"page": page, "tiled": tiled, "scale": scale})
    wishes = Wishes(page or "a3", tiled, scale)
    if kind.name == "pdf" and scale is not None and not tiled:
        message = "on one page the picture is as large as it can be: --scale goes with --tiled"
        raise UsageError(message)
    checked = read_and_check(root, language)
    warn_of_language(checked.workspace, language)
    chosen = narrowed(checked, selector)
    errors = [finding for finding in chosen.findings if finding.severity is Severity.ERROR]
    if errors:
        click.echo(findings_text(checked.sources.ordered(errors), checked.sources, paint), nl=False)
        click.echo(summary(errors, Counts(chosen.journeys, chosen.principles, ignored=len(chosen.ignored))))
        click.echo("nothing was drawn: mend the errors first")
        return 1
    subjects = _subjects(chosen, _views(kind, views), theme, speech(checked.workspace, language), wishes)
    folder, names = _places(kind, subjects, output)
    drawn = ((file, kind.export(subject)) for file, subject in zip(names, subjects, strict=True))
    files = dict(progress("Drawing", drawn))
    changed = write_files(folder, files)
    for file in files:
        click.echo(printable(str(folder / file)))
    click.echo(f"{len(files)} {'file' if len(files) == 1 else 'files'}, {changed} new or changed")
    return 0


def _format(name: str | None, output: Path | None) -> "Format":
    """The format that is asked for by name or by the end of a file's name. Raises UsageError."""
    from journeymap.diagnostics.suggest import nearest
    from journeymap.render.export.registry import formats

    known = formats()
    if name is None:
        suffix = output.suffix if output is not None else ""
        return next((each for each in known.values() if suffix == each.suffix), known["svg"])
    if name not in known:
        near = nearest(name, known)
        hint = f'; did you mean "{near[0]}"?' if near else f"; there are {', '.join(known)}"
        message = f'there is no format "{name}"{hint}'
        raise UsageError(message)
    return known[name]


def _refuse_what_it_does_not_take(kind: "Format", given: dict[str, object]) -> None:
    for option, value in given.items():
        if value and option not in kind.takes:
            message = f"{kind.name} has no use for --{option}"
            raise UsageError(message)


def _views(kind: "Format", asked: tuple[str, ...]) -> tuple[str, ...]:
    """The views to draw, each once; one without a name for a format that shows the whole journey."""
    if not kind.views:
        if asked:
            message = f"{kind.name} holds the whole journey: leave --view away"
            raise UsageError(message)
        return ("",)
    for view in asked:
        if view not in kind.views:
            message = f"{kind.name} cannot show the {view}; it can show: {', '.join(kind.views)}"
            raise UsageError(message)
    return tuple(dict.fromkeys(asked)) or kind.views[:1]


def _subjects(
    chosen: "Checked", views: tuple[str, ...], theme: str, spoken: "Language", wishes: "Wishes"
) -> "list[Subject]":
    from dataclasses import replace

    from journeymap.look.brand import themes
    from journeymap.model.house import worded
    from journeymap.render.export.subject import Subject

    workspace = replace(chosen.workspace, house=worded(chosen.workspace.house, spoken))
    colours = themes(workspace.house.brand)[theme]
    return [
        Subject(flow, workspace, chosen.proved, view, colours, spoken, wishes)
        for flow in chosen.proved.flows
        for view in views
    ]


def _places(kind: "Format", subjects: "list[Subject]", output: Path | None) -> tuple[Path, list[str]]:
    """The folder to write to, and the name of each file in it. Raises UsageError."""
    stems = [f"{each.flow.journey.id}{f'-{each.view}' if each.view else ''}" for each in subjects]
    names = [f"{stem}{kind.suffix}" for stem in stems]
    if output is None:
        return Path(), names
    if output.suffix == kind.suffix and not output.is_dir():
        if len(names) > 1:
            message = f"{len(names)} files do not go into one: name a folder with -o, or choose one journey with -s"
            raise UsageError(message)
        return output.parent, [output.name]
    if output.is_file():
        message = f"{output} does not end in {kind.suffix}, and it is no folder: name another with -o"
        raise UsageError(message)
    return output, names

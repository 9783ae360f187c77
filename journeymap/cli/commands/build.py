"""``journeymap build``: the whole site."""

from pathlib import Path

import click

from journeymap.cli.shared import (
    directory,
    inside,
    language,
    narrowed,
    paint,
    progress,
    read_and_check,
    selection,
    speech,
    templates,
    waiting,
    warn_of_language,
)
from journeymap.diagnostics.finding import Severity


@click.command(epilog="Example:  journeymap build -o public")
@directory
@selection
@language
@templates
@click.option(
    "-o",
    "output",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Where to write the site.  [default: site, in the workspace; with --single-file: site.html]",
)
@click.option("--single-file", "single", is_flag=True, help="The whole site in one HTML file; -o names the file.")
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(1, 64),
    help="Use so many processor cores; the result is the same for any number.  [default: all]",
)
@click.option("--anew", is_flag=True, help="Make every page anew, also those that would come out as they are.")
def command(  # noqa: PLR0913, PLR0917 -- each is an option
    root: Path,
    selector: str | None,
    language: str | None,
    templates: Path | None,
    output: Path | None,
    jobs: int | None,
    *,
    single: bool,
    anew: bool,
) -> int:
    """Build maps, blueprints, flows and guides as a site that opens in any browser, offline.

    Nothing is written while there are errors.
    """
    from journeymap.cli.build_notes import Notes
    from journeymap.render.bindery import bind, cores
    from journeymap.render.front_page import Located
    from journeymap.render.single import single_file
    from journeymap.render.site import site
    from journeymap.render.write import write_files, write_folder
    from journeymap.report.printable import printable
    from journeymap.report.report import Counts
    from journeymap.report.summary import summary
    from journeymap.report.terminal import findings_text

    folder = output or (root / "site.html" if single else inside(root, "site"))
    # Nobody knows what a house's own templates make of the same facts tomorrow.
    notes = Notes.of(root, folder, anew=anew or single or templates is not None)
    checked = narrowed(read_and_check(root, language), selector, with_house=True)
    warn_of_language(checked.workspace, language)
    counts = Counts(checked.journeys, checked.principles, ignored=len(checked.ignored))
    errors = [finding for finding in checked.findings if finding.severity is Severity.ERROR]
    if errors:
        click.echo(findings_text(checked.sources.ordered(errors), checked.sources, paint), nl=False)
        click.echo(summary(errors, counts))
        click.echo("nothing was built: mend the errors first")
        return 1
    ordered = checked.sources.ordered(checked.findings)
    located = [Located(finding, checked.sources.span(finding.place)) for finding in ordered]
    spoken = speech(checked.workspace, language)
    leaves = site(checked.workspace, checked.proved, located, spoken, templates)
    bound = progress("Drawing page", bind(leaves, notes.last, notes.program, jobs or cores()))
    end = summary(checked.findings, counts)
    if single:
        pages = {each.path: each.content or b"" for each in bound}
        write_files(folder.parent, {folder.name: single_file(pages, spoken)})
        click.echo(end)
        click.echo(f"open {printable(str(folder))}")
        return 0
    written = write_folder(folder, notes.noting(bound), waiting=waiting(folder))

    def said(changed: int) -> str:
        files = f"{written.files} files in {printable(str(folder))}, {changed} of them new or changed"
        return f"{end}\n{files}\nopen {printable(str(folder / 'index.html'))}\n"

    plain = (selector, language, templates) == (None, None, None)
    notes.keep(checked.workspace.pictures, said(0) if plain else "")
    click.echo(said(written.changed), nl=False)
    return 0

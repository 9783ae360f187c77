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
def command(  # noqa: PLR0913 -- each is an option
    root: Path,
    selector: str | None,
    language: str | None,
    templates: Path | None,
    output: Path | None,
    *,
    single: bool,
) -> int:
    """Build maps, blueprints, flows and guides as a site that opens in any browser, offline.

    Nothing is written while there are errors.
    """
    from journeymap.render.single import single_file
    from journeymap.render.site import Located, site
    from journeymap.render.write import write_files, write_folder
    from journeymap.report.printable import printable
    from journeymap.report.report import Counts
    from journeymap.report.summary import summary
    from journeymap.report.terminal import findings_text

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
    pages = progress("Drawing page", site(checked.workspace, checked.proved, located, spoken, templates))
    if single:
        file = output or root / "site.html"
        write_files(file.parent, {file.name: single_file(dict(pages), spoken)})
        click.echo(summary(checked.findings, counts))
        click.echo(f"open {printable(str(file))}")
        return 0
    folder = output or inside(root, "site")
    written = write_folder(folder, pages, waiting=waiting(folder))
    click.echo(summary(checked.findings, counts))
    click.echo(f"{written.files} files in {printable(str(folder))}, {written.changed} of them new or changed")
    click.echo(f"open {printable(str(folder / 'index.html'))}")
    return 0

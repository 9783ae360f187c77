"""``journeymap coverage``: which principle is alive in which stage."""

from pathlib import Path

import click

from journeymap.cli.shared import directory, narrowed, paint, read_and_check, selection, warn_of_errors


@click.command(epilog="Example:  journeymap coverage --fail-under 80")
@directory
@selection
@click.option(
    "--format",
    "style",
    type=click.Choice(["terminal", "csv", "json"]),
    default="terminal",
    show_default=True,
    help="For people, for spreadsheets, or for machines.",
)
@click.option(
    "--fail-under",
    type=click.FloatRange(0, 100),
    metavar="PERCENT",
    help="Exit with 1 when less than this share of the cells is covered, or errors keep us from knowing.",
)
def command(root: Path, selector: str | None, style: str, fail_under: float | None) -> int:
    """Show principles by stages: where each is kept, broken, vacuous, not testable or not named.

    A cell is covered when the rules that speak of it are kept or, where no rule does, when the principle is
    named wherever it is expected. Vacuous and not testable are never counted as covered.
    """
    from journeymap.prove.coverage import coverage, share
    from journeymap.report.coverage import coverage_csv, coverage_json, coverage_text

    checked = narrowed(read_and_check(root), selector)
    workspace = checked.workspace
    covers = [coverage(flow, workspace.principles, checked.proved) for flow in checked.proved.flows]
    if style == "json":
        click.echo(coverage_json(covers), nl=False)
    elif style == "csv":
        click.echo(coverage_csv(covers), nl=False)
    else:
        click.echo(coverage_text(covers, paint), nl=False)
    covered = share(tuple(cell for each in covers for cell in each.cells))
    unsure = warn_of_errors(checked)
    return int(fail_under is not None and (unsure or covered < fail_under))

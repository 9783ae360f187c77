"""``journeymap check``: read everything and say what is wrong."""

import dataclasses
from pathlib import Path

import click

from journeymap.check.audience import AUDIENCES, USUAL
from journeymap.cli.shared import directory, from_here, narrowed, paint, read_and_check, selection
from journeymap.diagnostics.finding import Severity

_LEVELS = [str(severity) for severity in Severity]
_STYLES = ["terminal", "json", "github", "sarif", "junit", "markdown"]
"""The names in ``report.formats``, which is imported only when it is needed; a test holds the two together."""


@click.command(epilog="Example:  journeymap check --fail-on warning")
@directory
@selection
@click.option(
    "--format",
    "style",
    type=click.Choice(_STYLES),
    default="terminal",
    show_default=True,
    help="For people at a terminal, for machines, or for a code host.",
)
@click.option(
    "--fail-on",
    type=click.Choice(_LEVELS),
    default="error",
    show_default=True,
    help="The severity from which the exit code is 1.",
)
@click.option(
    "--audience",
    type=click.Choice(list(AUDIENCES)),
    default=USUAL,
    show_default=True,
    help="What is certainly wrong, what is worth a look too, or everything.",
)
@click.option(
    "--baseline",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Tell only of what is not in this file; see journeymap baseline.",
)
def command(  # noqa: PLR0913, PLR0917 -- one argument for each option
    root: Path, selector: str | None, style: str, fail_on: str, audience: str, baseline: Path | None
) -> int:
    """Check the journeys and principles of a workspace.

    Exit code: 0 clean, 1 findings, 2 wrong usage, 3 no journey found.
    """
    from journeymap.check.audience import told
    from journeymap.check.baseline import compare, opened
    from journeymap.report.formats import FORMATS
    from journeymap.report.report import Counts, More, Report

    everything = read_and_check(root)
    known = () if baseline is None else opened(baseline)
    # Which of two like findings is known depends on the order; without a baseline, only what is told is put in order.
    found = everything.sources.ordered(everything.findings) if known else everything.findings
    compared = compare(found, known)
    left = dataclasses.replace(everything, findings=compared.new, known=compared.known)
    checked = narrowed(left, selector)
    severity = Severity[fail_on.upper()]
    for_them = told(checked.findings, audience, severity)
    counts = Counts(
        checked.journeys,
        checked.principles,
        ignored=len(checked.ignored),
        known=len(checked.known),
        gone=sum(each.count for each in compared.gone) if everything.is_complete else 0,
        more=More(for_them.more, for_them.next) if for_them.more else None,
        baseline=str(baseline),
    )
    in_order = checked.sources.ordered(for_them.findings)
    report = Report(in_order, checked.sources, counts, checked.files, from_here(root), severity, paint)
    click.echo(FORMATS[style](report), nl=False)
    return int(checked.worst is not None and checked.worst >= severity)

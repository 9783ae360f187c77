"""``journeymap check``: read everything and say what is wrong."""

from pathlib import Path

import click

from journeymap.cli.shared import directory, paint, read_and_check
from journeymap.diagnostics.finding import Severity

_LEVELS = [str(severity) for severity in Severity]


@click.command(epilog="Example:  journeymap check --fail-on warning")
@directory
@click.option(
    "--format",
    "style",
    type=click.Choice(["terminal", "json"]),
    default="terminal",
    show_default=True,
    help="For people, or for machines.",
)
@click.option(
    "--fail-on",
    type=click.Choice(_LEVELS),
    default="error",
    show_default=True,
    help="The severity from which the exit code is 1.",
)
def command(root: Path, style: str, fail_on: str) -> int:
    """Check the journeys and principles of a workspace.

    Exit code: 0 clean, 1 findings, 2 wrong usage, 3 no journey found.
    """
    checked = read_and_check(root)
    if style == "json":
        from journeymap.report.as_json import findings_json

        click.echo(findings_json(checked.findings, checked.sources), nl=False)
    else:
        from journeymap.report.terminal import findings_text, summary

        click.echo(findings_text(checked.findings, checked.sources, paint), nl=False)
        click.echo(summary(checked.findings, checked.journeys, checked.principles))
    return int(checked.worst is not None and checked.worst >= Severity[fail_on.upper()])

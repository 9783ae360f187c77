"""``journeymap list``: what is in a workspace."""

import json
from pathlib import Path

import click

from journeymap.cli.shared import directory


@click.command(epilog="Example:  journeymap list --format json")
@directory
@click.option(
    "--format",
    "style",
    type=click.Choice(["terminal", "json"]),
    default="terminal",
    show_default=True,
    help="For people, or for machines.",
)
def command(root: Path, style: str) -> int:
    """List the journeys, principles and roles of a workspace."""
    from journeymap.cli.shared import read_and_check
    from journeymap.report.listing import listing, listing_text

    checked = read_and_check(root)
    found = listing(checked.workspace)
    if style == "json":
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        click.echo(listing_text(found), nl=False)
    return 0

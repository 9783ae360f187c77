"""``journeymap list``: what is in a workspace."""

import json
from pathlib import Path

import click

from journeymap.cli.shared import (
    directory,
    language,
    narrowed,
    read_and_check,
    selection,
    warn_of_errors,
    warn_of_language,
)


@click.command(epilog="Example:  journeymap list --format json")
@directory
@selection
@language
@click.option(
    "--format",
    "style",
    type=click.Choice(["terminal", "json"]),
    default="terminal",
    show_default=True,
    help="For people, or for machines.",
)
def command(root: Path, selector: str | None, language: str | None, style: str) -> int:
    """List the journeys, principles and roles of a workspace."""
    from journeymap.report.listing import listing, listing_text

    checked = narrowed(read_and_check(root, language), selector)
    warn_of_language(checked.workspace, language)
    found = listing(checked.workspace)
    if style == "json":
        click.echo(json.dumps(found, indent=2))
    else:
        click.echo(listing_text(found), nl=False)
    warn_of_errors(checked)
    return 0

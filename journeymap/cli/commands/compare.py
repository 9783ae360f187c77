"""``journeymap compare``: what changes between two journeys, or between today and a target."""

from pathlib import Path

import click

from journeymap.cli.shared import directory, paint, read_and_check
from journeymap.diagnostics.errors import UsageError


@click.command(epilog="Example:  journeymap compare coffee-before-the-train coffee-with-a-greeter")
@click.argument("current")
@click.argument("target")
@directory
@click.option(
    "--format",
    "style",
    type=click.Choice(["terminal", "json", "markdown"]),
    default="terminal",
    show_default=True,
    help="For people, for machines, or for a pull request.",
)
def command(current: str, target: str, root: Path, style: str) -> int:
    """Say what changes from the journey CURRENT to the journey TARGET.

    Touchpoints with the same id are the same touchpoint. The site shows the same on one map, on a page of its own, for
    each target that names the journey it is to replace (target_of).
    """
    from journeymap.diagnostics.suggest import nearest
    from journeymap.graph.compare import compare
    from journeymap.graph.flow import Flow
    from journeymap.language.catalogue import ENGLISH
    from journeymap.language.language import language
    from journeymap.layout.changes import names
    from journeymap.prove.shift import shifts
    from journeymap.prove.survey import survey
    from journeymap.report.comparison import Difference, difference_json, difference_markdown, difference_text

    checked = read_and_check(root)
    workspace = checked.workspace
    journeys = {journey.id: journey for journey in reversed(workspace.journeys)}
    for name in (current, target):
        if name not in journeys:
            near = nearest(name, journeys) if checked.is_complete else []
            message = f'there is no journey "{name}"' + (f'; did you mean "{near[0]}"?' if near else "")
            if not checked.is_complete:
                message += ", but not all files could be read: journeymap check names them"
            raise UsageError(message)
    before, after = Flow(journeys[current]), Flow(journeys[target])
    proved = survey(workspace, (before, after))
    found = compare(before, after)
    shifted = shifts(proved.of(journey=current), proved.of(journey=target))
    difference = Difference(found, names(found, workspace, language(ENGLISH)), shifted)
    if style == "json":
        click.echo(difference_json(difference), nl=False)
    elif style == "markdown":
        click.echo(difference_markdown(difference), nl=False)
    else:
        click.echo(difference_text(difference, paint), nl=False)
    return 0

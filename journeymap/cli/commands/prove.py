"""``journeymap prove``: whether the principles are kept on every path, in every context."""

import dataclasses
from pathlib import Path

import click

from journeymap.cli.shared import directory, narrowed, paint, read_and_check, selection, warn_of_errors
from journeymap.diagnostics.errors import UsageError


@click.command(epilog="Example:  journeymap prove no-customer-goes-undetected")
@click.argument("principle", required=False)
@directory
@selection
@click.option("--without", "missing", metavar="ID", help="What if this touchpoint, role or system were not there?")
@click.option(
    "--format",
    "style",
    type=click.Choice(["terminal", "json"]),
    default="terminal",
    show_default=True,
    help="For people, or for machines.",
)
def command(principle: str | None, root: Path, selector: str | None, missing: str | None, style: str) -> int:
    """Prove the rules of the principles, or of one PRINCIPLE, on every journey.

    Exit code: 0 nothing broken, 1 something broken or errors in the files, 2 wrong usage, 3 no journey found.
    """
    from journeymap.diagnostics.suggest import nearest
    from journeymap.graph.without import without
    from journeymap.prove.survey import survey
    from journeymap.prove.verdict import Outcome
    from journeymap.report.losses import losses_text
    from journeymap.report.verdicts import verdicts_json, verdicts_text

    checked = narrowed(read_and_check(root), selector)
    workspace = checked.workspace
    unsure = warn_of_errors(checked)
    if principle is not None:
        known = workspace.principles_by_id()
        if principle not in known:
            near = nearest(principle, known)
            message = f'there is no principle "{principle}"' + (f'; did you mean "{near[0]}"?' if near else "")
            raise UsageError(message)
        workspace = dataclasses.replace(workspace, principles=(known[principle],))
    verdicts = checked.proved.of(principle=principle)
    if missing is not None:
        losses = [without(journey, missing) for journey in workspace.journeys]
        if not any(loss.lost for loss in losses):
            message = f'no touchpoint, role or system called "{missing}" is needed anywhere'
            raise UsageError(message)
        left = dataclasses.replace(workspace, journeys=tuple(loss.journey for loss in losses))
        before = verdicts
        verdicts = survey(left).verdicts
        if style == "terminal":
            click.echo(losses_text(losses, before, verdicts, workspace, paint), nl=False)
            return int(unsure or any(each.outcome is Outcome.BROKEN for each in verdicts))
    if style == "json":
        click.echo(verdicts_json(verdicts), nl=False)
    else:
        click.echo(verdicts_text(verdicts, workspace, paint), nl=False)
    return int(unsure or any(each.outcome is Outcome.BROKEN for each in verdicts))

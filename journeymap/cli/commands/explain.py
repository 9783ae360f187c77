"""``journeymap explain``: what a check finds, why that matters, and what to do."""

import click

from journeymap.cli.shared import paint
from journeymap.diagnostics.errors import UsageError


@click.command(epilog="Example:  journeymap explain dead-end")
@click.argument("check", required=False)
@click.option("--all", "everything", is_flag=True, default=False, help="Explain every check.")
def command(check: str | None, everything: bool) -> int:  # noqa: FBT001 -- click hands a flag in like this
    """Explain a CHECK, such as the dead-end in warning[dead-end]; without a name, list them all."""
    from journeymap.check.catalogue import catalogue
    from journeymap.diagnostics.suggest import nearest
    from journeymap.report.explanation import all_explained, explanation, overview

    known = {each.check.slug: each for each in catalogue()}
    codes = {each.check.code: each for each in catalogue()}
    if everything:
        click.echo(all_explained(catalogue(), paint), nl=False)
    elif check is None:
        click.echo(overview(catalogue(), paint), nl=False)
    else:
        found = known.get(check) or codes.get(check.upper())
        if found is None:
            near = nearest(check, known)
            hint = f"did you mean {' or '.join(near)}?" if near else "to see all checks: journeymap explain"
            message = f'there is no check "{check}"\n{hint}'
            raise UsageError(message)
        click.echo(explanation(found, paint), nl=False)
    return 0

"""``journeymap baseline``: the findings that are known of old, in a file that only shrinks."""

from pathlib import Path

import click

from journeymap.cli.shared import Checked, directory, read_and_check
from journeymap.diagnostics.errors import UsageError

_file = click.argument("file", type=click.Path(dir_okay=False, path_type=Path))


@click.group(epilog="Example:  journeymap baseline create known.json && journeymap check --baseline known.json")
def command() -> None:
    """Keep the findings that are known of old in a FILE, so that check tells only of new ones."""


@command.command(epilog="Example:  journeymap baseline create known.json")
@directory
@_file
def create(root: Path, file: Path) -> int:
    """Write all that is found now into a new FILE."""
    from journeymap.check.baseline import baseline, written
    from journeymap.render.write import write_files
    from journeymap.report.printable import printable
    from journeymap.report.summary import counted

    if file.exists():
        message = (
            f"{file} exists already, so nothing was written\n"
            f"to take out what is mended: journeymap baseline update {file}"
        )
        raise UsageError(message)
    known = baseline(_complete(root).findings)
    write_files(file.parent, {file.name: written(known)})
    click.echo(f"{counted(sum(each.count for each in known), 'known finding')} in {printable(str(file))}")
    click.echo(f"next: journeymap check --baseline {printable(str(file))}")
    return 0


@command.command(epilog="Example:  journeymap baseline update --prune known.json")
@directory
@click.option(
    "--prune", is_flag=True, default=False, help="Also take out what is known of files that are there no more."
)
@_file
def update(root: Path, file: Path, prune: bool) -> int:  # noqa: FBT001 -- click hands a flag in like this
    """Take out of FILE what has been mended. Nothing is ever added."""
    from journeymap.check.baseline import compare, opened, shrunk, written
    from journeymap.render.write import write_files
    from journeymap.report.printable import printable
    from journeymap.report.summary import counted

    known = opened(file)
    checked = _complete(root)
    left = shrunk(known, compare(checked.findings, known).gone, None if prune else checked.files)
    write_files(file.parent, {file.name: written(left)})
    before, after = (sum(each.count for each in entries) for entries in (known, left))
    taken = f"{before - after} taken out" if before > after else "nothing to take out"
    click.echo(f"{counted(after, 'known finding')} in {printable(str(file))}, {taken}")
    return 0


def _complete(root: Path) -> Checked:
    """All that is found in a workspace. Raises UsageError when a file in it cannot be read."""
    checked = read_and_check(root)
    if not checked.is_complete:
        message = (
            "not all files can be read, so nobody knows what is in them\njourneymap check names them: mend them first"
        )
        raise UsageError(message)
    return checked

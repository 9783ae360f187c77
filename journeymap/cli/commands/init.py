"""``journeymap init``: a workspace to start from."""

from pathlib import Path

import click


@click.command(epilog="Example:  journeymap init demo && cd demo && journeymap build")
@click.argument("directory", metavar="[DIR]", default=".", type=click.Path(path_type=Path))
def command(directory: Path) -> int:
    """Start a workspace in DIR from the sample journeys and principles.

    Files that are there already are left alone, and nothing is written.
    """
    from journeymap.render.starter import start
    from journeymap.report.printable import printable

    written = start(directory)
    click.echo(f"{written} files in {printable(str(directory))}")
    click.echo("next: journeymap check, then journeymap build")
    return 0

"""One command from start to end, and what becomes of its errors."""

import os
import sys
import traceback
from collections.abc import Sequence

import click

from journeymap.cli.group import commands
from journeymap.diagnostics.errors import JourneymapError

BUG = 4
INTERRUPTED = 130


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code. Prints errors; raises nothing."""
    try:
        code = commands.main(list(arguments), prog_name="journeymap", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except JourneymapError as error:
        click.echo(f"journeymap: {error}", err=True)
        return error.exit_code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return INTERRUPTED
    except Exception:  # noqa: BLE001 -- the last resort: a bug must not look like a finding
        click.echo(
            "journeymap: this is a mistake of ours, not of yours. Please report it with these lines:\n",
            err=True,
        )
        click.echo(traceback.format_exc(), err=True)
        return BUG
    return code if isinstance(code, int) else 0

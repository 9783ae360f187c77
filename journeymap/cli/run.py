"""One command from start to end, and what becomes of its errors."""

import io
import os
import sys
import traceback
from collections.abc import Sequence

import click

from journeymap.cli.group import commands
from journeymap.diagnostics.errors import JourneymapError
from journeymap.report.printable import printable_lines

CANNOT = 2
BUG = 4
INTERRUPTED = 130
NOBODY_READS = 141
"""As shells count it: 128 and the number of the signal for a closed pipe."""


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code. Prints errors; raises nothing."""
    _print_whatever_comes()
    try:
        code = commands.main(list(arguments), prog_name="journeymap", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Abort:
        return INTERRUPTED
    except SystemExit as end:
        # click ends like this when nobody reads our output any more, and after it has completed a shell's line.
        return _without_output(NOBODY_READS) if end.code else 0
    except BrokenPipeError:
        return _without_output(NOBODY_READS)
    except Exception as error:  # noqa: BLE001 -- the last resort: a bug must not look like a finding
        return _failed(error)
    return code if isinstance(code, int) else 0


def _failed(error: Exception) -> int:
    """Say what went wrong, a designer's mistakes in a few words and ours in many, and return the exit code."""
    match error:
        case click.ClickException():
            said = io.StringIO()
            error.show(said)
            _complain(said.getvalue())
            return error.exit_code
        case JourneymapError():
            _complain(f"journeymap: {error}\n")
            return error.exit_code
        case OSError():
            _complain(f"journeymap: {error.filename or 'the output'} cannot be used: {error.strerror}\n")
            return CANNOT if error.filename else _without_output(CANNOT)
        case _:
            _complain("journeymap: this is a mistake of ours, not of yours. Please report it with these lines:\n\n")
            _complain("".join(traceback.format_exception(error)))
            return BUG


def _print_whatever_comes() -> None:
    """Let the output show a character that its encoding lacks by its number; it must not stop a command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _complain(text: str) -> None:
    click.echo(printable_lines(text), err=True, nl=False)


def _without_output(code: int) -> int:
    """``code``, after what is still waiting to be printed has been let go: Python would fail on it at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code

"""One command from start to end, and what becomes of its errors."""

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from journeymap.cli.group import commands
from journeymap.diagnostics.errors import JourneymapError
from journeymap.report.printable import printable_lines

CANNOT = 2
BUG = 4
INTERRUPTED = 130
NOBODY_READS = 141
TERMINATED = 143
"""As shells count them: 128 and the number of the signal, for a closed pipe and for the end."""


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code. Prints errors; raises nothing."""
    _print_whatever_comes()
    try:
        code = commands.main(list(arguments), prog_name="journeymap", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Abort:
        return INTERRUPTED
    except SystemExit as end:
        # click ends like this when nobody reads our output any more, and after it has completed a shell's line;
        # we, when another process asks us to.
        if end.code == TERMINATED:
            return TERMINATED
        return NOBODY_READS if end.code else 0
    except BrokenPipeError:
        return NOBODY_READS
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
            return CANNOT
        case _:
            import traceback

            _complain("journeymap: this is a mistake of ours, not of yours. Please report it with these lines:\n\n")
            _complain("".join(traceback.format_exception(error)))
            return BUG


def _print_whatever_comes() -> None:
    """Let the output show a character that its encoding lacks by its number; it must not stop a command.

    Nor must an output that was closed before we began.
    """
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 -- open as long as we run
    sys.stderr = sys.stderr or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 -- the same
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _complain(text: str) -> None:
    click.echo(printable_lines(text), err=True, nl=False)

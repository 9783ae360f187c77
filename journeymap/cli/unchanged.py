"""The quick answer to ``journeymap build`` when nothing has changed since the last time.

It is given before anything else is imported, so it is given at once; where there is any doubt, none is given.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

_SITE = "site"


def nothing_to_build(arguments: Sequence[str]) -> int | None:
    """The exit code of a build that would change nothing, when that is what ``arguments`` ask for.

    Then it has been said on standard output. ``None`` when there may be something to do.
    """
    asked = _places(arguments)
    if asked is None:
        return None
    from journeymap.render.ledger import read_ledger

    root, folder = asked
    last = read_ledger(root, folder)
    if not last.said or last.request != request(root, folder) or not last.is_current(root) or not last.is_whole():
        return None
    try:
        sys.stdout.write(last.said)
        sys.stdout.flush()
    except (AttributeError, OSError, ValueError):
        return None  # a build knows what to do without an output
    return 0


def request(root: Path, folder: Path) -> tuple[str, ...]:
    """What a plain build depends on besides the files of the workspace: where it is called, and the program."""
    from journeymap.resources import program

    return (os.getcwd(), str(root), str(folder), program())  # noqa: PTH109 -- as quick as can be


def _places(arguments: Sequence[str]) -> tuple[Path, Path] | None:
    """The workspace and the folder of the site, when nothing else is asked for than where they are."""
    command, *rest = arguments or ("",)
    options = dict(zip(rest[::2], rest[1::2], strict=False))
    if command != "build" or len(rest) != 2 * len(options) or not options.keys() <= {"-C", "-o"}:
        return None
    root = Path(options.get("-C", "."))
    return root, Path(options["-o"]) if "-o" in options else root / _SITE

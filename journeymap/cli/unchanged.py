"""The quick answer to ``journeymap build`` when nothing has changed since the last time.

It is given before anything else is imported, so it is given at once; where there is any doubt, none is given.
"""

import os
import sys
from collections.abc import Sequence

from journeymap.lasting import from_lines, notes, program, stats
from journeymap.load.fingerprint import fingerprint, stat

_SITE = "site"


def nothing_to_build(arguments: Sequence[str]) -> bool:
    """Whether ``arguments`` ask for a build that would change nothing; then that has been said on standard output."""
    asked = _places(arguments)
    if asked is None:
        return False
    said = _said(*asked)
    if not said:
        return False
    try:
        sys.stdout.write(said)
        sys.stdout.flush()
    except (AttributeError, OSError, ValueError):
        return False  # a build knows what to do without an output
    return True


def request(root: str, folder: str) -> list[str]:
    """What a plain build depends on besides the files of the workspace: where it is called, and the program."""
    return [os.getcwd(), root, folder, program()]  # noqa: PTH109 -- as quick as can be


def _places(arguments: Sequence[str]) -> tuple[str, str] | None:
    """The workspace and the folder of the site, when nothing else is asked for than where they are."""
    command, *rest = arguments or ("",)
    options = dict(zip(rest[::2], rest[1::2], strict=False))
    if command != "build" or len(rest) != 2 * len(options) or not options.keys() <= {"-C", "-o"}:
        return None
    root = os.path.normpath(options.get("-C", "."))
    return root, os.path.normpath(options.get("-o", f"{root}/{_SITE}"))


def _said(root: str, folder: str) -> str:
    """What is noted to be said about that; nothing when anything is not as it was noted."""
    try:
        with open(notes(root, folder), "rb") as file:  # noqa: PTH123 -- as quick as can be
            noted = from_lines(file.read())
        if noted["request"] != [request(root, folder)]:
            return ""
        if fingerprint(root, [path for (path,) in noted.get("besides", ())]) != stats(noted["input"]):
            return ""
        if any(stat(f"{folder}/{path}") != found for path, found in stats(noted["file"]).items()):
            return ""
        return noted["said"][0][0]
    except (OSError, ValueError, LookupError):
        return ""

"""Whether anything may have changed in a workspace: sizes and times of its files, without reading them."""

import os
from collections.abc import Iterable, Iterator

from journeymap.lasting import Stat

_FOLDERS = ("journeys", "principles", "translations")
_HOUSE = "journeymap.yaml"


def stat(path: str) -> Stat | None:
    """Size and time of a file; ``None`` when there is none."""
    try:
        found = os.stat(path)  # noqa: PTH116 -- thousands of times, and this is the quickest
    except (OSError, ValueError):
        return None
    return found.st_size, found.st_mtime_ns


def fingerprint(root: str, besides: Iterable[str] = ()) -> dict[str, Stat | None]:
    """Size and time of each file that may belong to the workspace in ``root``, by its path.

    ``besides`` are files that it names, by their paths from the root. As in reading, nothing outside of the workspace
    is entered, and no link to a folder followed: two that lead back to where they are would have no end.
    """
    named = {f"{root}/{each}" for each in (_HOUSE, *besides)}
    inside = os.path.realpath(root)
    for folder in (f"{root}/{each}" for each in _FOLDERS):
        named.add(folder)
        if f"{os.path.realpath(folder)}{os.sep}".startswith(f"{inside.rstrip(os.sep)}{os.sep}"):
            named.update(_inside(folder))
    return {path: stat(path) for path in sorted(named)}


def _inside(folder: str) -> Iterator[str]:
    """All that is in a folder, the folders among it included."""
    for below, _, names in os.walk(folder):
        yield below
        yield from (f"{below}/{name}" for name in names)

"""Whether anything may have changed in a workspace: sizes and times of its files, without reading them."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

_FOLDERS = ("journeys", "principles", "translations")
_HOUSE = "journeymap.yaml"

Stat = tuple[int, int]
"""Size in bytes, and time of the last change in nanoseconds."""


def stat(path: str | Path) -> Stat | None:
    """Size and time of a file; ``None`` when there is none."""
    try:
        found = os.stat(path)  # noqa: PTH116 -- thousands of times, and this is the quickest
    except (OSError, ValueError):
        return None
    return found.st_size, found.st_mtime_ns


def fingerprint(root: Path, besides: Iterable[str] = ()) -> dict[str, Stat | None]:
    """Size and time of each file that may belong to the workspace in ``root``, by its path.

    ``besides`` are files that it names, by their paths from the root, and folders with all that is in them.
    """
    named = {path for each in (_HOUSE, *_FOLDERS, *besides) for path in _files(os.path.join(root, each))}  # noqa: PTH118
    return {path: stat(path) for path in sorted(named)}


def _files(path: str) -> Iterator[str]:
    """A file, there or not, or all that is in a folder."""
    if not os.path.isdir(path):  # noqa: PTH112
        yield path
        return
    yield path
    for below, _, names in os.walk(path, followlinks=True):
        yield from (os.path.join(below, name) for name in names)  # noqa: PTH118

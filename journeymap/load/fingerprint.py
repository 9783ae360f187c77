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

    ``besides`` are files that it names, by their paths from the root.
    """
    named = {path for each in (_HOUSE, *_FOLDERS, *besides) for path in _files(f"{root}/{each}")}
    return {path: stat(path) for path in sorted(named)}


def _files(path: str) -> Iterator[str]:
    """A file, there or not; or a folder and all that is in it."""
    yield path
    for below, _, names in os.walk(path, followlinks=True):
        yield below
        yield from (f"{below}/{name}" for name in names)

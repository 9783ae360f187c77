"""Which files of a folder are ours: the list that we keep in it."""

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from journeymap.diagnostics.errors import UsageError

MANIFEST = ".journeymap"
"""The list of the files that we made, in the folder where we made them."""


def listing(paths: Iterable[str]) -> bytes:
    """What the list of these files holds."""
    return "".join(f"{path}\n" for path in sorted(paths)).encode("utf-8")


def listed(folder: Path) -> frozenset[str]:
    """The files that we made there before and that are still there. None when there is no list.

    The list may have been edited by anybody: only plain files below the folder count, reached by no link.
    Raises OSError.
    """
    manifest = folder / MANIFEST
    if not _is_plain(manifest):
        return frozenset()
    lines = manifest.read_text(encoding="utf-8", errors="replace").splitlines()
    safe: dict[Path, bool] = {}
    return frozenset(line for line in lines if line != MANIFEST and _is_inside(folder, line, safe))


def ours(folder: Path, working: Iterable[Path]) -> frozenset[str]:
    """The files that we made there before. What stands there only while we are ``working`` does not count.

    Raises UsageError when the folder is none, or holds things but was not made by us, and OSError.
    """
    if folder.exists() and not folder.is_dir():
        message = f"{folder} is a file, not a folder"
        raise UsageError(message)
    if folder.is_dir() and not _is_plain(folder / MANIFEST) and set(folder.iterdir()) - set(working):
        message = (
            f"{folder} is not empty and was not made by journeymap, so nothing was written\n"
            "name another folder with -o, or empty this one"
        )
        raise UsageError(message)
    return listed(folder)


def _is_plain(path: Path) -> bool:
    """Whether this is a file, and not a link to one."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except (OSError, ValueError):
        return False  # not there, or no file can have such a name


def _is_inside(folder: Path, line: str, safe: dict[Path, bool]) -> bool:
    above = (folder / line).parent
    if above not in safe:
        safe[above] = _is_below(folder, above)
    return safe[above] and _is_plain(folder / line)


def _is_below(folder: Path, above: Path) -> bool:
    """Whether one folder is the other or below it, reached by its own names and by no link."""
    try:
        inner = above.relative_to(folder)
        return ".." not in inner.parts and above.resolve() == folder.resolve() / inner
    except (OSError, ValueError):
        return False


def same(path: Path, content: bytes) -> bool:
    """Whether a plain file of this content is there. Raises OSError."""
    return _is_plain(path) and path.stat().st_size == len(content) and path.read_bytes() == content


def refuse_what_is_in_the_way(folder: Path, path: str, old: frozenset[str]) -> None:
    """Raise UsageError when something that is not ours stands where we are to write."""
    above = Path(path).parents
    blocked = (folder / part for part in list(above)[-2::-1] if _blocks(folder / part))
    there = folder / path
    culprit = next(blocked, there if path not in old and os.path.lexists(there) else None)
    if culprit is not None:
        message = (
            f"{culprit} is in the way: it was not made by journeymap, so nothing was written\n"
            "move it elsewhere, or name another folder with -o"
        )
        raise UsageError(message)


def _blocks(folder: Path) -> bool:
    return folder.is_symlink() or (folder.exists() and not folder.is_dir())

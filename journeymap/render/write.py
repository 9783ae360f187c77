"""The one place that writes. Files are replaced whole; a file that would not change keeps its time."""

import os
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from journeymap.diagnostics.errors import UsageError

MANIFEST = ".journeymap"
"""The list of the files that we made, in the folder where we made them."""


@dataclass(frozen=True, slots=True)
class Written:
    """How many files there are now, and how many of them were new or changed."""

    files: int
    changed: int


def write_folder(folder: Path, files: Iterable[tuple[str, bytes]], *, keep: bool = False) -> Written:
    """Make ``folder`` hold exactly these files, and whatever else was there that we did not make.

    What we made there before goes, unless we are to ``keep`` it.

    Raises UsageError when the folder holds things but was not made by us, or cannot be written to.
    """
    contents = dict(files)
    try:
        old = _ours(folder)
        # Both lists, the old and the new, stand there first: whatever cuts us short, the folder stays ours.
        _list(folder, old | set(contents))
        changed = write_files(folder, contents)
        kept = old if keep else set[str]()
        for path in sorted(old - set(contents) - kept):
            (folder / path).unlink(missing_ok=True)
        _list(folder, set(contents) | kept)
    except OSError as problem:
        raise _refused(folder, problem) from problem
    return Written(len(contents), changed)


def write_files(folder: Path, contents: Mapping[str, bytes]) -> int:
    """Write files into ``folder`` and return how many of them are new or changed.

    Raises UsageError when one cannot be written.
    """
    changed = 0
    for path, content in sorted(contents.items()):
        try:
            changed += _replace(folder / path, content)
        except OSError as problem:
            raise _refused(folder / path, problem) from problem
    return changed


def _refused(path: Path, problem: OSError) -> UsageError:
    return UsageError(f"{path} cannot be written: {problem.strerror}")


def _replace(path: Path, content: bytes) -> bool:
    """Give a file this content, whole or not at all; whether it changed. Raises OSError."""
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".journeymap-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return True


def _list(folder: Path, paths: Iterable[str]) -> None:
    _replace(folder / MANIFEST, "".join(f"{path}\n" for path in sorted(paths)).encode("utf-8"))


def _ours(folder: Path) -> set[str]:
    """The files that we made there before. Only plain paths of files inside the folder count."""
    manifest = folder / MANIFEST
    if folder.exists() and not folder.is_dir():
        message = f"{folder} is a file, not a folder"
        raise UsageError(message)
    if not manifest.is_file():
        if folder.is_dir() and any(folder.iterdir()):
            message = (
                f"{folder} is not empty and was not made by journeymap, so nothing was written\n"
                "name another folder with -o, or empty this one"
            )
            raise UsageError(message)
        return set()
    lines = manifest.read_text(encoding="utf-8", errors="replace").splitlines()
    return {line for line in lines if _is_file_inside(folder, line)}


def _is_file_inside(folder: Path, line: str) -> bool:
    """Whether a line of the list, which anybody may have edited, names a file below the folder."""
    path = folder / line
    try:
        plain = line != MANIFEST and path.is_file() and not path.is_symlink()
        return plain and path.parent.resolve().is_relative_to(folder.resolve())
    except (OSError, ValueError):
        return False  # no file of ours can have such a name

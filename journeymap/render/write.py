"""The one place that writes. Files are replaced whole; a file that would not change keeps its time."""

import os
import tempfile
from collections.abc import Iterable
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


def write_folder(folder: Path, files: Iterable[tuple[str, bytes]]) -> Written:
    """Make ``folder`` hold exactly these files, and whatever else was there that we did not make.

    Raises UsageError when the folder holds things but was not made by us, or cannot be written to.
    """
    contents = dict(files)
    old = _ours(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        changed = sum([replace(folder / path, content) for path, content in sorted(contents.items())])
        for path in sorted(old - set(contents)):
            (folder / path).unlink(missing_ok=True)
        replace(folder / MANIFEST, "".join(f"{path}\n" for path in sorted(contents)).encode("utf-8"))
    except OSError as problem:
        message = f"{problem.filename or folder} cannot be written: {problem.strerror}"
        raise UsageError(message) from problem
    return Written(len(contents), changed)


def replace(path: Path, content: bytes) -> bool:
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


def _ours(folder: Path) -> set[str]:
    """The files that we made there before. Only plain paths inside the folder count."""
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
    inside = folder.resolve()
    return {line for line in lines if line and (folder / line).resolve().is_relative_to(inside)}

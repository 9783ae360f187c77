"""What was made last time, so that what would come out the same is not made again.

It is kept where programs of this computer keep such things, not in the workspace, which may come from a stranger. The
folder may be deleted at any time. What is in it is believed only where the files of the site still have the size and
the time that were noted.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from journeymap.load.fingerprint import Stat, fingerprint, stat

ELSEWHERE = "JOURNEYMAP_CACHE"
"""The environment variable that names another folder for it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A file of the site: the key of its leaf, and what it was like when it had been written."""

    key: str
    stat: Stat


@dataclass(frozen=True, slots=True)
class Ledger:
    """The files of the site in ``folder``.

    ``request`` is what was asked for, ``inputs`` of what it was made, ``besides`` those that lie elsewhere than a
    workspace's files do. ``said`` is what is to be said when nothing has changed; empty when that is not known.
    """

    folder: Path
    rows: Mapping[str, Row] = field(default_factory=dict)
    request: tuple[str, ...] = ()
    inputs: Mapping[str, Stat | None] = field(default_factory=dict)
    besides: tuple[str, ...] = ()
    said: str = ""

    def holds(self, path: str, key: str) -> bool:
        """Whether a file of the site is there as a leaf with this key would make it."""
        row = self.rows.get(path)
        return row is not None and row.key == key and stat(self.folder / path) == row.stat

    def is_current(self, root: Path) -> bool:
        """Whether what it was made of is there as it was, and nothing else."""
        return fingerprint(root, self.besides) == self.inputs

    def is_whole(self) -> bool:
        """Whether all files of the site are there as they were written."""
        return all(stat(self.folder / path) == row.stat for path, row in self.rows.items())


def read_ledger(root: Path, folder: Path) -> Ledger:
    """What is known of the site in ``folder`` of the workspace in ``root``: nothing when notes are missing or odd."""
    try:
        data = json.loads(_file(root, folder).read_bytes())
        return Ledger(
            folder,
            {path: Row(key, (size, time)) for path, (key, size, time) in data["files"].items()},
            tuple(data["request"]),
            {path: None if each is None else (each[0], each[1]) for path, each in data["inputs"].items()},
            tuple(data["besides"]),
            str(data["said"]),
        )
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return Ledger(folder)


def write_ledger(root: Path, ledger: Ledger) -> None:
    """Note what was made of the workspace in ``root``. Where that is not possible, the next build takes longer."""
    data: dict[str, Any] = {
        "request": ledger.request,
        "said": ledger.said,
        "inputs": ledger.inputs,
        "besides": ledger.besides,
        "files": {path: (row.key, *row.stat) for path, row in ledger.rows.items()},
    }
    file = _file(root, ledger.folder)
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_suffix(f".{os.getpid()}")
        draft.write_text(json.dumps(data), encoding="ascii")
        draft.replace(file)


def _file(root: Path, folder: Path) -> Path:
    """The file for a workspace and a folder, each by where it really is."""
    import platformdirs

    both = f"{os.path.realpath(root)}\n{os.path.realpath(folder)}"
    name = hashlib.blake2b(both.encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()
    where = os.environ.get(ELSEWHERE) or platformdirs.user_cache_dir("journeymap", appauthor=False)
    return Path(where) / f"{name}.json"

"""What was made last time, so that what would come out the same is not made again.

It is kept where programs of this computer keep such things, not in the workspace, which may come from a stranger. The
folder may be deleted at any time. What is in it is believed only where the files of the site still have the size and
the time that were noted.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from journeymap.lasting import Stat, as_lines, from_lines, notes, stats
from journeymap.load.fingerprint import stat


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
        return row is not None and row.key == key and stat(f"{self.folder}/{path}") == row.stat


def read_ledger(root: Path, folder: Path) -> Ledger:
    """What is known of the site in ``folder`` of the workspace in ``root``: nothing when notes are missing or odd."""
    try:
        noted = from_lines(Path(notes(str(root), str(folder))).read_bytes())
        rows = {path: Row(key, (int(size), int(time))) for path, key, size, time in noted.get("file", ())}
        besides = tuple(path for (path,) in noted.get("besides", ()))
        inputs = stats(noted.get("input", ()))
        return Ledger(folder, rows, tuple(noted["request"][0]), inputs, besides, noted["said"][0][0])
    except (OSError, ValueError, LookupError):
        return Ledger(folder)


def write_ledger(root: Path, ledger: Ledger) -> None:
    """Note what was made of the workspace in ``root``. Where that is not possible, the next build takes longer."""
    file = Path(notes(str(root), str(ledger.folder)))
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_suffix(f".{os.getpid()}")
        draft.write_bytes(as_lines(_lines(ledger)))
        draft.replace(file)


def _lines(ledger: Ledger) -> Iterator[tuple[str, Iterable[object]]]:
    yield "request", ledger.request
    yield "said", [ledger.said]
    for path in ledger.besides:
        yield "besides", [path]
    for path, found in ledger.inputs.items():
        yield "input", [path, *(("", "") if found is None else found)]
    for path, row in ledger.rows.items():
        yield "file", [path, row.key, *row.stat]

"""What a build notes for the next one: see ``render.ledger``."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from journeymap.cli.unchanged import request
from journeymap.lasting import Stat
from journeymap.load.fingerprint import fingerprint, stat
from journeymap.load.pictures import Pictures, placed
from journeymap.render.bindery import Bound
from journeymap.render.ledger import Ledger, Row, read_ledger, write_ledger


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of the last build, and how the files of the workspace looked before this one began to read them."""

    root: Path
    last: Ledger
    asked: tuple[str, ...]
    inputs: Mapping[str, Stat | None]
    keys: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Path, folder: Path, *, anew: bool) -> "Notes":
        """The notes for a build. With ``anew``, what the last one made is not looked at."""
        last = Ledger(folder) if anew else read_ledger(root, folder)
        asked = tuple(request(os.path.normpath(root), os.path.normpath(folder)))
        return cls(root, last, asked, fingerprint(os.path.normpath(root), last.besides))

    @property
    def program(self) -> str:
        """What stands for the program that makes the pages."""
        return self.asked[-1]

    def noting(self, bound: Iterable[Bound]) -> Iterator[tuple[str, bytes | None]]:
        """The files to write; their keys are noted as they go by."""
        for each in bound:
            self.keys[each.path] = each.key
            yield each.path, each.content

    def keep(self, pictures: Pictures, said: str) -> None:
        """Note what was made, now that it is written.

        ``said`` is to be said when nothing will have changed. It is not kept while there are pictures of which nobody
        knows how they looked before they were read.
        """
        found = {path: stat(f"{self.last.folder}/{path}") for path in self.keys}
        besides = sorted({place for file, path in pictures if isinstance(place := placed(file, path), str)})
        known = set(besides) <= set(self.last.besides)
        rows = {path: Row(self.keys[path], there) for path, there in found.items() if there is not None}
        inputs = self.inputs if known else {}
        ledger = Ledger(self.last.folder, rows, self.asked, inputs, tuple(besides), said if known else "")
        write_ledger(self.root, ledger)

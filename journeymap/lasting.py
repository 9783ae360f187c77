"""What lasts from one run to the next: where it is kept, and what stands for the program that made it.

Nothing is imported here, nor by ``load.fingerprint``, that takes time: both are asked before it is known whether there
is anything to do at all.
"""

import os
import sys
from collections.abc import Iterable, Mapping

Stat = tuple[int, int]
"""Size in bytes, and time of the last change in nanoseconds."""

Noted = dict[str, list[list[str]]]
"""The lines of notes by what they tell, each with its fields."""

_END = "end"

ELSEWHERE = "JOURNEYMAP_CACHE"
"""The environment variable that names another folder to keep it in."""


def notes(root: str, folder: str) -> str:
    """The file with the notes about the site in ``folder`` of the workspace in ``root``, by where both really are."""
    import hashlib

    both = f"{os.path.realpath(root)}\n{os.path.realpath(folder)}"
    name = hashlib.blake2b(both.encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()
    return f"{os.environ.get(ELSEWHERE) or _usual_folder()}/{name}.txt"


def _usual_folder() -> str:
    """Where programs of this computer keep what they may lose."""
    if sys.platform == "linux":
        # As platformdirs says; to import it takes as long as all else that is done when nothing has changed.
        return f"{os.environ.get('XDG_CACHE_HOME') or os.path.expanduser('~/.cache')}/journeymap"  # noqa: PTH111
    import platformdirs

    return platformdirs.user_cache_dir("journeymap", appauthor=False)


def as_lines(noted: Iterable[tuple[str, Iterable[object]]]) -> bytes:
    """Notes as lines: what each tells, and its fields."""
    lines = ["\t".join([tells, *(_kept(str(field)) for field in fields)]) for tells, fields in noted]
    return "\n".join([*lines, _END]).encode("ascii")


def from_lines(content: bytes) -> Noted:
    """The same read again. Raises ValueError when it is not whole."""
    lines = content.decode("ascii").split("\n")
    if lines.pop() != _END:
        raise ValueError
    found: Noted = {}
    for line in lines:
        tells, *fields = line.split("\t")
        found.setdefault(tells, []).append([_back(each) if "\\" in each else each for each in fields])
    return found


def _kept(text: str) -> str:
    return text.encode("unicode_escape").decode("ascii")


def _back(text: str) -> str:
    return text.encode("ascii").decode("unicode_escape")


def stats(noted: Iterable[list[str]]) -> Mapping[str, Stat | None]:
    """Size and time of files, by their paths: the last two fields. Raises ValueError."""
    return {fields[0]: (int(fields[-2]), int(fields[-1])) if fields[-1] else None for fields in noted}


def program() -> str:
    """What stands for this program as it is now: another text when a file of it, or a package beside it, has changed.

    It looks at sizes and times only, so it is quick.
    """
    import hashlib

    package = os.path.dirname(__file__)  # noqa: PTH120
    seen = hashlib.blake2b(sys.version.encode(), digest_size=16)
    for start in (package, f"{package}/../schemas"):
        for below, _, names in sorted(os.walk(start)):
            for name in sorted(names):
                if not name.endswith(".pyc"):
                    seen.update(_looks(f"{below}/{name}"))
    for folder in sys.path:
        if folder.endswith(("site-packages", "dist-packages")):
            seen.update(_looks(folder))
    return seen.hexdigest()


def _looks(path: str) -> bytes:
    found = os.stat(path)  # noqa: PTH116 -- hundreds of times, and this is the quickest
    return f"{path} {found.st_size} {found.st_mtime_ns}\n".encode("utf-8", "surrogateescape")

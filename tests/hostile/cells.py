"""Commands in processes of their own, with what they used and whatever they changed on disk."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_LARGE = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended: its exit code (``None``: it did not end by itself), what it said, and what it used."""

    ended: str
    code: int | None
    said: str
    seconds: float
    memory: int
    engine: float


class Cells:
    """Starts commands of ours in processes of their own."""

    def __init__(self, folder: Path) -> None:
        self._said = folder / "said.txt"
        self._server = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("server.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={"PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONUTF8": "1", "PATH": "/usr/bin:/bin"},
            text=True,
        )

    def run(self, arguments: Sequence[str], folder: Path) -> Ran:
        """Run a command in a folder."""
        assert self._server.stdin
        assert self._server.stdout
        request = {"arguments": list(arguments), "folder": str(folder), "said": str(self._said)}
        print(json.dumps(request), file=self._server.stdin, flush=True)
        answer: dict[str, Any] = json.loads(self._server.stdout.readline())
        return Ran(said=self._said.read_bytes().decode("utf-8", "backslashreplace"), **answer)

    def close(self) -> None:
        """End the server."""
        assert self._server.stdin
        assert self._server.stdout
        self._server.stdin.close()
        self._server.wait(timeout=30)
        self._server.stdout.close()


def everything(folder: Path) -> dict[str, object]:
    """All that lies in a folder: each path with what it is, when it was changed, and what is in it."""
    return {path.relative_to(folder).as_posix(): _one(path) for path in _below(folder)}


def _below(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        yield path
        if path.is_dir() and not path.is_symlink():
            yield from _below(path)


def _one(path: Path) -> object:
    told = path.lstat()
    if path.is_symlink():
        return path.readlink()
    if path.is_file() and told.st_size < _LARGE:
        return told.st_mode, told.st_mtime_ns, hashlib.sha256(path.read_bytes()).hexdigest()
    return told.st_mode, told.st_size

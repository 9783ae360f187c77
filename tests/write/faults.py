"""Accidents on purpose: a child process that is killed, or refused something, at its k-th request to the system.

Python announces what it is about to ask of the system (audit events): opening, making, linking, moving, removing,
changing a mode or a time, locking, calling a C library. There the child is killed, as by ``kill -9``, or told no.
"""

import hashlib
import os
import signal
import sys
import traceback
import warnings
from collections.abc import Callable
from pathlib import Path

from journeymap.diagnostics.errors import UsageError
from journeymap.render.manifest import MANIFEST

CHANGES = frozenset((
    "os.mkdir", "os.rename", "os.link", "os.symlink", "os.remove", "os.rmdir", "os.chmod", "os.chown", "os.utime",
    "os.setxattr", "fcntl.flock", "ctypes.dlsym",
))  # fmt: skip
LOOKS = frozenset(("os.scandir", "os.listdir", "os.getxattr", "os.listxattr", "open"))
FINE, REFUSED, BUG = 0, 2, 4
KILLED = -signal.SIGKILL


class Requests:
    """Counts the requests that would change something below a folder, or all, and does something at the chosen one."""

    def __init__(self, root: Path, at: int, number: int | None, *, looks: bool) -> None:
        self.root, self.at, self.number, self.looks, self.seen = str(root), at, number, looks, 0

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self.matters(event, arguments):
            return
        self.seen += 1
        if self.seen != self.at:
            return
        if self.number is None:
            os.kill(os.getpid(), signal.SIGKILL)
        raise OSError(self.number, os.strerror(self.number or 0), str(arguments[0]))

    def matters(self, event: str, arguments: tuple[object, ...]) -> bool:
        if event in {"fcntl.flock", "ctypes.dlsym"}:
            return True
        if self.root not in str(arguments[:1]):
            return False
        if event == "open":
            flags = arguments[2]
            return self.looks or (isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)))
        return event in CHANGES or (self.looks and event in LOOKS)


def accident(act: Callable[[], object], root: Path, at: int, number: int | None = None, *, looks: bool = False) -> int:
    """How a child process ends that does this and is killed (or refused, with an error) at that request."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of threads, which this process may have; the child needs only its own
        child = os.fork()
    if not child:
        end = BUG
        try:
            sys.addaudithook(Requests(root, at, number, looks=looks))
            act()
            end = FINE
        except UsageError as refused:
            end = REFUSED if "cannot be" in str(refused) else BUG
        except BaseException:  # noqa: BLE001 -- a child may not go on as if it were the tests
            traceback.print_exc()
        finally:
            os._exit(end)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def tree(folder: Path) -> dict[str, bytes]:
    """All that is in a folder: files with their bytes, links with what they lead to, folders with nothing."""
    found = {}
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = os.fsencode(path.readlink())
        elif path.is_dir():
            found[f"{name}/"] = b""
        else:
            found[name] = path.read_bytes()
    return found


def digest(folder: Path) -> str:
    """One hash of all that is in a folder; empty when there is none."""
    return hashlib.sha256(repr(sorted(tree(folder).items())).encode()).hexdigest() if folder.exists() else ""


def beside(folder: Path) -> set[str]:
    """What else lies in the folder above: our own litter, if there is any."""
    return {path.name for path in folder.parent.iterdir()} - {folder.name}


__all__ = ["BUG", "FINE", "KILLED", "MANIFEST", "REFUSED", "accident", "beside", "digest", "tree"]

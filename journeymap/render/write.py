"""The one place that writes: a folder whole or not at all, and a file that would not change keeps its time.

What is drawn goes to the disk as it comes, beside the folder, and only when it is new or changed; ``swap`` tells how
the folder then becomes the new one. When nothing changed, nothing is touched.
"""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from errno import EACCES, ENAMETOOLONG, ENOENT, EPERM, EROFS
from pathlib import Path

from journeymap.diagnostics.errors import UsageError
from journeymap.render.lock import locked
from journeymap.render.manifest import MANIFEST, listing, ours, refuse_what_is_in_the_way, same
from journeymap.render.swap import Site, publish, recover, site_beside, site_inside

_CLOSED = (EACCES, EPERM, EROFS, ENAMETOOLONG)


@dataclass(frozen=True, slots=True)
class Written:
    """How many files there are now, and how many of them were new or changed."""

    files: int
    changed: int


def write_folder(
    folder: Path,
    files: Iterable[tuple[str, bytes | None]],
    *,
    keep: bool = False,
    waiting: Callable[[], None] = lambda: None,
) -> Written:
    """Make ``folder`` hold exactly these files, and whatever else was there that we did not make.

    A file without content stays as we made it before. What else we made there before goes, unless we are to ``keep``
    it. Somebody else may be writing there: then ``waiting`` is called, and it is our turn when they are done.

    Raises UsageError, and leaves the folder as it was, when it holds things but was not made by us, when something of
    others is in the way, or when it cannot be written to.
    """
    with ExitStack() as stack:
        with _refused(folder):
            site = stack.enter_context(_held(Path(os.path.realpath(folder)), waiting))
            recover(site)
            old = ours(site.folder, (site.lock,))
        made, changed = _draft(site, folder, files, old)
        stay = made | (old if keep else frozenset())
        with _refused(folder):
            contents = listing(stay)
            is_listed = same(site.folder / MANIFEST, contents)
            if changed or not is_listed:
                _put(site.new / MANIFEST, contents)
                if is_listed:
                    shutil.copystat(site.folder / MANIFEST, site.new / MANIFEST)
                _sync(site.new / path for path in (*changed, MANIFEST))
                publish(site, changed, old - stay)
    return Written(len(made), len(changed))


def write_files(folder: Path, contents: Mapping[str, bytes]) -> int:
    """Write files into ``folder`` and return how many of them are new or changed.

    Each is whole or not there at all, and a folder that was not there before holds all of them or is not there.
    Raises UsageError when one cannot be written.
    """
    if not folder.exists() and not folder.is_symlink():
        return _write_new(folder, contents)
    changed = 0
    for path, content in sorted(contents.items()):
        with _refused(folder / path):
            changed += _replace(folder / path, content)
    return changed


def _draft(
    site: Site, folder: Path, files: Iterable[tuple[str, bytes | None]], old: frozenset[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """Put what is new or changed into the new folder as it comes; the paths of all files, and of those."""
    made, changed = set[str](), set[str]()
    for path, content in files:
        made.add(path)
        with _refused(folder / path):
            if content is None and path not in old:
                raise FileNotFoundError(ENOENT, os.strerror(ENOENT))
            if content is not None and not same(site.folder / path, content):
                refuse_what_is_in_the_way(site.folder, path, old)
                _put(site.new / path, content)
                changed.add(path)
    return frozenset(made), frozenset(changed)


@contextmanager
def _held(folder: Path, waiting: Callable[[], None]) -> Iterator[Site]:
    """Be the only one who writes this folder, and leave nothing lying about. Raises OSError."""
    with ExitStack() as stack:
        site = site_beside(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        try:
            stack.enter_context(locked(site.lock, waiting))
        except OSError as problem:
            if problem.errno not in _CLOSED or not folder.is_dir():
                raise
            site = site_inside(folder)
            stack.enter_context(locked(site.lock, waiting))
        try:
            yield site
        finally:
            with suppress(OSError):  # the next run will see to it
                recover(site)


def _write_new(folder: Path, contents: Mapping[str, bytes]) -> int:
    with ExitStack() as stack:
        with _refused(folder):
            site = stack.enter_context(_held(Path(os.path.realpath(folder)), lambda: None))
            recover(site)
        for path, content in sorted(contents.items()):
            with _refused(folder / path):
                _put(site.new / path, content)
        with _refused(folder):
            _sync(site.new / path for path in contents)
            site.new.rename(site.folder)
    return len(contents)


@contextmanager
def _refused(path: Path) -> Iterator[None]:
    """Say in plain words what the system says. Raises UsageError."""
    try:
        yield
    except OSError as problem:
        message = f"{path} cannot be written: {problem.strerror}"
        raise UsageError(message) from problem


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    path.chmod(0o644)  # a web server is to read it


def _sync(paths: Iterable[Path]) -> None:
    """Have what was written on the disk before it takes the place of what was there: power may fail too."""
    for path in paths:
        with path.open("rb+") as file:
            os.fsync(file.fileno())


def _replace(path: Path, content: bytes) -> bool:
    """Give a file this content, whole or not at all; whether it changed. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    site = site_beside(path)
    with locked(site.lock, lambda: None):
        if same(path, content):
            return False
        try:
            _put(site.new, content)
            _sync([site.new])
            site.new.replace(path)
        finally:
            with suppress(OSError):
                site.new.unlink(missing_ok=True)
    return True

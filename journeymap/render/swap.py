"""A folder takes the place of another, whole or not at all, whatever stops us.

The new folder is made beside the old one. It holds the new and changed files; what stays, ours and that of others, is
linked into it (one file under two names: nothing is copied, and it keeps its time). Then the two change places, in one
step where the system can, and what is left of the old one goes. Killed before that step, the old folder is there as it
was; after it, the new one. What lies about goes at the next run.

Where the system has no such step (Windows; a few file systems), the old folder is moved aside and the new one into its
place. Killed between the two, there is no folder, and the next run puts the old one back first.

Some folders cannot give way: a mount point, one whose parent is closed to us, one on a file system without links, one
that is open in a program of Windows, one of another owner, or the one that we stand in. There the files are all made
first and then replaced one by one: each is whole, but a reader in that moment sees some old and some new, and so does
who comes after a kill in that moment, until the next run.
"""

import errno
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from journeymap.render.exchange import exchange
from journeymap.render.manifest import MANIFEST, listed

_CANNOT_GIVE_WAY = frozenset(
    (
        errno.EPERM,
        errno.EACCES,
        errno.EXDEV,
        errno.EBUSY,
        errno.EMLINK,
        errno.ENOTSUP,
        errno.EOPNOTSUPP,
        errno.ENOSYS,
    )
)


@dataclass(frozen=True, slots=True)
class Site:
    """A folder to be written, and what the names of our own things begin with while we write it."""

    folder: Path
    prefix: str
    beside: bool
    """Whether our things stand beside the folder, so that it may be swapped, or in it."""

    @property
    def lock(self) -> Path:
        """The file that says that somebody is writing."""
        return Path(f"{self.prefix}.lock")

    @property
    def new(self) -> Path:
        """Where the new folder is made; after the swap, the old one."""
        return Path(f"{self.prefix}.new")

    @property
    def old(self) -> Path:
        """Where the old folder is put, when there are two steps."""
        return Path(f"{self.prefix}.old")

    @property
    def near(self) -> Path:
        """Where a file is made that cannot come straight from the new folder, because that is on another disk."""
        return self.folder / f"{MANIFEST}.near"


def site_beside(folder: Path) -> Site:
    """A folder whose parent we may write to."""
    return Site(folder, str(folder.parent / f".{folder.name}.journeymap"), beside=True)


def site_inside(folder: Path) -> Site:
    """A folder whose parent is closed to us."""
    return Site(folder, str(folder / MANIFEST), beside=False)


def recover(site: Site) -> None:
    """Put right what a run before us, or we, may have left: first the old folder, then all that lies about.

    Raises OSError, and then has removed nothing that is needed.
    """
    if not site.folder.exists() and site.old.is_dir():
        site.old.rename(site.folder)
    for leftover in (site.new, site.old, site.near, site_inside(site.folder).new):
        if leftover.is_symlink() or leftover.is_file():
            leftover.unlink()
        elif leftover.is_dir():
            _save_what_is_not_ours(leftover, site.folder)
            shutil.rmtree(leftover)


def _save_what_is_not_ours(leftover: Path, folder: Path) -> None:
    """Carry over what somebody put into the old folder while the new one was being made."""
    if not (leftover / MANIFEST).is_file():
        return  # the beginnings of a new folder, with our files only
    ours = listed(leftover) | {MANIFEST}
    for below, names, _ in _entries(leftover):
        for path in (below / name for name in names):
            there = folder / path
            if path.as_posix() not in ours and _is_newer(leftover / path, there):
                there.parent.mkdir(parents=True, exist_ok=True)
                (leftover / path).replace(there)


def _is_newer(one: Path, other: Path) -> bool:
    return not os.path.lexists(other) or one.lstat().st_mtime_ns > other.lstat().st_mtime_ns


def publish(site: Site, changed: Iterable[str], dropped: frozenset[str]) -> None:
    """Let what stands in ``site.new``, the ``changed`` files and our list, take its place; the ``dropped`` ones go.

    Raises OSError.
    """
    if site.beside:
        try:
            _furnish(site, dropped)
            _swap(site)
        except OSError as problem:
            if problem.errno not in _CANNOT_GIVE_WAY or site.old.exists():
                raise
        else:
            return
    _replace_each(site, sorted(changed), sorted(dropped))


def _furnish(site: Site, dropped: frozenset[str]) -> None:
    """Link into the new folder what stays of the old one."""
    for below, names, is_empty in _entries(site.folder):
        folder, target = site.folder / below, site.new / below
        if not os.access(folder, os.W_OK | os.X_OK) or _stand_in(folder):
            raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(folder))
        kept = [name for name in names if (below / name).as_posix() not in dropped]
        if kept or is_empty:
            target.mkdir(parents=True, exist_ok=True)
        for name in kept:
            if not os.path.lexists(target / name):
                _link(folder / name, target / name)
        if target.is_dir():
            _dress(target, folder)


def _entries(folder: Path) -> Iterator[tuple[Path, list[str], bool]]:
    """Each folder below, the inner ones first: its path, its files and links, whether it is empty. Raises OSError."""

    def refuse(problem: OSError) -> None:
        raise problem

    if not folder.exists():
        return
    for top, folders, names in os.walk(folder, topdown=False, onerror=refuse):
        links = [name for name in folders if Path(top, name).is_symlink()]
        yield Path(top).relative_to(folder), sorted([*names, *links]), not folders and not names


def _stand_in(folder: Path) -> bool:
    try:
        return folder.samefile(Path.cwd())
    except OSError:
        return False  # the folder that we stand in is gone


def _link(source: Path, target: Path) -> None:
    if source.is_symlink():
        target.symlink_to(source.readlink())
    else:
        target.hardlink_to(source)


def _dress(target: Path, folder: Path) -> None:
    """Give a new folder the owner, the mode and the time of the old one."""
    was, now = folder.stat(), target.stat()
    if (was.st_uid, was.st_gid) != (now.st_uid, now.st_gid):
        os.chown(target, was.st_uid, was.st_gid)
    shutil.copystat(folder, target)


def _swap(site: Site) -> None:
    if not site.folder.exists():
        site.new.rename(site.folder)
    elif not exchange(site.new, site.folder):
        site.folder.rename(site.old)
        try:
            site.new.rename(site.folder)
        finally:
            if not site.folder.exists():
                site.old.rename(site.folder)


def _replace_each(site: Site, changed: list[str], dropped: list[str]) -> None:
    for path in (*changed, *dropped, MANIFEST):
        above = next(each for each in (site.folder / path).parents if each.exists())
        if not os.access(above, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(above))
    last = (site.new / MANIFEST).read_bytes()
    # Both lists, the old and the new, stand there first: whatever cuts us short, the folder stays ours.
    (site.new / MANIFEST).write_bytes(last + "".join(f"{path}\n" for path in dropped).encode("utf-8"))
    for path in (MANIFEST, *changed):
        _move(site, path)
    for path in dropped:
        (site.folder / path).unlink(missing_ok=True)
        with suppress(OSError):  # there is something else in it
            for above in list(Path(path).parents)[:-1]:
                (site.folder / above).rmdir()
    (site.new / MANIFEST).write_bytes(last)
    _move(site, MANIFEST)


def _move(site: Site, path: str) -> None:
    """Put a file in its place, whole, also across the border of a file system."""
    source, target = site.new / path, site.folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        source.replace(target)
    except OSError as problem:
        if problem.errno != errno.EXDEV:
            raise
        shutil.copyfile(source, site.near)
        site.near.chmod(0o644)
        site.near.replace(target)

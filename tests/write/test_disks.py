"""Folders and disks as they are: full, closed, mounted, linked, stood in. The old site stays, or the new one comes."""

import contextlib
import os
import shutil
import subprocess
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeymap.diagnostics.errors import UsageError
from journeymap.render.manifest import MANIFEST, listing
from journeymap.render.write import Written, write_files, write_folder
from tests.write.faults import FINE, accident, beside, digest, tree

PAGES = {"index.html": b"one", "journeys/a.html": b"a", "guides/house/old.html": b"old"}
NEXT = {"index.html": b"two", "journeys/a.html": b"a", "guides/role.html": b"role"}
WHOLE = {MANIFEST: listing(NEXT), "guides/": b"", "journeys/": b"", **NEXT}

MOUNT = Path(shutil.which("mount") or "/none")
on_posix = pytest.mark.skipif(os.name != "posix", reason="as Unix has it")
as_root = pytest.mark.skipif(
    os.name != "posix" or os.geteuid() != 0 or not MOUNT.exists(), reason="only the administrator may mount"
)


def build(folder: Path, pages: dict[str, bytes]) -> Written:
    return write_folder(folder, pages.items())


@contextlib.contextmanager
def mounted(*arguments: str | Path) -> Iterator[None]:
    """Something mounted. Skips the test when the system does not let us."""
    done = subprocess.run([MOUNT, *map(str, arguments)], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("this system does not let us mount")
    try:
        yield
    finally:
        subprocess.run([f"{MOUNT.parent}/umount", "--lazy", str(arguments[-1])], check=True)


@as_root
def test_a_disk_that_is_full(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with mounted("-t", "tmpfs", "-o", "size=1m", "journeymap", disk):
        site = disk / "here" / "site"
        build(site, PAGES)
        (site / "CNAME").write_bytes(b"journeys.example")
        before = digest(site)
        large = {f"{number:02}.html": bytes([number]) * 100_000 for number in range(20)}
        with pytest.raises(UsageError, match=r"\d\d\.html cannot be written: No space left on device$"):
            build(site, large)
        assert digest(site) == before
        assert beside(site) == set()
        with pytest.raises(UsageError, match=r"\d\d\.html cannot be written: No space left on device$"):
            write_files(disk / "demo", large)
        assert not (disk / "demo").exists()
        (site / "huge").write_bytes(b"x" * 1_000_000)
        with pytest.raises(UsageError, match=r"cannot be written: No space left on device$"):
            write_files(disk, {"a.svg": b"x" * 100_000})
        assert {path.name for path in disk.iterdir()} == {"here"}
        (site / "huge").unlink()
        build(site, NEXT)
        assert tree(site) == {**WHOLE, "CNAME": b"journeys.example"}


@on_posix
def test_files_that_may_not_grow_so_large(disk: Path) -> None:
    import resource

    site = disk / "here" / "site"
    build(site, PAGES)
    before = digest(site)

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
        with pytest.raises(UsageError, match=r"large\.html cannot be written: File too large$"):
            build(site, {**NEXT, "large.html": b"x" * 60_000})

    assert accident(limited, disk, 10_000) == FINE
    assert digest(site) == before
    assert beside(site) == set()


@as_root
def test_a_disk_that_may_only_be_read(tmp_path: Path) -> None:
    disk, site = tmp_path / "disk", tmp_path / "disk" / "site"
    disk.mkdir()
    with mounted("-t", "tmpfs", "journeymap", disk):
        build(site, PAGES)
        subprocess.run([MOUNT, "-o", "remount,ro", str(disk)], check=True)
        before = digest(site)
        assert build(tmp_path / "other", PAGES).files == 3
        with pytest.raises(UsageError, match=r"site cannot be written: Read-only file system$"):
            build(site, NEXT)
        with pytest.raises(UsageError, match=r"first cannot be written: Read-only file system$"):
            build(disk / "first", NEXT)
        assert digest(site) == before
        assert beside(site) == set()


NOBODY = 65534


def as_nobody(folder: Path, pages: dict[str, bytes]) -> str:
    """What is said when somebody without rights of the administrator writes a folder."""
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of threads, which this process may have; the child needs only its own
        child = os.fork()
    if not child:
        try:
            if os.geteuid() == 0:
                os.setgroups([])
                os.setresgid(NOBODY, NOBODY, NOBODY)
                os.setresuid(NOBODY, NOBODY, NOBODY)
            build(folder, pages)
        except UsageError as refused:
            os.write(writing, str(refused).encode())
        except BaseException as bug:  # noqa: BLE001 -- a child may not go on as if it were the tests
            os.write(writing, repr(bug).encode())
        finally:
            os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading) as said:
        return said.read()


@pytest.fixture
def theirs(disk: Path) -> Path:
    """A folder of somebody without rights of the administrator, in one that they may only look into."""
    for pages in (PAGES, NEXT):
        build(disk / "warm", pages)  # imports all that somebody else may not read
    folder = disk / "theirs"
    folder.mkdir()
    if os.geteuid() == 0:
        disk.chmod(0o755)
        os.chown(folder, NOBODY, NOBODY)
    return folder


@on_posix
def test_a_folder_whose_files_may_not_be_changed(theirs: Path) -> None:
    assert as_nobody(theirs / "site", PAGES) == ""
    site = theirs / "site"
    for closed in (site, site / "journeys", site / "guides" / "house"):
        mode, before = closed.stat().st_mode, digest(site)
        closed.chmod(0o555)
        said = as_nobody(theirs / "site", {**NEXT, "journeys/a.html": b"b"})
        closed.chmod(mode)
        assert said == f"{site} cannot be written: Permission denied"
        assert digest(site) == before
        assert beside(site) == set()


@on_posix
def test_a_folder_whose_parent_is_closed_is_written_file_by_file(theirs: Path) -> None:
    assert as_nobody(theirs / "site", PAGES) == ""
    theirs.chmod(0o555)
    site, inode = theirs / "site", (theirs / "site").stat().st_ino
    (site / "CNAME").write_bytes(b"journeys.example")
    assert as_nobody(theirs / "site", NEXT) == ""
    assert tree(site) == {**WHOLE, "CNAME": b"journeys.example"}
    assert site.stat().st_ino == inode
    assert as_nobody(theirs / "first", NEXT) == f"{theirs / 'first'} cannot be written: Permission denied"
    theirs.chmod(0o755)
    assert beside(site) == set()


@on_posix
def test_an_empty_folder_whose_parent_is_closed(theirs: Path) -> None:
    (theirs / "site").mkdir()
    if os.geteuid() == 0:
        os.chown(theirs / "site", NOBODY, NOBODY)
    theirs.chmod(0o555)
    assert as_nobody(theirs / "site", NEXT) == ""
    theirs.chmod(0o755)
    assert tree(theirs / "site") == WHOLE


@as_root
@pytest.mark.parametrize("how", ["bind", "tmpfs"])
def test_a_folder_that_is_a_mount_is_written_file_by_file(tmp_path: Path, how: str) -> None:
    site, behind = tmp_path / "here" / "site", tmp_path / "behind"
    site.mkdir(parents=True)
    behind.mkdir()
    with mounted("--bind", behind, site) if how == "bind" else mounted("-t", "tmpfs", "journeymap", site):
        build(site, PAGES)
        (site / "CNAME").write_bytes(b"journeys.example")
        assert build(site, NEXT) == Written(files=3, changed=2)
        assert tree(site) == {**WHOLE, "CNAME": b"journeys.example"}
        assert how == "tmpfs" or digest(behind) == digest(site)
        assert beside(site) == set()


def test_what_was_left_in_the_folder_by_a_build_that_was_killed_goes(disk: Path) -> None:
    site = disk / "site"
    build(site, PAGES)
    (site / ".journeymap.near").write_bytes(b"half of a file")
    (site / ".journeymap.new").mkdir()
    (site / ".journeymap.new" / "index.html").write_bytes(b"two")
    build(site, NEXT)
    assert tree(site) == WHOLE


@as_root
def test_a_mount_inside_the_folder_stays(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(site, PAGES)
    (site / "media").mkdir()
    with mounted("-t", "tmpfs", "journeymap", site / "media"):
        (site / "media" / "film.mp4").write_bytes(b"film")
        build(site, NEXT)
        assert tree(site) == {**WHOLE, "media/": b"", "media/film.mp4": b"film"}


@on_posix
def test_a_link_to_the_folder_stays_a_link(disk: Path) -> None:
    real, link = disk / "far" / "real", disk / "near" / "site"
    link.parent.mkdir()
    link.symlink_to(Path("..", "far", "real"))
    build(link, PAGES)
    build(link, NEXT)
    assert link.is_symlink()
    assert tree(real) == WHOLE
    assert beside(link) | beside(real) == set()


@on_posix
def test_who_builds_in_the_folder_that_they_stand_in_still_stands_in_it(
    disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(disk / "site", PAGES)
    monkeypatch.chdir(disk / "site")
    build(Path(), NEXT)
    assert tree(Path()) == WHOLE


@on_posix
def test_owner_and_mode_of_folders_stay(disk: Path) -> None:
    site = disk / "site"
    build(site, PAGES)
    site.chmod(0o2770)
    (site / "journeys").chmod(0o711)
    if os.geteuid() == 0:
        os.chown(site / "journeys", NOBODY, NOBODY)
    before = [(each.stat().st_mode, each.stat().st_uid) for each in (site, site / "journeys")]
    build(site, NEXT)
    assert [(each.stat().st_mode, each.stat().st_uid) for each in (site, site / "journeys")] == before


@on_posix
def test_files_of_others_are_the_same_files_after_a_swap(disk: Path) -> None:
    site = disk / "site"
    build(site, PAGES)
    note = site / "kept" / "note.txt"
    note.parent.mkdir()
    with note.open("w") as open_all_the_time:
        open_all_the_time.write("before ")
        open_all_the_time.flush()
        inode = note.stat().st_ino
        build(site, NEXT)
        open_all_the_time.write("and after")
    assert note.stat().st_ino == inode
    assert note.read_text() == "before and after"


@on_posix
@pytest.mark.parametrize("kind", ["new", "replaced"])
def test_what_others_put_there_in_the_last_moment_stays(disk: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    from journeymap.render import swap
    from journeymap.render.exchange import exchange

    site = disk / "site"
    build(site, PAGES)
    name = site / "guides" / "house" / "note.txt"
    if kind == "replaced":
        name.write_bytes(b"early")
        os.utime(name, (1, 1))

    def in_between(one: Path, other: Path) -> bool:
        (site / "note.tmp").write_bytes(b"late")
        (site / "note.tmp").replace(name)
        return exchange(one, other)

    monkeypatch.setattr(swap, "exchange", in_between)
    build(site, NEXT)
    assert name.read_bytes() == b"late"
    assert beside(site) == set()

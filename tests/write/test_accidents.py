"""Killed or refused at each single request to the system: the folder is the old one or the new one, never a mixture."""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from journeymap.diagnostics.errors import UsageError
from journeymap.render import swap
from journeymap.render.manifest import MANIFEST, listing
from journeymap.render.write import write_files, write_folder
from tests.write.faults import FINE, KILLED, REFUSED, accident, beside, digest, tree

pytestmark = pytest.mark.skipif(os.name != "posix", reason="processes are forked and killed as Unix does")

OLD = {"index.html": b"one", "journeys/a.html": b"a", "journeys/gone.html": b"gone", "guides/house/old.html": b"old"}
NEW = {"index.html": b"two", "journeys/a.html": b"a", "journeys/b.html": b"b", "guides/role.html": b"role"}
LATER = {"index.html": b"three", "journeys/a.html": b"a"}
OTHERS = {"CNAME": b"journeys.example", "journeys/photo.jpg": b"photo", "kept/deep/note.txt": b"note"}
ENOUGH = 1000


def make(folder: Path, files: dict[str, bytes]) -> None:
    write_folder(folder, files.items())


@pytest.fixture
def prepared(disk: Path) -> "Prepared":
    return Prepared(disk)


class Prepared:
    """A folder as it was, with things of others in it, and what it is to become."""

    def __init__(self, root: Path) -> None:
        self.root, self.folder = root, root / "here" / "site"
        self.before = root / "before"
        make(self.before, OLD)
        for path, content in OTHERS.items():
            (self.before / path).parent.mkdir(parents=True, exist_ok=True)
            (self.before / path).write_bytes(content)
        (self.before / "empty").mkdir()
        (self.before / "link").symlink_to("kept/deep")
        self.old = digest(self.before)
        self.reset()
        make(self.folder, LATER)
        self.later = digest(self.folder)
        self.reset()
        make(self.folder, NEW)
        self.new = digest(self.folder)
        assert {**NEW, **OTHERS}.items() <= tree(self.folder).items()
        assert "journeys/gone.html" not in tree(self.folder)
        self.reset()

    def reset(self) -> None:
        shutil.rmtree(self.folder.parent, ignore_errors=True)
        self.folder.parent.mkdir()
        shutil.copytree(self.before, self.folder, symlinks=True)

    def build(self) -> None:
        make(self.folder, NEW)

    def each(self, number: int | None = None, *, looks: bool = False) -> Iterator[int]:
        """Build again and again, each time stopped one request later, and say how it ended, until nothing stops it."""
        fine = 0
        for at in range(1, ENOUGH):
            self.reset()
            ended = accident(self.build, self.root, at, number, looks=looks)
            # What is refused while clearing up does not stop a build; that many in a row, and there was no accident.
            fine = fine + 1 if ended == FINE else 0
            if fine > (0 if number is None else 40):
                assert at > 30, "the accidents do not happen"
                return
            yield ended


def mends(prepared: Prepared) -> None:
    """The next build, of something else, makes that folder and leaves nothing beside it."""
    make(prepared.folder, LATER)
    assert digest(prepared.folder) == prepared.later
    assert beside(prepared.folder) == set()


def test_killed_at_each_step(prepared: Prepared) -> None:
    states = []
    for ended in prepared.each():
        assert ended == KILLED
        states.append(digest(prepared.folder))
        assert states[-1] in {prepared.old, prepared.new}
        mends(prepared)
    assert states == sorted(states, key=[prepared.old, prepared.new].index)
    assert set(states) == {prepared.old, prepared.new}


def test_killed_at_each_step_of_a_first_build(disk: Path) -> None:
    first = disk / "first"
    make(first, NEW)
    whole, ends = digest(first), set()
    for at in range(1, ENOUGH):
        shutil.rmtree(first, ignore_errors=True)
        if accident(partial(make, first, NEW), disk, at) == FINE:
            break
        ends.add(digest(first))
        make(first, LATER)
        assert tree(first) == {**LATER, MANIFEST: listing(LATER), "journeys/": b""}
        assert beside(first) == set()
    assert ends == {"", whole}


def test_killed_at_each_step_where_there_are_two_renames(prepared: Prepared, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "exchange", lambda *_: False)
    gone = 0
    for _ in prepared.each():
        there = digest(prepared.folder)
        if not there:
            gone += 1
            swap.recover(swap.site_beside(prepared.folder))
            assert digest(prepared.folder) == prepared.old
        assert there in {"", prepared.old, prepared.new}
        mends(prepared)
    assert gone == 1


def test_killed_at_each_step_of_the_build_that_mends(prepared: Prepared, monkeypatch: pytest.MonkeyPatch) -> None:
    # The worst that a kill can leave: the old folder put aside, the new one not in its place yet.
    monkeypatch.setattr(swap, "exchange", lambda *_: False)
    litter = prepared.root / "litter"
    for _ in prepared.each():
        if not prepared.folder.exists():
            shutil.copytree(prepared.folder.parent, litter, symlinks=True)
    for at in range(1, ENOUGH):
        shutil.rmtree(prepared.folder.parent)
        shutil.copytree(litter, prepared.folder.parent, symlinks=True)
        if accident(prepared.build, prepared.root, at) == FINE:
            return
        assert digest(prepared.folder) in {"", prepared.old, prepared.new}
        mends(prepared)


def test_killed_at_each_step_where_the_folder_cannot_give_way(
    prepared: Prepared, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(swap, "_link", no_links)
    for _ in prepared.each():
        found = tree(prepared.folder)
        assert {**OTHERS, "link": b"kept/deep", "empty/": b""}.items() <= found.items()
        for path, content in found.items():
            if path in OLD or path in NEW:
                assert content in {OLD.get(path), NEW.get(path)}
        assert found.keys() <= OLD.keys() | NEW.keys() | OTHERS.keys() | {
            MANIFEST, "link", "empty/", "guides/", "guides/house/", "journeys/", "kept/", "kept/deep/",
        }  # fmt: skip
        newest = {**NEW, "guides/role.html": b"another role"}
        make(prepared.folder, newest)
        assert {**newest, **OTHERS}.items() <= tree(prepared.folder).items()
        assert not tree(prepared.folder).keys() & (OLD.keys() - NEW.keys())
        assert beside(prepared.folder) == set()


@pytest.mark.parametrize(
    ("number", "looks"), [(errno.ENOSPC, False), (errno.EROFS, False), (errno.EIO, True), (errno.EACCES, False)]
)
def test_refused_at_each_step(prepared: Prepared, number: int, looks: bool) -> None:  # noqa: FBT001 -- pytest hands it in
    ends = set()
    for ended in prepared.each(number, looks=looks):
        ends.add(ended)
        assert ended in {FINE, REFUSED}
        assert digest(prepared.folder) in ({prepared.new} if ended == FINE else {prepared.old})
        mends(prepared)
    assert ends == {FINE, REFUSED}


def test_refused_at_each_step_where_there_are_two_renames(prepared: Prepared, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "exchange", lambda *_: False)
    for ended in prepared.each(errno.EIO):
        assert digest(prepared.folder) == (prepared.new if ended == FINE else prepared.old)


BUSY = OSError(errno.EBUSY, os.strerror(errno.EBUSY))


@pytest.mark.parametrize("stop", [KeyboardInterrupt(), SystemExit(), OSError(), BUSY], ids=repr)
@pytest.mark.parametrize("times", [1, 2, 3])
def test_stopped_between_two_renames(
    prepared: Prepared, monkeypatch: pytest.MonkeyPatch, stop: BaseException, times: int
) -> None:
    """The second rename does not come about, nor does putting the old folder back, as often as that."""
    monkeypatch.setattr(swap, "exchange", lambda *_: False)
    honest = Path.rename
    asked: list[Path] = []

    def rename(self: Path, target: Path) -> Path:
        asked.append(target)
        if 1 < len(asked) <= 1 + times:
            raise stop
        return honest(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", rename)
        if (stop, times) == (BUSY, 1):
            prepared.build()  # the old folder is back and cannot give way, so its files do, one by one
        else:
            with pytest.raises((type(stop), UsageError)):
                prepared.build()
    assert len(asked) >= 1 + times
    assert digest(prepared.folder) == ["", prepared.new if stop is BUSY else prepared.old, prepared.old, ""][times]
    mends(prepared)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES])
def test_files_refused_at_each_step(disk: Path, number: int) -> None:
    def act(folder: Path) -> Callable[[], object]:
        return lambda: write_files(folder, NEW)

    ends = []
    for at in range(1, ENOUGH):
        folder = disk / f"{at}" / "demo"
        folder.parent.mkdir()
        ended = accident(act(folder), folder.parent, at, number)
        ends.append(ended)
        assert ended in {FINE, REFUSED}
        assert beside(folder) <= {".demo.journeymap.lock"}
        assert not folder.exists() if ended == REFUSED else NEW.items() <= tree(folder).items()
        if ends[-10:] == [FINE] * 10:
            break
    assert REFUSED in ends


def test_files_killed_at_each_step(disk: Path) -> None:
    folder, single, ends = disk / "demo", disk / "site.html", set()
    for at in range(1, ENOUGH):
        shutil.rmtree(folder, ignore_errors=True)
        single.write_bytes(b"old")

        def act() -> None:
            write_files(folder, NEW)
            write_files(disk, {"site.html": b"new"})

        ended = accident(act, disk, at)
        if ended == FINE:
            break
        ends.add((folder.exists(), single.read_bytes()))
        assert not folder.exists() or NEW.items() <= tree(folder).items()
        act()
        # Killed at the very end, a folder that is not made anew again keeps its empty lock, which holds up nobody.
        assert beside(folder) - {".demo.journeymap.lock"} == {"site.html"}
    assert ends == {(False, b"old"), (True, b"old"), (True, b"new")}

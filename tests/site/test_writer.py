"""What is written, what is left alone, and what is said when it cannot be written."""

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeymap.diagnostics.errors import UsageError
from journeymap.render import swap
from journeymap.render.exchange import exchange
from journeymap.render.manifest import MANIFEST, listing
from journeymap.render.starter import start
from journeymap.render.write import Written, write_files, write_folder

PAGES = {"index.html": b"one", "journeys/a.html": b"two"}
LONG_AGO = 1_000_000_000


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def build(folder: Path, pages: dict[str, bytes]) -> Written:
    return write_folder(folder, pages.items())


def age(folder: Path) -> None:
    for path in folder.rglob("*"):
        os.utime(path, (LONG_AGO, LONG_AGO))


def test_files_and_their_list(tmp_path: Path) -> None:
    site = tmp_path / "deep" / "site"
    assert build(site, PAGES) == Written(files=2, changed=2)
    assert tree(site) == {**PAGES, MANIFEST: b"index.html\njourneys/a.html\n"}


def test_a_file_that_would_not_change_keeps_its_time(tmp_path: Path) -> None:
    build(tmp_path, PAGES)
    age(tmp_path)
    assert build(tmp_path, {**PAGES, "index.html": b"new"}) == Written(files=2, changed=1)
    times = {path: (tmp_path / path).stat().st_mtime for path in (*PAGES, MANIFEST)}
    assert {path for path, time in times.items() if time == LONG_AGO} == {"journeys/a.html", MANIFEST}
    assert (tmp_path / "index.html").read_bytes() == b"new"


def test_our_own_old_files_go_and_those_of_others_stay(tmp_path: Path) -> None:
    build(tmp_path, {**PAGES, "guides/old.html": b"old"})
    (tmp_path / "CNAME").write_bytes(b"journeys.example")
    (tmp_path / "journeys" / "photo.jpg").write_bytes(b"photo")
    build(tmp_path, PAGES)
    assert set(tree(tmp_path)) == {*PAGES, MANIFEST, "CNAME", "journeys/photo.jpg"}


def test_a_folder_of_others_is_refused_and_not_touched(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_bytes(b"mine")
    with pytest.raises(UsageError, match="is not empty and was not made by journeymap"):
        build(tmp_path, PAGES)
    assert tree(tmp_path) == {"mine.txt": b"mine"}


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").write_bytes(b"mine")
    with pytest.raises(UsageError, match="is a file, not a folder"):
        build(tmp_path / "site", PAGES)
    assert tree(tmp_path) == {"site": b"mine"}


@pytest.mark.parametrize("lost", [PAGES, {}])
def test_a_list_that_somebody_has_edited_deletes_nothing_outside(tmp_path: Path, lost: dict[str, bytes]) -> None:
    outside, site = tmp_path / "outside.txt", tmp_path / "site"
    outside.write_bytes(b"mine")
    build(site, PAGES)
    (site / "album").mkdir()
    (site / "album" / "photo.jpg").write_bytes(b"photo")
    if os.name == "posix":
        (site / "door").symlink_to(tmp_path)
        (site / "window.txt").symlink_to(outside)
    edited = [
        "../outside.txt",
        "journeys/../../outside.txt",
        str(outside),
        "door/outside.txt",
        "window.txt",
        "album",
        ".",
        "..",
        "",
        "/",
        MANIFEST,
        "nul\0",
        "x" * 5000,
        "gone.html",
    ]
    (site / MANIFEST).write_bytes("\n".join([*edited, *PAGES, ""]).encode() + b"\xff\xfe\n")
    build(site, lost)
    assert outside.read_bytes() == b"mine"
    assert (site / "album" / "photo.jpg").read_bytes() == b"photo"
    assert (site / "window.txt").exists() or os.name != "posix"
    assert {path for path in PAGES if (site / path).exists()} == set(lost)
    assert (site / MANIFEST).read_bytes() == "".join(f"{path}\n" for path in sorted(lost)).encode()


def test_readers_see_the_new_folder_only_when_it_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    build(site, PAGES)
    honest = exchange
    seen: list[dict[str, bytes]] = []

    def look(one: Path, other: Path) -> bool:
        seen.extend((tree(one), tree(other)))
        return honest(one, other)

    monkeypatch.setattr(swap, "exchange", look)
    new = {"index.html": b"new", "other.html": b"three"}
    build(site, new)
    assert seen == [{**new, MANIFEST: b"index.html\nother.html\n"}, {**PAGES, MANIFEST: listing(PAGES)}]
    assert tree(site) == seen[0]
    assert list(tmp_path.iterdir()) == [site]


def test_all_that_is_new_is_on_the_disk_before_it_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    build(site, PAGES)
    honest, synced = os.fsync, set[int]()
    missing: list[str] = []

    def note(handle: int) -> None:
        honest(handle)
        synced.add(os.fstat(handle).st_ino)

    def look(one: Path, other: Path) -> bool:
        missing.extend(path for path in ("index.html", MANIFEST) if (one / path).stat().st_ino not in synced)
        return exchange(one, other)

    monkeypatch.setattr(os, "fsync", note)
    monkeypatch.setattr(swap, "exchange", look)
    build(site, {**PAGES, "index.html": b"new"})
    assert len(synced) == 2
    assert missing == []


def test_pages_go_to_the_disk_as_they_come(tmp_path: Path) -> None:
    site = tmp_path / "site"

    def pages() -> Iterator[tuple[str, bytes]]:
        yield "a.html", b"a"
        assert [path.read_bytes() for path in tmp_path.glob(".site.*/a.html")] == [b"a"]
        yield "b.html", b"b"

    write_folder(site, pages())
    assert set(tree(site)) == {"a.html", "b.html", MANIFEST}


def test_when_nothing_changes_nothing_is_touched(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(site, PAGES)
    (site / "CNAME").write_bytes(b"journeys.example")
    age(tmp_path)
    before = site.stat()
    assert build(site, PAGES) == Written(files=2, changed=0)
    assert site.stat() == before


def test_a_file_without_content_stays_as_it_is(tmp_path: Path) -> None:
    build(tmp_path / "site", {**PAGES, "gone.html": b"gone"})
    files = [("index.html", b"new"), ("journeys/a.html", None)]
    assert write_folder(tmp_path / "site", files) == Written(files=2, changed=1)
    assert tree(tmp_path / "site") == {**PAGES, "index.html": b"new", MANIFEST: listing(PAGES)}


def test_a_file_without_content_has_to_be_there(tmp_path: Path) -> None:
    build(tmp_path / "site", PAGES)
    with pytest.raises(UsageError, match=r"other\.html cannot be written: No such file or directory$"):
        write_folder(tmp_path / "site", [("index.html", b"new"), ("other.html", None)])
    assert tree(tmp_path / "site") == {**PAGES, MANIFEST: listing(PAGES)}


def test_an_error_in_drawing_is_not_said_to_be_one_in_writing(tmp_path: Path) -> None:
    def pages() -> Iterator[tuple[str, bytes]]:
        yield "a.html", b"a"
        raise FileNotFoundError(errno.ENOENT, "No such file or directory", "logo.png")

    with pytest.raises(FileNotFoundError, match=r"logo\.png"):
        write_folder(tmp_path / "site", pages())
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_replaced_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(tmp_path, {"index.html": b"one"})
    seen: list[tuple[str, bytes, bytes]] = []
    honest = Path.replace

    def look(self: Path, target: str | Path) -> Path:
        # At the moment when the new file takes its place, it is complete, and the old one is still there.
        seen.append((Path(target).name, self.read_bytes(), Path(target).read_bytes()))
        return honest(self, target)

    monkeypatch.setattr(Path, "replace", look)
    assert write_files(tmp_path, {"index.html": b"new"}) == 1
    assert seen == [("index.html", b"new", b"one")]
    assert tree(tmp_path) == {"index.html": b"new"}


def test_replacing_that_is_cut_short_leaves_the_old_file_and_no_scraps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path, {"index.html": b"one"})

    def full(self: Path, _target: object) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device", str(self))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", full)
        with pytest.raises(UsageError, match=r"index\.html cannot be written: No space left on device$") as refused:
            write_files(tmp_path, {"index.html": b"new"})
    assert ".journeymap" not in str(refused.value)
    assert tree(tmp_path) == {"index.html": b"one"}


def refuse(*_: object, **__: object) -> None:
    raise PermissionError(errno.EACCES, "Permission denied", "/somewhere/.journeymap.new")


@pytest.mark.parametrize("by", ["pathlib.Path.write_bytes", "pathlib.Path.mkdir", "filelock.FileLock.acquire"])
def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by: str) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(by, refuse)
        for act in (lambda: build(tmp_path / "site", PAGES), lambda: start(tmp_path / "demo")):
            with pytest.raises(UsageError, match=r"cannot be written: Permission denied$") as refused:
                act()
            assert str(tmp_path) in str(refused.value)
            assert ".journeymap" not in str(refused.value)
            assert refused.value.exit_code == 2


def test_a_folder_that_cannot_be_looked_into_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Path, "iterdir", refuse)
        with pytest.raises(UsageError, match=r"cannot be written: Permission denied$"):
            build(tmp_path, PAGES)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="whoever runs this test may write everywhere")
def test_a_folder_that_is_read_only(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    with pytest.raises(UsageError, match=r"cannot be written: Permission denied$"):
        build(tmp_path / "site", PAGES)


IN_THE_WAY = r"is in the way: it was not made by journeymap, so nothing was written\nmove it elsewhere"


@pytest.mark.parametrize("path", ["index.html", "journeys", "new.html"])
@pytest.mark.parametrize("kind", ["file", "folder", "link"])
def test_what_is_in_the_way_is_named_and_left_alone(tmp_path: Path, path: str, kind: str) -> None:
    if (path, kind) in {("index.html", "file"), ("journeys", "folder")}:
        return  # as it should be
    site = tmp_path / "site"
    build(site, PAGES)
    (site / path).rename(tmp_path / "away") if (site / path).exists() else (tmp_path / "away").touch()
    match kind:
        case "file":
            (site / path).write_bytes(b"mine")
        case "folder":
            (site / path).mkdir()
        case _:
            (site / path).symlink_to(tmp_path / "away")
    with pytest.raises(UsageError, match=IN_THE_WAY) as refused:
        build(site, {"index.html": b"new", "journeys/b.html": b"b", "new.html": b"new"})
    assert str(refused.value).startswith(f"{site / path} ")
    if kind == "file":
        assert (site / path).read_bytes() == b"mine"
    assert kind != "link" or (site / path).is_symlink()
    assert b"new" not in tree(tmp_path).values()


def test_a_file_of_others_that_says_the_same_is_no_harm(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(site, {})
    (site / "index.html").write_bytes(b"one")
    assert build(site, PAGES) == Written(files=2, changed=1)
    assert tree(site) == {**PAGES, MANIFEST: listing(PAGES)}


@pytest.mark.skipif(os.name != "posix", reason="modes of files as Unix has them")
def test_pages_may_be_read_by_a_web_server(tmp_path: Path) -> None:
    build(tmp_path / "site", PAGES)
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "site").rglob("*") if path.is_file()} == {0o644}


def test_two_sites_do_not_know_of_each_other(tmp_path: Path) -> None:
    build(tmp_path / "a", PAGES)
    shutil.copytree(tmp_path / "a", tmp_path / "b")
    build(tmp_path / "b", {})
    assert set(tree(tmp_path / "a")) == {*PAGES, MANIFEST}
    assert set(tree(tmp_path / "b")) == {MANIFEST}

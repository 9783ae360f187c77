"""What is written, what is left alone, and what is said when it cannot be written."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from journeymap.diagnostics.errors import UsageError
from journeymap.render import write
from journeymap.render.starter import start
from journeymap.render.write import MANIFEST, Written, write_folder

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


def test_a_file_is_replaced_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(tmp_path, PAGES)
    seen = []
    honest = Path.replace

    def look(self: Path, target: str | Path) -> Path:
        # At the moment when the new file takes its place, it is complete, and the old one is still there.
        seen.append((Path(target).name, self.read_bytes(), Path(target).read_bytes()))
        return honest(self, target)

    monkeypatch.setattr(Path, "replace", look)
    build(tmp_path, {**PAGES, "index.html": b"new"})
    assert seen == [("index.html", b"new", b"one")]


def test_writing_that_is_cut_short_leaves_the_old_file_and_no_scraps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(tmp_path, PAGES)
    before = tree(tmp_path)

    def full(self: Path, _target: object) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device", str(self))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", full)
        with pytest.raises(UsageError, match=r"index\.html cannot be written: No space left on device$") as refused:
            build(tmp_path, {**PAGES, "index.html": b"new"})
    assert ".journeymap-" not in str(refused.value)
    assert tree(tmp_path) == before


def test_a_first_build_that_is_cut_short_can_be_done_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    honest = write._replace

    def stop(path: Path, content: bytes) -> bool:
        if path.name == "z.html":
            raise KeyboardInterrupt
        return honest(path, content)

    with monkeypatch.context() as patch:
        patch.setattr(write, "_replace", stop)
        with pytest.raises(KeyboardInterrupt):
            build(site, {"a.html": b"a", "z.html": b"z"})
    assert build(site, {"b.html": b"b"}) == Written(files=1, changed=1)
    assert tree(site) == {"b.html": b"b", MANIFEST: b"b.html\n"}


def refuse(*_: object, **__: object) -> None:
    raise PermissionError(errno.EACCES, "Permission denied", "/somewhere/.journeymap-x8f3")


@pytest.mark.parametrize("by", ["tempfile.mkstemp", "pathlib.Path.mkdir"])
def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by: str) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(by, refuse)
        for act in (lambda: build(tmp_path / "site", PAGES), lambda: start(tmp_path / "demo")):
            with pytest.raises(UsageError, match=r"cannot be written: Permission denied$") as refused:
                act()
            assert str(tmp_path) in str(refused.value)
            assert ".journeymap-" not in str(refused.value)
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


def test_a_folder_in_the_place_of_a_file_is_named(tmp_path: Path) -> None:
    build(tmp_path, PAGES)
    (tmp_path / "index.html").unlink()
    (tmp_path / "index.html").mkdir()
    with pytest.raises(UsageError, match=r"index\.html cannot be written: "):
        build(tmp_path, {**PAGES, "index.html": b"new"})


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

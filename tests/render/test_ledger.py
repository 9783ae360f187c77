"""The notes of a build: believed where they fit, and never trusted."""

from pathlib import Path

import platformdirs
import pytest

from journeymap.lasting import ELSEWHERE, notes
from journeymap.load.fingerprint import fingerprint, stat
from journeymap.render.ledger import Ledger, Row, read_ledger, write_ledger


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(ELSEWHERE, str(tmp_path / "notes"))
    (tmp_path / "shop" / "journeys").mkdir(parents=True)
    (tmp_path / "shop" / "journeys" / "a.yaml").write_text("a")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "a.html").write_text("page")
    return tmp_path / "shop"


def noted(root: Path) -> Ledger:
    site = root.parent / "site"
    there = stat(f"{site}/a.html")
    assert there is not None
    return Ledger(site, {"a.html": Row("key", there)}, ("build",), fingerprint(str(root)), (), "said")


def test_what_was_written_is_read(root: Path):
    ledger = noted(root)
    write_ledger(root, ledger)
    assert read_ledger(root, ledger.folder) == ledger
    assert read_ledger(root, root.parent / "elsewhere") == Ledger(root.parent / "elsewhere")


def test_a_file_counts_only_as_it_was_written_and_with_its_key(root: Path):
    ledger = noted(root)
    assert ledger.holds("a.html", "key")
    assert not ledger.holds("a.html", "another")
    assert not ledger.holds("b.html", "key")
    (ledger.folder / "a.html").write_text("Page")
    assert not ledger.holds("a.html", "key")


def test_a_fingerprint_is_another_when_anything_is_there_that_was_not(root: Path):
    before = fingerprint(str(root), ["photo.png"])
    assert fingerprint(str(root), ["photo.png"]) == before
    (root / "photo.png").write_text("photo")
    with_photo = fingerprint(str(root), ["photo.png"])
    assert with_photo != before
    (root / "principles").mkdir()
    assert fingerprint(str(root), ["photo.png"]) != with_photo


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"[" * 100_000,
        b"end",
        b"said\nend",
        b"said\tx\nend",
        b"request\tbuild\nend",
        b"request\tbuild\nsaid\tx",
        b"request\tbuild\nsaid\tx\nfile\ta.html\tkey\nend",
        b"request\tbuild\nsaid\tx\nfile\ta.html\tkey\tone\ttwo\nend",
        b"request\tbuild\nsaid\tx\ninput\ta.yaml\t1\ttwo\nend",
        b"request\tbuild\nsaid\tx\nbesides\ta\tb\nend",
        b"request\tbuild\nsaid\t\\x\nend",
    ],
)
def test_odd_notes_are_no_notes(root: Path, content: bytes):
    ledger = noted(root)
    write_ledger(root, ledger)
    (file,) = (root.parent / "notes").iterdir()
    file.write_bytes(content)
    assert read_ledger(root, ledger.folder) == Ledger(ledger.folder)


def test_where_nothing_can_be_noted_nothing_is(root: Path, monkeypatch: pytest.MonkeyPatch):
    (root.parent / "file").write_text("in the way")
    monkeypatch.setenv(ELSEWHERE, str(root.parent / "file" / "notes"))
    write_ledger(root, noted(root))
    assert read_ledger(root, root.parent / "site").rows == {}


def test_names_keep_every_sign(root: Path):
    ledger = noted(root)
    names = ("a\tb", "a\nb", "end", "\\n", "ä", "\udcff", "", "\u2028")
    odd = Ledger(ledger.folder, {name: Row(name, (1, 2)) for name in names}, names, dict.fromkeys(names), names, "x\ny")
    write_ledger(root, odd)
    assert read_ledger(root, ledger.folder) == odd


def test_a_link_back_is_not_followed(root: Path):
    before = fingerprint(str(root))
    (root / "journeys" / "again").symlink_to(".")
    assert fingerprint(str(root)).keys() == before.keys()


def test_nothing_outside_of_the_workspace_is_entered(root: Path):
    (root.parent / "outside").mkdir()
    (root.parent / "outside" / "secret.yaml").write_text("a")
    (root / "principles").symlink_to(root.parent / "outside")
    assert not [path for path in fingerprint(str(root)) if "secret" in path]


@pytest.mark.parametrize("folder", [None, "/elsewhere"])
def test_it_is_kept_where_programs_keep_such_things(monkeypatch: pytest.MonkeyPatch, folder: str | None):
    monkeypatch.delenv(ELSEWHERE, raising=False)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    if folder is not None:
        monkeypatch.setenv("XDG_CACHE_HOME", folder)
    where = platformdirs.user_cache_dir("journeymap", appauthor=False)
    assert Path(notes("shop", "site")).parent == Path(where)

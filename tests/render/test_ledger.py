"""The notes of a build: believed where they fit, and never trusted."""

import json
from pathlib import Path

import pytest

from journeymap.load.fingerprint import fingerprint, stat
from journeymap.render.ledger import ELSEWHERE, Ledger, Row, read_ledger, write_ledger


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
    there = stat(site / "a.html")
    assert there is not None
    return Ledger(site, {"a.html": Row("key", there)}, ("build",), fingerprint(root), (), "said")


def test_what_was_written_is_read(root: Path):
    ledger = noted(root)
    write_ledger(root, ledger)
    assert read_ledger(root, ledger.folder) == ledger
    assert read_ledger(root, root.parent / "elsewhere") == Ledger(root.parent / "elsewhere")


def test_a_file_counts_only_as_it_was_written_and_with_its_key(root: Path):
    ledger = noted(root)
    assert ledger.holds("a.html", "key")
    assert ledger.is_whole()
    assert not ledger.holds("a.html", "another")
    assert not ledger.holds("b.html", "key")
    (ledger.folder / "a.html").write_text("Page")
    assert not ledger.holds("a.html", "key")
    assert not ledger.is_whole()


def test_it_is_current_while_the_workspace_is_as_it_was(root: Path):
    ledger = noted(root)
    assert ledger.is_current(root)
    (root / "principles").mkdir()
    assert not ledger.is_current(root)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"[" * 100_000,
        b"null",
        b"[]",
        b"{}",
        b'{"files": [], "request": [], "inputs": {}, "besides": [], "said": ""}',
        b'{"files": {"a": 1}, "request": [], "inputs": {}, "besides": [], "said": ""}',
        b'{"files": {"a": ["k"]}, "request": [], "inputs": {}, "besides": [], "said": ""}',
        b'{"files": {}, "request": 1, "inputs": {}, "besides": [], "said": ""}',
        b'{"files": {}, "request": [], "inputs": {"a": 1}, "besides": [], "said": ""}',
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


def test_notes_hold_no_text_of_the_workspace(root: Path):
    write_ledger(root, noted(root))
    (file,) = (root.parent / "notes").iterdir()
    assert set(json.loads(file.read_bytes())) == {"files", "request", "inputs", "besides", "said"}

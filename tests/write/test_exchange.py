"""Two folders change places in one step, or it is said that they cannot."""

import ctypes
import sys
from pathlib import Path

import pytest

from journeymap.render.exchange import exchange

able = pytest.mark.skipif(sys.platform not in {"linux", "darwin"}, reason="this system has no such step")


@pytest.fixture
def both(tmp_path: Path) -> tuple[Path, Path]:
    one, other = tmp_path / "one", tmp_path / "ötĥer"
    for folder in (one, other):
        folder.mkdir()
        (folder / folder.name).touch()
    return one, other


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


@able
def test_folders_change_places(both: tuple[Path, Path]) -> None:
    one, other = both
    assert exchange(one, other)
    assert (names(one), names(other)) == ([other.name], [one.name])


@able
def test_what_goes_wrong_is_raised(both: tuple[Path, Path], tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="none"):
        exchange(both[0], tmp_path / "none")


class Bare:
    """A C library, or a file system behind it, that knows no such step."""

    def __init__(self, *_: object, **__: object) -> None:
        """Nothing to load."""


def test_a_system_that_knows_no_such_step_is_told_of(both: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(ctypes, "CDLL", Bare)
        assert not exchange(*both)
    with monkeypatch.context() as patch:
        patch.setattr(sys, "platform", "plan9")
        assert not exchange(*both)
    assert names(both[0]) == ["one"]


@able
def test_a_file_system_that_knows_no_such_step_is_told_of(both: tuple[Path, Path]) -> None:
    inner = both[0] / "inner"
    inner.mkdir()
    assert not exchange(inner, both[0])  # the system's answer is that of a file system without: EINVAL

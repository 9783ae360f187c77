"""Which files are read: those of the workspace, and none to which a link leads that is elsewhere."""

from pathlib import Path

import pytest

from journeymap.diagnostics.errors import NothingToCheckError, UsageError
from journeymap.load.document import Kind
from journeymap.load.folder import files


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "workspace" / "journeys").mkdir(parents=True)
    (tmp_path / "workspace" / "journeys" / "a.yaml").touch()
    return tmp_path / "workspace"


def test_there_is_no_such_folder(tmp_path: Path):
    with pytest.raises(UsageError):
        files(tmp_path / "nowhere")


def test_there_is_no_journey(tmp_path: Path):
    (tmp_path / "principles").mkdir()
    (tmp_path / "principles" / "p.yaml").touch()
    with pytest.raises(NothingToCheckError):
        files(tmp_path)


def test_each_file_is_of_the_kind_of_its_folder(root: Path):
    (root / "journeymap.yaml").touch()
    (root / "principles").mkdir()
    (root / "principles" / "p.yaml").touch()
    found = {"journeymap.yaml": Kind.HOUSE, "journeys/a.yaml": Kind.JOURNEY, "principles/p.yaml": Kind.PRINCIPLE}
    assert files(root) == found


def test_hidden_files_and_folders_are_passed_over(root: Path):
    (root / "journeys" / ".b.yaml").touch()
    (root / "journeys" / "c.yaml").mkdir()
    (root / "journeys" / ".d").mkdir()
    (root / "journeys" / ".d" / "e.yaml").touch()
    assert list(files(root)) == ["journeys/a.yaml"]


@pytest.mark.parametrize("name", ["journeymap.yaml", "journeys/b.yaml", "principles"])
def test_no_link_leads_out(name: str, root: Path, tmp_path: Path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "p.yaml").touch()
    target = elsewhere if "." not in name else elsewhere / "p.yaml"
    (root / name).symlink_to(target, target_is_directory=target.is_dir())
    assert list(files(root)) == ["journeys/a.yaml"]


def test_a_link_within_is_followed(root: Path):
    (root / "shared.yaml").touch()
    (root / "journeymap.yaml").symlink_to(root / "shared.yaml")
    assert "journeymap.yaml" in files(root)

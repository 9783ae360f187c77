"""The package as others get it: built as a wheel, installed elsewhere, run far from the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow


def pip_free_environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1", **more}


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)],
        cwd=CHECKOUT,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def contents(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def below(folder: str, pattern: str) -> set[str]:
    """The files of the checkout in a folder, by their path in it."""
    return {path.relative_to(CHECKOUT / folder).as_posix() for path in (CHECKOUT / folder).rglob(pattern)}


@pytest.mark.parametrize(
    ("folder", "pattern", "inside"),
    [
        ("journeymap", "*.py", "journeymap"),
        ("journeymap", "py.typed", "journeymap"),
        ("journeymap/render/templates", "*.html", "journeymap/render/templates"),
        ("journeymap/render/static", "*.*", "journeymap/render/static"),
        ("journeymap/locale", "*.po", "journeymap/locale"),
        ("schemas", "*.json", "journeymap/schemas"),
        ("journeys", "*.yaml", "journeymap/starter/journeys"),
        ("principles", "*.yaml", "journeymap/starter/principles"),
    ],
)
def test_it_carries_all_that_it_needs(folder: str, pattern: str, inside: str, contents: set[str]) -> None:
    wanted = {f"{inside}/{path}" for path in below(folder, pattern)}
    assert wanted
    assert wanted - contents == set()


def test_it_carries_the_house_and_the_licence_and_nothing_else(contents: set[str]) -> None:
    assert "journeymap/starter/journeymap.yaml" in contents
    assert any(name.endswith("/licenses/LICENSE") for name in contents)
    assert {name.split("/")[0] for name in contents if ".dist-info/" not in name} == {"journeymap"}
    tests = [name for name in contents if "tests" in name.split("/") or name.split("/")[-1].startswith("test_")]
    assert tests == []
    assert [name for name in contents if name.endswith((".pyc", ".orig"))] == []


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    install = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--no-compile", "--quiet"]
    subprocess.run(
        [*install, "--target", str(folder), str(wheel)],
        env=pip_free_environment(),
        capture_output=True,
        timeout=120,
        check=True,
    )
    return folder


def run(installed: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run what was installed, where neither the checkout nor any other program can be found."""
    nothing = cwd / "no-programs"
    nothing.mkdir(exist_ok=True)
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env=pip_free_environment(PYTHONPATH=str(installed), PATH=str(nothing)),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_it_starts_checks_and_builds_far_from_the_checkout(installed: Path, tmp_path: Path) -> None:
    place = run(installed, "-c", "import journeymap; print(journeymap.__file__)", cwd=tmp_path)
    assert Path(place.stdout.strip()).is_relative_to(installed)
    assert not Path(place.stdout.strip()).is_relative_to(CHECKOUT)

    started = run(installed, "-m", "journeymap", "init", "demo", cwd=tmp_path)
    assert (started.returncode, started.stderr) == (0, "")
    for folder in ("journeys", "principles"):
        assert {path.name for path in (tmp_path / "demo" / folder).iterdir()} == below(folder, "*.yaml")

    checked = run(installed, "-m", "journeymap", "check", "-C", "demo", cwd=tmp_path)
    assert (checked.returncode, checked.stderr) == (0, "")

    built = run(installed, "-m", "journeymap", "build", "-C", "demo", cwd=tmp_path)
    assert (built.returncode, built.stderr) == (0, "")
    page = (tmp_path / "demo" / "site" / "journeys" / "coffee-before-the-train.html").read_text(encoding="utf-8")
    assert "<svg" in page


def test_the_installed_site_is_the_one_of_the_checkout(
    installed: Path, sample_site: Path, sample_workspace: Path, tmp_path: Path
) -> None:
    built = run(installed, "-m", "journeymap", "build", "-C", str(sample_workspace), "-o", "site", cwd=tmp_path)
    assert built.returncode == 0, built.stderr
    for path in sample_site.rglob("*"):
        if path.is_file():
            assert (tmp_path / "site" / path.relative_to(sample_site)).read_bytes() == path.read_bytes(), path.name


def test_its_version_and_command(installed: Path, tmp_path: Path) -> None:
    from importlib.metadata import distribution

    from journeymap import __version__

    (found,) = installed.glob("journeymap-*.dist-info")
    assert found.name == f"journeymap-{__version__}.dist-info"
    entries = (found / "entry_points.txt").read_text()
    assert "journeymap = journeymap.__main__:main" in entries
    said = run(installed, "-m", "journeymap", "--version", cwd=tmp_path)
    assert said.stdout == f"journeymap {__version__}\n"
    assert distribution("click")  # what it depends on is installed beside it, and was not touched

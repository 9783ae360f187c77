"""A browser, the sample site, and a way to write a small workspace."""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from journeymap.cli.run import run
from journeymap.lasting import ELSEWHERE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright

CHECKOUT = Path(__file__).parent.parent

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
USUAL_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    r"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
)
NO_BROWSER = (
    "no browser found to open the pages in: install Chromium or Chrome, "
    "or name one in the environment variable JOURNEYMAP_BROWSER"
)


def _browsers(playwright: "Playwright") -> Iterator[str]:
    """The browsers on this machine, the first one is the best."""
    asked = os.environ.get("JOURNEYMAP_BROWSER")
    if asked:
        yield asked
        return
    yield from filter(None, map(shutil.which, NAMES))
    candidates = (*USUAL_PLACES, playwright.chromium.executable_path)
    yield from (place for place in candidates if Path(place).is_file())


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """A real browser. Without one, the tests are skipped; on a build server (CI is set) they fail."""
    from playwright.sync_api import Error, sync_playwright

    with sync_playwright() as playwright:
        problems = [NO_BROWSER]
        for path in _browsers(playwright):
            try:
                opened = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
            except Error as problem:
                problems.append(f"{path} did not start: {problem.message.splitlines()[0]}")
            else:
                yield opened
                opened.close()
                return
        stop = pytest.fail if os.environ.get("CI") else pytest.skip
        stop("; ".join(problems))


@pytest.fixture(scope="session", autouse=True)
def _notes_of_builds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let no build of a test note anything where the builds of this computer do."""
    before = os.environ.get(ELSEWHERE)
    os.environ[ELSEWHERE] = str(tmp_path_factory.mktemp("notes"))
    yield
    if before is None:
        del os.environ[ELSEWHERE]
    else:
        os.environ[ELSEWHERE] = before


@pytest.fixture(scope="session")
def sample_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sample workspace, so that no test can change the checkout."""
    folder = tmp_path_factory.mktemp("sample")
    shutil.copy(CHECKOUT / "journeymap.yaml", folder)
    for name in ("journeys", "principles"):
        shutil.copytree(CHECKOUT / name, folder / name)
    return folder


@pytest.fixture(scope="session")
def sample_site(sample_workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the sample workspace, built once. Look, but do not touch."""
    folder = tmp_path_factory.mktemp("built") / "site"
    assert run(["build", "-C", str(sample_workspace), "-o", str(folder)]) == 0
    return folder


@pytest.fixture
def workspace(tmp_path: Path) -> Callable[[Mapping[str, str]], Path]:
    """A function from files, by their path and text, to the folder of the workspace that they make up."""

    def write(files: Mapping[str, str]) -> Path:
        root = tmp_path / "workspace"
        for name, text in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return root

    return write

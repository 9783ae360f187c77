"""Sets up and runs all the tests: ``python3 tests``. Needs nothing but Python 3.11 and a package registry.

Makes ``.venv``, installs the package and its test tools, finds or installs a browser for the page tests,
and runs ruff, mypy and pytest. The exit code is 0 only when all of them are content.
"""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".venv"
BIN = HOME / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")


def say(words: str) -> None:
    """Print a line at once, so that it stands before what the next program prints."""
    print(f"\n== {words}", flush=True)  # noqa: T201 -- this is a script


def run(*command: str | Path) -> bool:
    """Run a program in the checkout; whether it was content."""
    return subprocess.run([str(each) for each in command], cwd=ROOT, check=False).returncode == 0


def set_up() -> bool:
    """Make the virtual environment, and install the package with what its tests need."""
    say("setting up .venv")
    if not PYTHON.exists():
        venv.create(HOME, with_pip=True)
    quiet = ("--quiet", "--disable-pip-version-check")
    return run(PYTHON, "-m", "pip", "install", *quiet, "--editable", ".[test]")


def find_browser() -> str | None:
    """The browser for the page tests: one that is there, or else one that can be installed."""
    if "JOURNEYMAP_BROWSER" in os.environ:
        return os.environ["JOURNEYMAP_BROWSER"]
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found:
        return found
    say("no browser found, installing one")
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        run("apt-get", "update", "-qq")
        run("apt-get", "install", "-qq", "--yes", "chromium")
        return shutil.which("chromium")
    if run(PYTHON, "-m", "playwright", "install", "chromium"):
        return ""
    return None


def main() -> int:
    """Set up, run everything, and say what came of it."""
    if not set_up():
        say("the packages could not be installed")
        return 1
    browser = find_browser()
    if browser:
        os.environ["JOURNEYMAP_BROWSER"] = browser
    elif browser is None:
        say("no browser: the tests of the pages are skipped" + (", which fails in CI" if os.environ.get("CI") else ""))
    modules: dict[str, list[str]] = {
        "ruff check": ["ruff", "check", "."],
        "ruff format": ["ruff", "format", "--check", "."],
        "mypy": ["mypy"],
        "pytest": ["pytest", "-n", "auto", *sys.argv[1:]],
    }
    results = {}
    for name, arguments in modules.items():
        say(name)
        results[name] = run(PYTHON, "-m", *arguments)
    failed = [name for name, content in results.items() if not content]
    say(f"failed: {', '.join(failed)}" if failed else "all content")
    return 1 if failed or (browser is None and os.environ.get("CI")) else 0


if __name__ == "__main__":
    sys.exit(main())

"""The payloads on a real site: nothing is opened, written or started that should not be, and browsers stay calm."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from journeymap import resources
from journeymap.cli.run import run
from journeymap.lasting import ELSEWHERE
from tests.hostile.square import Square, hostile, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Dialog, Page, Request

WATCHER = """
import json, os, sys
seen = []
SPEAKS = ("socket.", "ssl.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.")
CHANGES = ("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod", "os.chown")
STARTS = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.forkpty", "pty.spawn", "os.startfile")

def watch(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, bytes)):
        path, mode, flags = arguments
        if (isinstance(mode, str) and set(mode) & set("wax+")) or (flags or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            seen.append(["write", os.path.abspath(os.fsdecode(path))])
    elif event.startswith(CHANGES):
        seen.extend(["change", os.path.abspath(os.fsdecode(each))] for each in arguments if isinstance(each, (str, bytes)))
    elif event.startswith(STARTS):
        seen.append(["start", str(arguments[0])])
    elif event.startswith(SPEAKS) or event == "ctypes.dlopen" and arguments[0]:
        seen.append(["speak", event])

from journeymap.cli.run import run
sys.addaudithook(watch)
codes = [run(arguments) for arguments in json.loads(sys.argv[1])]
print("\\n" + json.dumps({"codes": codes, "seen": seen}))
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("payloads")
    written(next(iter(Square(hostile).workspaces())), root)
    return root


@pytest.fixture(scope="module")
def built(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "site"
    assert run(["build", "-C", str(home), "-o", str(folder)]) == 0
    return folder


def test_nothing_is_opened_written_or_started(home: Path, tmp_path: Path):
    output = tmp_path / "only here" / "site"
    output.parent.mkdir()
    notes = tmp_path / "notes"
    # One process makes all, or what the others do would not be seen.
    build = ["build", "-C", str(home), "-o", str(output), "--jobs", "1"]
    commands = [["check", "-C", str(home), "--format", "sarif"], build]
    done = subprocess.run(
        [sys.executable, "-B", "-c", WATCHER, json.dumps(commands)],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "PYTHONUTF8": "1",
            "PATH": os.defpath,
            ELSEWHERE: str(notes),
        },
    )
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["codes"] == [0, 0]
    by_kind: dict[str, set[str]] = {}
    for kind, what in told["seen"]:
        by_kind.setdefault(kind, set()).add(what)
    assert by_kind["start"] == {str(resources.engine())}
    assert "speak" not in by_kind
    changed = by_kind["write"] | by_kind["change"]
    assert len(changed) > 50
    ours = (output.parent, notes)
    assert {path for path in changed if not any(map(Path(path).is_relative_to, ours)) and path != os.devnull} == set()


@pytest.fixture
def page(browser: "Browser", built: Path) -> "Iterator[tuple[Page, list[str]]]":
    context = browser.new_context(reduced_motion="reduce")
    opened = context.new_page()
    noise: list[str] = []
    opened.add_init_script(
        "document.addEventListener('securitypolicyviolation', (event) => console.log('csp ' + event.blockedURI));"
    )
    home = built.as_uri()

    def asked(request: "Request") -> None:
        if not request.url.startswith(home):
            noise.append(f"asks for {request.url}")

    def answered(dialog: "Dialog") -> None:
        noise.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    context.on("request", asked)
    opened.on("console", lambda message: noise.append(f"console: {message.text}"))
    opened.on("pageerror", lambda error: noise.append(f"error: {error}"))
    opened.on("dialog", answered)
    opened.on("popup", lambda _: noise.append("a window opened"))
    yield opened, noise
    context.close()


def test_a_browser_stays_calm(page: "tuple[Page, list[str]]", built: Path):
    opened, noise = page
    kinds: dict[str, list[Path]] = {}
    for path in sorted(built.rglob("*.html")):
        kinds.setdefault(path.parent.relative_to(built).as_posix(), []).append(path)
    sample = [path for paths in kinds.values() for path in paths[:4]]
    assert len(kinds) >= 5
    for path in sample:
        opened.goto(path.as_uri())
        opened.mouse.move(300, 300)
        opened.keyboard.press("Tab")
    opened.goto((built / "index.html").as_uri())
    search = opened.locator("input[type=search]").first
    for text in ("<", "script", "alert", "{{"):
        search.fill(text)
        opened.wait_for_timeout(50)
    assert noise == []

"""The command as a process of its own: its ends, its output, the keyboard, the pipe."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from journeymap import __version__

CHECKOUT = Path(__file__).parents[2]
Write = Callable[[Mapping[str, str]], Path]
COMMAND = (sys.executable, "-m", "journeymap")
needs_posix = pytest.mark.skipif(os.name != "posix", reason="signals, pipes and terminals as Unix has them")


def environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "PYTHONIOENCODING")}
    return {**kept, "PYTHONPATH": str(CHECKOUT), "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1", **more}


def run(*arguments: object, cwd: Path | None = None, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        cwd=cwd,
        env=environment(**more),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


# --- the ends


def test_each_end_of_a_process(workspace: Write, small: dict[str, str], broken: dict[str, str], tmp_path: Path) -> None:
    root = workspace(small)
    assert run("build", cwd=root).returncode == 0
    assert (root / "site" / "index.html").is_file()
    workspace(broken)
    done = run("check", cwd=root)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.endswith("1 error in 1 journey and 1 principle\n")
    assert run("check", cwd=tmp_path).returncode == 3


def test_the_version_as_a_process() -> None:
    done = run("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"journeymap {__version__}\n", "")


# --- which libraries come along


LOOK = """\
import json, runpy, sys
sys.argv = ["journeymap", *sys.argv[1:]]
try:
    runpy.run_module("journeymap", run_name="__main__", alter_sys=False)
except SystemExit:
    pass
sys.stderr.write(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def imported(*arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", LOOK, *arguments],
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    assert done.stdout
    return set(json.loads(done.stderr))


def test_the_version_is_said_before_anything_is_imported() -> None:
    assert imported("--version") & {"click", "yaml", "networkx", "jinja2", "jsonschema", "rapidfuzz"} == set()


@pytest.mark.parametrize("arguments", [("--help",), ("check", "--help"), ("build", "--help"), ("list", "-h")])
def test_help_is_said_before_anything_heavy_is_imported(arguments: tuple[str, ...]) -> None:
    found = imported(*arguments)
    assert "click" in found
    assert found & {"yaml", "networkx", "jinja2", "jsonschema", "jsonschema_rs", "fontTools", "rapidfuzz"} == set()


def test_a_check_needs_no_drawing(workspace: Write, small: dict[str, str]) -> None:
    assert imported("check", "-C", str(workspace(small))) & {"jinja2", "fontTools", "jsonschema"} == set()


# --- encodings


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_an_output_that_lacks_a_character_does_not_stop_a_command(
    encoding: str, workspace: Write, small: dict[str, str]
) -> None:
    named = small["journeys/coffee.yaml"].replace("A coffee", "咖啡 → ☕")
    root = workspace(small | {"journeys/coffee.yaml": named, "journeys/tea.yaml": "咖啡: 1\n"})
    for arguments in (("list",), ("check", "--format", "json")):
        done = subprocess.run(
            [*COMMAND, *arguments, "-C", str(root)],
            env=environment(PYTHONUTF8="0", PYTHONIOENCODING=encoding),
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert done.returncode in (0, 1), done.stderr
        assert b"Traceback" not in done.stderr


# --- pipes


@needs_posix
@pytest.mark.parametrize(("arguments", "buffered"), [(("list",), ""), (("list",), "1"), (("--help",), "1")])
def test_nobody_hears_of_a_pipe_that_was_closed(
    arguments: tuple[str, ...], buffered: str, workspace: Write, small: dict[str, str]
) -> None:
    root = workspace(small)
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as output:
        done = subprocess.run(
            [*COMMAND, *arguments],
            cwd=root,
            env=environment(PYTHONUNBUFFERED=buffered),
            stdout=output,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_no_bug_of_ours(workspace: Write, small: dict[str, str]) -> None:
    with Path("/dev/full").open("wb") as output:
        done = subprocess.run(
            [*COMMAND, "list", "-C", str(workspace(small))],
            env=environment(),
            stdout=output,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == "journeymap: the output cannot be used: No space left on device\n"


@needs_posix
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&-"])
def test_an_output_that_is_closed_stops_nothing(closed: str, workspace: Write, small: dict[str, str]) -> None:
    root = workspace(small)
    done = subprocess.run(
        ["/bin/sh", "-c", f'"$0" -m journeymap build {closed}', sys.executable],
        cwd=root,
        env=environment(),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert (root / "site" / "index.html").is_file()


# --- a terminal


class Terminal:
    """A command on a terminal, and all that the terminal was sent."""

    def __init__(self, *arguments: object, **more: str) -> None:
        import pty

        self._ours, theirs = pty.openpty()
        self.process = subprocess.Popen(
            [*COMMAND, *map(str, arguments)],
            env=environment(TERM="xterm-256color", **more),
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        self.shown = ""

    def read(self, until: str = "") -> str:
        """Read until something is shown, or to the end."""
        deadline = time.monotonic() + 60
        while not (until and until in self.shown):
            assert time.monotonic() < deadline, self.shown
            try:
                more = os.read(self._ours, 65536)
            except OSError:  # how Linux says that the other side has gone
                break
            if not more:
                break
            self.shown += more.decode("utf-8")
        return self.shown

    def end(self) -> int:
        self.read()
        os.close(self._ours)
        return self.process.wait(timeout=60)


@needs_posix
def test_colours_on_a_terminal(workspace: Write, broken: dict[str, str]) -> None:
    terminal = Terminal("check", "-C", workspace(broken))
    assert terminal.end() == 1
    assert "\x1b[31merror[unknown-touchpoint]\x1b[0m: \x1b[1m" in terminal.shown
    assert (
        re.sub(r"\x1b\[\d*m", "", terminal.shown)
        .replace("\r\n", "\n")
        .endswith("\n1 error in 1 journey and 1 principle\n")
    )


@needs_posix
@pytest.mark.parametrize("command", ["check", "build"])
def test_no_colours_when_none_are_wanted(command: str, workspace: Write, broken: dict[str, str]) -> None:
    terminal = Terminal(command, "-C", workspace(broken), NO_COLOR="1")
    assert terminal.end() == 1
    assert "error[unknown-touchpoint]" in terminal.shown
    assert "\x1b" not in terminal.shown


def test_no_colours_in_a_pipe(workspace: Write, broken: dict[str, str]) -> None:
    done = run("check", cwd=workspace(broken), FORCE_COLOR="1")
    assert "error[unknown-touchpoint]" in done.stdout
    assert "\x1b" not in done.stdout + done.stderr


@needs_posix
def test_progress_on_a_terminal_wipes_itself(workspace: Write, small: dict[str, str]) -> None:
    terminal = Terminal("build", "-C", workspace(small))
    assert terminal.end() == 0
    assert "\rDrawing page 1\r" in terminal.shown
    assert "\r\x1b[K1 journey and 1 principle: nothing to report\r\n" in terminal.shown


@needs_posix
def test_no_progress_in_a_pipe(workspace: Write, small: dict[str, str]) -> None:
    done = run("build", cwd=workspace(small))
    assert (done.returncode, done.stderr) == (0, "")
    assert "Drawing" not in done.stdout


@needs_posix
def test_ctrl_c_stops_a_build_and_leaves_nothing(workspace: Write, small: dict[str, str]) -> None:
    many = {
        f"journeys/coffee-{number}.yaml": small["journeys/coffee.yaml"].replace(
            "journey: coffee", f"journey: coffee-{number}"
        )
        for number in range(300)
    }
    root = workspace(small | many)
    terminal = Terminal("build", "-C", root)
    terminal.read(until="Drawing page 8\r")
    os.killpg(terminal.process.pid, signal.SIGINT)
    assert terminal.end() == 130
    assert "Traceback" not in terminal.shown
    assert not (root / "site").exists()


@pytest.fixture
def many(workspace: Write, small: dict[str, str]) -> Path:
    """A workspace whose build takes seconds, with the site of a smaller one."""
    root = workspace(small)
    assert run("build", cwd=root).returncode == 0
    for number in range(200):
        text = small["journeys/coffee.yaml"].replace("journey: coffee", f"journey: coffee-{number}")
        (root / "journeys" / f"coffee-{number}.yaml").write_text(text, encoding="utf-8")
    return root


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@needs_posix
@pytest.mark.parametrize("stop", ["SIGINT", "SIGTERM"])
@pytest.mark.parametrize("who", ["the command", "its group"])
def test_a_build_that_is_stopped_leaves_the_old_site_and_nothing_else(many: Path, stop: str, who: str) -> None:
    before, number = contents(many / "site"), signal.Signals[stop]
    process = subprocess.Popen(
        [*COMMAND, "build"], cwd=many, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        start_new_session=True,
    )  # fmt: skip
    wait_for(lambda: len(list(many.glob(".site.journeymap.new/*"))) > 1)
    (os.kill if who == "the command" else os.killpg)(process.pid, number)
    out, said = process.communicate(timeout=60)
    assert (process.returncode, out, said.strip()) == (128 + number, b"", b"")
    assert contents(many / "site") == before
    assert {path.name for path in many.iterdir()} == {"journeys", "journeymap.yaml", "principles", "site"}


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.001)


SLOW_ENGINE = """
import sys
from pathlib import Path
from journeymap import process
from journeymap.__main__ import main
honest = process.answer
process.answer = lambda _program, _words, dot: honest(Path(sys.executable), ("-c", "import time; time.sleep(60)"), dot)
sys.argv = ["journeymap", "build"]
main()
"""


@needs_posix
@pytest.mark.parametrize("stop", ["SIGINT", "SIGTERM"])
def test_a_build_that_is_stopped_while_the_engine_draws_stops_the_engine(
    stop: str, workspace: Write, small: dict[str, str]
) -> None:
    root = workspace(small)
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW_ENGINE], cwd=root, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    if not children.exists():
        pytest.skip("no way to see the engine here")
    wait_for(lambda: bool(children.read_text()))
    engine = int(children.read_text())
    time.sleep(0.3)
    process.send_signal(signal.Signals[stop])
    out, said = process.communicate(timeout=30)
    assert (process.returncode, out, said.strip()) == (128 + signal.Signals[stop], b"", b"")
    assert not Path(f"/proc/{engine}").exists()
    assert not (root / "site").exists()


SLOW_START = """
import sys, time
class Slow:
    def find_spec(self, name, path=None, target=None):
        if name == "journeymap.cli.run":
            print("starting", flush=True)
            time.sleep(60)
sys.meta_path.insert(0, Slow())
sys.argv = ["journeymap", "list"]
from journeymap.__main__ import main
main()
"""


@needs_posix
def test_ctrl_c_while_python_is_still_starting_is_quiet() -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW_START], env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"starting\n"
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (130, b"")


# --- names that would steer a terminal


STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
NASTY = "\x1b[31mred\x07\x9b2J\u202eback\u2066\n\r.\t"


def steering(texts: Iterable[str]) -> list[str]:
    return [found for text in texts for found in STEERING.findall(text)]


@pytest.fixture
def nasty(small: dict[str, str], tmp_path: Path) -> Path:
    """A workspace whose folder and files have names that would steer a terminal, with one error in each."""
    root = tmp_path / f"root {NASTY}"
    (root / "journeys").mkdir(parents=True)
    (root / "principles").mkdir()
    for number, name in enumerate((f"a{NASTY}.yaml", os.fsdecode(b"b\xff.yaml"))):
        text = small["journeys/coffee.yaml"].replace("principles: [seen]", "principles: [unseen]")
        (root / "journeys" / name).write_text(text.replace("journey: coffee", f"journey: coffee-{number}"))
    (root / "principles" / "seen.yaml").write_text(small["principles/seen.yaml"])
    return root


@needs_posix
def test_no_name_of_a_file_reaches_the_output_of_a_process_raw(nasty: Path) -> None:
    done = run("check", "-C", nasty)
    assert (done.returncode, done.stderr) == (1, "")
    assert "<U+DCFF>" in done.stdout
    assert steering([done.stdout]) == []


@needs_posix
@pytest.mark.parametrize("arguments", [("check",), ("check", "--format", "json"), ("list",), ("build",)])
def test_no_name_of_a_file_or_folder_is_printed_raw(
    arguments: tuple[str, ...], nasty: Path, journeymap: Callable[..., Any]
) -> None:
    ran = journeymap(*arguments, "-C", nasty)
    assert ran.code in (0, 1)
    assert ran.out
    assert steering((ran.out, ran.err)) == []


@needs_posix
def test_no_answer_to_a_wrong_command_line_is_printed_raw(
    small: dict[str, str], workspace: Write, tmp_path: Path, journeymap: Callable[..., Any]
) -> None:
    root = workspace(small)
    taken = tmp_path / f"taken{NASTY}"
    taken.mkdir()
    (taken / "journeymap.yaml").touch()
    commands: list[tuple[object, ...]] = [
        (NASTY,),
        (f"--{NASTY}",),
        ("check", "--format", NASTY),
        ("check", NASTY),
        ("check", "-C", f"{tmp_path}/nowhere{NASTY}"),
        ("check", "-C", taken),
        ("init", taken),
        ("build", "-C", root, "-o", taken),
        ("build", "-C", root, "-o", f"{taken}/journeymap.yaml"),
    ]
    for command in commands:
        ran = journeymap(*command)
        assert ran.code in (2, 3), command
        assert ran.err
        assert steering((ran.out, ran.err)) == [], command
    for command in (("init", tmp_path / f"new{NASTY}"), ("build", "-C", root, "-o", tmp_path / f"site{NASTY}")):
        ran = journeymap(*command)
        assert ran.code == 0, ran.err
        assert steering((ran.out, ran.err)) == [], command

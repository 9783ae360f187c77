"""The one place that starts another program, and the limits under which it runs."""

import ast
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import journeymap
from journeymap import process
from journeymap.process import ANSWER_BYTES, MEMORY_BYTES, answer

PYTHON = Path(sys.executable)
PACKAGE = Path(journeymap.__file__).parent
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits another process")

STARTERS = frozenset(
    ("subprocess", "multiprocessing", "concurrent", "pty", "posix", "_posixsubprocess", "asyncio", "graphviz")
)
STARTS = frozenset(("system", "popen", "fork", "forkpty", "startfile", "posix_spawn", "posix_spawnp"))


def ask(code: str, given: bytes = b"") -> bytes | None:
    return answer(PYTHON, ("-I", "-S", "-c", code), given)


def starting(source: str) -> Iterator[str]:
    """What in a module's code starts a program or could: imports and calls."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                yield from (each.name for each in names if each.name.partition(".")[0] in STARTERS)
            case ast.ImportFrom(module=str(module), names=names):
                if module.partition(".")[0] in STARTERS:
                    yield module
                if module == "os":
                    yield from (each.name for each in names if _starts(each.name))
            case ast.Attribute(value=ast.Name(id="os"), attr=name) if _starts(name):
                yield name


def _starts(name: str) -> bool:
    return name in STARTS or name.startswith(("exec", "spawn"))


@pytest.mark.parametrize(
    "code",
    ["import subprocess", "from subprocess import run", "import os\nos.system('x')", "from os import popen",
     "import os\nos.execvp('x', [])", "import graphviz", "from multiprocessing.pool import Pool"],
)  # fmt: skip
def test_what_starts_a_program_is_recognised(code: str) -> None:
    assert list(starting(code))


def test_only_one_module_starts_programs() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix(): names
        for path in PACKAGE.rglob("*.py")
        if (names := list(starting(path.read_text(encoding="utf-8"))))
    }
    ourselves = {"render/bindery.py": ["multiprocessing", "concurrent.futures"]}
    assert found == {"process.py": ["subprocess"], **ourselves}


def test_one_module_asks_for_a_program() -> None:
    asking = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if "import process" in path.read_text(encoding="utf-8")
        or "journeymap.process" in path.read_text(encoding="utf-8")
    }
    assert asking == {"render/engine.py"}


def test_a_program_answers_what_it_is_asked() -> None:
    long = os.urandom(3_000_000)
    echo = "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read()[::-1])"
    assert ask(echo, long) == long[::-1]


def test_a_program_that_reads_nothing_may_answer_all_the_same() -> None:
    assert ask("print('yes')", b"x" * 3_000_000) == f"yes{os.linesep}".encode()


def test_a_program_that_fails_gives_no_answer() -> None:
    assert ask("print('half'); raise SystemExit(3)") is None


def test_a_program_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        answer(tmp_path / "none", (), b"")


def test_arguments_meet_no_shell() -> None:
    shown = answer(PYTHON, ("-I", "-S", "-c", "import sys; print(sys.argv[1:])", "$HOME; echo *"), b"")
    assert shown is not None
    assert shown.split() == b"['$HOME; echo *']".split()


@on_linux
def test_the_environment_holds_the_usual_path_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET", "token")
    shown = ask("import os; print({name: value for name, value in os.environ.items() if name != 'LC_CTYPE'})")
    assert shown == f"{ {'PATH': os.defpath} }\n".encode()


@pytest.mark.parametrize(
    "code",
    ["import time; time.sleep(60)", "print('x' * 100, flush=True); import time; time.sleep(60)", "while True: pass"],
)
def test_a_program_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    monkeypatch.setattr(process, "SECONDS", 0.5)
    started = time.monotonic()
    assert ask(code) is None
    assert time.monotonic() - started < 20


def test_an_answer_that_has_no_end_is_cut_off() -> None:
    assert ask("import sys\nwhile True: sys.stdout.write('x' * 1_000_000)") is None
    assert ask(f"import sys; sys.stdout.write('x' * {ANSWER_BYTES})") == b"x" * ANSWER_BYTES
    assert ask(f"import sys; sys.stdout.write('x' * {ANSWER_BYTES + 1})") is None


@on_linux
def test_a_program_that_wants_too_much_memory_gets_none() -> None:
    takes = "import sys; sys.stdin.read(); held = bytearray({}); print(len(held))"
    assert ask(takes.format(MEMORY_BYTES)) is None
    assert ask(takes.format(MEMORY_BYTES // 2)) == b"%d\n" % (MEMORY_BYTES // 2)


@on_linux
def test_a_program_may_write_no_file(tmp_path: Path) -> None:
    file = tmp_path / "written"
    assert ask(f"import sys; sys.stdin.read(); open({str(file)!r}, 'wb', 0).write(b'x')") is None
    assert not file.exists() or file.read_bytes() == b""


@on_linux
def test_limits_stand_before_the_first_byte_is_given() -> None:
    limits = (
        "import sys, resource as r; sys.stdin.read(1); print([r.getrlimit(k)[0] for k in (r.RLIMIT_AS, r.RLIMIT_CPU)])"
    )
    assert answer(PYTHON, ("-I", "-c", limits), b"x") == f"[{MEMORY_BYTES}, {int(process.SECONDS) + 1}]\n".encode()

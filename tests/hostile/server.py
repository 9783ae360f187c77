"""Runs commands of ours, each in a process of its own, with all that they import already there.

Reads a request a line, ``{"arguments": […], "folder": …, "said": file}``, and answers with a line: how the process
ended, its exit code, the CPU seconds and the peak memory of it alone, and the CPU seconds of the engine that it
started. What it printed stands in the file.
"""

# Not started where there is no ``fork``; see ``cells.py``.

import gc
import importlib
import json
import os
import pkgutil
import resource
import sys
import tempfile
from pathlib import Path
from typing import Any

CPU_SECONDS = 20
"""A process that takes longer is killed. What it may take is what the tests say."""

MEMORY = 2 * 1024**3
"""Bytes of addresses that a process can ask for at most."""


def _prepare() -> None:
    """Import everything, and use it once, as a command would have to."""
    import journeymap
    from journeymap.cli.run import run

    for info in pkgutil.walk_packages(journeymap.__path__, "journeymap."):
        if not info.name.endswith("__main__"):
            importlib.import_module(info.name)
    with tempfile.TemporaryDirectory() as folder:
        run(["init", folder])
        run(["check", "-C", folder])
        run(["build", "-C", folder])
        (Path(folder) / "journeys" / "a.yaml").write_text("journeymap: 1\ntitle: 1\n", encoding="utf-8")
        run(["check", "-C", folder])
    gc.collect()
    gc.freeze()


def _child(request: dict[str, Any], pipe: int) -> None:
    from journeymap.cli.run import run

    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    os.chdir(request["folder"])
    said = os.open(request["said"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(said, 1)
    os.dup2(said, 2)
    code = run(request["arguments"])
    sys.stdout.flush()
    sys.stderr.flush()
    engine = resource.getrusage(resource.RUSAGE_CHILDREN)
    os.write(pipe, json.dumps({"code": code, "engine": engine.ru_utime + engine.ru_stime}).encode())
    os._exit(0)


def _serve(request: dict[str, Any]) -> dict[str, Any]:
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            _child(request, theirs)
        finally:
            os._exit(70)
    os.close(theirs)
    with os.fdopen(ours, "rb") as pipe:
        told = pipe.read()
    _, status, used = os.wait4(child, 0)
    answer: dict[str, Any] = {"code": None, "engine": 0.0, **(json.loads(told) if told else {})}
    answer["ended"] = f"signal {os.WTERMSIG(status)}" if os.WIFSIGNALED(status) else f"status {os.WEXITSTATUS(status)}"
    answer["seconds"] = used.ru_utime + used.ru_stime - answer["engine"]
    answer["memory"] = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return answer


def main() -> None:
    """Serve until there are no more requests."""
    answers = os.fdopen(os.dup(1), "w")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 1)
    _prepare()
    for line in sys.stdin:
        print(json.dumps(_serve(json.loads(line))), file=answers, flush=True)


if __name__ == "__main__":
    main()

"""The one place that starts another program: no shell, fixed arguments, an empty environment, and limits.

The only program is the drawing engine, which gets our own DOT. Its limits stand before it is given the first byte of
what somebody wrote. They are the system's own where it lets us set them for another process (Linux); elsewhere only
the time and the length of the answer are limited, from outside.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread, Timer
from typing import IO

SECONDS = 20.0
"""How long one call may take, by the clock and of the processor."""

MEMORY_BYTES = 512 * 1024 * 1024
"""How much address space it may have. What it needs for 2,000 boxes is a tenth of it."""

ANSWER_BYTES = 16 * 1024 * 1024
"""How long its answer may be; for 2,000 boxes it is not 1 MiB."""


def answer(program: Path, arguments: Sequence[str], given: bytes) -> bytes | None:
    """What a program answers, or ``None`` when it fails or meets a limit. Raises OSError when it cannot be started."""
    with subprocess.Popen(  # noqa: S603 -- a program of ours, fixed arguments, no shell
        [str(program), *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={"PATH": os.defpath},
    ) as process:
        clock = Timer(SECONDS, process.kill)
        try:
            _limit(process.pid)
            clock.start()
            assert process.stdin is not None  # noqa: S101 -- both are pipes, as was asked for
            assert process.stdout is not None  # noqa: S101
            Thread(target=_feed, args=(process.stdin, given), daemon=True).start()
            said = process.stdout.read(ANSWER_BYTES + 1)
            if len(said) > ANSWER_BYTES:
                return None
            return said if process.wait() == 0 else None
        finally:
            clock.cancel()
            process.kill()


def _feed(stdin: IO[bytes], given: bytes) -> None:
    with suppress(OSError):  # it was stopped before it had read everything
        stdin.write(given)
        stdin.close()


def _limit(process: int) -> None:
    """Limit the memory and the time of a process, and let it write no file."""
    if sys.platform != "linux":
        return
    import resource

    limits = {
        resource.RLIMIT_AS: MEMORY_BYTES,
        resource.RLIMIT_CPU: int(SECONDS) + 1,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    for kind, most in limits.items():
        with suppress(OSError):  # it has ended already, or the system does not let us
            resource.prlimit(process, kind, (most, most))

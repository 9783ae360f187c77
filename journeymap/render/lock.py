"""One writer at a time: builds into one folder queue."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def locked(file: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the lock that ``file`` stands for, after ``waiting`` was called once if another holds it.

    The system lets go of it when the process ends, however it ends. The file goes when we are done; one that a
    killed process left behind does no harm. Raises OSError when it cannot be made.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(file)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        waiting()
        lock.acquire()
    try:
        yield
    finally:
        # While we hold it: whoever opened it before finds that it is gone, and begins again with a new one.
        with suppress(OSError):
            file.unlink()
        with suppress(OSError):
            lock.release()

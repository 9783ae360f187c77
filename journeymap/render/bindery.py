"""The leaves of a site to bytes: what is known from last time is left alone, and the rest is made on all cores."""

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass

from journeymap.render.leaf import Keys, Leaf
from journeymap.render.ledger import Ledger

_ALONE = 24
"""So many leaves are made before it pays to call other processes to help."""
_AHEAD = 3
"""So many leaves are handed to each process before the first one is back: none waits, and memory stays small."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A file of the site: its path, the key of its leaf, and its bytes; ``None`` where it is there already."""

    path: str
    key: str
    content: bytes | None


def bind(leaves: Iterable[Leaf], known: Ledger, program: str, jobs: int) -> Iterator[Bound]:
    """Each leaf in its order, the same for any number of ``jobs``.

    ``known`` says which files are there from last time; ``program`` stands for the program that made them. Raises
    what the making of a leaf raises.
    """
    keys = Keys(program)
    found = [(leaf, keys.of(leaf)) for leaf in leaves]
    wanted = [leaf for leaf, key in found if not known.holds(leaf.path, key)]
    missing = {leaf.path for leaf in wanted}
    made = _together(wanted, jobs) if jobs > 1 and len(wanted) > _ALONE else (leaf.content for leaf in wanted)
    for leaf, key in found:
        yield Bound(leaf.path, key, next(made) if leaf.path in missing else None)


def _together(leaves: Sequence[Leaf], jobs: int) -> Iterator[bytes]:
    """What comes of the leaves, in their order, made by several processes."""
    with _Helpers(leaves, jobs) as helpers:
        begun: deque[Future[bytes]] = deque()
        for number in range(len(leaves)):
            begun.append(helpers.submit(_make, number))
            if len(begun) > jobs * _AHEAD:
                yield begun.popleft().result()
        while begun:
            yield begun.popleft().result()


def cores() -> int:
    """How many processes can run at a time on this computer."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


class _Helpers(ProcessPoolExecutor):
    """Processes that make leaves. When we stop, what is not begun is left undone."""

    def __init__(self, leaves: Sequence[Leaf], jobs: int) -> None:
        # A forked process has the modules and the leaves; where that is not safe, a new one is given them.
        way = "fork" if sys.platform == "linux" else "spawn"
        super().__init__(jobs, multiprocessing.get_context(way), _begin, (leaves,))

    def __exit__(self, *_: object) -> bool | None:
        self.shutdown(cancel_futures=True)
        return None


_LEAVES: list[Leaf] = []
"""In a helping process: what it is to help with."""


def _begin(leaves: Sequence[Leaf]) -> None:
    """Leave Ctrl-C to the first process, and end when it ends, however it does."""
    _LEAVES.extend(leaves)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _make(number: int) -> bytes:
    return _LEAVES[number].content


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)

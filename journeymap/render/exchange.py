"""Two folders change places in one step, so that nobody ever sees neither: Linux and macOS can."""

import errno
import os
import sys
from pathlib import Path

_HERE = -100
"""``AT_FDCWD``: the paths are as seen from the current folder."""

_EXCHANGE = 2
"""``RENAME_EXCHANGE`` of Linux and ``RENAME_SWAP`` of macOS."""

_UNKNOWN = frozenset((errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP))


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places; whether the system and the file system know how. Raises OSError."""
    import ctypes

    paths = os.fsencode(one), os.fsencode(other)
    try:
        system = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "linux":
            failed = system.renameat2(_HERE, paths[0], _HERE, paths[1], _EXCHANGE)
        elif sys.platform == "darwin":
            failed = system.renamex_np(*paths, _EXCHANGE)
        else:
            return False
    except (AttributeError, OSError, TypeError):
        return False  # a system, or a C library, without such a call
    if not failed:
        return True
    number = ctypes.get_errno()
    if number in _UNKNOWN:
        return False
    raise OSError(number, os.strerror(number), str(other))

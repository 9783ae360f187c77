"""Where these tests write: on a memory disk where there is one, for they make thousands of folders."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

MEMORY = Path("/dev/shm")  # noqa: S108 -- a folder of its own is made in it


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """An empty folder."""
    if not os.access(MEMORY, os.W_OK):
        yield tmp_path
        return
    folder = Path(tempfile.mkdtemp(prefix="journeymap-", dir=MEMORY))
    yield folder
    shutil.rmtree(folder)

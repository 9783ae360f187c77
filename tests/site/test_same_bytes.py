"""The same workspace gives the same bytes: again, elsewhere, in another language and on another clock."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from journeymap.cli.run import run

CHECKOUT = Path(__file__).parents[2]


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def differing(one: dict[str, bytes], two: dict[str, bytes]) -> list[str]:
    return sorted(path for path in one.keys() | two.keys() if one.get(path) != two.get(path))


def test_building_again_gives_the_same_bytes(sample_workspace: Path, sample_site: Path, tmp_path: Path) -> None:
    assert run(["build", "-C", str(sample_workspace), "-o", str(tmp_path / "again")]) == 0
    assert differing(tree(sample_site), tree(tmp_path / "again")) == []


@pytest.mark.parametrize(
    "surroundings",
    [
        {"PYTHONHASHSEED": "1", "LANG": "C", "LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONUTF8": "0"},
        {"PYTHONHASHSEED": "2", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "America/Adak"},
    ],
    ids=["plain", "turkish"],
)
def test_building_a_copy_elsewhere_gives_the_same_bytes(
    surroundings: dict[str, str], sample_workspace: Path, sample_site: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "another place" / "with spaces & é"
    shutil.copytree(sample_workspace, copy)
    for path in copy.rglob("*"):
        os.utime(path, (0, 0))
    done = subprocess.run(
        [sys.executable, "-m", "journeymap", "build", "-C", os.path.relpath(copy, tmp_path), "-o", "out"],
        cwd=tmp_path,
        env={**os.environ, **surroundings, "PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert differing(tree(sample_site), tree(tmp_path / "out")) == []


def test_a_day_later_it_is_still_the_same(sample_site: Path, sample_workspace: Path, tmp_path: Path) -> None:
    later = (
        "import datetime, time, sys\n"
        "now = time.time\n"
        "time.time = lambda: now() + 5 * 365 * 86400\n"
        "class Date(datetime.date):\n"
        "    @classmethod\n"
        "    def today(cls): return cls.fromtimestamp(time.time())\n"
        "datetime.date = Date\n"
        "from journeymap.cli.run import run\n"
        f"sys.exit(run(['build', '-C', {str(sample_workspace)!r}, '-o', {str(tmp_path / 'out')!r}]))\n"
    )
    subprocess.run(
        [sys.executable, "-c", later],
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        timeout=60,
        check=True,
    )
    assert differing(tree(sample_site), tree(tmp_path / "out")) == []


def test_no_page_tells_where_it_was_made(sample_site: Path, sample_workspace: Path) -> None:
    private = [str(path).encode() for path in (sample_site, sample_workspace, CHECKOUT, Path.home())]
    for path, content in tree(sample_site).items():
        assert [each for each in private if each in content and len(each) > 5] == [], path

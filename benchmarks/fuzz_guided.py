"""Spoils files for the reader, guided by which code they come to: ``python benchmarks/fuzz_guided.py -runs=1000000``.

Needs Atheris (``pip install atheris``), which takes its own options and a folder of files to begin with; without one,
the sample's are taken. What is asked of the reader is what ``fuzz.py`` asks.
"""

# ruff: noqa: INP001 -- a script

import sys
import tempfile
from pathlib import Path

import atheris

HOME = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HOME))

with atheris.instrument_imports(include=["journeymap.load", "yaml"]):
    from benchmarks.fuzz import read_one


def _one(raw: bytes) -> None:
    read_one(raw, twice=False)


def main() -> None:
    """Fuzz until the options say enough, or something is found."""
    with tempfile.TemporaryDirectory() as folder:
        for file in (HOME / "journeymap.yaml", *HOME.glob("journeys/*.yaml"), *HOME.glob("principles/*.yaml")):
            (Path(folder) / file.name).write_bytes(file.read_bytes()[:4000])
        given = any(not each.startswith("-") for each in sys.argv[1:])
        atheris.Setup([*sys.argv, *([] if given else [folder])], _one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()

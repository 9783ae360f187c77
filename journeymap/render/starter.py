"""The workspace that a newcomer starts from: the sample, with the schemas that editors need."""

from collections.abc import Iterator
from pathlib import Path

from journeymap import resources
from journeymap.diagnostics.errors import UsageError
from journeymap.render.write import write_files


def files() -> Iterator[tuple[str, bytes]]:
    """Each file of the starter workspace: its path and its bytes."""
    source = resources.starter()
    yield "journeymap.yaml", (source / "journeymap.yaml").read_bytes()
    for folder in ("journeys", "principles"):
        for path in sorted((source / folder).glob("*.yaml")):
            yield f"{folder}/{path.name}", path.read_bytes()
    for path in sorted(resources.schemas().glob("*.json")):
        yield f"schemas/{path.name}", path.read_bytes()


def start(folder: Path) -> int:
    """Write the starter workspace into ``folder`` and return the number of files.

    Raises UsageError, having written nothing, when one of its files is there already, or when the folder
    cannot be written to.
    """
    made = dict(files())
    taken = sorted(path for path in made if (folder / path).exists())
    if taken:
        message = (
            f"{folder / taken[0]} exists already, so nothing was written\nname an empty folder: journeymap init demo"
        )
        raise UsageError(message)
    write_files(folder, made)
    return len(made)

"""Which files make up a workspace."""

from pathlib import Path

from journeymap.diagnostics.errors import NothingToCheckError, UsageError
from journeymap.load.document import Kind

HOUSE = "journeymap.yaml"
FOLDERS = {"journeys": Kind.JOURNEY, "principles": Kind.PRINCIPLE, "translations": Kind.TRANSLATION}


def files(root: Path) -> dict[str, Kind]:
    """The files of the workspace in ``root`` by their path from it, with forward slashes, sorted.

    Hidden files and folders are passed over, and so is whatever leads out of the workspace. Raises
    UsageError when there is no such folder, NothingToCheckError when there is no journey in it.
    """
    if not root.is_dir():
        message = f"there is no folder {root}"
        raise UsageError(message)
    found = {}
    inside = root.resolve()
    if (root / HOUSE).is_file() and (root / HOUSE).resolve().is_relative_to(inside):
        found[HOUSE] = Kind.HOUSE
    for folder, kind in FOLDERS.items():
        if not (root / folder).resolve().is_relative_to(inside):
            continue  # it may lead to the whole disk
        for path in (root / folder).rglob("*.yaml"):
            relative = path.relative_to(root)
            hidden = any(part.startswith(".") for part in relative.parts)
            if not hidden and path.is_file() and path.resolve().is_relative_to(inside):
                found[relative.as_posix()] = kind
    if Kind.JOURNEY not in found.values():
        message = (
            f"no journeys found: {root} has no file journeys/*.yaml\n"
            "run journeymap init to start from an example, or use -C to name the workspace's folder"
        )
        raise NothingToCheckError(message)
    return dict(sorted(found.items()))

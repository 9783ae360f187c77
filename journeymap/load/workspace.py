"""A folder to documents: every file read, and held against its schema."""

from dataclasses import dataclass
from pathlib import Path

from journeymap.diagnostics.errors import UsageError
from journeymap.diagnostics.finding import Finding
from journeymap.load.decode import decode
from journeymap.load.document import Document, Kind
from journeymap.load.folder import files
from journeymap.load.reader import read
from journeymap.load.shape import misfits
from journeymap.load.unreadable import Unreadable


@dataclass(frozen=True, slots=True)
class Loaded:
    """The documents that are well formed, what is wrong with the others, and which files were read."""

    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]
    files: tuple[str, ...]


def load(root: Path) -> Loaded:
    """Read the workspace in ``root``.

    Raises UsageError when there is no such folder or a file cannot be opened, NothingToCheckError when there
    is no journey.
    """
    documents: list[Document] = []
    findings: list[Finding] = []
    found = files(root)
    for file, kind in found.items():
        document, problems = _one(root, file, kind)
        findings += problems
        if document is not None:
            documents.append(document)
    return Loaded(tuple(documents), tuple(findings), tuple(found))


def _one(root: Path, file: str, kind: Kind) -> tuple[Document | None, list[Finding]]:
    try:
        raw = (root / file).read_bytes()
    except OSError as problem:
        message = f"{file} cannot be opened: {problem.strerror}"
        raise UsageError(message) from problem
    try:
        data = read(decode(raw, file), file).data
    except Unreadable as unreadable:
        return None, [unreadable.finding]
    problems = misfits(kind, data, file)
    if problems or not isinstance(data, dict):
        return None, problems
    return Document(kind, file, data), []

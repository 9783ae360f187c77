"""A folder to documents: every file read, and held against its schema."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from journeymap.diagnostics.errors import UsageError
from journeymap.diagnostics.finding import Finding
from journeymap.load.comments import Comment, comments
from journeymap.load.decode import content, decode
from journeymap.load.document import Document, Kind
from journeymap.load.folder import files
from journeymap.load.pictures import Pictures, pictures
from journeymap.load.reader import read
from journeymap.load.shape import misfits
from journeymap.load.unreadable import Unreadable

_TO_US = re.compile(r"#[ \t]*journeymap[ \t]*:[ \t]*ignore")
"""Only where this stands are the comments of a file worth the time to look for."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The documents that are well formed, what is wrong with the others, and which files were read.

    ``comments`` are those of the files in which one of them speaks to journeymap; ``pictures`` those that files name.
    """

    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]
    files: tuple[str, ...]
    comments: Mapping[str, tuple[Comment, ...]] = field(default_factory=dict)
    pictures: Pictures = field(default_factory=dict)


def load(root: Path) -> Loaded:
    """Read the workspace in ``root``.

    Raises UsageError when there is no such folder or a file cannot be opened, NothingToCheckError when there
    is no journey.
    """
    documents: list[Document] = []
    findings: list[Finding] = []
    found = files(root)
    said: dict[str, tuple[Comment, ...]] = {}
    for file, kind in found.items():
        try:
            text = decode(_bytes(root, file), file)
            document, problems = _one(text, file, kind)
        except Unreadable as unreadable:
            findings.append(unreadable.finding)
            continue
        findings += problems
        if document is not None:
            documents.append(document)
        if _TO_US.search(text):
            said[file] = comments(text)
    return Loaded(tuple(documents), tuple(findings), tuple(found), said, pictures(root, documents))


def _bytes(root: Path, file: str) -> bytes:
    try:
        return content(root / file)
    except OSError as problem:
        message = f"{file} cannot be opened: {problem.strerror}"
        raise UsageError(message) from problem


def _one(text: str, file: str, kind: Kind) -> tuple[Document | None, list[Finding]]:
    """The document that a text is, or what is wrong with its shape. Raises Unreadable."""
    data = read(text, file).data
    problems = misfits(kind, data, file)
    if problems or not isinstance(data, dict):
        return None, problems
    return Document(kind, file, data), []

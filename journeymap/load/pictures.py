"""Pictures that files name: read whole, recognised by how they begin, measured, and never taken from elsewhere."""

import posixpath
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from journeymap.diagnostics.suggest import nearest
from journeymap.load.document import Document, Kind
from journeymap.load.limits import PICTURE_BYTES, PICTURE_PIXELS

_BEGINNINGS = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg", b"GIF87a": "gif", b"GIF89a": "gif"}
_MARKUP = (b"<svg", b"<?xml", b"<!", b"<html")
_USABLE = "a picture is a PNG, JPEG, WebP or GIF"


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: the ending that its kind has (``png``, ``jpg``, ``gif`` or ``webp``), its bytes, its size in px."""

    kind: str
    data: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Unusable:
    """Why a picture cannot be used, and what to do about it."""

    problem: str
    hint: str


Pictures = Mapping[tuple[str, str], Image | Unusable]
"""What became of each picture, by the file that names it and the path as it is written there."""


def pictures(root: Path, documents: Iterable[Document]) -> Pictures:
    """All pictures that the documents of a workspace name."""
    named = sorted({(each.file, path) for each in documents for path in _named(each)})
    return {(file, path): _read(root, file, path) for file, path in named}


def placed(file: str, path: str) -> str | Unusable:
    """The path from the workspace of a picture that a file names by the path from itself."""
    found = posixpath.normpath(posixpath.join(posixpath.dirname(file), path))
    if found.split("/")[0] in ("..", ""):
        return Unusable(f"{path} leads out of the workspace", "copy the picture into the workspace and name it there")
    return found


def _named(document: Document) -> list[str]:
    if document.kind is Kind.JOURNEY:
        touchpoints: Iterable[Mapping[str, Any]] = document.data["touchpoints"].values()
        return [each["image"] for each in touchpoints if "image" in each]
    brand = document.data.get("brand", {}) if document.kind is Kind.HOUSE else {}
    return [brand["logo"]] if "logo" in brand else []


def _read(root: Path, file: str, path: str) -> Image | Unusable:
    place = placed(file, path)
    if isinstance(place, Unusable):
        return place
    whole = root / place
    try:
        if not whole.resolve().is_relative_to(root.resolve()):
            return Unusable(f"{place} is a link that leads out of the workspace", "copy the picture itself here")
        if not whole.is_file():
            return Unusable(f"there is no file {place}", _instead(whole))
        with whole.open("rb") as opened:
            data = opened.read(PICTURE_BYTES + 1)
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or "no file can have this name"
        return Unusable(f"{place} cannot be opened: {reason}", "see whether you may read it")
    return _recognised(place, data)


def _instead(missing: Path) -> str:
    there = [each.name for each in missing.parent.iterdir() if each.is_file()] if missing.parent.is_dir() else []
    alike = nearest(missing.name, there, 1)
    return f'did you mean "{alike[0]}"?' if alike else "the path begins at the file that names it"


def _recognised(place: str, data: bytes) -> Image | Unusable:
    if len(data) > PICTURE_BYTES:
        most = PICTURE_BYTES // 1024**2
        return Unusable(
            f"{place} is larger than {most} MB", "save it smaller: pages show it small, and all must load it"
        )
    kind = next((kind for beginning, kind in _BEGINNINGS.items() if data.startswith(beginning)), "")
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        kind = "webp"
    if not kind and data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_MARKUP):
        return Unusable(f"{place} is markup, in which script can hide", f"save it as PNG; {_USABLE}")
    if not kind:
        return Unusable(f"{place} is not a picture that pages can show", f"{_USABLE}, whatever its name")
    width, height = _size(data)
    if width < 1 or height < 1:
        return Unusable(f"{place} begins like a picture, but is damaged", "open it, and save it anew")
    if width * height > PICTURE_PIXELS:
        millions = PICTURE_PIXELS // 10**6
        return Unusable(
            f"{place} has {width} by {height} pixels",
            f"make it smaller: {millions} million pixels are enough for a wall",
        )
    return Image(kind, data, width, height)


def _size(data: bytes) -> tuple[int, int]:
    import imagesize

    try:
        width, height = imagesize.get(BytesIO(data))
    except (ValueError, struct.error, LookupError, ArithmeticError, TypeError):
        return 0, 0
    return int(width), int(height)

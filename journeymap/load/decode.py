"""Bytes to text: UTF-8, within the limit, without characters that nobody can see."""

import codecs
from pathlib import Path

from journeymap.diagnostics.place import Span
from journeymap.load import limits
from journeymap.load.characters import check_characters
from journeymap.load.kinds import ENCODING, TOO_LARGE
from journeymap.load.unreadable import Unreadable, unreadable

MIB = 1024 * 1024
TOP = Span(1, 1, 1, 1)
SAVE_AS_UTF8 = "save it as UTF-8 (most editors: Save as…, Encoding)"


def content(path: Path) -> bytes:
    """The bytes of a file; of one that is too large, no more than it takes to see that. Raises OSError."""
    with path.open("rb") as opened:
        return opened.read(limits.FILE_BYTES + 1)


def decode(raw: bytes, file: str) -> str:
    r"""Return the text of a file, its lines ended by ``\n`` and without a byte order mark.

    Raise ``Unreadable`` when it is larger than the limit, is not UTF-8, or holds control characters,
    lone carriage returns, or marks that turn the direction of text.
    """
    if len(raw) > limits.FILE_BYTES:
        raise unreadable(
            TOO_LARGE,
            file,
            TOP,
            f"this file is larger than {limits.FILE_BYTES // MIB} MiB, which is the limit",
            "",
            "divide it into several files",
        )
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise unreadable(ENCODING, file, TOP, "this file is saved as UTF-16; save it as UTF-8", "", SAVE_AS_UTF8)
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_utf8(raw, error.start, file) from None
    text = text.replace("\r\n", "\n")
    check_characters(text, file)
    return text


def _not_utf8(raw: bytes, start: int, file: str) -> Unreadable:
    before = raw[:start].decode("utf-8").replace("\r\n", "\n")
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    meant = raw[start : start + 1].decode("cp1252", errors="ignore")
    return unreadable(
        ENCODING,
        file,
        Span(line, column, line, column),
        "this file is not saved as UTF-8",
        f'perhaps "{meant}", saved the old Windows way' if meant.isalpha() else "no character in UTF-8",
        SAVE_AS_UTF8,
    )

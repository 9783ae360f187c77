"""Which characters a file may hold: those that a person can see, and the plain line break and tab."""

import re

from journeymap.diagnostics.place import Span
from journeymap.load.at import at_index
from journeymap.load.kinds import ENCODING
from journeymap.load.unreadable import unreadable

ORDINARY = re.compile(
    "[\t\n\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]*"
)
"""No controls, no line breaks of other systems, no marks that turn the direction of text."""

TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
LINE_BREAKS = "\r\x85\u2028\u2029"


def check_characters(text: str, file: str) -> None:
    """Raise ``Unreadable`` at the first character of ``text`` that a file may not hold."""
    index = first_foreign(text)
    if index is None:
        return
    where = at_index(text, index)
    line, column = where.line + 1, where.column + 1
    label, help_ = words_for(text[index])
    raise unreadable(
        ENCODING,
        file,
        Span(line, column, line, column + 1),
        f"an invisible character ({code(text[index])}) that a file may not hold",
        label,
        help_,
    )


def first_foreign(text: str) -> int | None:
    """Return the index of the first character of ``text`` that a file may not hold."""
    if text.isprintable():  # most keys and values are, and this asks no more than one flag a character
        return None
    ordinary = ORDINARY.match(text)
    index = ordinary.end() if ordinary else 0
    return index if index < len(text) else None


def code(character: str) -> str:
    """Return the name by which an editor finds a character: ``U+202E``."""
    return f"U+{ord(character):04X}"


def words_for(character: str) -> tuple[str, str]:
    """Return what a foreign character is and what to do about it."""
    if TURNING.match(character):
        return (
            "it turns round the direction of the text after it",
            "delete it: what people read would not be what the file says",
        )
    if character in LINE_BREAKS:
        return (
            "a line break of another system",
            "replace it with an ordinary line break (save the file with line endings LF or CRLF)",
        )
    return ("it cannot be seen in an editor", "delete it, and type what stands around it anew")

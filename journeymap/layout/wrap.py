"""Text in lines that fit: broken at spaces, between characters where a script has no spaces, never cut."""

import unicodedata
from collections.abc import Iterator

from journeymap.layout.font import Style, width

_JOINERS = {"\u200d", "\ufe0e", "\ufe0f"}
_NOT_FIRST = set("、。，．・：；？！）」』】〕〉》ー々ゝゞぁぃぅぇぉっゃゅょァィゥェォッャュョ”’…!?,.:;)]}")
_NOT_LAST = set("（「『【〔〈《“‘([{")


def wrap(text: str, style: Style, room: float) -> tuple[str, ...]:
    """The lines of ``text`` at most ``room`` px wide. A word wider than that is broken between characters.

    Line breaks in the text are kept, other runs of white space count as one space. An empty text has
    no lines.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_fill(paragraph, style, room))
    return tuple(lines)


def _fill(paragraph: str, style: Style, room: float) -> Iterator[str]:
    line = ""
    for word in paragraph.split():
        glue = " " if line else ""
        for piece in _pieces(word):
            if not line or width(line + glue + piece, style) <= room:
                line += glue + piece
            else:
                yield line
                line = piece
            glue = ""
            while width(line, style) > room:
                head, line = _break(line, style, room)
                if not line:
                    line = head
                    break
                yield head
    if line:
        yield line


def _pieces(word: str) -> Iterator[str]:
    """The parts between which a line may break: whole words, but single characters of CJK."""
    piece = ""
    for character in word:
        if piece and _may_break(piece[-1], character):
            yield piece
            piece = ""
        piece += character
    if piece:
        yield piece


def _may_break(before: str, after: str) -> bool:
    if after in _NOT_FIRST or before in _NOT_LAST:
        return False
    return _ideographic(before) or _ideographic(after) or (before in "-/–—" and after not in "-/–—")


def _ideographic(character: str) -> bool:
    return unicodedata.east_asian_width(character) in ("W", "F") and unicodedata.category(character) == "Lo"


def _break(word: str, style: Style, room: float) -> tuple[str, str]:
    """The longest head that fits, at least one whole character, and the rest."""
    best = 0
    for index in range(1, len(word) + 1):
        if index < len(word) and _clings(word[index - 1], word[index]):
            continue
        if best and width(word[:index], style) > room:
            break
        best = index
    return word[:best], word[best:]


def _clings(before: str, after: str) -> bool:
    return (
        after in _JOINERS
        or before == "\u200d"
        or unicodedata.combining(after) != 0
        or unicodedata.category(after) in ("Mn", "Mc", "Me")
        or "\U0001f3fb" <= after <= "\U0001f3ff"
    )

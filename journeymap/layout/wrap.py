"""Text in lines that fit: broken at spaces, between characters where a script has no spaces, never cut."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from journeymap.layout.clusters import clusters
from journeymap.layout.font import Style, width

_SPACE = re.compile("[^\\S\u00a0\u2007\u202f]+")
"""White space at which a line may break; the others are there to prevent that."""
_NOT_FIRST = set("、。，．・：；？！）」』】〕〉》ー々ゝゞぁぃぅぇぉっゃゅょァィゥェォッャュョ”’…!?,.:;)]}")
_NOT_LAST = set("（「『【〔〈《“‘([{")
_DASHES = "-/–—"
_WHOLE = re.compile("[!-,.0-~\u00a0-\u024f\u2018\u2019\u201c\u201d]+")
"""Words of Latin letters without a dash or a slash: nothing in them lets a line break."""
_BREAK = "\u200b"


@lru_cache(maxsize=8192)
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
    line, taken = "", 0.0
    space = width(" ", style)
    for word in _SPACE.split(paragraph):
        glue, gap = (" ", space) if line else ("", 0.0)
        for piece in (word,) if _WHOLE.fullmatch(word) else _pieces(word):
            wide = width(piece, style)
            if taken + gap + wide <= room:
                line += glue + piece
                taken += gap + wide
            else:
                if line:
                    yield line
                *full, line = _broken(piece, style, room) if wide > room else (piece,)
                yield from full
                taken = width(line, style)
            glue, gap = "", 0.0
    if line:
        yield line


def _pieces(word: str) -> Iterator[str]:
    """The parts between which a line may break: whole words, but single characters of CJK."""
    piece = ""
    for cluster in clusters(word):
        if piece and _may_break(piece[-1], piece, cluster[0]):
            yield piece
            piece = ""
        piece += cluster
    if piece:
        yield piece


def _may_break(before: str, piece: str, after: str) -> bool:
    if after in _NOT_FIRST or before in _NOT_LAST:
        return False
    if before == _BREAK or _ideographic(piece) or _ideographic(after):
        return True
    return len(piece) > 1 and before in _DASHES and after not in _DASHES


def _ideographic(piece: str) -> bool:
    """Whether it ends in a character of a script without spaces or a sign of it, marks on it left aside."""
    for character in reversed(piece):
        category = unicodedata.category(character)
        if category not in ("Mn", "Mc", "Me"):
            return category in ("Lo", "Po", "Ps", "Pe") and unicodedata.east_asian_width(character) in ("W", "F")
    return False


def _broken(piece: str, style: Style, room: float) -> Iterator[str]:
    """A piece in parts that fit, each at least one whole character."""
    part = ""
    for cluster in clusters(piece):
        if part and width(part + cluster, style) > room:
            yield part
            part = ""
        part += cluster
    yield part

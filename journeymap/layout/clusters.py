"""Characters as readers see them: a letter with its accents, a family of emoji, a flag. None is ever split.

After Unicode Standard Annex #29, "Unicode text segmentation", extended grapheme clusters; without the rules
for scripts whose letters join into syllables, which no line breaks inside a word of ours unless it must.
"""

import unicodedata
from collections.abc import Iterator

_JOINER = "\u200d"


def clusters(text: str) -> Iterator[str]:
    """The clusters of ``text``, in order; joined they are the text."""
    if text.isascii():
        yield from text
        return
    cluster = ""
    for character in text:
        if cluster and not _clings(cluster, character):
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster


def _clings(cluster: str, after: str) -> bool:
    before = cluster[-1]
    if before == _JOINER or _extends(after):
        return True
    if _is_flag_half(before) and _is_flag_half(after):
        return sum(map(_is_flag_half, cluster)) % 2 == 1
    return _korean(before, after)


def _extends(character: str) -> bool:
    """Whether it belongs to what stands before it: marks, joiners, skin tones, the letters of region flags."""
    return (
        unicodedata.category(character) in ("Mn", "Mc", "Me")
        or character == _JOINER
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\U000e0020" <= character <= "\U000e007f"
        or character in "\uff9e\uff9f"
    )


def _is_flag_half(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _korean(before: str, after: str) -> bool:
    """Whether two parts of a Korean syllable that is written in parts belong together."""
    if "\u1100" <= before <= "\u115f":
        return "\u1100" <= after <= "\u11a7" or "\uac00" <= after <= "\ud7a3"
    if "\u1160" <= before <= "\u11a7" or _open_syllable(before):
        return "\u1160" <= after <= "\u11ff"
    if "\u11a8" <= before <= "\u11ff" or "\uac00" <= before <= "\ud7a3":
        return "\u11a8" <= after <= "\u11ff"
    return False


def _open_syllable(character: str) -> bool:
    """Whether it is a whole Korean syllable without a final consonant."""
    return "\uac00" <= character <= "\ud7a3" and (ord(character) - 0xAC00) % 28 == 0

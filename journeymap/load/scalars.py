"""What a word without quotes means: nearly always, the text that it is."""

import re

Scalar = str | int | float | bool | None

WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(\.[0-9]+)?")
"""Without leading zeros, exponents, underscores or bases, and no longer than a float is exact."""


def plain(text: str) -> Scalar:
    """Return the value of a word without quotes; quoted words and blocks of text are text as they are.

    ``true`` and ``false``, ``null``, ``~`` and nothing at all, whole numbers and decimals have their own
    values. All else stays text: ``no``, ``off``, ``12:30``, ``010``, ``2026-10-01``, ``1e3``, ``8%``.
    """
    if text in WORDS:
        return WORDS[text]
    if text[0] in "-0123456789":
        number = NUMBER.fullmatch(text)
        if number:
            return float(text) if number[1] else int(text)
    return text

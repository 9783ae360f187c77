"""Text of one direction within text of the other: each keeps its own order, and none can turn the rest round."""

import re

_STEERING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Characters that tell the bidirectional algorithm what to do (UAX #9, section 2)."""
_OPEN, _CLOSE = "\u2068", "\u2069"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""Where Unicode keeps the scripts that run from right to left."""


def unsteered(text: str) -> str:
    """``text`` without the invisible characters that would turn what stands around it."""
    return text if text.isascii() else _STEERING.sub("", text)


def isolated(text: str) -> str:
    """``text`` so that it can stand in a sentence that runs from left to right."""
    if text.isascii() or _OPEN in text:
        return text
    return f"{_OPEN}{text}{_CLOSE}" if _RIGHT_TO_LEFT.search(text) else text

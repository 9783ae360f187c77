"""Which way a text runs: from left to right, or, as in Arabic and Hebrew, from right to left."""

import unicodedata
from functools import lru_cache

_STRONG = {"L": False, "R": True, "AL": True}


@lru_cache(maxsize=8192)
def right_to_left(text: str) -> bool:
    """Whether a text runs from right to left: its first letter that has a direction decides.

    Rules P2 and P3 of the Unicode Bidirectional Algorithm (UAX #9), isolates left aside.
    """
    return next((_STRONG[kind] for each in text if (kind := unicodedata.bidirectional(each)) in _STRONG), False)

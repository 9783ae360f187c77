"""The nearest names to one that is not known."""

from collections.abc import Iterable

MOST = 3
LIKENESS = 60.0
CLOSE_BEHIND = 15.0


def nearest(name: str, names: Iterable[str], most: int = MOST) -> list[str]:
    """The known names most like ``name``, best first, at most ``most``; none when nothing is near.

    Likeness is the normalised Indel similarity in percent (rapidfuzz ``ratio``): 60 or more, and less than 15
    behind the best.
    """
    from rapidfuzz import fuzz, process

    candidates = sorted(set(names))
    found = process.extract(
        name, candidates, scorer=fuzz.ratio, processor=str.casefold, score_cutoff=LIKENESS, limit=most
    )
    return [match for match, likeness, _ in found if likeness > found[0][1] - CLOSE_BEHIND]

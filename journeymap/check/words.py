"""How findings speak of touchpoints: by title, short enough for a sentence."""

from collections.abc import Sequence

from journeymap.graph.flow import Flow
from journeymap.model.touchpoint import Next, Touchpoint

LONGEST = 60
ENOUGH = 4 * LONGEST
SHOWN = 5


def called(touchpoint: Touchpoint) -> str:
    """The title of a touchpoint, quoted."""
    return quoted(touchpoint.title)


def quoted(title: str) -> str:
    """A title in quotes, on one line, and cut when it would fill the sentence."""
    line = " ".join(title[:ENOUGH].split())
    if len(line) <= LONGEST and len(title) <= ENOUGH:
        return f"“{line}”"
    return f"“{line[: LONGEST - 1].rstrip()}…”"


def round_trip(flow: Flow, ring: Sequence[str]) -> str:
    """A way round, in the customer's words, back to where it began; of a long one, how it begins and ends."""
    titles = [called(flow.touchpoints[each]) for each in ring]
    if len(titles) > SHOWN:
        between = len(titles) - SHOWN + 1
        titles = [*titles[: SHOWN - 2], f"{between} more", titles[-1]]
    return " → ".join([*titles, called(flow.touchpoints[ring[0]])])


def with_more(way: Next, more: str) -> str:
    """How to say more of a way on: the whole of it while it is an id alone, else only what to add."""
    return f"{{to: {way.to}, {more}}}" if way == Next(way.to) else f"add {more} there"

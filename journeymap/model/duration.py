"""Lengths of time as people write them: ``40s``, ``5min``, ``1h 30min``, ``3d``, ``2w``."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeymap.language.language import Language

SECONDS = {"s": 1.0, "min": 60.0, "h": 3600.0, "d": 86400.0, "w": 604800.0}
_UNITS = ((604800, "w"), (86400, "d"), (3600, "h"), (60, "min"), (1, "s"))
_PIECE = re.compile(r"([0-9]+(?:\.[0-9]+)?)(s|min|h|d|w)")


def seconds(text: str) -> float:
    """The length of time in seconds. ``text`` has the shape that the schema demands."""
    return sum(float(number) * SECONDS[unit] for number, unit in _PIECE.findall(text))


def span(seconds: float, *, exact: bool = False) -> str:
    """A length of time to read: ``90`` becomes ``1 min 30 s``. Two units are precise enough unless it is ``exact``."""
    parts: list[str] = []
    left = seconds
    for size, unit in _UNITS:
        count = left if unit == "s" and (exact or not parts) else int(left // size)
        if count and (exact or len(parts) < 2):  # noqa: PLR2004 -- see above
            parts.append(f"{count:.9g} {unit}")
        left -= count * size
    return " ".join(parts) or "0 s"


def span_in(speech: "Language", seconds: float, *, exact: bool = False) -> str:
    """The same with the signs that a language has for the units: ``1 u 30 min``."""
    units = {
        "w": speech.say_as("a unit of time", "w"),
        "d": speech.say_as("a unit of time", "d"),
        "h": speech.say_as("a unit of time", "h"),
        "min": speech.say_as("a unit of time", "min"),
        "s": speech.say_as("a unit of time", "s"),
    }
    words = span(seconds, exact=exact).split(" ")
    return " ".join(
        f"{speech.figure(float(count))} {units[unit]}" for count, unit in zip(words[::2], words[1::2], strict=True)
    )

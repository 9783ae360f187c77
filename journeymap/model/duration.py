"""Lengths of time as people write them: ``40s``, ``5min``, ``1h 30min``, ``3d``, ``2w``."""

import re

SECONDS = {"s": 1.0, "min": 60.0, "h": 3600.0, "d": 86400.0, "w": 604800.0}
_PIECE = re.compile(r"([0-9]+(?:\.[0-9]+)?)(s|min|h|d|w)")


def seconds(text: str) -> float:
    """The length of time in seconds. ``text`` has the shape that the schema demands."""
    return sum(float(number) * SECONDS[unit] for number, unit in _PIECE.findall(text))

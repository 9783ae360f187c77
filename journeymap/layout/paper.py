"""Sheets of paper, lying on their long side."""

from collections.abc import Mapping
from dataclasses import dataclass

POINT = 25.4 / 72
"""A point in mm: what a px of a picture measures on paper at scale 0.75 is three quarters of it."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet: width and height in mm."""

    width: float
    height: float


PAPERS: Mapping[str, Paper] = {
    "a4": Paper(297, 210),
    "a3": Paper(420, 297),
    "a2": Paper(594, 420),
    "a1": Paper(841, 594),
    "a0": Paper(1189, 841),
    "poster": Paper(1189, 841),
    "letter": Paper(279.4, 215.9),
    "tabloid": Paper(431.8, 279.4),
}
"""The sheets that can be asked for; a poster is an A0."""

EDGE = 8.0
"""What printers cannot print on, in mm, at each side."""

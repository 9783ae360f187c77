"""Colours by role, for light and dark. A test holds every pair of text and ground to WCAG 2.2 AA."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """A name, and a colour (``#rrggbb``) for each token of the style sheet."""

    name: str
    colours: Mapping[str, str]

    def css(self) -> str:
        """The theme as CSS custom properties."""
        return "".join(f"--{token}:{colour};" for token, colour in self.colours.items())


LIGHT = Theme(
    "light",
    {
        "ground": "#fbfbf9",
        "paper": "#ffffff",
        "ink": "#17202e",
        "quiet": "#4b5565",
        "rule": "#c9ced8",
        "edge": "#aab2c0",
        "strong": "#17202e",
        "link": "#0b5394",
        "focus": "#b3261e",
        "target": "#0b6b62",
        "observed": "#a8480a",
        "gap": "#a8480a",
        "bad": "#b3261e",
        "bad-ground": "#fdf0ee",
        "bad-edge": "#e5a59e",
        "good": "#166534",
        "good-ground": "#f1f9f2",
        "good-edge": "#9fceab",
        "note": "#3d4fa8",
        "note-ground": "#f2f4fd",
        "note-edge": "#b3bdec",
        "idea": "#7a5200",
        "idea-ground": "#fdf8e7",
        "idea-edge": "#dcc583",
        "work": "#f3f4f7",
        "stage-0": "#eaf1fe",
        "stage-1": "#fdf2e4",
        "stage-2": "#ebf6ee",
        "stage-3": "#f4edfb",
        "stage-4": "#e7f5f6",
        "stage-5": "#fceef1",
    },
)

DARK = Theme(
    "dark",
    {
        "ground": "#12161d",
        "paper": "#1b212b",
        "ink": "#eef1f6",
        "quiet": "#b4bdcb",
        "rule": "#3b4554",
        "edge": "#5d6878",
        "strong": "#dfe4ec",
        "link": "#8ec3ff",
        "focus": "#ffb4a9",
        "target": "#5fd6c8",
        "observed": "#ffb077",
        "gap": "#ffb077",
        "bad": "#ffb4a9",
        "bad-ground": "#3a1f1d",
        "bad-edge": "#8c4a43",
        "good": "#9ee2af",
        "good-ground": "#17301f",
        "good-edge": "#3f7a51",
        "note": "#bcc8ff",
        "note-ground": "#212846",
        "note-edge": "#525f9e",
        "idea": "#f2d48a",
        "idea-ground": "#33290f",
        "idea-edge": "#7d6a35",
        "work": "#252c38",
        "stage-0": "#1a2538",
        "stage-1": "#33271a",
        "stage-2": "#1a2e22",
        "stage-3": "#2b2238",
        "stage-4": "#182e30",
        "stage-5": "#351f26",
    },
)

THEMES: Mapping[str, Theme] = {theme.name: theme for theme in (LIGHT, DARK)}
"""The themes by name."""

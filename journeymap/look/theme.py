"""Colours and line widths by role, in three themes. A test holds every pair of text and ground to WCAG 2.2."""

from collections.abc import Mapping
from dataclasses import dataclass

from journeymap.look.oklch import oklch
from journeymap.look.stages import HUES, Tints, stages

_HUE = 262.0
GROUNDS = (
    "ground",
    "paper",
    "work",
    "bad-ground",
    "good-ground",
    "note-ground",
    "idea-ground",
    *(f"stage-{number}" for number in range(len(HUES))),
)
"""What texts stand on. A test finds the same in the style sheets."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A name; a colour (``#rrggbb``) for each token of the style sheet; a width (px) for each kind of line.

    ``least`` is the contrast that every text has with every ground; ``tints`` make the grounds of the stages.
    """

    name: str
    colours: Mapping[str, str]
    widths: Mapping[str, float]
    tints: Tints
    least: float = 4.5

    @property
    def is_dark(self) -> bool:
        """Whether its texts are lighter than its grounds."""
        return oklch(self.colours["ink"]).lightness > oklch(self.colours["ground"]).lightness

    def css(self) -> str:
        """The theme as CSS custom properties."""
        colours = "".join(f"--{token}:{colour};" for token, colour in self.colours.items())
        return colours + "".join(f"--{token}:{width:g}px;" for token, width in self.widths.items())


_WIDTHS = {
    "grid-line": 1.0,
    "box-line": 1.2,
    "meeting-line": 2.0,
    "way-line": 1.6,
    "need-line": 1.4,
    "branch-line": 1.3,
    "curve-line": 3.2,
}
_LIGHT_TINTS = Tints(ground=(0.958, 0.0195), bar=(0.8, 0.085))
_DARK_TINTS = Tints(ground=(0.262, 0.026), bar=(0.5, 0.075))
_PROJECTOR_TINTS = Tints(ground=(0.95, 0.032), bar=(0.47, 0.12))

LIGHT = Theme(
    "light",
    {
        "ground": "#fbfbf9",
        "paper": "#ffffff",
        "ink": "#17202e",
        "quiet": "#4b5565",
        "rule": "#d5d9e0",
        "lane-rule": "#ffffff",
        "edge": "#aab2c0",
        "strong": "#17202e",
        "brand": "#0b5394",
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
        **stages(_LIGHT_TINTS, _HUE),
    },
    _WIDTHS,
    _LIGHT_TINTS,
)

DARK = Theme(
    "dark",
    {
        "ground": "#11151b",
        "paper": "#1b212b",
        "ink": "#eef1f6",
        "quiet": "#b4bdcb",
        "rule": "#343d4b",
        "lane-rule": "#11151b",
        "edge": "#5d6878",
        "strong": "#dfe4ec",
        "brand": "#8ec3ff",
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
        **stages(_DARK_TINTS, _HUE),
    },
    _WIDTHS,
    _DARK_TINTS,
)

PROJECTOR = Theme(
    "projector",
    {
        "ground": "#ffffff",
        "paper": "#ffffff",
        "ink": "#000000",
        "quiet": "#333b47",
        "rule": "#6b7482",
        "lane-rule": "#a3abb7",
        "edge": "#4d5562",
        "strong": "#000000",
        "brand": "#034e8f",
        "link": "#034e8f",
        "focus": "#9e0506",
        "target": "#005750",
        "observed": "#843500",
        "gap": "#843500",
        "bad": "#9e0506",
        "bad-ground": "#fff0ee",
        "bad-edge": "#9e0506",
        "good": "#015a29",
        "good-ground": "#eefbf0",
        "good-edge": "#015a29",
        "note": "#34449c",
        "note-ground": "#f0f3ff",
        "note-edge": "#34449c",
        "idea": "#694600",
        "idea-ground": "#fff8e0",
        "idea-edge": "#694600",
        "work": "#f0f1f4",
        **stages(_PROJECTOR_TINTS, _HUE),
    },
    {
        "grid-line": 1.4,
        "box-line": 1.8,
        "meeting-line": 3.2,
        "way-line": 2.6,
        "need-line": 2.2,
        "branch-line": 2.2,
        "curve-line": 5.0,
    },
    _PROJECTOR_TINTS,
    least=7.0,
)
"""For a washed-out beamer and the back row: black on white, no pale hairlines, bold lines."""

THEMES: Mapping[str, Theme] = {theme.name: theme for theme in (LIGHT, DARK, PROJECTOR)}

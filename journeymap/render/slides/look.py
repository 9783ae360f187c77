"""Colours that depend on the house: its brand for bands, and ink that can be read on it."""

from journeymap.layout.frame import STAGE_COLOURS
from journeymap.look.oklch import contrast
from journeymap.look.theme import LIGHT
from journeymap.model.house import Brand


def band(brand: Brand) -> str:
    """The colour of the bands at the top of slides."""
    return brand.colour or LIGHT.colours["strong"]


def ink_on(colour: str) -> str:
    """White or our ink, whichever is easier to read on a colour (``#rrggbb``)."""
    light, dark = (contrast(colour, LIGHT.colours[token]) for token in ("paper", "ink"))
    return "paper" if light >= dark else "ink"


def stage_colour(number: int) -> str:
    """The token of a stage's ground, by its place among the stages."""
    return f"stage-{number % STAGE_COLOURS}"

"""Colours that depend on the house: its brand for bands, and ink that can be read on it."""

from journeymap.look.theme import LIGHT
from journeymap.model.house import Brand

_STAGES = 6


def band(brand: Brand) -> str:
    """The colour of the bands at the top of slides."""
    return brand.colour or LIGHT.colours["strong"]


def ink_on(colour: str) -> str:
    """White or our ink, whichever is easier to read on a colour (``#rrggbb``)."""
    light, dark = (abs(_contrast(colour, LIGHT.colours[token])) for token in ("paper", "ink"))
    return "paper" if light >= dark else "ink"


def stage_colour(number: int) -> str:
    """The token of a stage's ground, by its place among the stages."""
    return f"stage-{number % _STAGES}"


def _contrast(one: str, other: str) -> float:
    """The contrast of two colours after WCAG 2.2."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]  # noqa: PLR2004
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

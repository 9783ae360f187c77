"""Colours by lightness, strength and hue as people see them, and how well one can be read on another.

OKLab: Björn Ottosson, "A perceptual color space for image processing" (2020). Contrast: WCAG 2.2.
"""

import math
from dataclasses import dataclass, replace

_BISECTIONS = 24
_TINY = 1e-6


@dataclass(frozen=True, slots=True)
class Oklch:
    """A colour: lightness from 0 to 1, chroma (how strong it is) from 0 up, hue in degrees."""

    lightness: float
    chroma: float
    hue: float

    def hex(self) -> str:
        """The colour as ``#rrggbb``; where screens cannot show it, the strongest one of this lightness and hue."""
        if _shown(self):
            return _rounded(self)
        low, high = 0.0, self.chroma
        for _ in range(_BISECTIONS):
            middle = (low + high) / 2
            low, high = (middle, high) if _shown(replace(self, chroma=middle)) else (low, middle)
        return _rounded(replace(self, chroma=low))


def oklch(colour: str) -> Oklch:
    """A colour written ``#rrggbb``, as Oklch."""
    red, green, blue = _decoded(colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    return Oklch(lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360)


def contrast(one: str, other: str) -> float:
    """How well a colour can be read on another, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = _decoded(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _decoded(colour: str) -> tuple[float, float, float]:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 -- sRGB, IEC 61966-2-1
        for value in (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    )
    return red, green, blue


def _encoded(part: float) -> float:
    value = min(max(part, 0.0), 1.0)
    return 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055  # noqa: PLR2004 -- sRGB


def _linear(colour: Oklch) -> tuple[float, float, float]:
    """Red, green and blue as light, beyond 0 and 1 where no screen can show them."""
    angle = math.radians(colour.hue)
    a, b = colour.chroma * math.cos(angle), colour.chroma * math.sin(angle)
    long = (colour.lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (colour.lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (colour.lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _rounded(colour: Oklch) -> str:
    return "#" + "".join(f"{round(255 * _encoded(part)):02x}" for part in _linear(colour))


def _shown(colour: Oklch) -> bool:
    return all(-_TINY <= part <= 1 + _TINY for part in _linear(colour))

"""The grounds of the stages: six tints of one lightness and strength, as far apart as hues can be."""

from dataclasses import dataclass

from journeymap.look.oklch import Oklch

HUES = (0, 180, 60, 240, 120, 300)
"""How far each stage's hue is turned from the first, so that neighbours differ most."""


@dataclass(frozen=True, slots=True)
class Tints:
    """Lightness and chroma of the grounds, and of the bars above them."""

    ground: tuple[float, float]
    bar: tuple[float, float]


def stages(tints: Tints, hue: float) -> dict[str, str]:
    """The colours of the six stages by token, the first with this hue."""
    turned = [(hue + turn) % 360 for turn in HUES]
    grounds = {f"stage-{number}": Oklch(*tints.ground, each).hex() for number, each in enumerate(turned)}
    bars = {f"bar-{number}": Oklch(*tints.bar, each).hex() for number, each in enumerate(turned)}
    return grounds | bars

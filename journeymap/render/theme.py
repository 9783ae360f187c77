"""The themes that pictures and pages are drawn in, by name, and those in the colours of a house."""

from journeymap.look.brand import themes
from journeymap.look.theme import DARK, LIGHT, PROJECTOR, THEMES, Theme

__all__ = ["DARK", "LIGHT", "PROJECTOR", "THEMES", "Theme", "themes"]

"""journeymap: customer journeys written as YAML, checked, drawn as maps and told as guides."""

__all__ = ["__version__"]

__version__ = "0.1.0"

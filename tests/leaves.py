"""Leaves of a site, all made."""

from collections.abc import Iterable

from journeymap.render.leaf import Leaf


def made(leaves: Iterable[Leaf]) -> dict[str, bytes]:
    """The bytes of each by its path."""
    return {leaf.path: leaf.content for leaf in leaves}

"""As PNG: the picture in pixels, as large as on a screen or at a scale."""

import math

from journeymap.diagnostics.errors import UsageError
from journeymap.layout.poster import poster
from journeymap.render.export.subject import Format, Subject
from journeymap.render.export.views import VIEWS, view
from journeymap.render.paint import painted
from journeymap.render.typeset import Glass, Imprint, Leaf, png

_MOST = 120_000_000
"""Pixels: more take more memory than most machines have to spare."""


def export(subject: Subject) -> bytes:
    """The view as a picture of whole pixels. Raises UsageError when it would be too large."""
    house = subject.workspace.house
    picture = poster(view(subject), subject.flow, house, subject.speech)
    scale = subject.wishes.scale or 1.0
    width, height = math.ceil(picture.width * scale), math.ceil(picture.height * scale)
    if width * height > _MOST:
        largest = math.floor(10 * math.sqrt(_MOST / picture.width / picture.height)) / 10
        message = (
            f"{subject.flow.journey.id} would be {width} by {height} pixels, which is more than we draw: "
            f"take --scale {largest:g} or less, or a PDF"
        )
        raise UsageError(message)
    root = painted(picture, subject.view, subject.theme)
    glass = Glass(root, (0, 0, picture.width, picture.height), 0, 0, scale)
    leaf = Leaf(width, height, subject.theme.colours["ground"], (glass,))
    return png(leaf, Imprint(picture.title, house.name, subject.speech.tag))


FORMAT = Format("png", ".png", export, views=VIEWS, takes=frozenset({"scale"}))

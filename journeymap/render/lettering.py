"""The shipped font cut down to the letters that a picture uses, so that the picture can carry it."""

import base64
import io
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from journeymap import resources
from journeymap.render.paint import SVG

_CUTS = (("Regular", "400", "normal"), ("Semibold", "600", "normal"), ("It", "400", "italic"))


def faces(root: ET.Element) -> str:
    """A style sheet with the cuts of the font that the texts of an SVG are set in, letters and kerning as needed."""
    used = {cut: "".join(_letters(root, *cut[1:])) for cut in _CUTS}
    return "".join(_face(*cut, letters) for cut, letters in used.items() if letters)


def all_faces(letters: str) -> str:
    """The same with all cuts, for these letters."""
    return "".join(_face(*cut, letters) for cut in _CUTS)


def _face(name: str, weight: str, slant: str, letters: str) -> str:
    font = base64.b64encode(_subset(name, letters)).decode("ascii")
    return (
        f'@font-face{{font-family:"Source Sans Pro";font-weight:{weight};font-style:{slant};'
        f"src:url(data:font/ttf;base64,{font})}}\n"
    )


def _letters(root: ET.Element, weight: str, slant: str) -> Iterator[str]:
    """The texts of one cut."""
    for text in root.iter(f"{SVG}text"):
        if (text.get("font-weight", "400"), text.get("font-style", "normal")) == (weight, slant):
            yield from text.itertext()


def _subset(name: str, letters: str) -> bytes:
    """The font with these letters only. The same letters give the same bytes: no time is written into it."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    options = subset.Options(
        hinting=False, layout_features=["kern", "liga", "mark", "ccmp", "locl"], notdef_outline=True
    )
    font = TTFont(resources.font(name), recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(text=letters)
    cutter.subset(font)
    file = io.BytesIO()
    font.save(file)
    font.close()
    return file.getvalue()

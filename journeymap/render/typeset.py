"""Painted pictures as PDF and PNG, by typst: shapes as SVG, every text set as text.

Texts are not left to the SVG reader inside typst: it stops at some sequences of emoji, and draws others as boxes.
Set as text they are shaped, searchable, in reading order and in the right fonts. What to draw is handed over as
data, so that nothing that anyone writes becomes typst markup.
"""

import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree as ET

from journeymap.layout.extent import Box
from journeymap.render.escape import possible
from journeymap.render.paint import SVG
from journeymap.render.press import press, spoken

_ANCHORS = {"start": 0.0, "middle": 0.5, "end": 1.0}
_PER_INCH = 72.0
_SOURCE = """\
#let job = json(bytes(sys.inputs.job))
#set document(title: job.title, author: job.author, date: none)
#set text(
  font: job.fonts, lang: job.lang, dir: ltr, hyphenate: false, cjk-latin-spacing: none,
  top-edge: "baseline", bottom-edge: "baseline",
)
#let words(each) = context {
  let set-in(..look) = text(
    size: each.size * 1pt, weight: each.weight, style: each.style, fill: rgb(each.fill), ..look, each.text,
  )
  let dx = each.x * 1pt - each.anchor * measure(set-in()).width
  let at(body) = place(top + left, dx: dx, dy: each.y * 1pt, box(width: 20000pt, body))
  if each.halo == none { at(set-in()) } else {
    at(pdf.artifact(set-in(stroke: (paint: rgb(each.halo), thickness: each.thick * 1pt, join: "round"))))
  }
}
#for leaf in job.leaves {
  page(width: leaf.width * 1pt, height: leaf.height * 1pt, margin: 0pt, fill: rgb(leaf.ground), {
    for pane in leaf.panes {
      place(top + left, dx: pane.x * 1pt, dy: pane.y * 1pt, scale(pane.scale * 100%, origin: top + left,
        box(width: pane.wide * 1pt, height: pane.tall * 1pt, clip: true,
          place(top + left, dx: -pane.left * 1pt, dy: -pane.top * 1pt, {
            let size = (width: pane.breadth * 1pt, height: pane.length * 1pt)
            pdf.artifact(place(top + left, image(bytes(pane.shapes), format: "svg", ..size)))
            for each in pane.words { words(each) }
          }))))
    }
  })
}
"""


@dataclass(frozen=True, slots=True)
class Glass:
    """A window into a painted picture: what of it is seen (left, top, right, bottom), where on the page, how large."""

    picture: ET.Element
    window: Box
    x: float
    y: float
    scale: float


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page, ``width`` by ``height`` points, its ground, and the windows on it."""

    width: float
    height: float
    ground: str
    panes: tuple[Glass, ...]


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a file says of itself: its title, whose it is, and the language it is written in."""

    title: str
    author: str
    language: str


def pdf(leaves: Sequence[Leaf], imprint: Imprint) -> bytes:
    """The pages as PDF: vector, fonts inside, tagged, without a date."""
    return _typeset(leaves, imprint, format="pdf")


def png(leaf: Leaf, imprint: Imprint) -> bytes:
    """One page as PNG; a point is a pixel."""
    return _typeset([leaf], imprint, format="png", ppi=_PER_INCH)


def _typeset(leaves: Sequence[Leaf], imprint: Imprint, **wanted: Any) -> bytes:  # noqa: ANN401 -- typst's options
    """What typst makes of the pages. Raises UsageError when it is not installed, EngineError when it fails."""
    job: dict[str, Any] = {
        "title": possible(imprint.title),
        "author": possible(imprint.author),
        "lang": spoken(imprint.language),
        "leaves": [_leaf(each) for each in leaves],
    }
    letters = [words["text"] for leaf in job["leaves"] for pane in leaf["panes"] for words in pane["words"]]
    with press("the picture") as pressed:
        return pressed(_SOURCE, job, letters, **wanted)


def _leaf(leaf: Leaf) -> dict[str, Any]:
    return {
        "width": leaf.width,
        "height": leaf.height,
        "ground": leaf.ground,
        "panes": [_pane(pane) for pane in leaf.panes],
    }


def _pane(pane: Glass) -> dict[str, Any]:
    left, top, right, bottom = pane.window
    shapes = copy.deepcopy(pane.picture)
    for parent in list(shapes.iter()):
        for child in [each for each in parent if each.tag in (f"{SVG}text", f"{SVG}title", f"{SVG}desc")]:
            parent.remove(child)
    return {
        "x": pane.x,
        "y": pane.y,
        "scale": pane.scale,
        "left": left,
        "top": top,
        "wide": right - left,
        "tall": bottom - top,
        "breadth": float(pane.picture.get("width", "0")),
        "length": float(pane.picture.get("height", "0")),
        "shapes": ET.tostring(shapes, encoding="unicode"),
        "words": list(_words(pane.picture)),
    }


def _words(picture: ET.Element) -> Iterator[dict[str, Any]]:
    """Each line of text: where, how, and in which colours."""
    for text in picture.iter(f"{SVG}text"):
        for line in text.iter(f"{SVG}tspan"):
            yield {
                "text": "".join(line.itertext()),
                "x": float(line.get("x", "0")),
                "y": float(line.get("y", "0")),
                "size": float(text.get("font-size", "16")),
                "weight": int(text.get("font-weight", "400")),
                "style": text.get("font-style", "normal"),
                "anchor": _ANCHORS[text.get("text-anchor", "start")],
                "fill": text.get("fill", "#000000"),
                "halo": text.get("stroke"),
                "thick": float(text.get("stroke-width", "0").removesuffix("px")),
            }

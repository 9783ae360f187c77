# ruff: noqa: ANN401 -- the library that writes slides has no types
"""The one module that knows the library that writes slides: titles, boxes with text, glued connectors, notes."""

import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from journeymap.diagnostics.errors import UsageError
from journeymap.look.theme import LIGHT
from journeymap.render.slides.text import Paragraph, one_line, right_to_left
from journeymap.render.stable import stable

WIDTH, HEIGHT = 960.0, 540.0
PAD = 7.0
"""The empty room around the text in a box."""

MARGIN = 24.0
"""The empty room at the edges of a slide."""

_TITLE_ONLY = 5
_LONG_AGO = dt.datetime(2000, 1, 1)  # noqa: DTZ001 -- a fixed date, so that the same journey gives the same bytes
_MISSING = "slides need one more package; install it with: pip install 'journeymap[slides]'"
_SITES = {"oval": (0, 2, 4, 6), "star": (0, 1, 2, 4)}
"""Where connectors take hold at the top, left, bottom and right of shapes that count in a way of their own."""


@dataclass(frozen=True, slots=True)
class Box:
    """A shape that stands on a slide: where it is, and the library's own object for it."""

    kind: str
    x: float
    y: float
    width: float
    height: float
    shape: Any

    def site(self, side: int) -> tuple[float, float]:
        """The point at its top (0), left (1), bottom (2) or right (3)."""
        middle = (self.x + self.width / 2, self.y + self.height / 2)
        return (
            (middle[0], self.y),
            (self.x, middle[1]),
            (middle[0], self.y + self.height),
            (self.x + self.width, middle[1]),
        )[side]


class Deck:
    """Slides in the making. Each call adds to the last slide."""

    def __init__(self, title: str, font: str | None) -> None:
        """Begin an empty deck, 16 by 9; raises UsageError when the library is not installed."""
        try:
            from pptx import Presentation
        except ImportError as problem:
            raise UsageError(_MISSING) from problem
        self._deck = Presentation()
        self._font = one_line(font or "Arial")
        wider = _emu(WIDTH) / self._deck.slide_width
        for page in (self._deck.slide_master, *self._deck.slide_layouts):
            for shape in page.placeholders:
                left, top, wide, tall = shape.left, shape.top, shape.width, shape.height
                shape.left, shape.top, shape.width, shape.height = round(left * wider), top, round(wide * wider), tall
        self._deck.slide_width, self._deck.slide_height = _emu(WIDTH), _emu(HEIGHT)
        about = self._deck.core_properties
        about.title, about.author, about.last_modified_by = one_line(title)[:255], "journeymap", "journeymap"
        about.created = about.modified = about.last_printed = _LONG_AGO
        about.revision = 1
        self._slide: Any = None

    def slide(self, title: Paragraph, place: tuple[float, float, float], notes: str, fill: str | None = None) -> float:
        """Add a slide with speaker notes and a title at (x, y, width); returns where the title ends."""
        x, y, width = place
        self._slide = self._deck.slides.add_slide(self._deck.slide_layouts[_TITLE_ONLY])
        tall = title.height(width - 2 * MARGIN) + 2 * PAD
        shape = self._slide.shapes.title
        shape.left, shape.top, shape.width, shape.height = map(_emu, (x, y, width, tall))
        _paint(shape.fill, fill)
        self._write(shape.text_frame, [title], middle=False, anchor="middle", pad=PAD, left=MARGIN - PAD)
        self._slide.notes_slide.notes_text_frame.text = "\n".join(map(one_line, notes.split("\n")))
        return y + tall

    def box(  # noqa: PLR0913 -- what a box is
        self,
        kind: str,
        place: tuple[float, float, float, float],
        paragraphs: Sequence[Paragraph] = (),
        *,
        fill: str | None = None,
        line: str | None = None,
        name: str = "",
        dashed: bool = False,
        middle: bool = False,
        anchor: str = "top",
        left: float = 0.0,
        pad: float = PAD,
        adjust: float | None = None,
    ) -> Box:
        """Add a shape at (x, y, width, height); colours are tokens of the theme or #rrggbb."""
        from pptx.enum.shapes import MSO_SHAPE

        kinds = {
            "rectangle": MSO_SHAPE.RECTANGLE,
            "rounded": MSO_SHAPE.ROUNDED_RECTANGLE,
            "oval": MSO_SHAPE.OVAL,
            "diamond": MSO_SHAPE.DIAMOND,
            "star": MSO_SHAPE.STAR_5_POINT,
            "heart": MSO_SHAPE.HEART,
            "triangle": MSO_SHAPE.ISOSCELES_TRIANGLE,
            "octagon": MSO_SHAPE.OCTAGON,
            "face": MSO_SHAPE.SMILEY_FACE,
            "arrow": MSO_SHAPE.RIGHT_ARROW,
            "cross": MSO_SHAPE.CROSS,
        }
        shape = self._slide.shapes.add_shape(kinds[kind], *map(_emu, place))
        _without_style(shape)
        if kind == "rounded":
            shape.adjustments[0] = min(5.0 / min(place[2:]), 0.5)
        elif adjust is not None:
            shape.adjustments[0] = adjust
        _paint(shape.fill, fill)
        _paint(shape.line.fill, line)
        shape.line.width = _emu(1)
        if dashed:
            _dash(shape.line)
        shape.name = one_line(name)[:120] or shape.name
        self._write(shape.text_frame, paragraphs, middle=middle, anchor=anchor, pad=pad, left=left)
        return Box(kind, *place, shape)

    def connect(  # noqa: PLR0913 -- what a connector is
        self,
        first: tuple[Box, int],
        second: tuple[Box, int],
        colour: str,
        *,
        bend: float | None = None,
        corner: bool = False,
        arrow: bool = True,
        dashed: bool = False,
        thick: float = 1.25,
    ) -> None:
        """Add a connector glued to a side of two boxes.

        It is straight; or it goes down, at a distance of ``bend`` to the side, and down; or it goes to the side and
        round one ``corner``.
        """
        from pptx.enum.shapes import MSO_CONNECTOR

        start, end = first[0].site(first[1]), second[0].site(second[1])
        kind = MSO_CONNECTOR.STRAIGHT if bend is None and not corner else MSO_CONNECTOR.ELBOW
        connector = self._slide.shapes.add_connector(kind, *map(_emu, (*start, *end)))
        if bend is not None:
            _lay(connector, start, end, bend)
        if corner:
            connector.element.spPr.prstGeom.set("prst", "bentConnector2")
        _without_style(connector)
        glue = connector.element.nvCxnSpPr.cNvCxnSpPr
        for glued, (box, side) in ((glue.get_or_add_stCxn(), first), (glue.get_or_add_endCxn(), second)):
            glued.id, glued.idx = box.shape.shape_id, _SITES.get(box.kind, (0, 1, 2, 3))[side]
        _paint(connector.line.fill, colour)
        connector.line.width = _emu(thick)
        if dashed:
            _dash(connector.line)
        if arrow:
            line = connector.line._get_or_add_ln()  # noqa: SLF001 -- the library has no word for arrow heads
            line.append(line.makeelement(_tag("tailEnd"), {"type": "triangle", "w": "med", "len": "med"}))

    def rule(self, x0: float, x1: float, y: float, colour: str, *, dashed: bool = False) -> None:
        """Add a level line."""
        from pptx.enum.shapes import MSO_CONNECTOR

        made = self._slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *map(_emu, (x0, y, x1, y)))
        _without_style(made)
        line = made.line
        _paint(line.fill, colour)
        line.width = _emu(1)
        if dashed:
            _dash(line)

    def save(self) -> bytes:
        """The deck as a file, the same bytes for the same calls."""
        file = io.BytesIO()
        self._deck.save(file)
        return stable(file.getvalue())

    def _write(  # noqa: PLR0913 -- see box
        self, frame: Any, paragraphs: Sequence[Paragraph], *, middle: bool, anchor: str, pad: float, left: float = 0.0
    ) -> None:
        from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN

        frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
        frame.vertical_anchor = MSO_ANCHOR.MIDDLE if anchor == "middle" else MSO_ANCHOR.TOP
        frame.margin_left, frame.margin_right = _emu(pad + left), _emu(pad)
        frame.margin_top = frame.margin_bottom = _emu(pad)
        for index, each in enumerate(paragraphs):
            made = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
            turned = right_to_left(each.words)
            made.alignment = PP_ALIGN.CENTER if middle else PP_ALIGN.RIGHT if turned else PP_ALIGN.LEFT
            if turned:
                made._p.get_or_add_pPr().set("rtl", "1")  # noqa: SLF001 -- the library has no word for direction
            made.line_spacing, made.space_before = _emu(each.leading), _emu(each.before)
            made.space_after = _emu(0)
            for text, bold in ((each.lead, True), (each.text, each.bold)):
                if text:
                    run = made.add_run()
                    run.text = one_line(text) + (" " if text is each.lead and each.text else "")
                    run.font.size, run.font.bold, run.font.name = _emu(each.size), bold, self._font
                    run.font.color.rgb = _colour(each.colour)


def _lay(connector: Any, start: tuple[float, float], end: tuple[float, float], bend: float) -> None:
    """Lay a connector that goes across, down and across on its side, so that it goes down, across and down."""
    (x0, y0), (x1, y1) = start, end
    down, across = y1 - y0, abs(x1 - x0)
    place = connector.element.spPr.get_or_add_xfrm()
    place.off.x, place.off.y = _emu((x0 + x1 - down) / 2), _emu((y0 + y1 - across) / 2)
    place.ext.cx, place.ext.cy = _emu(down), _emu(across)
    place.rot, place.flipH, place.flipV = 90.0, False, x1 > x0
    values = connector.element.spPr.prstGeom.get_or_add_avLst()
    values.append(values.makeelement(_tag("gd"), {"name": "adj1", "fmla": f"val {round(bend / down * 100_000)}"}))


def _emu(points: float) -> Any:
    from pptx.util import Emu

    return Emu(round(points * 12_700))


def _tag(name: str) -> str:
    from pptx.oxml.ns import qn

    return str(qn(f"a:{name}"))


def _colour(token: str) -> Any:
    from pptx.dml.color import RGBColor

    return RGBColor(*bytes.fromhex(LIGHT.colours.get(token, token)[1:]))  # type: ignore[no-untyped-call]


def _paint(fill: Any, token: str | None) -> None:
    if token is None:
        fill.background()
    else:
        fill.solid()
        fill.fore_color.rgb = _colour(token)


def _dash(line: Any) -> None:
    from pptx.enum.dml import MSO_LINE

    line.dash_style = MSO_LINE.DASH


def _without_style(shape: Any) -> None:
    """Take away what the library gives every shape: the colours and shadows of its own theme."""
    from pptx.oxml.ns import qn

    shape.element.remove(shape.element.find(qn("p:style")))

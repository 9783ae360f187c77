# ruff: noqa: ANN401, SLF001 -- the library has no words for links, places, fields and numbers that start anew
"""The one module that knows the library that writes Word files: styled paragraphs, links, places, a numbered foot."""

import datetime as dt
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from journeymap.diagnostics.errors import UsageError
from journeymap.layout.bidi import right_to_left
from journeymap.render.documents import Piece
from journeymap.render.escape import possible
from journeymap.render.stable import stable

_LONG_AGO = dt.datetime(2000, 1, 1)  # noqa: DTZ001 -- a fixed date, so that the same guide gives the same bytes
_MISSING = "docx needs one package more; install it with: pip install 'journeymap[documents]'"
_LONGEST = 255
"""How long the title of a file may be."""
_EDGE, _WIDTH = 25, 160
"""In mm: the margins of a page of A4, and the room between them."""
_STYLES: Mapping[str, tuple[float, str, bool, float, float]] = {
    "Normal": (11, "ink", False, 0, 6),
    "Subtitle": (11, "brand", True, 0, 0),
    "Title": (28, "brand", True, 0, 14),
    "Heading 1": (19, "brand", True, 26, 8),
    "Heading 2": (14, "ink", True, 20, 6),
    "Heading 3": (11, "quiet", True, 10, 3),
    "List Bullet": (11, "ink", False, 0, 6),
    "List Number": (11, "ink", False, 0, 6),
    "Quote": (11, "ink", False, 0, 6),
    "Intense Quote": (11, "target", True, 6, 6),
    "Body Text": (13, "ink", False, 0, 8),
    "Caption": (9.5, "quiet", False, 0, 6),
    "Footer": (9, "quiet", False, 0, 0),
}
"""Each style that is used: size, colour, whether it is bold, and the room above and below it, in points."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a file looks: its font, its colours, its language, and whether it runs from right to left."""

    font: str
    colours: Mapping[str, str]
    language: str
    turned: bool


class Word:
    """A Word file in the making. Each call adds to its end."""

    def __init__(self, title: str, author: str, look: Look) -> None:
        """Begin an empty file; raises UsageError when the library is not installed."""
        try:
            from docx import Document
        except ImportError as problem:
            raise UsageError(_MISSING) from problem
        self._file: Any = Document()
        self._look = look
        self._places: dict[str, int] = {}
        about = self._file.core_properties
        about.title, about.author, about.last_modified_by = possible(title)[:_LONGEST], possible(author)[:_LONGEST], ""
        about.created = about.modified = about.last_printed = _LONG_AGO
        about.revision, about.comments, about.language = 1, "", look.language
        self._page()
        for name in _STYLES:
            self._dress(name)
        spoken = self._file.styles.element.find(f".//{_tag('w:lang')}")
        spoken.set(_tag("w:bidi" if look.turned else "w:val"), look.language)

    def add(  # noqa: PLR0913 -- what a paragraph is
        self,
        style: str,
        pieces: Iterable[Piece],
        *,
        place: str = "",
        number: int | None = None,
        colour: str | None = None,
        new_page: bool = False,
    ) -> None:
        """Add a paragraph. Links lead to ``#place`` or to another file; a ``number`` is a list's own."""
        words = [Piece(possible(each.text), each.href) for each in pieces]
        made = self._file.add_paragraph(style=style)
        made.paragraph_format.page_break_before = new_page or None
        turned = right_to_left("".join(each.text for each in words))
        properties = made._p.get_or_add_pPr()
        if number is not None:
            numbering = properties.get_or_add_numPr()
            numbering.get_or_add_ilvl().val = 0
            numbering.get_or_add_numId().val = number
        if turned:
            _put(properties, "w:bidi")
        for each in words:
            run = made.add_run(each.text)
            if turned:
                run.font.rtl = True
            if colour:
                run.font.color.rgb = self._colour(colour)
            if each.href:
                self._link(made, run, each.href)
        if place:
            self._mark(made, place)

    def numbers(self) -> int:
        """The number of a new list that counts from 1."""
        numbering = self._file.part.numbering_part.element
        used = self._file.styles["List Number"].element.pPr.numPr.numId.val
        (kind,) = (each.abstractNumId.val for each in numbering.num_lst if each.numId == used)
        made = numbering.add_num(kind)
        made.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(made.numId)

    def foot(self, text: str, page: str) -> None:
        """Let each page end with a text and its number; ``page`` says where ``{number}`` and ``{all}`` stand."""
        from docx.enum.text import WD_TAB_ALIGNMENT
        from docx.shared import Mm

        (line,) = self._file.sections[0].footer.paragraphs
        stops = line.style.paragraph_format.tab_stops
        for stop in list(stops):
            del stops[stops._pPr.tabs.index(stop._tab)]
        stops.add_tab_stop(Mm(_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
        line.add_run(f"{possible(text)}\t")
        for part in re.split(r"(\{\w+\})", page):
            if part in _FIELDS:
                field = _put(line._p, "w:fldSimple", instr=_FIELDS[part])
                field.append(line.add_run("1")._r)
            else:
                line.add_run(part)

    def content(self) -> bytes:
        """The file."""
        packed = io.BytesIO()
        self._file.save(packed)
        return stable(packed.getvalue())

    def _page(self) -> None:
        from docx.shared import Mm

        sheet = self._file.sections[0]
        sheet.page_width, sheet.page_height = Mm(210), Mm(297)
        sheet.left_margin = sheet.right_margin = sheet.top_margin = sheet.bottom_margin = Mm(_EDGE)

    def _dress(self, name: str) -> None:
        """Let a style, and its twin for parts of a paragraph, look as the table says."""
        from docx.shared import Pt

        style, (size, colour, bold, above, below) = self._file.styles[name], _STYLES[name]
        twins = [each for each in self._file.styles if each.name == f"{name} Char"]
        for each in (style, *twins):
            fonts = each.element.get_or_add_rPr().get_or_add_rFonts()
            fonts.attrib.clear()  # those of the library's own theme
            for script in ("w:ascii", "w:hAnsi", "w:cs"):
                fonts.set(_tag(script), self._look.font)
            each.font.size, each.font.bold, each.font.italic = Pt(size), bold, name == "Quote"
            each.font.color.rgb = self._colour(colour)
        room = style.paragraph_format
        room.space_before, room.space_after, room.widow_control = Pt(above), Pt(below), True
        for line in style.element.iter(_tag("w:bottom")):
            line.set(_tag("w:color"), self._look.colours[colour][1:])
        if name == "Intense Quote":
            self._bar(style)

    def _bar(self, style: Any) -> None:
        """Let a style have a bar at the side where its lines begin, in place of a line below and indents."""
        from docx.shared import Pt

        style.paragraph_format.left_indent = style.paragraph_format.right_indent = Pt(0)
        for line in list(style.element.iter(_tag("w:bottom"))):
            line.tag = _tag("w:right" if self._look.turned else "w:left")
            line.set(_tag("w:sz"), "24")
            line.set(_tag("w:space"), "8")

    def _colour(self, token: str) -> Any:
        from docx.shared import RGBColor

        return RGBColor.from_string(self._look.colours[token][1:].upper())

    def _link(self, paragraph: Any, run: Any, href: str) -> None:
        from docx.opc.constants import RELATIONSHIP_TYPE

        if href.startswith("#"):
            link = _put(paragraph._p, "w:hyperlink", anchor=self._name(href[1:]))
        else:
            link = _put(paragraph._p, "w:hyperlink")
            link.set(_tag("r:id"), paragraph.part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        link.append(run._r)
        run.font.color.rgb = self._colour("link")

    def _mark(self, paragraph: Any, place: str) -> None:
        """Make a paragraph a place that links lead to."""
        name = self._name(place)
        number = str(self._places[place])
        start = _put(paragraph._p, "w:bookmarkStart", id=number, name=name)
        start.getparent().insert(1, start)
        _put(paragraph._p, "w:bookmarkEnd", id=number)

    def _name(self, place: str) -> str:
        """A place's name as the format wants it: short, and without signs."""
        return f"place{self._places.setdefault(place, len(self._places) + 1)}"


_FIELDS = {"{number}": "PAGE", "{all}": "NUMPAGES"}


def _tag(name: str) -> str:
    from docx.oxml.ns import qn

    return qn(name)


def _put(parent: Any, name: str, /, **attributes: str) -> Any:
    from docx.oxml import OxmlElement

    made: Any = OxmlElement(name)
    for key, value in attributes.items():
        made.set(_tag(f"w:{key}"), value)
    parent.append(made)
    return made

"""Pictures with their looks in them: the style sheet of a theme, worked into each element of an SVG.

A page looks up its colours in custom properties. A picture that leaves the page is opened by programs that
know neither these nor style sheets, so that each shape carries plain attributes.
"""

import copy
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from journeymap import resources
from journeymap.layout.font import Style, exact_width
from journeymap.layout.marks import Picture
from journeymap.look.theme import Theme
from journeymap.render import svg

if TYPE_CHECKING:
    import cssselect2

SVG = "{http://www.w3.org/2000/svg}"
_FAMILIES = (
    "Source Sans Pro",
    "Source Sans 3",
    "Arial Narrow",
    "Liberation Sans Narrow",
    "Noto Sans CJK SC",
    "Noto Sans Arabic",
)
"""The shipped font, and for programs that do not take it from the file, some that are no wider than it."""
_FAMILY = ", ".join([*(f"'{family}'" for family in _FAMILIES), "sans-serif"])
_LOOKS = frozenset(
    {
        "fill",
        "fill-opacity",
        "opacity",
        "stroke",
        "stroke-dasharray",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-opacity",
        "stroke-width",
        "text-rendering",
    }
)
"""What a style sheet may say that is an attribute in SVG too."""
_OF_PAGES = ("class", "tabindex", "focusable", "href", "aria-label", "role")
_VARIABLE = re.compile(r"var\(\s*(--[a-z0-9-]+)\s*(?:,([^()]*))?\)")

_Declarations = tuple[tuple[str, str], ...]


def painted(picture: Picture, prefix: str, theme: Theme) -> ET.Element:
    """The picture as an SVG element that needs no style sheet: each shape has its colours, each text its font."""
    ET.register_namespace("", SVG.strip("{}"))
    root = ET.fromstring(svg.picture(picture, prefix))  # noqa: S314 -- of our own making, without entities
    import cssselect2

    tokens = {**theme.colours, **{token: f"{width:g}" for token, width in theme.widths.items()}}
    _paint(cssselect2.ElementWrapper.from_xml_root(root), {f"--{token}": value for token, value in tokens.items()})
    _flatten(root, theme.colours["gap"])
    for each in root.iter():
        if re.fullmatch(rf"{re.escape(prefix)}-[0-9]+", each.get("id", "")):
            del each.attrib["id"]  # there for the sheets of a page to refer to
    _fix_widths(root)
    root.set("font-family", _FAMILY)
    root.set("role", "img")
    root.set("aria-labelledby", f"{prefix}-title {prefix}-desc")
    return root


def _paint(wrapped: "cssselect2.ElementWrapper", inherited: Mapping[str, str]) -> None:
    """Give an element and all below it their looks, and take away what only a page can use."""
    element = wrapped.etree_element
    declared: dict[str, str] = {}
    for _, _, _, declarations in sorted(_matcher().match(wrapped), key=lambda match: match[:2]):
        declared |= dict(declarations)
    own = {name: value for name, value in declared.items() if name.startswith("--")}
    variables = {**inherited, **own}
    for name in sorted(_LOOKS & declared.keys()):
        element.set(name, _resolved(declared[name], variables))
    children = list(wrapped.iter_children())
    for child in children:
        _paint(child, variables)
    for name in [each for each in element.attrib if each in _OF_PAGES or each.startswith("data-")]:
        del element.attrib[name]
    if element.tag == f"{SVG}a":
        element.tag = f"{SVG}g"
    _set_apart_halos(element)


def _flatten(root: ET.Element, colour: str) -> None:
    """Fill with a plain tint what is hatched on a page: not every program can fill with a pattern."""
    for defs in root.findall(f"{SVG}defs"):
        root.remove(defs)
    for each in root.iter():
        if each.get("fill", "").startswith("url("):
            each.set("fill", colour)
            each.set("fill-opacity", "0.14")


def _fix_widths(root: ET.Element) -> None:
    """Say how wide each line is, so that it fits its box in programs too that set it in another font."""
    for text in root.iter(f"{SVG}text"):
        style = Style(float(text.get("font-size", "16")), "font-weight" in text.attrib, "font-style" in text.attrib)
        for line in text.iter(f"{SVG}tspan"):
            wide = exact_width("".join(line.itertext()), style)
            if wide:
                line.set("textLength", f"{wide:.1f}")
                line.set("lengthAdjust", "spacingAndGlyphs")


def _set_apart_halos(parent: ET.Element) -> None:
    """Draw the halo of a text as a text of its own below it: not every program knows the order of painting."""
    for index, child in reversed(list(enumerate(parent))):
        if child.tag == f"{SVG}text" and "stroke" in child.attrib:
            halo = copy.deepcopy(child)
            halo.set("fill", child.attrib["stroke"])
            halo.set("aria-hidden", "true")
            for name in [each for each in child.attrib if each.startswith("stroke")]:
                del child.attrib[name]
            parent.insert(index, halo)


@cache
def _matcher() -> "cssselect2.Matcher":
    """The rules of the pictures' style sheet that hold whatever a reader does."""
    import cssselect2

    matcher = cssselect2.Matcher()
    for selector, declarations in _rules():
        try:
            compiled = cssselect2.compile_selector_list(selector)
        except cssselect2.SelectorError:
            continue  # what only browsers know, such as :focus-visible, is no part of a still picture
        for each in compiled:
            if each.pseudo_element is None:
                matcher.add_selector(each, declarations)
    return matcher


def _rules() -> Iterator[tuple[str, _Declarations]]:
    import tinycss2

    sheet = (resources.static() / "picture.css").read_text(encoding="utf-8")
    for rule in tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True):
        if rule.type == "qualified-rule":
            parts = tinycss2.parse_blocks_contents(rule.content)
            yield (
                tinycss2.serialize(rule.prelude),
                tuple(
                    (part.name, tinycss2.serialize(part.value).strip()) for part in parts if part.type == "declaration"
                ),
            )


def _resolved(value: str, variables: Mapping[str, str]) -> str:
    """A value with all its variables looked up."""
    while found := _VARIABLE.search(value):
        looked_up = variables.get(found[1], (found[2] or "none").strip())
        value = value[: found.start()] + looked_up + value[found.end() :]
    return value

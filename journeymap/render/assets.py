"""The site's style sheets, script and font, as files. Nothing is fetched from anywhere."""

import base64
from collections.abc import Iterator

from journeymap import resources
from journeymap.look.brand import themes
from journeymap.look.theme import Theme
from journeymap.model.house import Brand
from journeymap.render.escape import css_text

_FACES = (("Regular", 400, "normal"), ("Semibold", 600, "normal"), ("It", 400, "italic"))
_GENERIC = ("serif", "sans-serif", "monospace", "system-ui")
_SHEETS = ("page.css", "picture.css", "guide.css")
_SCRIPTS = (
    "site.js",
    "address.js",
    "words.js",
    "search.js",
    "views.js",
    "journey.js",
    "light.js",
    "zoom.js",
    "lanes.js",
    "personas.js",
    "panel.js",
    "keys.js",
    "present.js",
)
"""In the order in which they build on each other; the site carries them as one file."""


def files(brand: Brand) -> Iterator[tuple[str, bytes]]:
    """Each file: its path in the site, and its bytes. The colours are those of the house."""
    yield "assets/fonts.css", _fonts().encode("ascii")
    sheets = [(resources.static() / name).read_text(encoding="utf-8") for name in _SHEETS]
    yield "assets/style.css", "\n".join([_themes(brand), *sheets]).encode("utf-8")
    yield "assets/site.js", b"".join((resources.static() / name).read_bytes() for name in _SCRIPTS)


def _fonts() -> str:
    """The font inside a style sheet, because browsers may refuse font files of a page opened from a folder."""
    return "".join(
        f'@font-face{{font-family:"Source Sans Pro";font-weight:{weight};font-style:{style};'
        f"src:url(data:font/ttf;base64,{base64.b64encode(resources.font(name).read_bytes()).decode('ascii')})}}\n"
        for name, weight, style in _FACES
    )


def _themes(brand: Brand) -> str:
    """Light for paper and for whoever says nothing, dark where the system asks for it, or the theme that was chosen."""
    house = themes(brand)
    chosen = "".join(f'@media screen{{:root[data-theme="{name}"]{{{_of(theme)}}}}}\n' for name, theme in house.items())
    return (
        f":root{{{_of(house['light'])}--page-font:{_page_font(brand)}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root:not([data-theme]){{{_of(house['dark'])}}}}}\n"
        f"{chosen}"
    )


def _of(theme: Theme) -> str:
    return f"color-scheme:{'dark' if theme.is_dark else 'light'};{theme.css()}"


def _page_font(brand: Brand) -> str:
    """The fonts of prose: the house's, then ours. Pictures keep ours, because their texts are measured with it."""
    names = [name.strip() for name in (brand.font or "").split(",") if name.strip()]
    return ",".join([*(name if name in _GENERIC else css_text(name) for name in names), "var(--font)"])

"""The site's style sheets, script and font, as files. Nothing is fetched from anywhere."""

import base64
from collections.abc import Iterator

from journeymap import resources
from journeymap.render.theme import DARK, LIGHT

_FACES = (("Regular", 400, "normal"), ("Semibold", 600, "normal"), ("It", 400, "italic"))
_SHEETS = ("page.css", "picture.css")
_SCRIPTS = (
    "site.js",
    "address.js",
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


def files() -> Iterator[tuple[str, bytes]]:
    """Each file: its path in the site, and its bytes."""
    yield "assets/fonts.css", _fonts().encode("ascii")
    sheets = [(resources.static() / name).read_text(encoding="utf-8") for name in _SHEETS]
    yield "assets/style.css", "\n".join([_themes(), *sheets]).encode("utf-8")
    yield "assets/site.js", b"".join((resources.static() / name).read_bytes() for name in _SCRIPTS)


def _fonts() -> str:
    """The font inside a style sheet, because browsers may refuse font files of a page opened from a folder."""
    return "".join(
        f'@font-face{{font-family:"Source Sans Pro";font-weight:{weight};font-style:{style};'
        f"src:url(data:font/ttf;base64,{base64.b64encode(resources.font(name).read_bytes()).decode('ascii')})}}\n"
        for name, weight, style in _FACES
    )


def _themes() -> str:
    light, dark = LIGHT.css(), DARK.css()
    system = '@media screen and (prefers-color-scheme:dark){:root:not([data-theme="light"])'
    return (
        f":root{{color-scheme:light;{light}}}\n"
        f"{system}{{color-scheme:dark;{dark}}}}}\n"
        f'@media screen{{:root[data-theme="dark"]{{color-scheme:dark;{dark}}}}}\n'
    )

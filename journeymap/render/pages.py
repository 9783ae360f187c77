"""Pages from templates. Everything that a designer wrote is escaped by Jinja on its way in."""

from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from journeymap import resources
from journeymap.layout import phrases


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(resources.templates()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["readable"] = phrases.readable
    environment.filters["listed"] = phrases.listed
    environment.filters["signed"] = phrases.signed
    return environment


def page(template: str, **facts: Any) -> bytes:  # noqa: ANN401 -- what a template shows is its own affair
    """The page that a template makes of some facts, as UTF-8. Raises jinja2 errors only for bugs of ours."""
    return _environment().get_template(template).render(**facts).encode("utf-8")


def drawn(svg: str) -> Markup:
    """SVG of our own making, which is markup already."""
    return Markup(svg)  # noqa: S704 -- from render.svg, where every text is escaped

"""Pages from templates. Everything that a designer wrote is escaped by Jinja on its way in."""

from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from journeymap import resources
from journeymap.language.language import Language
from journeymap.layout import phrases
from journeymap.model.workspace import Workspace
from journeymap.render import pictures


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


def frame(workspace: Workspace, language: Language) -> dict[str, object]:
    """What every page needs: the house and its logo, the language, and how to speak it.

    ``maps`` says that the other pages of the site are there too, ``home`` where the name of the house leads.
    """
    return {
        "house": workspace.house,
        "logo": pictures.logo(workspace),
        "language": language,
        "say": language.say,
        "count": language.count,
        "maps": True,
        "home": "index",
    }


def drawn(svg: str) -> Markup:
    """SVG or elements of our own making, which are markup already."""
    return Markup(svg)  # noqa: S704 -- from render.svg or render.documents, where every text is escaped

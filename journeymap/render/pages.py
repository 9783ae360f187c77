"""Pages from templates. Everything that a designer wrote is escaped by Jinja on its way in."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from journeymap import resources
from journeymap.language.language import Language
from journeymap.layout import phrases
from journeymap.model.workspace import Workspace
from journeymap.render import pictures
from journeymap.render.house_templates import sandbox, told

_SETTINGS: dict[str, Any] = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
}
_FILTERS: dict[str, Callable[..., str]] = {
    "owner": phrases.owner,
    "listed": phrases.listed,
    "signed": phrases.signed,
}


@cache
def _environment() -> Environment:
    environment = Environment(loader=FileSystemLoader(resources.templates()), **_SETTINGS)  # noqa: S701 -- it escapes
    environment.filters.update(_FILTERS)
    return environment


@cache
def _house_environment(folder: Path) -> Environment:
    return sandbox(folder, _SETTINGS, _FILTERS)


def page(template: str, templates: Any = None, **facts: Any) -> bytes:  # noqa: ANN401 -- what a template shows is its own affair
    """The page that a template makes of some facts, as UTF-8; ``templates`` is the folder of the house's own, if any.

    Raises UsageError for what is wrong with those, and jinja2 errors only for bugs of ours.
    """
    if templates is None:
        return _environment().get_template(template).render(**facts).encode("utf-8")
    chosen = _house_environment(templates).get_template(template)
    return str(told(templates, partial(chosen.render, **facts))).encode("utf-8")


def frame(workspace: Workspace, language: Language, templates: Path | None = None) -> dict[str, object]:
    """What every page needs: the house and its logo, the language, and how to speak it.

    ``maps`` says that the other pages of the site are there too, ``home`` where the name of the house leads.
    ``templates`` is the folder of the house's own templates, which ``page`` keeps from them.
    """
    return {
        "house": workspace.house,
        "logo": pictures.logo(workspace),
        "language": language,
        "say": language.say,
        "count": language.count,
        "maps": True,
        "home": "index",
        "templates": templates,
    }


def drawn(svg: str) -> Markup:
    """SVG or elements of our own making, which are markup already."""
    return Markup(svg)  # noqa: S704 -- from render.svg or render.documents, where every text is escaped

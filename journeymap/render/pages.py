"""Pages from templates. Everything that a designer wrote is escaped by Jinja on its way in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from journeymap import resources
from journeymap.language.catalogue import ENGLISH
from journeymap.language.language import Language
from journeymap.layout import phrases, vocabulary
from journeymap.model.house import worded
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


@pass_context
def _listed(page: Context, items: Sequence[str]) -> str:
    """Words as a list in the language of the page."""
    return str(page["language"].listed(items))


@pass_context
def _signed(page: Context, value: float) -> str:
    """A number with its sign, likewise."""
    return phrases.signed(value, page["language"])


@pass_context
def _state(page: Context, word: str) -> str:
    """The state of a journey, likewise."""
    return vocabulary.state(word, page["language"])


_FILTERS: dict[str, Callable[..., str]] = {
    "owner": phrases.owner,
    "listed": _listed,
    "signed": _signed,
    "state": _state,
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


@dataclass(frozen=True, slots=True)
class Manner:
    """How pages are made: in which language, and with whose templates."""

    speech: Language
    templates: Path | None = None

    def frame(self, workspace: Workspace) -> dict[str, object]:
        """What every page of a house needs."""
        return frame(workspace, self.speech, self.templates)


def frame(workspace: Workspace, language: Language, templates: Path | None = None) -> dict[str, object]:
    """What every page needs: the house and its logo, the language, and how to speak it.

    ``english`` is the attribute of an element whose words are English in any case; nothing on an English page.
    ``maps`` says that the other pages of the site are there too, ``home`` where the name of the house leads.
    ``templates`` is the folder of the house's own templates, which ``page`` keeps from them.
    """
    return {
        "house": worded(workspace.house, language),
        "logo": pictures.logo(workspace),
        "language": language,
        "say": language.say,
        "say_as": language.say_as,
        "count": language.count,
        "english": drawn("" if language.tag.split("-")[0] == ENGLISH else ' lang="en"'),
        "maps": True,
        "home": "index",
        "templates": templates,
    }


def drawn(svg: str) -> Markup:
    """SVG or elements of our own making, which are markup already."""
    return Markup(svg)  # noqa: S704 -- from render.svg or render.documents, where every text is escaped

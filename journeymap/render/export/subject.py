"""What is exported, and what a format is."""

from collections.abc import Callable
from dataclasses import dataclass

from journeymap.graph.flow import Flow
from journeymap.language.language import Language
from journeymap.look.theme import Theme
from journeymap.model.workspace import Workspace
from journeymap.prove.survey import Survey


@dataclass(frozen=True, slots=True)
class Wishes:
    """How it is wanted: the name of a paper size, in tiles or on one page, and at which scale (1: as on screen)."""

    page: str = "a3"
    tiled: bool = False
    scale: float | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """One journey of a workspace, the verdicts on its rules, and how it is to be shown.

    ``view`` is one of the format's views, or empty for a format that shows the whole journey; ``speech`` is the
    language of our own words.
    """

    flow: Flow
    workspace: Workspace
    proved: Survey
    view: str
    theme: Theme
    speech: Language
    wishes: Wishes = Wishes()


@dataclass(frozen=True, slots=True)
class Format:
    """A format by the name that it has on the command line, and the function that makes a file of a subject."""

    name: str
    suffix: str
    export: Callable[[Subject], bytes]
    views: tuple[str, ...] = ()
    takes: frozenset[str] = frozenset()

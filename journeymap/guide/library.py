"""All that is made for the people of a house, in one language."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from journeymap.graph.flow import Flow
from journeymap.guide.booklet import booklet
from journeymap.guide.card import card
from journeymap.guide.document import Document
from journeymap.guide.principle import talk, told
from journeymap.guide.role import role_guide
from journeymap.guide.setting import Setting, named
from journeymap.language.language import Language
from journeymap.model.house import worded
from journeymap.model.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Library:
    """The booklet, a guide and a card for each role that acts anywhere, and a page to talk about for each principle."""

    booklet: Document
    guides: tuple[Document, ...]
    cards: tuple[Document, ...]
    talks: tuple[Document, ...]

    def documents(self) -> tuple[Document, ...]:
        """All that is read rather than carried in a pocket, the booklet first."""
        return (self.booklet, *self.guides, *self.talks)


@dataclass(frozen=True, slots=True)
class Acting:
    """A role that acts somewhere: its id and title, the path of its guide, and in how many journeys it acts."""

    id: str
    title: str
    path: str
    journeys: int


def library(workspace: Workspace, flows: Sequence[Flow], language: Language) -> Library:
    """Everything, the roles in the order of their titles."""
    workspace = replace(workspace, house=worded(workspace.house, language))
    settings = [Setting(flow, workspace, language) for flow in flows]
    roles = [each.id for each in acting(workspace)]
    principles = {each.id: told(each, language) for each in workspace.principles_by_id().values()}
    return Library(
        booklet(workspace, settings, roles, language),
        tuple(role_guide(role, settings, language, principles) for role in roles),
        tuple(card(role, settings, language) for role in roles),
        tuple(talk(principle, settings, language) for principle in workspace.principles_by_id().values()),
    )


def acting(workspace: Workspace) -> tuple[Acting, ...]:
    """The roles that act anywhere, in the order of their titles."""
    found = Counter(
        role
        for journey in workspace.journeys
        for role in {role for touchpoint in journey.touchpoints for role in touchpoint.roles}
    )
    roles = (Acting(role, named(workspace.house.roles, role), f"guides/{role}", found[role]) for role in found)
    return tuple(sorted(roles, key=lambda each: (each.title.casefold(), each.id)))

"""The pages for the people of the house: guides, cards, pages to talk about, and the booklet of the first day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journeymap.graph.flow import Flow
from journeymap.guide.booklet import BOOKLET, booklet
from journeymap.guide.card import card
from journeymap.guide.library import Acting, acting
from journeymap.guide.principle import talk, told
from journeymap.guide.role import role_guide
from journeymap.guide.setting import Setting
from journeymap.model.workspace import Workspace
from journeymap.render.documents import ALL_CARDS, Shelf
from journeymap.render.leaf import Leaf
from journeymap.render.narrow import narrow
from journeymap.render.pages import Manner


@dataclass(frozen=True, slots=True)
class GuideFacts:
    """All that goes into a page: the journeys in which a role acts or a principle lives, and which pages there are.

    ``about`` is the id of the role or the principle, empty for pages about the whole house. ``paths`` are those of all
    documents, in order.
    """

    about: str
    workspace: Workspace
    paths: tuple[str, ...]
    manner: Manner

    def shelf(self) -> Shelf:
        """Where the page stands."""
        return Shelf(self.manner.frame(self.workspace), frozenset(self.paths))

    def settings(self) -> list[Setting]:
        """The journeys, with the house around them."""
        return [Setting(Flow(journey), self.workspace, self.manner.speech) for journey in self.workspace.journeys]


def guide_leaves(workspace: Workspace, roles: Sequence[Acting], manner: Manner) -> Iterator[Leaf]:
    """Every document of a house: the booklet first, then guides, pages of principles, and cards."""
    principles = workspace.principles_by_id()
    cards = {each.id: f"guides/cards/{each.id}" for each in roles}
    talks = {each: f"guides/principles/{each}" for each in principles}
    paths = tuple(sorted({BOOKLET, *(each.path for each in roles), *cards.values(), *talks.values()}))
    everything = GuideFacts("", workspace, paths, manner)
    yield Leaf(f"{BOOKLET}.html", _booklet_page, everything)
    for role in roles:
        acts = [each for each in workspace.journeys if any(role.id in at.roles for at in each.touchpoints)]
        known = GuideFacts(role.id, narrow(workspace, acts, workspace.principles), paths, manner)
        yield Leaf(f"{role.path}.html", _role_page, known)
        yield Leaf(f"{cards[role.id]}.html", _card_page, known)
    for principle in principles.values():
        lives = [each for each in workspace.journeys if any(principle.id in at.principles for at in each.touchpoints)]
        known = GuideFacts(principle.id, narrow(workspace, lives, (principle,)), paths, manner)
        yield Leaf(f"{talks[principle.id]}.html", _talk_page, known)
    yield Leaf(f"{ALL_CARDS}.html", _cards_page, everything)


def _role_page(known: GuideFacts) -> bytes:
    """The guide of a role. Raises UsageError for what is wrong with the house's own templates."""
    speech = known.manner.speech
    acts = (at for journey in known.workspace.journeys for at in journey.touchpoints if known.about in at.roles)
    named = {each for at in acts for each in at.principles}
    by_id = known.workspace.principles_by_id()
    principles = {each: told(by_id[each], speech) for each in by_id if each in named}
    return known.shelf().page(role_guide(known.about, known.settings(), speech, principles))


def _card_page(known: GuideFacts) -> bytes:
    """The card of a role, four to a sheet. Raises the same."""
    return known.shelf().card(card(known.about, known.settings(), known.manner.speech))


def _booklet_page(known: GuideFacts) -> bytes:
    """The booklet of the first day. Raises the same."""
    roles = [each.id for each in acting(known.workspace)]
    return known.shelf().page(booklet(known.workspace, known.settings(), roles, known.manner.speech))


def _cards_page(known: GuideFacts) -> bytes:
    """All cards, each once. Raises the same."""
    settings, speech = known.settings(), known.manner.speech
    return known.shelf().cards([card(each.id, settings, speech) for each in acting(known.workspace)])


def _talk_page(known: GuideFacts) -> bytes:
    """The page of a principle for a team to talk about. Raises the same."""
    (principle,) = known.workspace.principles
    return known.shelf().page(talk(principle, known.settings(), known.manner.speech))

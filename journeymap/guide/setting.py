"""A journey and the house around it: what a role's part is seen against, worked out once for all roles."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from journeymap.graph.flow import Flow
from journeymap.graph.support import moments_behind, needed_by
from journeymap.graph.without import Loss, without
from journeymap.guide.document import Link
from journeymap.guide.text import clean, quoted
from journeymap.language.direction import isolated
from journeymap.language.language import Language
from journeymap.model.house import Catalogue, House, title_of
from journeymap.model.journey import Journey
from journeymap.model.principle import Principle
from journeymap.model.touchpoint import Touchpoint
from journeymap.model.workspace import Workspace


@dataclass(frozen=True)
class Setting:
    """One journey in its house, told in a language."""

    flow: Flow
    workspace: Workspace
    language: Language

    @property
    def journey(self) -> Journey:
        """The journey."""
        return self.flow.journey

    @property
    def house(self) -> House:
        """The house."""
        return self.workspace.house

    @property
    def is_target(self) -> bool:
        """Whether the journey is told as we want it to be."""
        return self.journey.state == "target"

    @cached_property
    def principles(self) -> Mapping[str, Principle]:
        """The principles by id."""
        return self.workspace.principles_by_id()

    @cached_property
    def order(self) -> tuple[str, ...]:
        """The customer's moments, in the customer's order."""
        return self.flow.moments

    @cached_property
    def rank(self) -> Mapping[str, int]:
        """At which place of the order each moment stands."""
        return {touchpoint: index for index, touchpoint in enumerate(self.order)}

    @cached_property
    def served(self) -> Mapping[str, tuple[str, ...]]:
        """For work behind the scenes, the moments that stand on it."""
        return moments_behind(self.journey, self.order)

    @cached_property
    def users(self) -> Mapping[str, tuple[str, ...]]:
        """For each touchpoint, those that need it directly."""
        return needed_by(self.journey)

    @cached_property
    def _links(self) -> dict[str, Link]:
        return {}

    @cached_property
    def _losses(self) -> dict[str, Loss]:
        return {}

    def loss(self, missing: str) -> Loss:
        """What the journey loses with a touchpoint, role or system."""
        if missing not in self._losses:
            self._losses[missing] = without(self.journey, missing)
        return self._losses[missing]

    def part_of(self, role: str) -> tuple[Touchpoint, ...]:
        """The touchpoints of a role: the customer's moments in their order first, then the work by what it serves."""
        return tuple(sorted((each for each in self.journey.touchpoints if role in each.roles), key=self._place))

    def _place(self, touchpoint: Touchpoint) -> tuple[bool, int]:
        if touchpoint.layer.met_by_customer:
            return False, self.rank[touchpoint.id]
        served = self.served[touchpoint.id]
        return True, self.rank[served[0]] if served else len(self.rank)

    def link(self, touchpoint: Touchpoint) -> Link:
        """A touchpoint's title in quotes, leading to its place on the map."""
        if touchpoint.id not in self._links:
            title = isolated(quoted(touchpoint.title))
            self._links[touchpoint.id] = Link(title, f"journeys/{self.journey.id}", f"touchpoint-{touchpoint.id}")
        return self._links[touchpoint.id]

    def role(self, role: str) -> str:
        """A role as it stands within a sentence, with an article where that is sure: "the shift lead"."""
        title = self.language.inside(named(self.house.roles, role))
        return self.language.say_as("a role within a sentence", "the {role}", role=title)

    def roles(self, roles: Iterable[str]) -> str:
        """Several of them: "the barista and the shift lead"."""
        return self.language.listed([self.role(each) for each in roles])


def named(catalogue: Catalogue | None, entry: str) -> str:
    """The title of an entry on one line."""
    return clean(title_of(catalogue, entry)) or entry


def all_named(catalogue: Catalogue | None, entries: Sequence[str]) -> list[str]:
    """The titles of several entries."""
    return [named(catalogue, each) for each in entries]

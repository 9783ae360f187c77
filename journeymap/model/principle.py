"""An experience principle: how we want customers to feel, how that is evoked, and as which rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from journeymap.diagnostics.place import Place
from journeymap.model.story import Story


@dataclass(frozen=True, slots=True)
class Limit:
    """How soon: a number of steps, a time in seconds, or both."""

    steps: int | None = None
    time: float | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A principle as one sentence that can be proved; see the language's table of sentences."""

    id: str
    says: str | None = None
    always: str | None = None
    never: str | None = None
    at_least: int | None = None
    at_most: int | None = None
    exactly: int | None = None
    of: str | None = None
    after: str | None = None
    before: str | None = None
    until: str | None = None
    between: tuple[str, str] | None = None
    starts_with: str | None = None
    ends_with: str | None = None
    each: str | None = None
    has: Mapping[str, bool | str] = field(default_factory=dict)
    within: Limit | None = None
    without: str | None = None
    in_every: tuple[str, ...] = ()
    target: float | None = None


@dataclass(frozen=True, slots=True)
class Principle:
    """One principle. Without rules it is taught and linked, but not executable yet."""

    id: str
    statement: str
    feel: str
    evoke: str
    file: str
    why: str | None = None
    do: tuple[str, ...] = ()
    dont: tuple[str, ...] = ()
    applies_to: str | None = None
    challenge: str | None = None
    stories: tuple[Story, ...] = ()
    owner: str | None = None
    tags: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()

    @property
    def place(self) -> Place:
        """The top of the principle's file."""
        return Place(self.file)

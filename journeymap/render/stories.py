"""The stories about a principle: its own, and those of the moments that live up to it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from journeymap.model.principle import Principle
from journeymap.model.story import Story
from journeymap.model.touchpoint import Touchpoint


@dataclass(frozen=True, slots=True)
class Told:
    """A story, and where it happened: a touchpoint's title and its link from the site's root, or neither."""

    story: Story
    title: str = ""
    link: str = ""


class Lived(Protocol):
    """A journey by its id, and its touchpoints that live up to a principle."""

    @property
    def id(self) -> str:
        """The id of the journey."""

    @property
    def lives(self) -> Sequence[Touchpoint]:
        """The touchpoints."""


def told(principle: Principle, lived: Iterable[Lived]) -> Iterator[Told]:
    """The principle's own stories first, then those of its touchpoints, each in the order of the file."""
    yield from map(Told, principle.stories)
    for journey in lived:
        for touchpoint in journey.lives:
            for story in touchpoint.stories:
                link = f"journeys/{journey.id}.html#touchpoint-{touchpoint.id}"
                yield Told(story, touchpoint.title, link)


def by_whom(story: Story) -> str:
    """Who told a story, and when: ``Mila, barista, 2026-09-14``; empty where nobody has said."""
    return ", ".join(part for part in (story.who, story.date and story.date.isoformat()) if part)

"""The house: what all journeys of a workspace share, from ``journeymap.yaml``."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeymap.language.language import Language

FILE = "journeymap.yaml"
_UNNAMED = "Our journeys"
_USUAL = {-2: "very bad", 0: "neutral", 2: "very good"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a catalogue: a channel, role, persona, system or procedure."""

    id: str
    title: str
    description: str | None = None
    goal: str | None = None
    quote: str | None = None
    owner: str | None = None
    link: str | None = None


Catalogue = Mapping[str, Entry]


@dataclass(frozen=True, slots=True)
class Scale:
    """The emotion scale. ``words`` names some of its values; ``minimum`` is the lowest target allowed."""

    lowest: int = -2
    highest: int = 2
    words: Mapping[int, str] = field(default_factory=lambda: dict(_USUAL))
    minimum: float | None = None


@dataclass(frozen=True, slots=True)
class Brand:
    """The look of maps and guides. Colours are ``#rrggbb``."""

    colour: str | None = None
    accent: str | None = None
    logo: str | None = None
    font: str | None = None
    footer: str | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """House limits: counts, steps and days."""

    touchpoints: int = 60
    stages: int = 9
    touchpoints_per_stage: int = 12
    recovery_steps: int = 3
    review_days: int = 365


@dataclass(frozen=True, slots=True)
class House:
    """Everything in ``journeymap.yaml``. A catalogue is ``None`` when the house keeps none: then any id goes."""

    name: str = _UNNAMED
    description: str | None = None
    scale: Scale = Scale()
    channels: Catalogue | None = None
    roles: Catalogue | None = None
    personas: Catalogue | None = None
    systems: Catalogue | None = None
    procedures: Catalogue | None = None
    owners: Mapping[str, str] = field(default_factory=dict)
    contexts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    brand: Brand = Brand()
    limits: Limits = Limits()
    checks: Mapping[str, str] = field(default_factory=dict)
    language: str = "en"
    languages: tuple[str, ...] = ()


def title_from(entry_id: str) -> str:
    """An id made readable: the title of what has no other."""
    return entry_id.replace("-", " ").capitalize()


def title_of(catalogue: Catalogue | None, entry_id: str) -> str:
    """The title of an entry, or its id made readable when the house keeps no such entry."""
    if catalogue is not None and entry_id in catalogue:
        return catalogue[entry_id].title
    return title_from(entry_id)


def worded(house: House, speech: "Language") -> House:
    """The house with the words that it leaves to us in a language: its name, and those of its scale."""
    name = speech.say("Our journeys") if house.name == _UNNAMED else house.name
    usual = {-2: speech.say("very bad"), 0: speech.say("neutral"), 2: speech.say("very good")}
    words = usual if house.scale.words == _USUAL else house.scale.words
    return replace(house, name=name, scale=replace(house.scale, words=words))

"""A touchpoint: one moment of a journey, or one piece of work that a moment stands on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from journeymap.model.story import Story


class Layer(StrEnum):
    """Who acts, and who can see it, from the customer inwards."""

    CUSTOMER = "customer"
    FRONTSTAGE = "frontstage"
    BACKSTAGE = "backstage"
    SUPPORT = "support"

    @property
    def met_by_customer(self) -> bool:
        """Whether the customer meets it: true for customer and frontstage."""
        return self in (Layer.CUSTOMER, Layer.FRONTSTAGE)

    @property
    def depth(self) -> int:
        """0 for customer, 3 for support."""
        return list(Layer).index(self)


@dataclass(frozen=True, slots=True)
class Duration:
    """How long something takes, in seconds: usually and at worst, each only where it is known."""

    typical: float | None = None
    worst: float | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """A duration, and other durations in particular contexts, by (context, value)."""

    usual: Duration
    contexts: Mapping[tuple[str, str], Duration] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Emotion:
    """Values on the house's emotion scale, and the feeling in a word."""

    target: float | None = None
    observed: float | None = None
    feeling: str | None = None
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class Friction:
    """What gets in the customer's way. Severity 1 is a nuisance, 2 an obstacle, 3 a reason to leave."""

    text: str
    severity: int
    id: str | None = None
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class Delight:
    """What makes the customer glad."""

    text: str
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class Next:
    """One way on: to which touchpoint, if what, in which contexts, and for which share (0 to 100)."""

    to: str
    condition: str | None = None
    when: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    share: float | None = None
    loop: bool = False


@dataclass(frozen=True, slots=True)
class Need:
    """Work that a touchpoint stands on, and what happens to the customer without it."""

    id: str
    without: str | None = None


@dataclass(frozen=True, slots=True)
class Metric:
    """How we know whether a moment works."""

    name: str
    scale: str | None = None
    better: str | None = None
    formula: str | None = None
    target: float | str | None = None
    value: float | str | None = None
    source: str | None = None
    asked_at: str | None = None


@dataclass(frozen=True, slots=True)
class Opportunity:
    """What we could do to make a moment better."""

    id: str
    text: str
    friction: str | None = None
    status: str | None = None
    owner: str | None = None
    ticket: str | None = None


@dataclass(frozen=True, slots=True)
class Cost:
    """What a moment costs the customer, and the touchpoint at which they are told."""

    text: str
    announced: str | None = None


@dataclass(frozen=True, slots=True)
class Touchpoint:
    """One moment, or one piece of work behind it. ``value_to`` is ``None`` when nothing was said of it."""

    id: str
    title: str
    stage: str
    layer: Layer
    start: bool = False
    end: bool = False
    next: tuple[Next, ...] = ()
    needs: tuple[Need, ...] = ()
    expects: str | None = None
    thinks: str | None = None
    says: tuple[str, ...] = ()
    emotion: Emotion = Emotion()
    friction: tuple[Friction, ...] = ()
    delight: tuple[Delight, ...] = ()
    stories: tuple[Story, ...] = ()
    moment_of_truth: bool = False
    principles: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    channel: str | None = None
    roles: tuple[str, ...] = ()
    procedure: str | None = None
    systems: tuple[str, ...] = ()
    personas: tuple[str, ...] = ()
    do: tuple[str, ...] = ()
    takes: Time | None = None
    wait: Time | None = None
    evidence: tuple[str, ...] = ()
    physical_evidence: tuple[str, ...] = ()
    metrics: tuple[Metric, ...] = ()
    opportunities: tuple[Opportunity, ...] = ()
    owner: str | None = None
    perceived_owner: str | None = None
    value_to: tuple[str, ...] | None = None
    cost_to_customer: Cost | None = None
    kano: str | None = None
    image: str | None = None
    notes: str | None = None

"""The facts of a role's guide, drawn from the journeys. The words around them are in the templates.

Each fact keeps the journey and the touchpoint that it came from, so that a reader can go and look.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from journeymap.graph.flow import Flow
from journeymap.graph.handover import after, before
from journeymap.graph.order import moments
from journeymap.graph.support import moments_behind, needed_by
from journeymap.layout import phrases
from journeymap.model.house import House, title_of
from journeymap.model.journey import Journey
from journeymap.model.principle import Principle
from journeymap.model.touchpoint import Next, Touchpoint
from journeymap.model.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Mention:
    """A touchpoint spoken of in a guide: its title, who acts there, and a word on what depends on it."""

    journey: str
    touchpoint: str
    title: str
    people: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Branch:
    """One way the moment may go on."""

    condition: str
    title: str


@dataclass(frozen=True, slots=True)
class Moment:
    """One piece of the role's part in a journey."""

    touchpoint: Touchpoint
    frontstage: bool
    where: str
    comes_with: str
    leaves_with: str
    busy: tuple[str, ...]
    principles: tuple[Principle, ...]
    colleagues: str
    comes_from: tuple[Mention, ...]
    goes_to: tuple[Mention, ...]
    behind: tuple[Mention, ...]
    makes_possible: tuple[Mention, ...]
    branches: tuple[Branch, ...]
    systems: str
    procedure: str


@dataclass(frozen=True, slots=True)
class Part:
    """The role's part in one journey: its moments, those met by the customer in the customer's order first."""

    journey: Journey
    customer: str
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """All that a role needs to know."""

    role: str
    title: str
    description: str
    parts: tuple[Part, ...]
    principles: tuple[Principle, ...]
    frontstage: int
    backstage: int


def guides(workspace: Workspace, flows: Iterable[Flow]) -> tuple[Guide, ...]:
    """A guide for each role that acts anywhere, in the order of their titles."""
    settings = [_Setting.of(flow, workspace) for flow in flows]
    roles = {role for journey in workspace.journeys for touchpoint in journey.touchpoints for role in touchpoint.roles}
    made = [_guide(role, workspace.house, settings) for role in roles]
    return tuple(sorted(made, key=lambda guide: (guide.title.casefold(), guide.role)))


@dataclass(frozen=True, slots=True)
class _Setting:
    """A journey, and what a role's part in it is seen against."""

    flow: Flow
    house: House
    principles: Mapping[str, Principle]
    rank: Mapping[str, int]
    served: Mapping[str, tuple[str, ...]]
    users: Mapping[str, tuple[str, ...]]

    @staticmethod
    def of(flow: Flow, workspace: Workspace) -> "_Setting":
        order = moments(flow)
        return _Setting(
            flow,
            workspace.house,
            workspace.principles_by_id(),
            {touchpoint_id: index for index, touchpoint_id in enumerate(order)},
            moments_behind(flow.journey, order),
            needed_by(flow.journey),
        )

    def place(self, touchpoint: Touchpoint) -> tuple[bool, int]:
        """Where a touchpoint stands in a guide: the customer's moments first, then the work by what it serves."""
        if touchpoint.layer.met_by_customer:
            return False, self.rank[touchpoint.id]
        served = self.served[touchpoint.id]
        return True, self.rank[served[0]] if served else len(self.rank)


def _guide(role: str, house: House, settings: Iterable[_Setting]) -> Guide:
    parts = tuple(part for setting in settings if (part := _part(role, setting)) is not None)
    everything = [moment for part in parts for moment in part.moments]
    principles = {each.id: each for moment in everything for each in moment.principles}
    entry = (house.roles or {}).get(role)
    front = sum(moment.frontstage for moment in everything)
    return Guide(
        role=role,
        title=title_of(house.roles, role),
        description=(entry.description or "") if entry else "",
        parts=parts,
        principles=tuple(principles.values()),
        frontstage=front,
        backstage=len(everything) - front,
    )


def _part(role: str, setting: _Setting) -> Part | None:
    journey = setting.flow.journey
    mine = sorted((each for each in journey.touchpoints if role in each.roles), key=setting.place)
    if not mine:
        return None
    customer = title_of(setting.house.personas, journey.persona) if journey.persona else "The customer"
    return Part(journey, customer, tuple(_moment(role, each, setting) for each in mine))


def _moment(role: str, touchpoint: Touchpoint, setting: _Setting) -> Moment:
    flow, house, titles = setting.flow, setting.house, setting.flow.touchpoints
    needs = {need.id: need.without or "" for need in touchpoint.needs}
    without = {
        user: need.without or ""
        for user in setting.users[touchpoint.id]
        for need in titles[user].needs
        if need.id == touchpoint.id
    }
    return Moment(
        touchpoint=touchpoint,
        frontstage=touchpoint.layer.met_by_customer,
        where=title_of(house.channels, touchpoint.channel) if touchpoint.channel else "",
        comes_with=_feeling_before(flow, touchpoint),
        leaves_with=touchpoint.emotion.feeling or "",
        busy=tuple(_busy(touchpoint)),
        principles=tuple(setting.principles[each] for each in touchpoint.principles if each in setting.principles),
        colleagues=phrases.listed([title_of(house.roles, each) for each in touchpoint.roles if each != role]),
        comes_from=tuple(_mention(flow, each, house) for each in before(flow, touchpoint.id)),
        goes_to=tuple(_mention(flow, each, house) for each in after(flow, touchpoint.id)),
        behind=tuple(_mention(flow, titles[each], house, note) for each, note in needs.items() if each in titles),
        makes_possible=tuple(
            _mention(flow, titles[each], house, without.get(each, "")) for each in setting.served.get(touchpoint.id, ())
        ),
        branches=tuple(
            Branch(_circumstance(way), titles[way.to].title)
            for way in touchpoint.next
            if way.to in titles and (way.condition or way.when)
        ),
        systems=phrases.listed([title_of(house.systems, each) for each in touchpoint.systems]),
        procedure=title_of(house.procedures, touchpoint.procedure) if touchpoint.procedure else "",
    )


def _mention(flow: Flow, touchpoint: Touchpoint, house: House, note: str = "") -> Mention:
    people = phrases.listed([title_of(house.roles, role) for role in touchpoint.roles])
    return Mention(flow.journey.id, touchpoint.id, touchpoint.title, people, note)


def _circumstance(way: Next) -> str:
    """What makes a customer go this way, as the beginning of a sentence."""
    words = ", ".join(part for part in (f"if {way.condition}" if way.condition else "", phrases.when(way)) if part)
    return words[:1].upper() + words[1:]


def _feeling_before(flow: Flow, touchpoint: Touchpoint) -> str:
    """The feelings with which customers come to a touchpoint."""
    if touchpoint.id not in flow.graph:
        return ""
    arriving = set(flow.graph.predecessors(touchpoint.id)) - {touchpoint.id}
    feelings = [
        each.emotion.feeling for each in flow.journey.touchpoints if each.id in arriving and each.emotion.feeling
    ]
    return phrases.either(list(dict.fromkeys(feelings)))


def _busy(touchpoint: Touchpoint) -> Iterable[str]:
    """What is known of a moment in particular contexts: how long it takes, and how long customers wait."""
    for verb, time in (("it takes", touchpoint.takes), ("the customer waits", touchpoint.wait)):
        if time is not None:
            for (context, value), lasting in time.contexts.items():
                circumstance = f"When {phrases.readable(context)} is {phrases.readable(value)}"
                yield f"{circumstance}, {verb} {phrases.duration(lasting)}."

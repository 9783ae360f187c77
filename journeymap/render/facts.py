"""All that is known of a touchpoint, as lines of label and values, for tables and for those who listen."""

from dataclasses import dataclass

from journeymap.graph.flow import Flow
from journeymap.layout import phrases
from journeymap.model.house import House, title_of
from journeymap.model.principle import Principle
from journeymap.model.touchpoint import Touchpoint
from journeymap.render.stories import by_whom


@dataclass(frozen=True, slots=True)
class Value:
    """One value; ``link`` leads to a page of the site, from its root, or to a place on the same page (#…)."""

    text: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A label, and the values that belong to it."""

    label: str
    values: tuple[Value, ...]


def facts(touchpoint: Touchpoint, flow: Flow, house: House, principles: dict[str, Principle]) -> tuple[Fact, ...]:
    """What is known of a touchpoint, in reading order; what is not known is left out."""
    found = [
        ("Expects", _texts(touchpoint.expects)),
        ("Thinks", _texts(touchpoint.thinks and f"“{touchpoint.thinks}”")),
        ("Says", _texts(*(f"“{text}”" for text in touchpoint.says))),
        ("Feels", _texts(feeling(touchpoint))),
        ("Friction", _texts(*(_friction(touchpoint)))),
        ("Delight", _texts(*(_with_evidence(each.text, each.evidence) for each in touchpoint.delight))),
        (
            "Principles",
            [
                Value(principles[each].statement, f"principles/{each}.html")
                for each in touchpoint.principles
                if each in principles
            ],
        ),
        ("What staff do", _texts(*touchpoint.do)),
        ("Stories", _texts(*(_with_evidence(each.text, by_whom(each)) for each in touchpoint.stories))),
        ("People", [Value(title_of(house.roles, role), f"guides/{role}.html") for role in touchpoint.roles]),
        ("Process", _texts(touchpoint.procedure and title_of(house.procedures, touchpoint.procedure))),
        ("Technology", _texts(*(title_of(house.systems, system) for system in touchpoint.systems))),
        ("Sees, holds or hears", _texts(*touchpoint.physical_evidence)),
        ("Needs", _needs(touchpoint, flow)),
        ("Next", _next(touchpoint, flow)),
        (
            "Time",
            _texts(*phrases.time_lines("takes", touchpoint.takes), *phrases.time_lines("wait", touchpoint.wait)),
        ),
        ("Cost to the customer", _cost(touchpoint, flow)),
        ("Worth something to", _worth(touchpoint)),
        ("Kano", _texts(touchpoint.kano)),
        ("Owner", _texts(touchpoint.owner and phrases.owner(touchpoint.owner, house))),
        (
            "Owner in the customer's eyes",
            _texts(touchpoint.perceived_owner and phrases.readable(touchpoint.perceived_owner)),
        ),
        ("Metrics", _texts(*(_metric(touchpoint)))),
        ("Opportunities", _texts(*(_opportunity(touchpoint, house)))),
        ("How we know", _texts(*touchpoint.evidence)),
        ("Notes for the presenter", _texts(touchpoint.notes)),
    ]
    return tuple(Fact(label, tuple(values)) for label, values in found if values)


def feeling(touchpoint: Touchpoint) -> str:
    """The feeling in words and numbers: ``acknowledged (target +2, observed −1, 3 below target)``."""
    emotion = touchpoint.emotion
    numbers = [
        f"{word} {phrases.signed(value)}"
        for word, value in (("target", emotion.target), ("observed", emotion.observed))
        if value is not None
    ]
    if emotion.target is not None and emotion.observed not in (None, emotion.target):
        numbers.append(phrases.gap(emotion.target, emotion.observed or 0.0))
    if emotion.evidence:
        numbers.append(emotion.evidence)
    if emotion.feeling and numbers:
        return f"{emotion.feeling} ({', '.join(numbers)})"
    return emotion.feeling or ", ".join(numbers)


def _texts(*texts: str | None) -> list[Value]:
    return [Value(text) for text in texts if text]


def _with_evidence(text: str, evidence: str | None) -> str:
    return f"{text} ({evidence})" if evidence else text


def _friction(touchpoint: Touchpoint) -> list[str]:
    return [
        _with_evidence(f"{each.text}: {each.severity}, {phrases.SEVERITY[each.severity]}", each.evidence)
        for each in touchpoint.friction
    ]


def _needs(touchpoint: Touchpoint, flow: Flow) -> list[Value]:
    return [
        Value(
            f"{flow.touchpoints[need.id].title}{f' (without it: {need.without})' if need.without else ''}",
            f"#touchpoint-{need.id}",
        )
        for need in touchpoint.needs
        if need.id in flow.touchpoints
    ]


def _next(touchpoint: Touchpoint, flow: Flow) -> list[Value]:
    return [
        Value(
            f"{flow.touchpoints[way.to].title}{f' ({words})' if (words := phrases.way(way)) else ''}",
            f"#touchpoint-{way.to}",
        )
        for way in touchpoint.next
        if way.to in flow.touchpoints
    ]


def _cost(touchpoint: Touchpoint, flow: Flow) -> list[Value]:
    cost = touchpoint.cost_to_customer
    if cost is None:
        return []
    told = flow.touchpoints.get(cost.announced or "")
    return [Value(f"{cost.text} ({f'told at “{told.title}”' if told else 'never told beforehand'})")]


def _worth(touchpoint: Touchpoint) -> list[Value]:
    if touchpoint.value_to is None:
        return []
    return _texts(phrases.listed(touchpoint.value_to) or "nobody")


def _metric(touchpoint: Touchpoint) -> list[str]:
    return [
        "; ".join(part for part in (phrases.metric(each), each.scale, each.formula, each.source) if part)
        for each in touchpoint.metrics
    ]


def _opportunity(touchpoint: Touchpoint, house: House) -> list[str]:
    return [
        "; ".join(
            part
            for part in (each.text, each.status, each.owner and phrases.owner(each.owner, house), each.ticket)
            if part
        )
        for each in touchpoint.opportunities
    ]

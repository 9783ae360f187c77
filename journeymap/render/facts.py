"""All that is known of a touchpoint, as lines of label and values, for tables and for those who listen."""

from collections.abc import Mapping
from dataclasses import dataclass

from journeymap.graph.flow import Flow
from journeymap.language.language import Language
from journeymap.layout import phrases, vocabulary
from journeymap.model.house import House, title_of
from journeymap.model.principle import Principle
from journeymap.model.touchpoint import Touchpoint
from journeymap.render.links import address
from journeymap.render.stories import by_whom


@dataclass(frozen=True, slots=True)
class Value:
    """One value; ``link`` leads to a page, from the site's root, to a place on the same page (#…), or elsewhere."""

    text: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """What it is about, its label, and the values that belong to it."""

    about: str
    label: str
    values: tuple[Value, ...]


def labels(speech: Language) -> Mapping[str, str]:
    """What can be known of a touchpoint, in reading order: what it is about, and its label."""
    say = speech.say
    return {
        "expects": say("Expects"),
        "thinks": say("Thinks"),
        "says": say("Says"),
        "feels": say("Feels"),
        "friction": say("Friction"),
        "delight": say("Delight"),
        "principles": say("Principles"),
        "do": say("What staff do"),
        "stories": say("Stories"),
        "people": say("People"),
        "process": say("Process"),
        "technology": say("Technology"),
        "evidence-seen": say("Sees, holds or hears"),
        "needs": say("Needs"),
        "next": say("Next"),
        "time": say("Time"),
        "cost": say("Cost to the customer"),
        "worth": say("Worth something to"),
        "kano": say("Kano"),
        "owner": say("Owner"),
        "perceived-owner": say("Owner in the customer's eyes"),
        "metrics": say("Metrics"),
        "opportunities": say("Opportunities"),
        "evidence": say("How we know"),
        "notes": say("Notes for the presenter"),
    }


def facts(
    touchpoint: Touchpoint, flow: Flow, house: House, principles: Mapping[str, Principle], speech: Language
) -> tuple[Fact, ...]:
    """What is known of a touchpoint, in reading order; what is not known is left out."""
    found: dict[str, list[Value]] = {
        "expects": _texts(touchpoint.expects),
        "thinks": _texts(touchpoint.thinks and f"“{touchpoint.thinks}”"),
        "says": _texts(*(f"“{text}”" for text in touchpoint.says)),
        "feels": _texts(feeling(touchpoint, speech)),
        "friction": _texts(*_friction(touchpoint, speech)),
        "delight": _texts(*(_with_evidence(each.text, each.evidence) for each in touchpoint.delight)),
        "principles": [
            Value(principles[each].statement, f"principles/{each}.html")
            for each in touchpoint.principles
            if each in principles
        ],
        "do": _texts(*touchpoint.do),
        "stories": _texts(*(_with_evidence(each.text, by_whom(each)) for each in touchpoint.stories)),
        "people": [Value(title_of(house.roles, role), f"guides/{role}.html") for role in touchpoint.roles],
        "process": _process(touchpoint, house),
        "technology": _texts(*(title_of(house.systems, system) for system in touchpoint.systems)),
        "evidence-seen": _texts(*touchpoint.physical_evidence),
        "needs": _needs(touchpoint, flow, speech),
        "next": _next(touchpoint, flow, speech),
        "time": _texts(*phrases.takes(touchpoint.takes, speech), *phrases.waits(touchpoint.wait, speech)),
        "cost": _cost(touchpoint, flow, speech),
        "worth": [] if touchpoint.value_to is None else _texts(phrases.worth(touchpoint.value_to, speech)),
        "kano": _texts(touchpoint.kano and vocabulary.kano(touchpoint.kano, speech)),
        "owner": _texts(touchpoint.owner and phrases.owner(touchpoint.owner, house)),
        "perceived-owner": _texts(touchpoint.perceived_owner and phrases.readable(touchpoint.perceived_owner)),
        "metrics": _texts(*_metric(touchpoint, speech)),
        "opportunities": _texts(*_opportunity(touchpoint, house, speech)),
        "evidence": _texts(*touchpoint.evidence),
        "notes": _texts(touchpoint.notes),
    }
    return tuple(Fact(about, label, tuple(found[about])) for about, label in labels(speech).items() if found[about])


def feeling(touchpoint: Touchpoint, speech: Language) -> str:
    """The feeling in words and numbers: ``acknowledged (target +2, observed −1, 3 below target)``."""
    emotion = touchpoint.emotion
    numbers = phrases.felt(emotion, speech)
    if emotion.target is not None and emotion.observed not in (None, emotion.target):
        numbers.append(phrases.gap(emotion.target, emotion.observed or 0.0, speech))
    if emotion.evidence:
        numbers.append(emotion.evidence)
    if emotion.feeling and numbers:
        return f"{emotion.feeling} ({', '.join(numbers)})"
    return emotion.feeling or ", ".join(numbers)


def _process(touchpoint: Touchpoint, house: House) -> list[Value]:
    if touchpoint.procedure is None:
        return []
    known = (house.procedures or {}).get(touchpoint.procedure)
    return [Value(title_of(house.procedures, touchpoint.procedure), address(known.link if known else None))]


def _texts(*texts: str | None) -> list[Value]:
    return [Value(text) for text in texts if text]


def _with_evidence(text: str, evidence: str | None) -> str:
    return f"{text} ({evidence})" if evidence else text


def _friction(touchpoint: Touchpoint, speech: Language) -> list[str]:
    return [
        _with_evidence(f"{each.text}: {each.severity}, {vocabulary.severity(each.severity, speech)}", each.evidence)
        for each in touchpoint.friction
    ]


def _needs(touchpoint: Touchpoint, flow: Flow, speech: Language) -> list[Value]:
    return [
        Value(phrases.need(flow.touchpoints[need.id].title, need.without, speech), f"#touchpoint-{need.id}")
        for need in touchpoint.needs
        if need.id in flow.touchpoints
    ]


def _next(touchpoint: Touchpoint, flow: Flow, speech: Language) -> list[Value]:
    return [
        Value(
            f"{flow.touchpoints[way.to].title}{f' ({words})' if (words := phrases.way(way, speech)) else ''}",
            f"#touchpoint-{way.to}",
        )
        for way in touchpoint.next
        if way.to in flow.touchpoints
    ]


def _cost(touchpoint: Touchpoint, flow: Flow, speech: Language) -> list[Value]:
    cost = touchpoint.cost_to_customer
    if cost is None:
        return []
    told = flow.touchpoints.get(cost.announced or "")
    return [Value(f"{cost.text} ({phrases.announced(told.title if told else None, speech)})")]


def _metric(touchpoint: Touchpoint, speech: Language) -> list[str]:
    return [
        "; ".join(part for part in (phrases.metric(each, speech), each.scale, each.formula, each.source) if part)
        for each in touchpoint.metrics
    ]


def _opportunity(touchpoint: Touchpoint, house: House, speech: Language) -> list[str]:
    return [
        "; ".join(
            part
            for part in (
                each.text,
                each.status and vocabulary.status(each.status, speech),
                each.owner and phrases.owner(each.owner, house),
                each.ticket,
            )
            if part
        )
        for each in touchpoint.opportunities
    ]

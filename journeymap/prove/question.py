"""What a rule asks, read once and put to many journeys."""

import itertools
import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from journeymap.graph.select import Selector, SelectorError, parse
from journeymap.model.house import House
from journeymap.model.principle import Principle, Rule
from journeymap.prove.clock import Context
from journeymap.prove.field import unreadable
from journeymap.prove.phrases import listed
from journeymap.prove.sentence import Spelling, spelling, trouble

MOST_CONTEXTS = 256
"""In so many combinations of contexts a rule is proved; more are refused."""


@dataclass(frozen=True, slots=True)
class Question:
    """A rule of a principle; or, in ``problem``, why it can be asked of no journey.

    ``selectors`` has its selectors, and that of where the principle applies, parsed, by how they are written.
    """

    principle: Principle
    rule: Rule
    problem: str = ""
    told: Spelling | None = None
    selectors: Mapping[str, Selector] = field(default_factory=dict)
    contexts: tuple[Context, ...] = ({},)


def question(principle: Principle, rule: Rule, house: House) -> Question:
    """What a rule asks in a house."""
    told = spelling(rule)
    problem = trouble(rule) or _unreadable_field(rule) or _unknown_context(rule, house)
    if told is None or problem:
        return Question(principle, rule, problem)
    try:
        selectors = {text: parse(text) for text in (told.x, told.y, told.z, principle.applies_to) if text is not None}
    except SelectorError as error:
        return Question(principle, rule, str(error))
    return Question(principle, rule, "", told, selectors, tuple(contexts(rule, house)))


def contexts(rule: Rule, house: House) -> list[dict[str, str]]:
    """The contexts in which a rule is proved: each combination of values, or one without any if it asks for none."""
    names = [name for name in rule.in_every if name in house.contexts]
    values = [house.contexts[name] for name in names]
    return [dict(zip(names, combination, strict=True)) for combination in itertools.product(*values)]


def _unreadable_field(rule: Rule) -> str:
    return next((why for name, demand in rule.has.items() if (why := unreadable(name, demand))), "")


def _unknown_context(rule: Rule, house: House) -> str:
    unknown = [name for name in rule.in_every if name not in house.contexts]
    if unknown:
        return f"in_every asks for {listed(unknown)}, and the house knows no such context"
    count = math.prod(len(house.contexts[name]) for name in rule.in_every)
    if count > MOST_CONTEXTS:
        return f"in_every asks for {count} combinations of contexts, and we prove at most {MOST_CONTEXTS}"
    return ""

"""Selectors: one small language to say which touchpoints are meant.

    walk-in                 the touchpoint with that id
    tag:arrival             a method and a value; ``*`` and ``?`` stand for any characters, any one
    moment_of_truth         a method without a value
    emotion:<0              a method with a comparison (<, <=, >, >=, =)
    a b                     a or b
    a,b                     a and b
    a+2, 2+a, 1+a+1         a with what comes up to two steps after it, before it, around it

Every method is a function in ``_METHODS``; a new one is a line there.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import lru_cache

from journeymap.graph.flow import Flow
from journeymap.model.touchpoint import Touchpoint


class SelectorError(ValueError):
    """A selector that cannot be read. ``term`` is the part, ``known`` the names that would have been right."""

    def __init__(self, message: str, term: str, known: tuple[str, ...] = ()) -> None:
        """Say what is wrong with ``term``."""
        super().__init__(message)
        self.term = term
        self.known = known


@dataclass(frozen=True, slots=True)
class Term:
    """One term: a method, its value, and how many steps before and after belong to it."""

    method: str
    value: str
    before: int
    after: int
    text: str


Selector = tuple[tuple[Term, ...], ...]
"""Alternatives, each a set of terms that must all hold."""

_TERM = re.compile(
    r"(?:(?P<before>[0-9]{0,4})\+)?"
    r"(?:(?P<method>[^:+,\s]+):(?P<value>[^+,\s]+)|(?P<plain>[^:+,\s]+))"
    r"(?:\+(?P<after>[0-9]{0,4}))?"
)
_COMPARISON = re.compile(r"(?P<sign><=|>=|<|>|=)(?P<number>-?[0-9]+(?:\.[0-9]+)?)")
_COMPARE: Mapping[str, Callable[[float, float], bool]] = {
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "=": lambda a, b: a == b,
}
_ALL = 10_000
WILD = "*?"
"""The signs that stand for other characters in the value of a term."""


@lru_cache(maxsize=4096)
def parse(text: str) -> Selector:
    """The selector that ``text`` means. Raises SelectorError."""
    alternatives = tuple(tuple(_term(part) for part in each.split(",")) for each in text.split())
    if not alternatives:
        message = "the selector is empty"
        raise SelectorError(message, text)
    return alternatives


def _term(text: str) -> Term:
    match = _TERM.fullmatch(text)
    if match is None:
        message = f'"{text}" is not a selector'
        raise SelectorError(message, text)
    method, value, plain = match["method"], match["value"], match["plain"]
    if plain is not None:
        method, value = (plain, "") if plain in _FLAGS else ("id", plain)
    elif method in _NUMBERS:
        if not _COMPARISON.fullmatch(value):
            message = f'"{text}" compares with nothing: write {method}:<0 or {method}:>=1'
            raise SelectorError(message, text)
    elif method not in _METHODS:
        message = f'"{method}" is not something to select by'
        raise SelectorError(message, text, tuple(sorted({*_METHODS, *_NUMBERS, *_FLAGS})))
    return Term(method, value, _steps(match["before"]), _steps(match["after"]), text)


def _steps(text: str | None) -> int:
    if text is None:
        return 0
    return int(text) if text else _ALL


def select(selector: Selector, flow: Flow) -> frozenset[str]:
    """The ids of the touchpoints of a journey that a selector means."""
    found: set[str] = set()
    for terms in selector:
        found |= frozenset.intersection(*(_meant(term, flow) for term in terms))
    return frozenset(found)


def names(method: str, flows: Iterable[Flow]) -> set[str] | None:
    """The names that a method finds anywhere in these journeys; ``None`` when it looks for no name."""
    if method not in _METHODS:
        return None
    ask = _METHODS[method]
    return {name for flow in flows for touchpoint in flow.journey.touchpoints for name in ask(touchpoint, flow)}


def _meant(term: Term, flow: Flow) -> frozenset[str]:
    hits = _hits(term, flow)
    if not term.before and not term.after:
        return hits
    before = _around(flow, hits, term.before, backwards=True)
    after = _around(flow, hits, term.after, backwards=False)
    return frozenset(hits | before | after)


def _around(flow: Flow, hits: Iterable[str], steps: int, *, backwards: bool) -> set[str]:
    neighbours = flow.graph.predecessors if backwards else flow.graph.successors
    found = {each for each in hits if each in flow.graph}
    edge = set(found)
    for _ in range(steps):
        edge = {other for each in edge for other in neighbours(each)} - found
        if not edge:
            break
        found |= edge
    return found


def _hits(term: Term, flow: Flow) -> frozenset[str]:
    """The touchpoints that a term means by itself, without what comes before or after them."""
    touchpoints = flow.journey.touchpoints
    if term.method in _FLAGS:
        flag = _FLAGS[term.method]
        return frozenset(each.id for each in touchpoints if flag(each))
    if term.method in _NUMBERS:
        return _compared(term, touchpoints)
    by_name = _by_name(term.method, flow)
    if not any(sign in term.value for sign in WILD):
        return by_name.get(term.value, frozenset())
    pattern = term.value.replace("[", "[[]")  # no more than * and ? has a meaning
    return frozenset().union(*(found for name, found in by_name.items() if fnmatchcase(name, pattern)))


def _compared(term: Term, touchpoints: Iterable[Touchpoint]) -> frozenset[str]:
    comparison = _COMPARISON.fullmatch(term.value)
    if comparison is None:
        return frozenset()
    number, holds, bar = _NUMBERS[term.method], _COMPARE[comparison["sign"]], float(comparison["number"])
    return frozenset(each.id for each in touchpoints if (value := number(each)) is not None and holds(value, bar))


def _by_name(method: str, flow: Flow) -> Mapping[str, frozenset[str]]:
    """The touchpoints by each name that a method finds at them, looked up once for all selectors."""
    if method not in flow.indexes:
        ask = _METHODS[method]
        found: dict[str, set[str]] = {}
        for touchpoint in flow.journey.touchpoints:
            for name in ask(touchpoint, flow):
                found.setdefault(name, set()).add(touchpoint.id)
        flow.indexes[method] = {name: frozenset(ids) for name, ids in found.items()}
    return flow.indexes[method]


def _given(*values: str | None) -> tuple[str, ...]:
    return tuple(value for value in values if value)


_METHODS: Mapping[str, Callable[[Touchpoint, Flow], tuple[str, ...]]] = {
    "id": lambda touchpoint, _: (touchpoint.id,),
    "tag": lambda touchpoint, _: touchpoint.tags,
    "stage": lambda touchpoint, _: (touchpoint.stage,),
    "layer": lambda touchpoint, _: (touchpoint.layer.value,),
    "channel": lambda touchpoint, _: _given(touchpoint.channel),
    "role": lambda touchpoint, _: touchpoint.roles,
    "system": lambda touchpoint, _: touchpoint.systems,
    "procedure": lambda touchpoint, _: _given(touchpoint.procedure),
    "persona": lambda touchpoint, flow: touchpoint.personas or _given(flow.journey.persona),
    "principle": lambda touchpoint, _: touchpoint.principles,
    "owner": lambda touchpoint, flow: _given(touchpoint.owner or flow.journey.owner),
    "journey": lambda _, flow: (flow.journey.id,),
    "path": lambda _, flow: (flow.journey.file,),
}

_NUMBERS: Mapping[str, Callable[[Touchpoint], float | None]] = {
    "emotion": lambda touchpoint: touchpoint.emotion.target,
    "observed": lambda touchpoint: touchpoint.emotion.observed,
    "friction": lambda touchpoint: max((each.severity for each in touchpoint.friction), default=None),
}

_FLAGS: Mapping[str, Callable[[Touchpoint], bool]] = {
    "moment_of_truth": lambda touchpoint: touchpoint.moment_of_truth,
    "start": lambda touchpoint: touchpoint.start,
    "delight": lambda touchpoint: bool(touchpoint.delight),
    "all": lambda _: True,
}

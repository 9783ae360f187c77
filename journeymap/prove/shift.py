"""Which rules are kept by one journey and not by the other."""

from collections.abc import Iterable
from dataclasses import dataclass

from journeymap.prove.verdict import Outcome, Verdict


@dataclass(frozen=True, slots=True)
class Shift:
    """A rule with another verdict on the journey afterwards, and the contexts in which that is so."""

    principle: str
    rule: str
    before: Outcome
    after: Outcome
    contexts: tuple[dict[str, str], ...]


def shifts(before: Iterable[Verdict], after: Iterable[Verdict]) -> tuple[Shift, ...]:
    """The shifts between the verdicts on two journeys, rule by rule."""
    then = {_key(each): each.outcome for each in before}
    found: dict[tuple[str, str, Outcome, Outcome], list[dict[str, str]]] = {}
    for each in after:
        was = then.get(_key(each), each.outcome)
        if was is not each.outcome:
            found.setdefault((each.principle, each.rule, was, each.outcome), []).append(dict(each.context))
    return tuple(Shift(*key, tuple(each for each in contexts if each)) for key, contexts in found.items())


def _key(verdict: Verdict) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    return verdict.principle, verdict.rule, tuple(verdict.context.items())

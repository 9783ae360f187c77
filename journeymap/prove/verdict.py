"""What the prover says of a rule on a journey."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Outcome(StrEnum):
    """Four verdicts, never two. Only ``KEPT`` is good news."""

    KEPT = "kept"
    BROKEN = "broken"
    VACUOUS = "vacuous"
    NOT_TESTABLE = "not-testable"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict on one rule for one journey in one context.

    ``context`` gives a value to each context that the rule speaks of. ``path`` is, for a broken rule, a
    shortest complete path that breaks it, as touchpoint ids; for an invariant, the touchpoints that lack
    what they must have. ``reason`` is a sentence in plain words; ``culprits`` are the touchpoints that it is about.
    """

    principle: str
    rule: str
    journey: str
    outcome: Outcome
    context: Mapping[str, str] = field(default_factory=dict)
    path: tuple[str, ...] = ()
    reason: str = ""
    culprits: tuple[str, ...] = ()

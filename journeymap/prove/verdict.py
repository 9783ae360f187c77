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


SIGNS = {Outcome.KEPT: "✓", Outcome.BROKEN: "✗", Outcome.VACUOUS: "–", Outcome.NOT_TESTABLE: "?"}
"""The sign of each verdict, wherever people read it."""
WORDS = {outcome: outcome.replace("-", " ") for outcome in Outcome}
"""The word for each verdict, likewise."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict on one rule for one journey in one context.

    ``context`` gives a value to each context that the rule speaks of. ``path`` is, for a broken rule, a
    shortest complete path that breaks it, as touchpoint ids; where that would go round a loop more often than
    anyone would read, it goes round once, and the reason says so. For an invariant it is the touchpoints that
    lack what they must have. ``reason`` is a sentence in plain words, empty for a kept rule; ``culprits`` are
    the touchpoints that lack something: a duration, or what an invariant demands.
    """

    principle: str
    rule: str
    journey: str
    outcome: Outcome
    context: Mapping[str, str] = field(default_factory=dict)
    path: tuple[str, ...] = ()
    reason: str = ""
    culprits: tuple[str, ...] = ()

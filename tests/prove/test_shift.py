"""Which rules are kept by one journey and not by the other."""

from journeymap.prove.shift import Shift, shifts
from journeymap.prove.verdict import Outcome, Verdict


def verdict(journey: str, outcome: Outcome, rule: str = "seen", **context: str) -> Verdict:
    return Verdict("nobody-unseen", rule, journey, outcome, context)


def test_only_another_verdict_on_the_same_rule_in_the_same_context_is_a_shift():
    before = [
        verdict("now", Outcome.BROKEN, load="peak"),
        verdict("now", Outcome.BROKEN, load="ill"),
        verdict("now", Outcome.KEPT, load="quiet"),
        verdict("now", Outcome.KEPT, "heard"),
        verdict("now", Outcome.VACUOUS, "only-now"),
    ]
    after = [
        verdict("then", Outcome.KEPT, load="peak"),
        verdict("then", Outcome.KEPT, load="ill"),
        verdict("then", Outcome.KEPT, load="quiet"),
        verdict("then", Outcome.NOT_TESTABLE, "heard"),
        verdict("then", Outcome.BROKEN, "only-then"),
    ]
    assert shifts(before, after) == (
        Shift("nobody-unseen", "seen", Outcome.BROKEN, Outcome.KEPT, ({"load": "peak"}, {"load": "ill"})),
        Shift("nobody-unseen", "heard", Outcome.KEPT, Outcome.NOT_TESTABLE, ()),
    )
    assert shifts(before, before) == ()

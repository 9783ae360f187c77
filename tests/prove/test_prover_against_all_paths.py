"""The prover against a brute force over all paths: every sentence, every limit, on random small journeys.

Five hundred cases, always the same, run with the suite. A longer run tries as many as it is told to, and shows
what they were; with a seed of its own, others than the last time:

    JOURNEYMAP_CASES=20000 JOURNEYMAP_SEED=7 python3 -m pytest tests/prove/test_prover_against_all_paths.py
"""

import os
from collections import Counter
from itertools import pairwise

from journeymap.graph.flow import Flow
from journeymap.prove.prover import prove
from tests.prove.brute import Meaning, TooMany, answer, leads
from tests.prove.small import HOUSE, Dice, principle

CASES = int(os.environ.get("JOURNEYMAP_CASES", "500"))
SEED = os.environ.get("JOURNEYMAP_SEED", "0")
LONGER = "JOURNEYMAP_CASES" in os.environ


def is_complete(journey, context, path):
    touchpoints = journey.by_id()
    to = leads(journey, context)
    last = touchpoints[path[-1]]
    return touchpoints[path[0]].start and (last.end or not last.next) and all(b in to[a] for a, b in pairwise(path))


def kind(rule):
    keys = ("after", "before", "between", "always", "never", "of", "starts_with", "ends_with", "without", "until")
    words = [key for key in keys if getattr(rule, key) is not None]
    if rule.within is not None:
        words += [key for key in ("steps", "time") if getattr(rule.within, key) is not None]
    return " ".join(words)


def judge(journey, rule):
    """The kind of each verdict, once it has been found right."""
    for verdict in prove(principle(rule), Flow(journey), HOUSE):
        expected = answer(rule, journey, verdict.context)
        assert verdict.outcome.value == expected.outcome, verdict
        assert len(verdict.path) == expected.size, verdict
        assert frozenset(verdict.culprits) == expected.culprits, verdict
        assert bool(verdict.reason) is (expected.outcome != "kept"), verdict
        if verdict.path:
            assert is_complete(journey, verdict.context, verdict.path), verdict
            assert Meaning(rule, journey, verdict.context).breaks(verdict.path), verdict
        yield f"{kind(rule)}: {expected.outcome}"


def test_the_prover_agrees_with_a_look_at_every_path(capsys):
    seen: Counter[str] = Counter()
    case = cases = left_aside = 0
    while cases < CASES:
        case += 1
        dice = Dice(f"{SEED} {case}")
        journey, rule = dice.journey(), dice.rule()
        try:
            seen.update(judge(journey, rule))
        except TooMany:
            left_aside += 1
        except AssertionError as wrong:
            wrong.add_note(f"seed {SEED} {case}\n{rule}\n" + "\n".join(map(str, journey.touchpoints)))
            raise
        else:
            cases += 1
    outcomes = Counter(each.partition(": ")[2] for each in seen.elements())
    assert left_aside < CASES / 4
    assert min(outcomes[each] for each in ("kept", "broken", "vacuous", "not-testable")) > CASES / 20
    if LONGER:
        with capsys.disabled():
            told = f"{cases} cases, {seen.total()} verdicts, {left_aside} left aside for too many paths"
            lines = (f"{count:7} {what}" for what, count in [*outcomes.items(), *sorted(seen.items())])
            print("", told, *lines, sep="\n")  # noqa: T201 -- a longer run is asked for its figures

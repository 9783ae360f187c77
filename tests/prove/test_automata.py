"""The automata alone, on sequences such as those of recorded cases, against the definitions read aloud."""

from journeymap.model.journey import Journey
from journeymap.model.touchpoint import Layer, Touchpoint
from journeymap.prove.sentence import spelling
from tests.prove.brute import Meaning
from tests.prove.small import Dice

TAGS = [{tag for bit, tag in enumerate("xyz") if letter >> bit & 1} for letter in range(8)]
JOURNEY = Journey(
    "letters",
    "Letters",
    (),
    tuple(Touchpoint(f"t{each}", "T", "one", Layer.CUSTOMER, tags=tuple(tags)) for each, tags in enumerate(TAGS)),
    "journeys/letters.yaml",
)


def read(rule):
    """The automaton of a rule, and the letter for a set of tags."""
    told = spelling(rule)
    assert told is not None
    assert told.automaton is not None
    places = [(1, told.x), (2, told.y), (4, told.z)]
    return told.automaton, lambda tags: sum(bit for bit, text in places if text and text.removeprefix("tag:") in tags)


def test_an_automaton_accepts_what_keeps_the_rule():
    kept = 0
    for seed in range(4_000):
        dice = Dice(seed)
        rule = dice.rule()
        automaton, letter = read(rule)
        path = [dice.randrange(8) for _ in range(dice.randint(1, 9))]
        keeps = automaton.keeps(tuple(letter(TAGS[each]) for each in path))
        assert keeps is Meaning(rule, JOURNEY, {}).orderly(tuple(f"t{each}" for each in path)), (rule, path)
        kept += keeps
    assert 500 < kept < 3_500


def test_an_automaton_has_few_states():
    for seed in range(500):
        rule = Dice(seed).rule()
        steps = rule.within.steps if rule.within is not None else None
        states = len(read(rule)[0].table)
        if rule.of is not None:
            assert states <= 2 + max(rule.at_least or 0, rule.at_most or 0, rule.exactly or 0)
        else:
            assert states <= (4 if steps is None else steps + 3)

"""The automata alone, on sequences such as those of recorded cases, against the definitions read aloud."""

from journeymap.model.journey import Journey
from journeymap.model.touchpoint import Layer, Touchpoint
from journeymap.prove.sentence import spelling
from tests.prove.brute import Meaning
from tests.prove.small import Dice

LETTERS = [
    Touchpoint(
        f"t{letter}", "T", "one", Layer.CUSTOMER, tags=tuple(t for bit, t in enumerate("xyz") if letter >> bit & 1)
    )
    for letter in range(8)
]
JOURNEY = Journey("letters", "Letters", (), tuple(LETTERS), "journeys/letters.yaml")


def test_an_automaton_accepts_what_keeps_the_rule():
    kept = 0
    for seed in range(4_000):
        dice = Dice(seed)
        rule = dice.rule()
        told = spelling(rule)
        if rule.never is not None and rule.within is not None and rule.within.time is not None:
            continue
        path = [dice.randrange(8) for _ in range(dice.randint(1, 9))]
        letters = tuple(
            sum(bit for bit, s in ((1, told.x), (2, told.y), (4, told.z)) if s and s[4:] in LETTERS[each].tags)
            for each in path
        )
        meaning = Meaning(rule, JOURNEY, {})
        assert told.automaton.keeps(letters) is meaning.orderly(tuple(f"t{each}" for each in path)), (rule, path)
        kept += told.automaton.keeps(letters)
    assert 500 < kept < 3_500


def test_an_automaton_is_small():
    sizes = {len(spelling(Dice(seed).rule()).automaton.table) for seed in range(300)}
    assert max(sizes) <= 3 + 3

"""The selector language against plain sets: what each term means is looked up one touchpoint at a time."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.graph.flow import Flow
from journeymap.graph.select import SelectorError, parse, select
from journeymap.model.journey import Journey, Stage
from journeymap.model.touchpoint import Delight, Emotion, Friction, Layer, Next, Touchpoint

WORDS = ("a", "ab", "b-a", "abba", "b[a]")
PATTERNS = (*WORDS, "*", "?", "a*", "*a", "?b*", "b[a]*", "[ab]", "z")


def journey(dice):
    """Up to seven touchpoints with few different words, so that selectors often hit."""

    def some(most=2):
        return tuple(dice.sample(WORDS, dice.randint(0, most)))

    def one():
        return dice.choice((None, *WORDS))

    names = dice.sample(("a", "ab", "abba", "b-a", "c", "start1", "d"), dice.randint(1, 7))
    touchpoints = tuple(
        Touchpoint(
            name,
            name,
            dice.choice(("a", "ab")),
            dice.choice(list(Layer)),
            start=dice.random() < 0.3,
            next=tuple(Next(each) for each in dice.sample((*names, "ghost"), dice.randint(0, min(2, len(names))))),
            tags=some(),
            channel=one(),
            roles=some(),
            systems=some(),
            procedure=one(),
            principles=some(),
            personas=some(1),
            owner=one(),
            moment_of_truth=dice.random() < 0.3,
            delight=(Delight("d"),) if dice.random() < 0.3 else (),
            emotion=Emotion(dice.choice((None, -2, -0.5, 0, 1)), dice.choice((None, -1, 2))),
            friction=tuple(Friction("f", dice.randint(1, 3)) for _ in range(dice.randint(0, 2))),
        )
        for name in names
    )
    stages = (Stage("a", "A"), Stage("ab", "Ab"))
    return Journey(dice.choice(WORDS), "J", stages, touchpoints, "journeys/ab.yaml", persona=one(), owner=one())


def like(word, pattern):
    """``*`` is any characters, ``?`` any one, all else itself."""
    if not pattern:
        return not word
    if pattern[0] == "*":
        return any(like(word[skip:], pattern[1:]) for skip in range(len(word) + 1))
    return bool(word) and pattern[0] in ("?", word[0]) and like(word[1:], pattern[1:])


def words(method, touchpoint, made):
    """What a method looks at."""
    many = {"tag": "tags", "role": "roles", "system": "systems", "principle": "principles"}
    if method in many:
        return getattr(touchpoint, many[method])
    if method == "persona":
        return touchpoint.personas or (made.persona,)
    return {
        "": (touchpoint.id,),
        "id": (touchpoint.id,),
        "stage": (touchpoint.stage,),
        "layer": (touchpoint.layer.value,),
        "channel": (touchpoint.channel,),
        "procedure": (touchpoint.procedure,),
        "owner": (touchpoint.owner or made.owner,),
        "journey": (made.id,),
        "path": (made.file,),
    }[method]


METHODS = ("", "id", "tag", "stage", "layer", "channel", "role", "system", "procedure", "persona", "principle", "owner")
FLAGS = {
    "moment_of_truth": lambda each: each.moment_of_truth,
    "start": lambda each: each.start,
    "delight": lambda each: each.delight != (),
    "all": lambda _: True,
}
NUMBERS = {
    "emotion": lambda each: each.emotion.target,
    "observed": lambda each: each.emotion.observed,
    "friction": lambda each: max((item.severity for item in each.friction), default=None),
}
SIGNS = {
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a < b or a == b,
    ">": lambda a, b: b < a,
    ">=": lambda a, b: b < a or a == b,
    "=": lambda a, b: a == b,
}


def around(made, ids, before, after):
    """The touchpoints with those up to so many steps before and after them, step by step along ``next``."""
    met = {each.id for each in made.touchpoints if each.layer in (Layer.CUSTOMER, Layer.FRONTSTAGE)}
    pairs = {(each.id, way.to) for each in made.touchpoints for way in each.next if {each.id, way.to} <= met}
    back, on = set(ids), set(ids)
    for _ in range(before):
        back |= {a for a, b in pairs if b in back}
    for _ in range(after):
        on |= {b for a, b in pairs if a in on}
    return back | on


def term(dice, made):
    """A term, and the touchpoints that it means."""
    kind = dice.random()
    if kind < 0.15:
        text = dice.choice(list(FLAGS))
        ids = {each.id for each in made.touchpoints if FLAGS[text](each)}
    elif kind < 0.35:
        method, sign, number = dice.choice(list(NUMBERS)), dice.choice(list(SIGNS)), dice.choice((-1, -0.5, 0, 1, 2, 3))
        text = f"{method}:{sign}{number}"
        values = ((each.id, NUMBERS[method](each)) for each in made.touchpoints)
        ids = {name for name, value in values if value is not None and SIGNS[sign](value, number)}
    else:
        method = dice.choice((*METHODS, "journey", "path"))
        pattern = dice.choice(
            ("front*", "*stage") if method == "layer" else ("*/ab.*", "x") if method == "path" else PATTERNS
        )
        text = f"{method}:{pattern}" if method else pattern
        found = ((each.id, words(method, each, made)) for each in made.touchpoints)
        ids = {name for name, held in found if any(like(word, pattern) for word in held if word is not None)}
    before, after = (dice.choice(("", "", "1+", "2+", "+")), dice.choice(("", "", "+1", "+2", "+")))
    far = len(made.touchpoints)
    steps = [0 if not part else int(part.strip("+") or far) for part in (before, after)]
    return f"{before}{text}{after}", around(made, ids, *steps)


def test_a_selector_means_the_set_that_it_says():
    hits = 0
    for seed in range(3_000):
        dice = random.Random(seed)  # noqa: S311 -- tests, not secrets
        made = journey(dice)
        parts = [[term(dice, made) for _ in range(dice.choice((1, 1, 2, 3)))] for _ in range(dice.choice((1, 1, 2, 3)))]
        text = dice.choice((" ", "  ", "\t")).join(",".join(each for each, _ in terms) for terms in parts)
        meant = set().union(*(set.intersection(*(set(ids) for _, ids in terms)) for terms in parts))
        assert select(parse(text), Flow(made)) == meant, (seed, text)
        hits += bool(meant)
    assert 1_000 < hits < 2_900


@given(st.text(alphabet="ab:+,*?[]<>=-0 1\t.emotin", max_size=20) | st.text(max_size=20))
def test_whatever_is_written_is_a_selector_or_refused_in_words(text):
    try:
        selector = parse(text)
    except SelectorError as error:
        assert str(error)  # noqa: PT017 -- not every text is refused
        assert error.term in text  # noqa: PT017 -- as above
    else:
        made = journey(random.Random(text))  # noqa: S311 -- tests, not secrets
        assert select(selector, Flow(made)) <= {each.id for each in made.touchpoints}
        again = " ".join(",".join(each.text for each in terms) for terms in selector)
        assert parse(again) == selector


@pytest.mark.parametrize("text", ["", " ", "a,", ",a", "a,,b", "tag:", ":a", "a+b", "tag:a:b+x", "emotion:0", "nope:a"])
def test_what_is_no_selector_is_refused(text):
    with pytest.raises(SelectorError):
        parse(text)

"""Which keys make a sentence, and what is said of those that do not."""

from itertools import chain, combinations
from typing import Any

import pytest

from journeymap.model.principle import Limit, Rule
from journeymap.prove.sentence import Sentence, spelling, trouble, written

VALUES: dict[str, Any] = {
    "after": "tag:x",
    "before": "tag:x",
    "between": ("tag:x", "tag:z"),
    "each": "tag:x",
    "starts_with": "tag:y",
    "ends_with": "tag:y",
    "of": "tag:y",
    "always": "tag:y",
    "never": "tag:y",
    "has": {"owner": True},
    "at_least": 1,
    "at_most": 2,
    "exactly": 2,
    "until": "tag:z",
    "within": Limit(steps=2),
    "without": "tag:z",
}
SENTENCES = {
    Sentence.EXISTENCE: "always; always within",
    Sentence.ABSENCE: "never",
    Sentence.COUNT: "of at_least; of at_most; of at_least at_most; of exactly",
    Sentence.RESPONSE: "after always; after always within; after always without; after always within without",
    Sentence.NOT_RESPONSE: "after never; after never within; after never until; after never until within",
    Sentence.PRECEDENCE: "before always; before always within; before always without; before always within without",
    Sentence.NOT_PRECEDENCE: "before never; before never within",
    Sentence.BETWEEN: "between always",
    Sentence.NOT_BETWEEN: "between never",
    Sentence.INIT: "starts_with",
    Sentence.END: "ends_with",
    Sentence.INVARIANT: "each has",
}
KNOWN = {frozenset(keys.split()): each for each, several in SENTENCES.items() for keys in several.split(";")}


def rule(keys):
    return Rule("rule", **{key: VALUES[key] for key in keys})


def test_of_all_combinations_of_keys_just_the_listed_ones_are_sentences():
    for keys in chain.from_iterable(combinations(VALUES, size) for size in range(len(VALUES) + 1)):
        told, why = spelling(rule(keys)), trouble(rule(keys))
        assert (told.sentence if told else None) == KNOWN.get(frozenset(keys)), keys
        assert bool(why) is (told is None), keys
        assert all(key in why for key in keys[:1] if len(keys) == 1 and why)


def test_what_is_said_beside_the_sentence_is_no_part_of_it():
    said = Rule("rule", says="Be seen", never="tag:x", in_every=("load",), target=95.0)
    assert written(said) == ("never",)
    assert trouble(said) == ""


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("", "the rule says nothing yet: give it a sentence, such as after: tag:arrival, always: tag:greeting"),
        ("after", "after needs always or never beside it"),
        ("between within", "between needs always or never beside it"),
        ("each", "each needs has beside it"),
        ("has", "has needs each beside it"),
        ("of", "of needs at_least, at_most or exactly beside it"),
        ("at_least at_most", "at_least and at_most need of beside them"),
        ("exactly", "exactly needs of beside it"),
        ("within", "within needs a sentence to go with"),
        ("until without", "until and without need a sentence to go with"),
        ("of exactly at_most", "exactly says it all: leave out at_most"),
        ("after before always", "after and before do not go together: make them rules of their own"),
        ("after always never", "always and never do not go together: make them rules of their own"),
        ("always until", "until does not go with always: it ends a ban, and goes with after and never"),
        (
            "before never without",
            "without does not go with before and never: it goes with after and always, or with before and always",
        ),
        ("never within", "within does not go with never: it goes with always, and with after or before"),
        ("starts_with always", "starts_with does not go with always"),
        ("of at_most always", "of does not go with always"),
    ],
)
def test_the_words_for_what_is_no_sentence(keys, words):
    assert trouble(rule(keys.split())) == words


def test_a_ban_lasts_for_steps_or_for_a_time():
    both = Rule("rule", after="tag:x", never="tag:y", within=Limit(2, 60.0))
    assert spelling(both) is None
    assert (
        trouble(both) == "never holds for a number of steps or for a time, not for both: make them rules of their own"
    )
    assert spelling(Rule("rule", after="tag:x", always="tag:y", within=Limit(2, 60.0))) is not None

"""Texts as people type them, as parts of sentences."""

import pytest

from journeymap.guide.text import apart, clean, opened, phrase, quoted, sentence, spoken


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Look up", "Look up."),
        ("Look up.", "Look up."),
        ("look up", "Look up."),
        ("Really?", "Really?"),
        ("Go!", "Go!"),
        ("And so on…", "And so on…"),
        ("Two. Three", "Two. Three."),
        ("As the customer would say it:", "As the customer would say it:"),
        ("They say: “Is this the line?”", "They say: “Is this the line?”"),
        ('Say "I have seen you"', 'Say "I have seen you".'),
        ("(only then.)", "(only then.)"),
        ("看看顾客。", "看看顾客。"),
        ("  two\nlines\t here ", "Two lines here."),
        ("iPhone", "IPhone."),
        ("   ", ""),
        ('"', '".'),
    ],
)
def test_a_sentence_begins_with_a_capital_and_ends_once(text, expected):
    assert sentence(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("acknowledged", "acknowledged"),
        ("acknowledged.", "acknowledged"),
        ("well...", "well..."),
        ("is it?", "is it?"),
        ("好。", "好"),
        (".", "."),
        ("a\nb.", "a b"),
    ],
)
def test_a_phrase_has_no_full_stop_of_its_own(text, expected):
    assert phrase(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I walk in", "“I walk in”"),
        ("I walk in.", "“I walk in”"),
        ('"Mind the step"', "“Mind the step”"),
        ('"Mind the step."', "“Mind the step”"),
        ('"Drink first," he says, "then pay"', '‘"Drink first," he says, "then pay"’'),
        ("She says “two minutes”", "‘She says “two minutes”’"),
        ('"', '‘"’'),
        ("Where?", "“Where?”"),
    ],
)
def test_words_are_quoted_once(text, expected):
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Good. I exist.", "“Good. I exist.”"), ("Good", "“Good.”"), ("Late?", "“Late?”"), ("", "“”")],
)
def test_a_saying_keeps_its_stop_inside(text, expected):
    assert spoken(text) == expected


def test_names_with_commas_are_told_apart():
    assert apart(["Noor, the commuter", "Ruth."]) == ["“Noor, the commuter”", "Ruth"]


def test_what_steers_is_left_out():
    assert clean("a\u202eb\u2066c\u200f d\u2028e") == "abc d e"


def test_only_the_first_letter_is_raised():
    assert opened("as you like") == "As you like"
    assert opened("éclair") == "Éclair"
    assert opened("1 of us") == "1 of us"
    assert opened("") == ""

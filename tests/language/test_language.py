"""How a language writes lists, lengths of time, dates and nouns, and what becomes of one that we do not speak."""

import datetime as dt

import pytest

from journeymap.language.catalogue import known
from journeymap.language.direction import isolated, unsteered
from journeymap.language.language import language


def test_english_comes_first():
    assert known() == ("en", "nl")


@pytest.mark.parametrize(
    ("tag", "items", "both", "one"),
    [
        ("en", ["a"], "a", "a"),
        ("en", ["a", "b", "c"], "a, b and c", "a, b or c"),
        ("en-US", ["a", "b", "c"], "a, b, and c", "a, b, or c"),
        ("nl", ["a", "b", "c"], "a, b en c", "a, b of c"),
        ("de", ["a", "b"], "a and b", "a or b"),
    ],
)
def test_lists(tag, items, both, one):
    assert language(tag).listed(items) == both
    assert language(tag).either(items) == one


@pytest.mark.parametrize(
    ("seconds", "english", "dutch"),
    [
        (0, "0 seconds", "0 seconden"),
        (1, "1 second", "1 seconde"),
        (2.5, "2.5 seconds", "2,5 seconden"),
        (90, "1 minute and 30 seconds", "1 minuut en 30 seconden"),
        (3600, "1 hour", "1 uur"),
        (90061, "1 day and 1 hour", "1 dag en 1 uur"),
        (1209600, "2 weeks", "2 weken"),
    ],
)
def test_lengths_of_time(seconds, english, dutch):
    assert language("en").span(seconds) == english
    assert language("nl").span(seconds) == dutch


def test_dates_and_numbers():
    day = dt.date(2026, 3, 1)
    assert (language("en").date(day), language("nl").date(day)) == ("1 March 2026", "1 maart 2026")
    assert (language("en").number(1200), language("nl").number(1200)) == ("1,200", "1.200")


@pytest.mark.parametrize(
    ("noun", "inside"),
    [
        ("Shift lead", "shift lead"),
        ("The shift lead", "shift lead"),
        ("Een baliemedewerker", "baliemedewerker"),
        ("HR", "HR"),
        ("IT desk", "IT desk"),
        ("Head of IT", "Head of IT"),
        ("Red Cross volunteer", "Red Cross volunteer"),
        ("收银员", "收银员"),
        ("A", "A"),
        ("", ""),
    ],
)
def test_nouns_within_a_sentence(noun, inside):
    assert language("en").inside(noun) == inside
    assert language("nl").inside(noun) == inside


def test_plurals_follow_the_language():
    for number, english, dutch in ((0, "0 journeys", "0 klantreizen"), (1, "one journey", "één klantreis")):
        assert language("en").count("one journey", "{number} journeys", number) == english
        assert language("nl").count("one journey", "{number} journeys", number) == dutch


@pytest.mark.parametrize(
    ("tag", "direction"),
    [("en", "ltr"), ("nl-BE", "ltr"), ("ar", "rtl"), ("he", "rtl"), ("ar-EG", "rtl"), ("xx", "ltr")],
)
def test_direction_is_that_of_the_language_asked_for(tag, direction):
    assert language(tag).direction == direction
    assert language(tag).tag == tag


def test_a_language_without_words_of_ours_speaks_english_throughout():
    french = language("fr")
    assert french.say("Guides") == "Guides"
    assert french.date(dt.date(2026, 3, 1)) == "1 March 2026"


def test_a_country_keeps_the_words_of_its_language():
    assert language("nl-BE").say("Guides") == "Gidsen"


def test_text_from_right_to_left_is_set_apart_in_a_sentence():
    assert isolated("شمس") == "\u2068شمس\u2069"
    assert isolated("\u2068شمس\u2069") == "\u2068شمس\u2069"
    assert isolated("plain é 好") == "plain é 好"
    assert language("en").say("They feel: {feeling}", feeling="سعيد") == "They feel: \u2068سعيد\u2069"


def test_what_a_text_says_is_never_taken_for_a_place_to_fill():
    assert language("en").say("They feel: {feeling}", feeling="{words.info} {0}") == "They feel: {words.info} {0}"


def test_signs_that_steer_are_taken_out():
    assert unsteered("a\u202eb\u2069c\u061cd") == "abcd"
    assert unsteered("plain") == "plain"

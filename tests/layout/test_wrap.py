"""Wrapped text: nothing lost, everything fits, nothing split that belongs together."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.layout.clusters import clusters
from journeymap.layout.font import Style, width
from journeymap.layout.wrap import wrap
from tests.layout.corpus import SCRIPTS, Writer

STYLE = Style(16)
WORDS = [word for words in SCRIPTS.values() for word in words]
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=8)), max_size=25).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=12).map("".join),
    st.integers(0, 10**6).map(lambda seed: Writer(seed).text()),
)
ROOMS = st.floats(1.0, 400.0)


def _bare(text: str) -> str:
    """Without the white space at which lines break or which is squeezed."""
    return "".join(each for each in text if not each.isspace() or each in "\u00a0\u2007\u202f")


@given(TEXTS, ROOMS)
def test_no_character_is_lost(text: str, room: float):
    assert _bare("".join(wrap(text, STYLE, room))) == _bare(text)


@given(TEXTS, ROOMS)
def test_every_line_fits_unless_it_is_one_character(text: str, room: float):
    for line in wrap(text, STYLE, room):
        assert line
        assert width(line, STYLE) <= room + 1e-6 or len(list(clusters(line))) == 1


@given(TEXTS, ROOMS)
def test_no_character_is_split(text: str, room: float):
    """Whole characters of a word stay whole: the lines' characters are those of the words."""
    expected = [each for word in _words(text) for each in clusters(word)]
    found = [each for line in wrap(text, STYLE, room) for word in _words(line) for each in clusters(word)]
    assert found == expected


def _words(text: str) -> list[str]:
    return "".join(each if _bare(each) else " " for each in text).split(" ")


@given(st.lists(st.sampled_from([word for word in WORDS if word.isascii()]), min_size=1), ROOMS)
def test_lines_are_as_full_as_they_can_be(words: list[str], room: float):
    lines = wrap(" ".join(words), STYLE, room)
    for line, following in pairwise(lines):
        first = following.split(" ")[0]
        if first in words and line.split(" ")[-1] in words:
            assert width(f"{line} {first}", STYLE) > room


def test_lines_break_at_spaces_and_spaces_are_squeezed():
    assert wrap("  one   two\tthree ", STYLE, 60) == ("one two", "three")


def test_line_breaks_are_kept_and_empty_lines_dropped():
    assert wrap("one\n\n two", STYLE, 500) == ("one", "two")


@pytest.mark.parametrize("text", ["", "   ", "\n \n"])
def test_nothing_has_no_lines(text: str):
    assert wrap(text, STYLE, 100) == ()


def test_spaces_that_forbid_a_break_are_kept():
    assert wrap("at 8\u00a0o'clock", STYLE, 70) == ("at", "8\u00a0o'clock")


def test_long_words_break_after_hyphens_and_slashes_first():
    assert wrap("call-centre/desk", STYLE, 70) == ("call-", "centre/", "desk")


def test_a_word_of_300_letters_is_broken_and_whole():
    lines = wrap("x" * 300, STYLE, 180)
    assert "".join(lines) == "x" * 300
    assert all(width(line, STYLE) <= 180 for line in lines)
    assert len(lines) < 20


def test_a_room_too_small_for_any_letter_gives_a_letter_a_line():
    assert wrap("abc d", STYLE, 0) == ("a", "b", "c", "d")
    assert wrap("abc", STYLE, -50) == ("a", "b", "c")


def test_scripts_without_spaces_break_anywhere():
    assert wrap("顾客走进咖啡店", STYLE, 70) == ("顾客走进", "咖啡店")


def test_a_family_on_the_edge_moves_as_a_whole():
    family = "👩\u200d👩\u200d👧\u200d👦"
    assert wrap(family * 3, STYLE, 130) == (family, family, family)


def test_accents_stay_with_their_letters_at_every_width():
    text = "e\u0301" * 20
    for room in range(5, 60):
        assert all(len(line) % 2 == 0 for line in wrap(text, STYLE, room))


def test_a_korean_syllable_written_in_parts_stays_whole():
    syllable = "\u1112\u1161\u11ab"
    for room in range(20, 120, 7):
        assert all(len(line) % 3 == 0 for line in wrap(syllable * 6, STYLE, room))


def test_a_mark_on_a_character_of_a_script_without_spaces_stays_on_it():
    assert all(line[0] == "か" for line in wrap("か\u3099" * 9, STYLE, 40))


CJK = st.lists(st.sampled_from([*"顾客走进咖啡店、。「」（）ッー！？", "ab", " "]), max_size=40).map("".join)


@given(CJK, st.floats(60, 200))
def test_no_line_begins_with_a_full_stop_or_ends_with_an_opening_bracket(text: str, room: float):
    """Kinsoku: unless so many of them stand before and after a character that they do not fit on a line with it."""
    lines = wrap(text, STYLE, room)
    longest = max((len(run) for run in "".join(each if _clinging(each) else " " for each in text).split()), default=0)
    if width("。" * (2 * longest + 1), STYLE) <= room:
        for line in lines:
            starts_a_word = any(word.startswith(line[0]) for word in text.split())
            assert line[0] not in "、。」）ッー！？" or starts_a_word
            assert line[-1] not in "「（" or any(word.endswith(line[-1]) for word in text.split())


def test_a_line_may_break_between_a_comma_and_an_opening_bracket():
    assert wrap("顾、、、「顾、", STYLE, 102) == ("顾、、、", "「顾、")


def _clinging(character: str) -> bool:
    return character in "、。「」（）ッー！？ab"


def test_no_line_begins_with_a_mark():
    for seed in range(40):
        for line in wrap(Writer(seed).text(), STYLE, 50):
            assert not unicodedata.category(line[0]).startswith("M")

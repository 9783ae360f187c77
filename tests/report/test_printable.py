"""Nothing that a designer writes can steer a terminal."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from journeymap.report.printable import columns, printable, printable_lines

ANYTHING = st.text(st.characters(), max_size=40)  # surrogates too: file names hold them
STEERS = ("Cc", "Cf", "Cs", "Zl", "Zp")
JOINER = "\u200d"  # makes one picture of several: 👩‍🍳


def steering(text: str) -> list[str]:
    return [each for each in text if unicodedata.category(each) in STEERS and each != JOINER]


@given(ANYTHING)
def test_no_character_that_steers_a_terminal_is_left(text: str) -> None:
    assert steering(printable(text)) == []


@given(ANYTHING)
def test_nothing_else_is_changed(text: str) -> None:
    for each in text:
        shown = printable(each)
        if each in "\t\n\r":
            assert shown == " "
        elif steering(each):
            assert shown == f"<U+{ord(each):04X}>"
        else:
            assert shown == each
    assert printable(text) == "".join(map(printable, text))


@given(ANYTHING)
def test_lines_stay_lines_and_nothing_else_makes_a_new_one(text: str) -> None:
    shown = printable_lines(text)
    assert shown.count("\n") == text.count("\n")
    assert shown.splitlines() == [printable(line) for line in text.split("\n")][: len(shown.splitlines())]
    assert steering(shown.replace("\n", "")) == []


def test_a_whole_escape_sequence_can_be_read() -> None:
    assert printable("\x1b[31mred\x1b[0m") == "<U+001B>[31mred<U+001B>[0m"
    assert printable("\x9b2J") == "<U+009B>2J"
    assert printable("a\u202eb") == "a<U+202E>b"
    assert printable("a\r\n\tb\u2028") == "a   b<U+2028>"
    assert printable("\udcff\U000e0041") == "<U+DCFF><U+E0041>"


def test_ordinary_text_of_any_language_is_left_as_it_is() -> None:
    for text in ("Größe – 5 €", "Ελληνικά", "кофе", "咖啡，☕", "قهوة", "नमस्ते", "👩‍🍳 👍🏽"):
        assert printable(text) == text


def test_columns_count_what_a_terminal_takes() -> None:
    assert columns("coffee") == 6
    assert columns("咖啡") == 4
    assert columns("ｆｕｌｌ") == 8
    assert columns("e\u0301te\u0301") == 3
    assert columns("☕") == 2
    assert columns("a\u200db") == 2
    assert columns("") == 0


@given(ANYTHING)
def test_columns_add_up(text: str) -> None:
    assert columns(text) == sum(map(columns, text))
    assert 0 <= columns(text) <= 2 * len(text)


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126)))
def test_ascii_takes_a_column_a_letter(text: str) -> None:
    assert printable(text) == text
    assert columns(text) == len(text)

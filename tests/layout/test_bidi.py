"""Which way a text runs, and where it then stands."""

import pytest

from journeymap.layout.bidi import right_to_left
from journeymap.layout.cards import BODY, PAD, Card, Part
from journeymap.layout.marks import Glyph, Words


@pytest.mark.parametrize(
    ("text", "mirrored"),
    [
        ("I walk in", False),
        ("يدخل الزبون", True),
        ("שלום", True),
        ("1. يدخل", True),
        ("1. I say مرحبا", False),
        ("12:30!", False),
        ("", False),
        ("顾客走进", False),
    ],
)
def test_the_first_letter_with_a_direction_decides(text: str, mirrored: bool):  # noqa: FBT001
    assert right_to_left(text) is mirrored


def drawn(text: str) -> tuple[Glyph, Words, Words]:
    card = Card("chip-friction", (Part("friction", text, BODY, "triangle", "3"),), "t")
    sign, number, words = card.at(100, 0).marks[1:]
    assert isinstance(sign, Glyph)
    assert isinstance(number, Words)
    assert isinstance(words, Words)
    return sign, number, words


def test_a_card_from_right_to_left_is_the_mirror_image_of_one_from_left_to_right():
    here, there = drawn("wait"), drawn("انتظار")
    card = Card("", (Part("text", "x"),), "t")
    middle = 2 * 100 + card.width
    assert [mark.x for mark in there] == [middle - mark.x for mark in here]
    assert [mark.anchor for mark in here[1:]] == ["start", "start"]
    assert [mark.anchor for mark in there[1:]] == ["end", "end"]
    assert here[0].x > 100 + PAD

"""Measured widths, held against the font file itself and against what other fonts are known to need."""

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from journeymap import resources
from journeymap.layout.font import Style, width

CUTS = {(False, False): "Regular", (True, False): "Semibold", (False, True): "It"}
ACCENTS = "\u0301\u0308\u0327\u0940\u064e\u20dd"


def _advances(*, bold: bool, italic: bool) -> dict[int, float]:
    font = TTFont(resources.font(CUTS[bold, italic]))
    return {code: font["hmtx"][name][0] / font["head"].unitsPerEm for code, name in font.getBestCmap().items()}


@pytest.fixture(scope="module", params=sorted(CUTS), ids=["regular", "italic", "bold"])
def cut(request: pytest.FixtureRequest) -> tuple[Style, dict[int, float]]:
    bold, italic = request.param
    return Style(10, bold=bold, italic=italic), _advances(bold=bold, italic=italic)


LATIN = st.text(st.characters(min_codepoint=0x20, max_codepoint=0xFF, exclude_categories=["Cc", "Cf"]), max_size=40)


@given(text=LATIN)
def test_a_text_is_as_wide_as_its_letters_and_a_little(cut: tuple[Style, dict[int, float]], text: str):
    style, advances = cut
    letters = sum(advances[ord(each)] for each in text) * style.size
    fits = letters <= width(text, style) <= letters * 1.02 + 1e-9
    assert fits


@given(st.text(max_size=20), st.text(max_size=20), st.booleans(), st.booleans())
def test_two_texts_together_are_as_wide_as_both(first: str, second: str, bold: bool, italic: bool):  # noqa: FBT001
    style = Style(15, bold=bold, italic=italic)
    assert width(first + second, style) == pytest.approx(width(first, style) + width(second, style))


def test_twice_the_size_is_twice_the_width():
    assert width("Good morning", Style(32)) == pytest.approx(2 * width("Good morning", Style(16)))


@pytest.mark.parametrize(
    ("text", "ems"),
    [
        ("顾客走进咖啡店", 7.0),
        ("お客様が", 4.0),
        ("고객이", 3.0),
        ("ＡＢ　", 3.0),
        ("🚂", 1.25),
        ("☕", 1.25),
        ("🇳🇱", 1.25),
        ("1️⃣", 1.37),  # a digit that becomes a picture
        ("م", 0.6),
        ("س", 1.22),  # the widest of DejaVu Sans, standing alone
        ("تتت", 1.0),
        ("שלום", 2.5),
        ("ⅧⅨ", 1.9),
        ("𝐀𝐁", 1.6),
        ("ქარ", 2.0),
    ],
)
def test_what_the_font_lacks_is_guessed_wide_enough(text: str, ems: float):
    """The least widths are what Chromium needs with DejaVu Sans, Droid Sans Fallback and Noto Color Emoji."""
    assert width(text, Style(100)) >= ems * 100
    assert width(text, Style(100, bold=True)) >= ems * 100


@pytest.mark.parametrize("text", ["МШЮЫ", "ΜΩΘ", "широкая"])
def test_letters_that_only_the_italic_lacks_are_guessed_wider_than_in_the_upright(text: str):
    assert width(text, Style(100, italic=True)) >= 1.2 * width(text, Style(100))


def test_a_guess_in_bold_is_wider():
    assert width("ضوء", Style(10, bold=True)) > width("ضوء", Style(10))


@pytest.mark.parametrize("mark", [*ACCENTS[:3], "\u064e", "\u20dd", "\u200d", "\ufe0f", "\u200b", "\u2060"])
def test_marks_and_joiners_take_no_room(mark: str):
    assert width(f"a{mark}b", Style(16)) == width("ab", Style(16))


def test_leading_leaves_room_between_lines():
    for size in (14, 15, 16, 20):
        assert Style(size).leading >= 1.25 * size

"""Colours as people see them: the values that others publish, and back again without loss."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.look.oklch import Oklch, contrast, oklch

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@pytest.mark.parametrize(
    ("colour", "lightness", "chroma", "hue"),
    [  # from the CSS Color 4 specification and its reference implementations
        ("#ff0000", 0.628, 0.2577, 29.23),
        ("#00ff00", 0.8664, 0.2948, 142.5),
        ("#0000ff", 0.452, 0.3132, 264.05),
        ("#663399", 0.4403, 0.1603, 303.37),
    ],
)
def test_known_colours(colour, lightness, chroma, hue):
    found = oklch(colour)
    assert found.lightness == pytest.approx(lightness, abs=1e-3)
    assert found.chroma == pytest.approx(chroma, abs=1e-3)
    assert found.hue == pytest.approx(hue, abs=0.1)


@given(COLOURS)
def test_there_and_back_again(colour):
    assert oklch(colour).hex() == colour


@given(st.floats(0.15, 1), st.floats(0, 0.4), st.floats(0, 360))
def test_what_a_screen_cannot_show_loses_strength_and_keeps_lightness(lightness, chroma, hue):
    shown = oklch(Oklch(lightness, chroma, hue).hex())
    assert shown.lightness == pytest.approx(lightness, abs=0.02)
    assert shown.chroma <= chroma + 0.02


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == contrast("#ffffff", "#000000") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1.0

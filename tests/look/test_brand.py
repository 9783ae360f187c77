"""A brand in every theme: its own colour where that can be read, the nearest of its hue where not, and told of."""

import itertools
import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from journeymap.look.brand import TOKENS, branded
from journeymap.look.oklch import Oklch, contrast, oklch
from journeymap.look.stages import HUES, stages
from journeymap.look.theme import DARK, GROUNDS, LIGHT, PROJECTOR, THEMES
from journeymap.model.house import Brand

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)
EVERY = list(THEMES.values())


def turned(one: float, other: float) -> float:
    """How far two hues are apart, in degrees."""
    return abs((one - other + 180) % 360 - 180)


def apart(one: str, other: str) -> float:
    """How far two colours are apart for the eye."""
    first, second = oklch(one), oklch(other)

    def point(colour: Oklch) -> tuple[float, float, float]:
        angle = math.radians(colour.hue)
        return colour.lightness, colour.chroma * math.cos(angle), colour.chroma * math.sin(angle)

    return math.dist(point(first), point(second))


def test_a_house_without_a_brand_has_the_themes_as_they_are():
    for theme in EVERY:
        assert branded(theme, Brand()).theme == theme
        assert branded(theme, Brand(footer="hello", font="Verdana")).changes == ()


def test_a_colour_that_can_be_read_is_drawn_as_it_is():
    found = branded(LIGHT, Brand("#0F5C6E", "#7a2e00"))
    assert found.changes == ()
    assert {found.theme.colours[token] for token in TOKENS["colour"]} == {"#0f5c6e"}
    assert {found.theme.colours[token] for token in TOKENS["accent"]} == {"#7a2e00"}


@pytest.mark.parametrize("theme", EVERY, ids=lambda theme: theme.name)
@given(colour=COLOURS)
def test_a_colour_that_cannot_is_the_nearest_of_its_hue_that_can(theme, colour):
    found = branded(theme, Brand(accent=colour))
    drawn = found.theme.colours["observed"]
    grounds = [found.theme.colours[token] for token in GROUNDS]
    worst = min(grounds, key=lambda ground: contrast(colour, ground))
    if contrast(colour, worst) >= theme.least:
        assert (drawn, found.changes) == (colour, ())
        return
    (change,) = found.changes
    assert (change.which, change.theme, change.wanted, change.drawn) == ("accent", theme, colour, drawn)
    assert (change.ground, change.ratio) == (worst, contrast(colour, worst))
    least = min(contrast(drawn, ground) for ground in grounds)
    assert theme.least <= least <= theme.least + 0.3
    if oklch(colour).chroma > 0.04 and oklch(drawn).chroma > 0.04:
        assert turned(oklch(drawn).hue, oklch(colour).hue) < 6


@given(colour=COLOURS)
def test_each_theme_is_adjusted_by_itself(colour):
    drawn = {theme.name: branded(theme, Brand(colour)).theme.colours["link"] for theme in EVERY}
    assert oklch(drawn["light"]).lightness <= oklch(colour).lightness + 0.01
    assert oklch(drawn["dark"]).lightness >= oklch(colour).lightness - 0.01
    assert oklch(drawn["projector"]).lightness <= oklch(drawn["light"]).lightness + 0.01


@pytest.mark.parametrize("theme", EVERY, ids=lambda theme: theme.name)
@given(colour=COLOURS)
def test_six_stages_are_of_one_lightness_and_can_be_told_apart(theme, colour):
    assume(oklch(colour).chroma > 0.03)
    colours = branded(theme, Brand(colour)).theme.colours
    grounds = [colours[f"stage-{number}"] for number in range(len(HUES))]
    lightness = [oklch(ground).lightness for ground in grounds]
    assert max(lightness) - min(lightness) < 0.01
    assert min(apart(one, other) for one, other in itertools.combinations(grounds, 2)) > 0.0135
    assert turned(oklch(grounds[0]).hue, oklch(colour).hue) < 14


def test_grey_black_and_white_have_no_hue_to_give():
    for colour in ("#000000", "#ffffff", "#808080"):
        for theme in EVERY:
            colours = branded(theme, Brand(colour)).theme.colours
            assert all(colours[token] == theme.colours[token] for token in GROUNDS)


def test_the_stages_of_a_theme_are_the_tints_of_one_hue_turned():
    found = stages(LIGHT.tints, 0)
    assert len(found) == 2 * len(HUES)
    assert {token: LIGHT.colours[token] for token in found} == stages(LIGHT.tints, 262)
    assert stages(DARK.tints, 0) != stages(PROJECTOR.tints, 0) != found

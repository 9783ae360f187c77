"""Every text can be read and every line that means something can be seen, in light and dark: WCAG 2.2 AA."""

import re

import pytest

from journeymap import resources
from journeymap.render.theme import DARK, LIGHT, Theme

THEMES = (LIGHT, DARK)
TEXT, LINE = 4.5, 3.0
DECORATION = {"rule", "edge", "bad-edge", "good-edge", "note-edge", "idea-edge", "paper", "ground"}
"""Edges of boxes that hold words, and halos: nothing is lost with them."""


def _luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _through(colour: str, ground: str, opacity: float) -> str:
    """A colour that the ground shines through."""
    mixed = (
        round(int(colour[at : at + 2], 16) * opacity + int(ground[at : at + 2], 16) * (1 - opacity)) for at in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02x}" for part in mixed)


def _rules() -> list[tuple[str, dict[str, str]]]:
    """Selector and declarations of each rule of the style sheets."""
    sheets = "".join((resources.static() / name).read_text(encoding="utf-8") for name in ("page.css", "picture.css"))
    sheets = re.sub(r"/\*.*?\*/", "", sheets, flags=re.DOTALL)
    found = []
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheets):
        pairs = (each.split(":", 1) for each in body.split(";") if ":" in each)
        found.append((selector.strip(), {key.strip(): value.strip() for key, value in pairs}))
    return found


def _tokens(value: str) -> set[str]:
    return set(re.findall(r"var\(--([a-z0-9-]+)", value)) - {"font", "halo"}


RULES = _rules()
GROUNDS = sorted(
    {
        token
        for selector, body in RULES
        for key, value in body.items()
        if key == "background" or (key == "fill" and (selector.startswith("rect") or ".m-stage-" in selector))
        for token in _tokens(value)
    }
)
TEXTS = sorted(
    {
        token
        for selector, body in RULES
        for key, value in body.items()
        if key == "color" or (key == "fill" and selector.startswith("text"))
        for token in _tokens(value)
    }
)
STROKES = sorted(
    {
        (token, float(body.get("opacity", "1")))
        for selector, body in RULES
        for key, value in body.items()
        if (key in ("stroke", "border-bottom-color") or (key == "fill" and selector.startswith("path")))
        and not (selector.startswith((".lit", ".m-halo")) or ":not(" in selector or selector.endswith(".m-gap"))
        for token in _tokens(value) - DECORATION
    }
    | {("focus", 1.0)}
)


def test_the_style_sheets_were_understood():
    assert {"ground", "paper", "work", "stage-0", "stage-5", "bad-ground"} <= set(GROUNDS)
    assert {"ink", "quiet", "link", "target", "observed"} <= set(TEXTS)
    assert {("target", 0.75), ("observed", 0.75), ("strong", 1.0), ("quiet", 1.0), ("bad", 1.0)} <= set(STROKES)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_colour_of_text_can_be_read_on_every_ground(theme: Theme):
    ratios = {
        (text, ground): _contrast(theme.colours[text], theme.colours[ground]) for text in TEXTS for ground in GROUNDS
    }
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < TEXT} == {}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_line_and_sign_that_means_something_can_be_seen_on_every_ground(theme: Theme):
    ratios = {}
    for line, opacity in STROKES:
        for ground in GROUNDS:
            below = theme.colours[ground]
            ratios[line, opacity, ground] = _contrast(_through(theme.colours[line], below, opacity), below)
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < LINE} == {}


def test_both_themes_have_the_same_colours_and_all_that_the_style_sheets_name():
    assert set(LIGHT.colours) == set(DARK.colours)
    named = {token for _, body in RULES for value in body.values() for token in _tokens(value)}
    assert named <= set(LIGHT.colours)
    assert set(LIGHT.colours) <= named
    for theme in THEMES:
        assert all(re.fullmatch(r"#[0-9a-f]{6}", colour) for colour in theme.colours.values())


def test_a_theme_as_css():
    assert Theme("t", {"ink": "#000000", "paper": "#ffffff"}).css() == "--ink:#000000;--paper:#ffffff;"


def test_the_measure_itself():
    assert _contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert _contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert _through("#000000", "#ffffff", 0.5) == "#808080"

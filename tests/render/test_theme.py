"""Every text can be read and every line that means something can be seen, in every theme and brand: WCAG 2.2."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap import resources
from journeymap.look.brand import branded, themes
from journeymap.look.oklch import contrast
from journeymap.look.theme import GROUNDS, LIGHT, PROJECTOR, THEMES, Theme
from journeymap.model.house import Brand

ALL = tuple(THEMES.values())
TEXT, LINE = 4.5, 3.0
DECORATION = {"rule", "edge", "bad-edge", "good-edge", "note-edge", "idea-edge", "paper", "ground", "lane-rule"}
"""Edges of boxes that hold words, and halos: nothing is lost with them."""
COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


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
    return set(re.findall(r"var\(--([a-z0-9-]+)", value)) - {"font", "halo", "page-font"}


RULES = _rules()
DRAWN_GROUNDS = {
    token
    for selector, body in RULES
    for key, value in body.items()
    if key == "background"
    or (key == "fill" and ("rect" in selector or ".m-stage-" in selector) and "gap" not in selector)
    for token in _tokens(value)
}
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
        and not (selector.startswith((".lit", ".m-halo")) or ":not(" in selector or "m-gap" in selector)
        for token in _tokens(value) - DECORATION
    }
    | {("focus", 1.0)}
)


def _unreadable(theme: Theme) -> dict[tuple[str, str], float]:
    """The pairs of text and ground that fall short of what the theme promises."""
    colours = theme.colours
    ratios = {(text, ground): contrast(colours[text], colours[ground]) for text in TEXTS for ground in GROUNDS}
    return {pair: ratio for pair, ratio in ratios.items() if ratio < theme.least}


def _unseen(theme: Theme) -> dict[tuple[str, float, str], float]:
    """The lines and signs that cannot be seen on a ground."""
    ratios = {}
    for line, opacity in STROKES:
        for ground in GROUNDS:
            below = theme.colours[ground]
            ratios[line, opacity, ground] = contrast(_through(theme.colours[line], below, opacity), below)
    return {pair: ratio for pair, ratio in ratios.items() if ratio < LINE}


def test_the_style_sheets_were_understood():
    assert set(GROUNDS) == DRAWN_GROUNDS
    assert {"ink", "quiet", "link", "target", "observed"} <= set(TEXTS)
    assert {("target", 0.85), ("observed", 0.85), ("strong", 1.0), ("quiet", 1.0), ("bad", 1.0)} <= set(STROKES)


@pytest.mark.parametrize("theme", ALL, ids=lambda theme: theme.name)
def test_every_colour_of_text_can_be_read_on_every_ground(theme: Theme):
    assert _unreadable(theme) == {}


@pytest.mark.parametrize("theme", ALL, ids=lambda theme: theme.name)
def test_every_line_and_sign_that_means_something_can_be_seen_on_every_ground(theme: Theme):
    assert _unseen(theme) == {}


@pytest.mark.parametrize("name", list(THEMES))
@given(brand=st.builds(Brand, colour=st.none() | COLOURS, accent=st.none() | COLOURS))
@settings(max_examples=200)
def test_whatever_the_brand_every_text_can_be_read_and_every_line_be_seen(name: str, brand: Brand):
    theme = branded(THEMES[name], brand).theme
    assert _unreadable(theme) == {}
    assert _unseen(theme) == {}
    assert set(theme.colours) == set(LIGHT.colours)


def test_a_projector_shows_black_on_white_with_bold_lines_and_no_pale_edge():
    assert (PROJECTOR.colours["ink"], PROJECTOR.colours["ground"], PROJECTOR.least) == ("#000000", "#ffffff", 7.0)
    assert all(PROJECTOR.widths[line] >= 1.3 * width for line, width in LIGHT.widths.items())
    for edge in DECORATION - {"paper", "ground", "lane-rule"}:
        assert contrast(PROJECTOR.colours[edge], "#ffffff") >= TEXT


def test_all_themes_have_the_same_tokens_and_all_that_the_style_sheets_name():
    named = {token for _, body in RULES for value in body.values() for token in _tokens(value)}
    for theme in ALL:
        assert set(theme.colours) == set(LIGHT.colours)
        assert set(theme.widths) == set(LIGHT.widths)
        assert set(theme.colours) | set(theme.widths) == named
        assert all(re.fullmatch(r"#[0-9a-f]{6}", colour) for colour in theme.colours.values())


def test_a_house_has_each_theme_in_its_colours():
    house = themes(Brand("#0b5394"))
    assert list(house) == ["light", "dark", "projector"]
    assert house["light"].colours["link"] == "#0b5394"
    assert house["dark"].colours["link"] != "#0b5394"
    assert themes(Brand()) == THEMES


def test_a_theme_as_css():
    theme = Theme("t", {"ink": "#000000", "ground": "#ffffff"}, {"way-line": 1.5}, LIGHT.tints)
    assert theme.css() == "--ink:#000000;--ground:#ffffff;--way-line:1.5px;"
    assert not theme.is_dark
    assert [each.is_dark for each in ALL] == [False, True, False]


def test_what_shines_through():
    assert _through("#000000", "#ffffff", 0.5) == "#808080"

"""Made journeys measured in a real browser: 3 to 60 touchpoints, one word to 300 characters, seven scripts.

``tests/layout`` looks at the same journeys as numbers. Here the browser's own fonts and boxes are the judge.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from journeymap.layout import wrap
from journeymap.layout.cards import Card
from journeymap.layout.font import width
from journeymap.prove.survey import survey
from journeymap.render.site import site
from journeymap.render.write import write_folder
from tests.layout.corpus import made
from tests.leaves import made as made_of
from tests.site.measure import MEASURE, VIEWS, faults

Window = Callable[..., Any]

SIZES = (3, 5, 8, 12, 20, 30, 45, 60)
CORPUS = [(seed, size) for seed, size in enumerate(SIZES, 100)]
JOURNEY = "journeys/journey.html"


def built(folder: Path, seed: int, size: int) -> Path:
    """The site of one made journey."""
    house = made(seed, size)
    write_folder(folder, made_of(site(house, survey(house), [])).items())
    return folder


def measured(window: Any, view: str) -> dict[str, Any]:
    window.go(f"{JOURNEY}#{view}")
    window.page.locator(f"#tab-{view}").click()
    found: dict[str, Any] = window.page.evaluate(MEASURE, view)
    return found


@pytest.mark.parametrize(("seed", "size"), CORPUS)
def test_every_text_lies_in_its_card_and_no_arrow_crosses_a_card(
    seed: int, size: int, visit: Window, tmp_path: Path
) -> None:
    window = visit(built(tmp_path / "site", seed, size))
    window.go(JOURNEY)
    for view in VIEWS:
        found = measured(window, view)
        assert len(found["cards"]) >= size if view == "blueprint" else found["cards"]
        assert len(found["texts"]) > len(found["cards"])
        assert found["arrows"]
        assert faults(found) == {}, view


@pytest.fixture
def careless() -> Any:
    """Nothing that was measured before the layout was broken is remembered, nor what was measured while it was."""
    made.cache_clear()
    wrap.wrap.cache_clear()
    yield
    wrap.wrap.cache_clear()


@pytest.mark.usefixtures("careless")
def test_a_layout_that_believes_text_narrower_than_it_is_is_found_out(
    visit: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wrap, "width", lambda text, style: width(text, style) / 1.3)
    found = measured(visit(built(tmp_path / "site", 104, 20)), "map")
    assert faults(found).keys() >= {"text outside its card"}


@pytest.mark.usefixtures("careless")
def test_a_layout_that_makes_cards_too_low_is_found_out(
    visit: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    height = Card.height.func  # type: ignore[attr-defined]
    monkeypatch.setattr(Card, "height", property(lambda card: height(card) / 2))
    found = measured(visit(built(tmp_path / "site", 104, 20)), "map")
    assert faults(found).keys() >= {"text outside its card", "text on text"}


def test_arrows_that_take_the_straight_way_are_found_out(visit: Window, tmp_path: Path) -> None:
    site_of = built(tmp_path / "site", 104, 20)
    window = visit(site_of)
    window.go(JOURNEY)
    window.page.evaluate(
        """() => document.querySelectorAll('#blueprint .scroll path.m-next').forEach((path) => {
          const end = path.getPointAtLength(path.getTotalLength()), start = path.getPointAtLength(0);
          path.setAttribute('d', `M${start.x} ${start.y + 20}L${end.x} ${end.y + 20}`);
        })"""
    )
    window.page.locator("#tab-blueprint").click()
    found = window.page.evaluate(MEASURE, "blueprint")
    assert faults(found).keys() >= {"arrow through a card"}


def test_a_page_drawn_smaller_is_found_out(visit: Window, tmp_path: Path) -> None:
    window = visit(built(tmp_path / "site", 100, 3))
    window.go(JOURNEY)
    window.page.evaluate(
        "() => document.querySelectorAll('.picture').forEach((each) => { each.style.width = `${each.width.baseVal.value / 2}px`; each.style.height = 'auto'; })"
    )
    assert "text under 14 px" in faults(window.page.evaluate(MEASURE, "map"))

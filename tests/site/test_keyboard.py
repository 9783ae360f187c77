"""The pages by keyboard alone: every test here leaves the mouse where it is."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

Window = Callable[..., Any]

COFFEE = "journeys/coffee-before-the-train.html"
HERE = """() => {
  const each = document.activeElement;
  return each.dataset.touchpoint ?? (each.getAttribute("aria-label") || each.textContent.trim() || each.tagName);
}"""
SEEN = """() => {
  const each = document.activeElement, box = each.getBoundingClientRect(), style = getComputedStyle(each);
  const inside = box.top >= -1 && box.bottom <= innerHeight + 1 && box.left >= -1 && box.right <= innerWidth + 1;
  return [inside, style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2];
}"""


def here(page: "Page") -> str:
    found: str = page.evaluate(HERE)
    return found


def press(page: "Page", *keys: str) -> list[str]:
    """Press keys one after the other, and tell where the focus was after each."""
    found = []
    for key in keys:
        page.keyboard.press(key)
        found.append(here(page))
    return found


def tab_to(page: "Page", name: str) -> None:
    for _ in range(60):
        if press(page, "Tab")[0].startswith(name):
            return
    pytest.fail(f"no way to {name} with the tab key")


@pytest.mark.parametrize("path", ["index.html", COFFEE, "principles/no-customer-goes-undetected.html"])
def test_the_tab_key_meets_all_there_is_in_a_row_and_the_focus_can_be_seen(path: str, visit: Window) -> None:
    window = visit()
    window.go(path)
    page = window.page
    stops = page.evaluate(
        """() => [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
          .filter((each) => each.checkVisibility() && each.tabIndex >= 0 && !each.disabled && !each.closest("dialog"))
          .length"""
    )
    met = 0
    for _ in range(stops + 5):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement === document.body"):
            break
        met += 1
        inside, ringed = page.evaluate(SEEN)
        assert ringed, here(page)
        assert inside or page.evaluate("() => document.activeElement.matches('.scroll, .scroll-table, .skip')"), here(
            page
        )
    assert met == stops


def test_arrow_keys_walk_the_map_in_the_customers_order(visit: Window) -> None:
    window = visit()
    window.go(COFFEE)
    page = window.page
    order = page.evaluate("() => journeymap.journey.moments.map((each) => each.id)")
    tab_to(page, "walk-in")
    assert press(page, *["ArrowRight"] * (len(order) - 1)) == order[1:]
    assert press(page, "ArrowRight", "ArrowLeft", "Home", "End") == [order[-1], order[-2], order[0], order[-1]]
    for view in ("2", "3"):
        assert press(page, "End", view) == [order[-1]] * 2
        assert press(page, "Home", "ArrowRight") == order[:2]


def test_up_and_down_go_to_the_work_behind(visit: Window) -> None:
    window = visit()
    window.go(COFFEE)
    page = window.page
    tab_to(page, "walk-in")
    needs = page.evaluate("() => journeymap.journey.touchpoints.get('nod').needs")
    assert press(page, "ArrowRight", "ArrowDown") == ["nod", needs[0]]
    visible = page.evaluate(SEEN)[0]
    assert visible
    assert press(page, "ArrowUp", "ArrowUp") == ["nod", "nod"]
    assert press(page, "ArrowDown", "ArrowRight")[1] == page.evaluate("() => journeymap.journey.moments[2].id")


def test_letters_jump_to_the_low_and_to_moments_of_truth(visit: Window) -> None:
    window = visit()
    window.go(COFFEE)
    page = window.page
    felt = page.evaluate("() => journeymap.journey.moments.map((each) => [each.feels, each.id])")
    low = min((each for each in felt if each[0] is not None), key=lambda each: each[0])[1]
    assert press(page, "l") == [low]
    truths = page.evaluate("() => journeymap.journey.moments.filter((each) => each.isTruth).map((each) => each.id)")
    assert len(truths) > 1
    tab_to(page, "Table of the touchpoints")
    page.locator("#map a[data-touchpoint=walk-in]").focus()
    assert press(page, *["t"] * (len(truths) + 1)) == [*truths, truths[0]]


def test_zoom_by_keys(visit: Window) -> None:
    window = visit()
    window.go(COFFEE)
    page = window.page
    shown = page.locator("[data-zoom=whole]")
    wide = "() => document.querySelector('#map .picture').getBoundingClientRect().width"
    full = page.evaluate(wide)
    press(page, "+")
    assert shown.inner_text() == "125 %"
    assert page.evaluate(wide) == pytest.approx(full * 1.25, abs=1)
    press(page, "-", "-")
    assert shown.inner_text() == "80 %"
    press(page, "f")
    assert page.evaluate(wide) < 1920
    press(page, "0")
    assert shown.inner_text() == "100 %"
    assert page.evaluate(wide) == full


def test_details_filters_help_theme_and_search_without_a_mouse(visit: Window) -> None:
    window = visit(color_scheme="light")
    window.go(COFFEE)
    page = window.page
    tab_to(page, "walk-in")
    press(page, "ArrowRight", "Enter")
    page.get_by_role("dialog", name="nods").wait_for()
    press(page, "ArrowRight", "ArrowLeft")
    page.get_by_role("dialog", name="nods").wait_for()
    press(page, "Escape")
    assert here(page) == "nod"

    page.locator("[role=tab][aria-selected=true]").focus()
    tab_to(page, "Lanes")
    press(page, "Enter")
    tab_to(page, "")
    press(page, "Space")
    assert window.here == f"{COFFEE}#map?without=ways-on"
    assert press(page, "Escape")[0].startswith("Lanes")
    press(page, "Tab", "ArrowDown")
    assert window.here == f"{COFFEE}#map?without=ways-on&persona=commuter"

    press(page, "Tab", "?")
    dialog = page.get_by_role("dialog", name="Keys")
    assert dialog.is_visible()
    press(page, "Space", "Escape")
    assert not dialog.is_visible()
    before = here(page)
    assert press(page, "l") == [before], "letters were turned off"

    press(page, "/")
    page.keyboard.type("no customer goes undet")
    page.get_by_role("link", name="Principle No customer goes undetected").wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/principles/no-customer-goes-undetected.html")
    tab_to(page, "Theme")
    ground = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    press(page, "d")
    assert page.evaluate("() => getComputedStyle(document.body).backgroundColor") != ground


def test_a_key_with_ctrl_belongs_to_the_browser_and_typing_is_typing(visit: Window) -> None:
    window = visit()
    window.go(COFFEE)
    page = window.page
    page.locator("#map a[data-touchpoint=nod]").focus()
    assert press(page, "Control+l", "Alt+t", "Control+ArrowRight") == ["nod"] * 3
    page.get_by_role("searchbox").focus()
    page.keyboard.type("l/t?p+")
    assert page.get_by_role("searchbox").input_value() == "l/t?p+"
    assert page.locator(".presenting").count() == 0

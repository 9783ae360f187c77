"""Zoom, pan, and what stays in its place meanwhile."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

Window = Callable[..., Any]

LONG = "journeys/outpatient-visit.html"
STAYS = """(view) => {
  const frame = document.querySelector(`#${view} .scroll`), edge = frame.getBoundingClientRect();
  const at = (what) => {
    const box = frame.querySelector(what).getBoundingClientRect();
    return [Math.round(box.left - edge.left), Math.round(box.top - edge.top)];
  };
  return { names: at(".lane-names")[0], titles: at(".stage-titles")[1], corner: at(".corner"), picture: at(".picture") };
}"""
ON_TOP = """([view, right, down]) => {
  const edge = document.querySelector(`#${view} .scroll`).getBoundingClientRect();
  return document.elementsFromPoint(edge.left + right, edge.top + down)
    .map((each) => each.closest("svg.lane-names, svg.stage-titles, svg.corner, svg.picture")?.classList[0]).find(Boolean);
}"""


def scroll(page: "Page", view: str, left: int, top: int) -> None:
    page.locator(f"#{view} .scroll").evaluate("(each, to) => each.scrollTo(...to)", [left, top])


@pytest.mark.parametrize("zoom", ["100 %", "150 %", "50 %"])
@pytest.mark.parametrize("view", ["map", "blueprint"])
def test_lane_names_and_stage_titles_stay_at_any_zoom(view: str, zoom: str, visit: Window) -> None:
    window = visit()
    window.go(f"{LONG}#{view}")
    page = window.page
    step = {"150 %": "Larger", "50 %": "Smaller"}.get(zoom)
    while step and page.locator("[data-zoom=whole]").inner_text() != zoom:
        page.get_by_role("button", name=step).click()
    scroll(page, view, 0, 0)
    before = page.evaluate(STAYS, view)
    scroll(page, view, 900, 180)
    right, down = page.locator(f"#{view} .scroll").evaluate("each => [each.scrollLeft, each.scrollTop]")
    assert right == 900
    assert down == 180 or zoom == "50 %"
    after = page.evaluate(STAYS, view)
    assert after["picture"] == [before["picture"][0] - right, before["picture"][1] - down]
    for each in ("names", "titles", "corner"):
        assert after[each] == before[each], each
    assert page.evaluate(ON_TOP, [view, 20, 400]) == "lane-names"


def test_a_long_stage_keeps_its_title_in_sight(visit: Window) -> None:
    window = visit()
    window.go(LONG)
    page = window.page
    title = page.locator("#map-stages text").nth(1)
    band = page.locator("#map-stages rect[class^=m-stage]").nth(1)
    edge = page.locator("#map .lane-names").bounding_box()
    left = edge["x"] + edge["width"]
    scroll(page, "map", int(band.bounding_box()["x"] - left + 300), 0)
    page.wait_for_function("() => document.querySelectorAll('#map-stages text')[1].style.transform")
    box = title.bounding_box()
    assert left <= box["x"] <= left + 30
    scroll(
        page, "map", int(page.locator("#map .scroll").evaluate("e => e.scrollLeft") + band.bounding_box()["width"]), 0
    )
    page.wait_for_timeout(100)
    assert title.bounding_box()["x"] + box["width"] <= band.bounding_box()["x"] + band.bounding_box()["width"]


def test_the_picture_has_most_of_the_window(visit: Window) -> None:
    for width, height, least in ((1920, 1080, 0.68), (1366, 768, 0.6)):
        window = visit(viewport={"width": width, "height": height})
        for path in ("journeys/coffee-before-the-train.html", LONG):
            window.go(path)
            box = window.page.locator("#map .scroll").bounding_box()
            assert box["height"] >= least * height, path
            window.page.locator("#map .scroll").scroll_into_view_if_needed()
            assert box["height"] < height - 100


def test_the_wheel_with_ctrl_zooms_where_the_mouse_is(visit: Window) -> None:
    window = visit()
    window.go(LONG)
    page = window.page
    card = page.locator("#map a[data-touchpoint]").nth(3)
    before = card.bounding_box()
    page.mouse.move(before["x"] + 20, before["y"] + 20)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    page.wait_for_function("() => !document.querySelector('[data-zoom=whole]').textContent.startsWith('100')")
    page.keyboard.up("Control")
    after = card.bounding_box()
    grown = after["width"] / before["width"]
    assert grown > 1.3
    assert after["x"] + 20 * grown == pytest.approx(before["x"] + 20, abs=2)
    assert after["y"] + 20 * grown == pytest.approx(before["y"] + 20, abs=2)
    page.get_by_role("button", name="back to full size").click()
    assert card.bounding_box()["width"] == pytest.approx(before["width"])


def test_fit_shows_all_of_it(visit: Window) -> None:
    window = visit()
    for view in ("map", "blueprint", "flow"):
        window.go("index.html")
        window.go(f"{LONG}#{view}")
        window.page.get_by_role("button", name="Fit").click()
        room = window.page.locator(f"#{view} .scroll").evaluate(
            "each => [each.scrollWidth - each.clientWidth, each.scrollHeight - each.clientHeight]"
        )
        assert max(room) <= 1, view


def test_dragging_pans_and_opens_nothing(visit: Window) -> None:
    window = visit()
    window.go(LONG)
    page = window.page
    frame = page.locator("#map .scroll")
    box = page.locator("#map a[data-touchpoint]").nth(4).bounding_box()
    page.mouse.move(box["x"] + 50, box["y"] + 30)
    page.mouse.down()
    page.mouse.move(box["x"] - 150, box["y"] - 50, steps=5)
    page.mouse.up()
    assert frame.evaluate("each => [each.scrollLeft, each.scrollTop]") == [200, 80]
    assert not page.locator(".panel").is_visible()
    page.mouse.click(box["x"] - 150, box["y"] - 50)
    page.locator(".panel").wait_for()


def test_for_the_projector_pictures_begin_larger_unless_somebody_has_zoomed(visit: Window) -> None:
    window = visit()
    window.go("journeys/coffee-before-the-train.html")
    page = window.page
    wide = "() => document.querySelector('#map .picture').getBoundingClientRect().width"
    usual = page.evaluate(wide)
    theme = page.get_by_role("combobox", name="Theme")
    theme.select_option("projector")
    assert page.evaluate(wide) == pytest.approx(1.2 * usual, abs=1)
    assert page.locator("[data-zoom=whole]").inner_text() == "120 %"
    page.reload()
    assert page.evaluate(wide) == pytest.approx(1.2 * usual, abs=1)
    page.locator("[data-zoom=in]").click()
    larger = page.evaluate(wide)
    assert larger > 1.2 * usual + 10
    theme.select_option("light")
    assert page.evaluate(wide) == pytest.approx(larger, abs=1)
    page.reload()
    assert page.evaluate(wide) == pytest.approx(usual, abs=1)

"""The details of a touchpoint beside the picture, with a link of their own."""

from collections.abc import Callable
from typing import Any

import pytest

Window = Callable[..., Any]

COFFEE = "journeys/coffee-before-the-train.html"
DESK = {"width": 1920, "height": 1080}
PHONE = {"width": 390, "height": 844}


def focused(window: Any) -> str:
    """The touchpoint whose card has the focus, or the id of what has it."""
    found: str = window.page.evaluate(
        "() => document.activeElement.dataset.touchpoint ?? (document.activeElement.id || document.activeElement.tagName)"
    )
    return found


def test_a_click_opens_all_that_is_known_and_escape_gives_the_focus_back(visit: Window) -> None:
    window = visit()
    window.go(COFFEE)
    page = window.page
    page.locator("#map a[data-touchpoint=nod]").click()
    panel = page.get_by_role("dialog", name="nods")
    assert panel.is_visible()
    assert focused(window) == "panel-title"
    assert window.here == f"{COFFEE}#touchpoint-nod"
    told = page.locator("article#touchpoint-nod dl").inner_text()
    assert page.locator(".panel dl").inner_text().split() == told.split()
    page.keyboard.press("Escape")
    assert not panel.is_visible()
    assert focused(window) == "nod"
    assert window.here == f"{COFFEE}#map"


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_a_link_opens_it_with_the_picture_beside_it(size: dict[str, int], visit: Window) -> None:
    window = visit(viewport=size)
    window.go(f"{COFFEE}#touchpoint-nod")
    page = window.page
    page.get_by_role("dialog", name="nods").wait_for()
    page.wait_for_timeout(300)
    assert focused(window) == "panel-title"
    panel = page.locator(".panel").bounding_box()
    card = page.locator("#map a[data-touchpoint=nod]").bounding_box()
    assert panel["x"] >= 0
    assert panel["x"] + panel["width"] <= size["width"]
    assert panel["y"] + panel["height"] <= size["height"] + 1
    beside = card["x"] + card["width"] <= panel["x"] if size is DESK else card["y"] + card["height"] <= panel["y"]
    assert beside
    assert card["y"] >= 0


def test_before_and_after_go_in_the_customers_order(visit: Window) -> None:
    window = visit()
    window.go(f"{COFFEE}#touchpoint-walk-in")
    page = window.page
    order = [
        (each.get_attribute("id") or "")
        for each in page.locator("article.touchpoint[data-number]:not([data-number=''])").all()
    ]
    before, after = page.get_by_role("button", name="Previous"), page.get_by_role("button", name="Next")
    assert before.is_disabled()
    for step in order[1:]:
        after.click()
        assert window.here == f"{COFFEE}#{step}"
    assert after.is_disabled()
    assert focused(window) == "panel-title"
    page.keyboard.press("ArrowLeft")
    assert window.here == f"{COFFEE}#{order[-2]}"
    before.click()
    assert window.here == f"{COFFEE}#{order[-3]}"


def test_back_closes_it_and_forward_opens_it_again(visit: Window) -> None:
    window = visit()
    window.go(f"{COFFEE}#blueprint")
    page = window.page
    page.locator("#blueprint a[data-touchpoint=nod]").click()
    assert window.here == f"{COFFEE}#touchpoint-nod?view=blueprint"
    page.locator(".panel").get_by_role("link").filter(has_text="I stand in line").first.click()
    assert window.here == f"{COFFEE}#touchpoint-queue?view=blueprint"
    page.go_back()
    page.get_by_role("dialog", name="nods").wait_for()
    page.go_back()
    page.locator(".panel").wait_for(state="hidden")
    assert page.locator("#blueprint").is_visible()
    page.go_forward()
    page.get_by_role("dialog", name="nods").wait_for()
    page.reload()
    page.get_by_role("dialog", name="nods").wait_for()
    assert page.locator("#blueprint").is_visible()


def test_links_in_the_table_open_it_too_and_work_behind_the_scenes_has_no_order(visit: Window) -> None:
    window = visit()
    window.go(COFFEE)
    page = window.page
    page.locator("#table").get_by_role("link", name="One of us always faces the door").first.click()
    page.get_by_role("dialog", name="One of us always faces the door").wait_for()
    assert not page.get_by_role("button", name="Previous").is_visible()
    assert not page.get_by_role("button", name="Next", exact=False).is_visible()


def test_a_link_to_what_is_not_there_opens_nothing(visit: Window) -> None:
    window = visit()
    for place in ("touchpoint-nobody", "touchpoint-", "touchpoint-<img>", "%", 'map?without="><b>&persona=%00'):
        window.go("index.html")
        window.go(f"{COFFEE}#{place}")
        assert not window.page.locator(".panel").is_visible()
        assert window.page.locator("#map").is_visible()


def test_nothing_opens_beyond_the_edge_of_a_phone(visit: Window) -> None:
    window = visit(viewport=PHONE, has_touch=True, is_mobile=True)
    window.go(COFFEE)
    page = window.page
    wide = "() => document.scrollingElement.scrollWidth"
    page.locator("summary", has_text="Lanes").click()
    box = page.locator("details.lanes > div").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    page.keyboard.press("Escape")
    page.get_by_role("searchbox").fill("coffee")
    page.locator(".found a").first.wait_for()
    box = page.locator(".found").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    assert page.evaluate(wide) == PHONE["width"]

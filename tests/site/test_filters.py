"""Lanes and personas: what is left out stands in the address, leaves no hole, and is whole on paper."""

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

Window = Callable[..., Any]

COFFEE = "journeys/coffee-before-the-train.html"
HOSPITAL = "journeys/outpatient-visit.html"
LANES = """(view) => {
  const section = document.getElementById(view);
  const top = section.querySelector(".picture").getBoundingClientRect().top;
  const found = [];
  for (const group of section.querySelectorAll(".scroll > svg [data-lane]")) {
    if (getComputedStyle(group).display === "none") continue;
    const box = group.getBoundingClientRect();
    found.push([group.dataset.lane, box.top - top, box.bottom - top, group.closest("svg").classList[0]]);
  }
  return { found, tall: section.querySelector(".picture").getBoundingClientRect().height };
}"""


def lanes(page: "Page", view: str = "map") -> dict[str, tuple[float, float]]:
    """Where each lane that is shown begins and ends, names and marks together."""
    found: dict[str, tuple[float, float]] = {}
    for lane, top, bottom, _ in page.evaluate(LANES, view)["found"]:
        high, low = found.get(lane, (top, bottom))
        found[lane] = (min(high, top), max(low, bottom))
    return found


def untick(page: "Page", *names: str) -> None:
    if not page.locator("details.lanes").get_attribute("open"):
        page.locator("summary", has_text="Lanes").click()
    for name in names:
        page.get_by_role("checkbox", name=name, exact=True).uncheck()
    page.keyboard.press("Escape")


def test_a_lane_left_out_leaves_no_hole(visit: Window) -> None:
    window = visit()
    window.go(COFFEE)
    page = window.page
    before, tall = lanes(page), page.evaluate(LANES, "map")["tall"]
    untick(page, "What I think", "Friction")
    after = lanes(page)
    assert before.keys() - after.keys() == {"what-i-think", "friction"}
    assert all(one[1] <= two[0] + 14 for one, two in pairwise(sorted(after.values()))), "lanes lie on each other"
    gone = tall - page.evaluate(LANES, "map")["tall"]
    assert gone > 80
    assert after["what-happens"] == pytest.approx(before["what-happens"], abs=0.1)
    assert before["support"][0] - after["support"][0] == pytest.approx(gone, abs=1)
    names = {lane for lane, *_, svg in page.evaluate(LANES, "map")["found"] if svg == "lane-names"}
    assert names.isdisjoint({"what-i-think", "friction"})
    assert page.locator("summary").inner_text() == "Lanes (2 left out)"


def test_a_link_brings_back_what_was_left_out(visit: Window) -> None:
    window = visit()
    window.go(COFFEE)
    untick(window.page, "Ways on", "Delight")
    assert window.here == f"{COFFEE}#map?without=ways-on,delight"
    untick(window.page, "Backstage")
    shared = window.here
    window.page.get_by_role("tab", name="Blueprint").click()
    assert "backstage" not in lanes(window.page, "blueprint")
    assert window.here == f"{COFFEE}#blueprint?without=ways-on,delight,backstage"

    other = visit()
    other.go(shared)
    assert lanes(other.page).keys().isdisjoint({"ways-on", "delight", "backstage"})
    other.page.locator("#map a[data-touchpoint=nod]").click()
    assert other.here == f"{COFFEE}#touchpoint-nod?without=ways-on,delight,backstage"
    other.page.keyboard.press("Escape")
    other.page.locator(".pill a").click()
    assert other.here == f"{COFFEE}#coverage"
    assert "delight" not in lanes(other.page)
    other.page.locator("summary").click()
    other.page.get_by_role("button", name="Show all lanes").click()
    assert other.here == f"{COFFEE}#map"
    assert "delight" in lanes(other.page)


def test_needs_end_where_their_lane_is_left_out(visit: Window) -> None:
    window = visit()
    page = window.page
    seen = """() => [...document.querySelectorAll("#blueprint .picture [data-need]")]
      .filter((each) => each.getBoundingClientRect().top).map((each) => each.dataset.need.split(" ").at(-1))"""
    window.go(f"{HOSPITAL}#blueprint")
    every = set(page.evaluate(seen))
    assert len(every) > 5
    window.go("index.html")
    window.go(f"{HOSPITAL}#blueprint?without=support")
    behind = {
        each.get_attribute("data-touchpoint") for each in page.locator("#blueprint [data-lane=backstage] a").all()
    }
    assert set(page.evaluate(seen)) == every & behind
    window.go("index.html")
    window.go(f"{HOSPITAL}#blueprint?without=backstage")
    assert page.evaluate(seen) == []
    window.go("index.html")
    window.go(f"{HOSPITAL}#blueprint?without=physical-evidence")
    assert set(page.evaluate(seen)) == every


def test_on_paper_the_picture_is_whole(visit: Window) -> None:
    on_paper = []
    for place in ("map", "map?without=what-i-expect,friction&persona=day-tripper"):
        window = visit(viewport={"width": 1000, "height": 700})
        window.go(f"{COFFEE}#{place}")
        page = window.page
        if "?" in place:
            page.locator("#map .scroll").evaluate("each => { each.scrollLeft = 300; }")
            page.wait_for_function("() => document.querySelector('#map-stages text').style.transform")
        title = page.evaluate("() => document.querySelector('#map-stages text').style.transform")
        page.emulate_media(media="print")
        # The frame that scrolls is not on paper, so its titles go back to the left; the press does not wait for that.
        page.evaluate("(to) => { document.querySelector('#map-stages text').style.transform = to; }", title)
        on_paper.append([tile.screenshot() for tile in page.locator("#map .tile").all()])
    assert len(on_paper[0]) > 1
    assert on_paper[0] == on_paper[1]


def test_what_is_for_others_stands_back(visit: Window) -> None:
    window = visit()
    window.go(COFFEE)
    page = window.page
    page.get_by_role("combobox", name="For").select_option(label="Ruth, out for the day")
    assert window.here == f"{COFFEE}#map?persona=day-tripper"
    dim = """(view) => [...document.querySelectorAll(`#${view} a[data-touchpoint]`)]
      .filter((each) => getComputedStyle(each).opacity < 1).map((each) => each.dataset.touchpoint)"""
    only = [
        each.removeprefix("touchpoint-")
        for each in page.evaluate(
            "() => [...document.querySelectorAll('article[data-personas]')].filter((each) => each.dataset.personas && "
            "!each.dataset.personas.split(' ').includes('day-tripper')).map((each) => each.id)"
        )
    ]
    assert only
    for view in ("map", "blueprint", "flow"):
        assert page.evaluate(dim, view) == only
    other = visit()
    other.go(window.here)
    assert other.page.evaluate(dim, "map") == only
    other.page.get_by_role("combobox", name="For").select_option("")
    assert other.page.evaluate(dim, "map") == []
    assert other.here == f"{COFFEE}#map"


def test_where_there_is_one_persona_there_is_nothing_to_choose(visit: Window) -> None:
    window = visit()
    window.go("journeys/lost-umbrella.html")
    assert window.page.get_by_role("combobox", name="For").count() == 0
    window.page.get_by_role("tab", name="Flow").click()
    assert not window.page.locator("summary", has_text="Lanes").is_visible()

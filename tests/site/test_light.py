"""What is lit: the way that breaks a rule, or a touchpoint with what it leads to and stands on, in every view."""

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page

Window = Callable[..., Any]

COFFEE = "journeys/coffee-before-the-train.html"
LIT = """(view) => {
  const picture = document.querySelector(`#${view} .picture`);
  const on = (what) => [...picture.querySelectorAll(`[data-${what}].on`)].map((each) => each.dataset[what]);
  const cards = [...picture.querySelectorAll("a[data-touchpoint].on")].map((each) => each.dataset.touchpoint);
  return { lit: picture.classList.contains("lit"), marks: on("touchpoint"), cards, ways: on("way"), needs: on("need") };
}"""
DIM = """(view) => [...document.querySelectorAll(`#${view} .picture a[data-touchpoint]`)]
  .filter((each) => getComputedStyle(each).opacity < 1).map((each) => each.dataset.touchpoint)"""


def lit(page: "Page", view: str) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(LIT, view)
    return found


def test_the_way_that_breaks_a_rule_is_lit_in_every_view_and_put_out_again(visit: Window) -> None:
    window = visit()
    window.go(COFFEE)
    page = window.page
    buttons = page.locator("button.light")
    assert buttons.count() > 1
    for number in range(buttons.count()):
        button = buttons.nth(number)
        path = (button.get_attribute("data-way") or "").split()
        steps = {f"{one} {two}" for one, two in pairwise(path)}
        assert button.inner_text() == "Show this way on the map"
        button.click()
        assert button.get_attribute("aria-pressed") == "true"
        assert page.locator("button.light[aria-pressed=true]").count() == 1
        for view in ("map", "blueprint", "flow"):
            found = lit(page, view)
            assert found["lit"], view
            assert set(found["marks"]) == set(path), view
            assert sorted(found["cards"]) == sorted(set(path)), view
            assert set(found["ways"]) == steps, view
            assert found["needs"] == [], view
    assert sorted(page.evaluate(DIM, "map")) == sorted(
        set(page.evaluate("() => journeymap.journey.touchpoints.keys().toArray()")) - set(path)
    )
    button.click()
    assert button.get_attribute("aria-pressed") == "false"
    for view in ("map", "blueprint", "flow"):
        assert lit(page, view) == {"lit": False, "marks": [], "cards": [], "ways": [], "needs": []}


def test_by_mouse_and_by_keyboard_a_touchpoint_lights_what_belongs_to_it(visit: Window) -> None:
    window = visit()
    window.go(f"{COFFEE}#blueprint")
    page = window.page
    article = page.locator("article#touchpoint-nod")
    onward = (article.get_attribute("data-next") or "").split()
    needs = (article.get_attribute("data-needs") or "").split()
    assert onward
    assert needs
    expected = {"nod", *onward, *needs}
    card = page.locator("#blueprint a[data-touchpoint=nod]")
    for light, dark in ((card.hover, page.locator("h1").hover), (card.focus, card.blur)):
        light()
        for view in ("map", "blueprint"):
            found = lit(page, view)
            assert set(found["cards"]) == expected
            assert set(found["ways"]) == {f"nod {to}" for to in onward}
        assert {f"nod {need}" for need in needs} <= set(found["needs"])
        assert set(lit(page, "flow")["cards"]) == {"nod", *onward}
        dark()
        assert not lit(page, "map")["lit"]


def test_work_lights_whom_it_serves_and_a_moment_its_principles(visit: Window) -> None:
    window = visit()
    window.go(COFFEE)
    page = window.page
    need = (page.locator("article#touchpoint-nod").get_attribute("data-needs") or "").split()[0]
    page.locator(f"#map a[data-touchpoint={need}]").focus()
    assert "nod" in lit(page, "map")["cards"]
    assert {f"nod {need}", need} <= set(lit(page, "blueprint")["needs"])
    page.locator("#map a[data-touchpoint=nod]").focus()
    chips = page.locator("#map g.m-card[data-touchpoint=nod]", has=page.locator(".m-chip-principle"))
    assert chips.count()
    assert all("on" in (each.get_attribute("class") or "").split() for each in chips.all())
    assert lit(page, "map")["marks"].count("nod") > 3


def test_a_lit_way_stays_while_the_mouse_moves_over_others(visit: Window) -> None:
    window = visit()
    window.go(COFFEE)
    page = window.page
    page.locator("button.light").first.click()
    before = lit(page, "map")
    page.locator("#map a[data-touchpoint=queue]").hover()
    assert lit(page, "map") == before

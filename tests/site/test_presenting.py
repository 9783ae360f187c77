"""Presenting: full of the picture, stage by stage and step by step."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page

Window = Callable[..., Any]

COFFEE = "journeys/coffee-before-the-train.html"


def in_the_light(page: "Page") -> list[str]:
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll("#map .picture a[data-touchpoint]")]
          .filter((each) => getComputedStyle(each).opacity === "1" && journeymap.journey.touchpoints.get(each.dataset.touchpoint).isMoment)
          .map((each) => each.dataset.touchpoint)"""
    )
    return found


def title(page: "Page") -> str:
    return page.locator(".strip .step").inner_text()


def test_arrow_keys_go_through_the_journey_step_by_step_and_stage_by_stage(visit: Window) -> None:
    window = visit()
    window.go(COFFEE)
    page = window.page
    moments = page.evaluate("() => journeymap.journey.moments.map(({ id, title, stage }) => ({ id, title, stage }))")
    stages = list(dict.fromkeys(each["stage"] for each in moments))
    inside = {stage: [each for each in moments if each["stage"] == stage] for stage in stages}
    page.get_by_role("button", name="Present").click()
    assert title(page) == "A coffee before the train"
    assert in_the_light(page) == [each["id"] for each in moments]
    for stage in stages:
        page.keyboard.press("ArrowRight")
        assert in_the_light(page) == [each["id"] for each in inside[stage]]
        assert page.locator(".strip").inner_text().startswith(f"{stage} ")
        for each in inside[stage]:
            page.keyboard.press("ArrowRight")
            assert in_the_light(page) == [each["id"]]
            assert title(page) == each["title"]
            box = page.locator(f"#map a[data-touchpoint={each['id']}]").bounding_box()
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= 1920
            assert 0 <= box["y"] <= 1080 - box["height"]
    page.keyboard.press("ArrowRight")
    assert in_the_light(page) == [moments[-1]["id"]]
    page.keyboard.press("PageUp")
    assert in_the_light(page) == [each["id"] for each in inside[stages[-1]]]
    page.keyboard.press("PageUp")
    assert in_the_light(page) == [each["id"] for each in inside[stages[-2]]]
    page.keyboard.press("PageDown")
    page.keyboard.press("ArrowLeft")
    assert in_the_light(page) == [inside[stages[-2]][-1]["id"]]
    page.keyboard.press("l")
    assert in_the_light(page) == [page.evaluate("() => journeymap.journey.low.id")]
    page.keyboard.press("Home")
    assert title(page) == "A coffee before the train"


def test_it_fills_the_window_and_nothing_behind_it_can_be_reached(visit: Window) -> None:
    window = visit()
    window.go(COFFEE)
    page = window.page
    page.get_by_role("button", name="Present").click()
    frame = page.locator("#map .scroll").bounding_box()
    assert frame["height"] > 0.8 * 1080
    assert frame["width"] > 0.95 * 1920
    assert page.evaluate("() => document.querySelector('header.top').inert && document.querySelector('#table').inert")
    reached = set()
    for _ in range(25):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate(
                "() => document.activeElement === document.body || !!document.activeElement.closest('.views')"
            )
        )
    assert reached == {True}
    page.keyboard.press("Escape")
    page.locator(".strip").wait_for(state="hidden")
    assert page.locator("h1").is_visible()
    assert page.evaluate("() => document.querySelectorAll('[inert]').length") == 0
    assert in_the_light(page) == page.evaluate("() => journeymap.journey.moments.map((each) => each.id)")


def test_lanes_views_and_notes_while_presenting(visit: Window) -> None:
    window = visit()
    page = window.page
    window.go("journeys/first-day-at-work.html")
    noted = page.evaluate(
        "() => journeymap.journey.moments.find((each) => each.article.querySelector('.notes'))?.id ?? null"
    )
    for path in ("complaint-that-comes-back", "outpatient-visit", "a-train-trip-home", "coffee-before-the-train"):
        if noted:
            break
        window.go(f"journeys/{path}.html")
        noted = page.evaluate(
            "() => journeymap.journey.moments.find((each) => each.article.querySelector('.notes'))?.id ?? null"
        )
    assert noted, "no sample journey has notes for the presenter"
    note = page.locator(f"#touchpoint-{noted} .notes dd").inner_text()
    page.get_by_role("button", name="Present").click()
    for _ in range(60):
        if in_the_light(page) == [noted] and note in page.locator(".strip").inner_text():
            break
        page.keyboard.press("ArrowRight")
    assert page.locator(".strip .notes").inner_text() == note
    page.keyboard.press("n")
    assert not page.locator(".strip .notes").is_visible()
    page.get_by_role("button", name="Notes").click()
    assert page.locator(".strip .notes").is_visible()
    page.get_by_role("tab", name="Flow").click()
    assert page.locator("#flow .picture.lit").is_visible()

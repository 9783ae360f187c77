"""axe-core finds nothing that bars anybody, on any kind of page, in any theme, and in anything that opens on it."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from journeymap.model.house import Brand
from journeymap.render import assets

if TYPE_CHECKING:
    from playwright.sync_api import Page

Window = Callable[..., Any]

SHEET = dict(assets.files(Brand()))["assets/style.css"].decode("utf-8")
THEMES = sorted({"light", "dark", *re.findall(r"\[data-theme=\"?([a-z]+)", SHEET)})
COFFEE = "journeys/coffee-before-the-train.html"
PAGES = (
    "index.html",
    f"{COFFEE}#map",
    f"{COFFEE}#blueprint",
    f"{COFFEE}#flow",
    "principles/no-customer-goes-undetected.html",
    "guides/barista.html",
    "guides/floor-host.html",
    "guides/house/first-day.html",
    "guides/house/cards.html",
    "guides/principles/no-customer-goes-undetected.html",
    "compare/coffee-before-the-train--coffee-with-a-greeter.html",
    "coverage.html",
    "findings.html",
    "checks.html",
)


OPTIONS = {"resultTypes": ["violations"], "preload": False}
"""Without the preload, for which it would ask for the style sheets again, and be refused."""


def violations(page: "Page") -> list[str]:
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [f"{each['id']}: {node['html'][:120]} {node['failureSummary']}" for each in found for node in each["nodes"]]


def dress(page: "Page", theme: str) -> None:
    page.evaluate("(theme) => { document.documentElement.dataset.theme = theme; }", theme)


@pytest.mark.parametrize("theme", THEMES)
def test_no_page_bars_anybody(theme: str, visit: Window) -> None:
    window = visit()
    for path in PAGES:
        window.go("findings.html")  # a change of the fragment alone opens no page
        window.go(path)
        dress(window.page, theme)
        assert violations(window.page) == [], path


@pytest.mark.parametrize("theme", THEMES)
def test_nothing_that_opens_bars_anybody(theme: str, visit: Window) -> None:
    window = visit()
    page = window.page
    window.go(f"{COFFEE}#touchpoint-nod")
    page.get_by_role("dialog", name="nods").wait_for()
    dress(page, theme)
    assert violations(page) == [], "details"
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Keys").click()
    assert violations(page) == [], "keys"
    page.keyboard.press("Escape")
    page.locator("summary", has_text="Lanes").click()
    assert violations(page) == [], "lanes"
    page.get_by_role("searchbox").fill("coffee")
    page.get_by_role("link", name="Journey A coffee before the train").first.wait_for()
    assert violations(page) == [], "search"
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Present").click()
    page.keyboard.press("ArrowRight")
    assert violations(page) == [], "presenting"


@pytest.mark.parametrize("theme", THEMES)
def test_on_a_phone_neither(theme: str, visit: Window) -> None:
    window = visit(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    for path in (COFFEE, f"{COFFEE}#touchpoint-nod", "index.html", "guides/barista.html"):
        window.go("findings.html")
        window.go(path)
        dress(window.page, theme)
        assert violations(window.page) == [], path


def test_axe_itself_is_awake(visit: Window) -> None:
    window = visit()
    window.go("index.html")
    window.page.evaluate("() => { document.querySelector('.lead').style.color = '#c0c0c0'; }")
    assert [each.partition(":")[0] for each in violations(window.page)] == ["color-contrast"]

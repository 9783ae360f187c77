"""Search over everything: from a file of the site, with the keyboard, texts as texts."""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from journeymap.cli.run import run

Window = Callable[..., Any]


def index(site: Path) -> list[list[str]]:
    text = (site / "assets" / "search.js").read_text("ascii")
    found: list[list[str]] = json.loads(text.removeprefix("window.journeymapIndex = ").removesuffix(";\n"))
    return found


def test_everything_can_be_found_and_every_link_leads_there(sample_site: Path, pages: Mapping[str, Any]) -> None:
    entries = index(sample_site)
    kinds = {kind: sum(each[0] == kind for each in entries) for kind, *_ in entries}
    count = {folder: sum(path.startswith(folder) for path in pages) for folder in ("journeys/", "principles/")}
    assert kinds["Journey"] == count["journeys/"]
    assert kinds["Principle"] == count["principles/"]
    guides = {path for path in pages if re.fullmatch(r"guides/[^/]+\.html", path)}
    assert {link for kind, *_, link in entries if kind == "Role"} == guides
    articles = sum(
        each.attributes.get("class") == "touchpoint"
        for path, page in pages.items()
        if path.startswith("journeys/")
        for each in page.all("article")
    )
    assert kinds["Touchpoint"] == articles
    assert kinds["Check"] == len(list(pages["checks.html"].all("h2")))
    for _, title, _, link in entries:
        path, _, place = link.partition("#")
        assert title
        assert path in pages, link
        assert not place or any(each.attributes.get("id") == place for each in pages[path].all()), link


def hits(window: Any, words: str) -> list[str]:
    field = window.page.get_by_role("searchbox")
    field.fill(words)
    window.page.locator(".found p", has_text=re.compile("found|Nothing")).wait_for()
    return [each.inner_text() for each in window.page.locator(".found a").all()]


def test_words_are_found_by_their_beginnings_in_any_order_and_without_accents(visit: Window) -> None:
    window = visit()
    window.go("index.html")
    assert hits(window, "train cof")[0].startswith("Journey A coffee before the train")
    assert hits(window, "ÚNDETÉCTED custo")[0].startswith("Principle No customer goes undetected")
    assert hits(window, "barista")[0].startswith("Role Barista")
    assert any(each.startswith("Touchpoint The barista catches my eye") for each in hits(window, "eye catch"))
    assert hits(window, "dead end")[0].startswith("Check dead end")
    assert hits(window, "qqqq") == []
    assert window.page.locator(".found p").inner_text().startswith("Nothing found")
    assert len(hits(window, "a")) == 12
    assert "the best 12" in window.page.locator(".found p").inner_text()


@pytest.mark.parametrize("path", ["index.html", "guides/barista.html"])
def test_by_keyboard_from_any_page(path: str, visit: Window) -> None:
    window = visit()
    window.go(path)
    page = window.page
    page.keyboard.press("/")
    page.keyboard.type("eye and nods")
    page.locator(".found a").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("() => document.activeElement.type") == "search"
    page.keyboard.press("Enter")
    page.get_by_role("dialog", name="nods").wait_for()
    assert window.here == "journeys/coffee-before-the-train.html#touchpoint-nod"
    page.keyboard.press("/")
    page.keyboard.type("x")
    page.keyboard.press("Escape")
    assert not page.locator(".found").is_visible()
    assert page.get_by_role("searchbox").input_value() == ""


def test_what_a_stranger_writes_stays_text(workspace: Callable[..., Path], visit: Window, tmp_path: Path) -> None:
    title = "</script><img src=x onerror=alert(1)> ]; alert(2) // naïveté 咖啡"
    journey = {
        "journeymap": 1,
        "journey": "odd",
        "title": title,
        "stages": {"one": {"title": "One"}},
        "touchpoints": {"a": {"title": title, "stage": "one", "layer": "customer", "start": True}},
    }
    root = workspace({"journeys/odd.yaml": json.dumps(journey, ensure_ascii=False)})
    site = tmp_path / "site"
    assert run(["build", "-C", str(root), "-o", str(site)]) == 0
    text = (site / "assets" / "search.js").read_bytes()
    assert b"</" not in text
    assert text.isascii()
    window = visit(site)
    window.go("index.html")
    for words in ("naivete", "naïve", "咖啡", "咖", "onerror"):
        found = hits(window, words)
        assert [each.split(" ")[0] for each in found] == ["Journey", "Touchpoint"], words
        assert "<img src=x onerror=alert(1)>" in found[0]
    assert window.page.locator(".found img").count() == 0


def test_it_is_read_only_when_somebody_searches(visit: Window) -> None:
    window = visit()
    asked: list[str] = []
    window.page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    window.go("index.html")
    assert "search.js" not in asked
    window.page.get_by_role("searchbox").focus()
    window.page.wait_for_function("() => window.journeymapIndex")
    assert asked.count("search.js") == 1
    window.page.get_by_role("searchbox").blur()
    window.page.get_by_role("searchbox").focus()
    assert asked.count("search.js") == 1

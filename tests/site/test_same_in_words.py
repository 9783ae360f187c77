"""Beside every picture the same in words: nothing is told by a picture alone."""

import re
from collections.abc import Callable, Mapping
from typing import Any

Window = Callable[..., Any]

TOLD = """() => [...document.querySelectorAll(".view")].flatMap((view) =>
  [...view.querySelectorAll(".picture [data-touchpoint]")].map((each) => [view.id, each.dataset.touchpoint,
    [...each.querySelectorAll("tspan")].map((line) => line.textContent).join(" ")]))"""
WAYS = """() => [...document.querySelectorAll("#map .picture [data-way], #blueprint .picture [data-way]")]
  .map((each) => [each.dataset.way, [...each.querySelectorAll("tspan")].map((line) => line.textContent).join(" ")])"""


OUR_OWN = {"start", "end", "owner", "customers", "think"}
"""Words of labels, which the words beside the picture put in another way."""


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def article(page: Any, touchpoint: str) -> str:
    found: str = next(
        each.text for each in page.all("article") if each.attributes.get("id") == f"touchpoint-{touchpoint}"
    )
    return found


def test_every_word_on_a_card_stands_in_the_words_of_its_touchpoint(visit: Window, pages: Mapping[str, Any]) -> None:
    window = visit()
    seen = 0
    for path in sorted(path for path in pages if path.startswith("journeys/")):
        window.go(path)
        for view, touchpoint, text in window.page.evaluate(TOLD):
            said = words(article(pages[path], touchpoint))
            unsaid = words(text) - said - OUR_OWN
            # A word that is too long for a line stands in pieces on the card.
            whole = "".join(sorted(said))
            assert {each for each in unsaid if each not in whole} == set(), f"{path}, {view}, {touchpoint}: {text}"
            seen += 1
        for way, text in window.page.evaluate(WAYS):
            assert words(text) <= words(article(pages[path], way.split()[0])), f"{path}: {way}"
    assert seen > 500


def test_the_table_tells_all_that_is_known_of_each_touchpoint(pages: Mapping[str, Any]) -> None:
    for path in (path for path in pages if path.startswith("journeys/")):
        page = pages[path]
        section = next(each for each in page.all("section") if each.attributes.get("id") == "table")
        rows = {
            next(row.one("th").all("a")).attributes["href"].removeprefix("#"): words(row.text)
            for row in section.one("tbody").all("tr")
        }
        for each in page.all("article"):
            if each.attributes.get("class") == "touchpoint":
                told = [fact for fact in each.all("div") if fact.attributes.get("class") != "notes"]
                missing = words(" ".join(fact.one("dd").text for fact in told)) - rows[each.attributes["id"]]
                assert missing == set(), f"{path}: {each.attributes['id']}"


def test_the_scale_of_feelings_is_told_with_the_table(pages: Mapping[str, Any]) -> None:
    caption = " ".join(each.text for each in pages["journeys/coffee-before-the-train.html"].all("caption"))
    assert "−2 let down, −1 uneasy, 0 neither here nor there, +1 at ease, +2 glad I came" in caption

"""A page from right to left: its pictures keep their time, and all their words their places."""

from collections.abc import Callable
from pathlib import Path

import pytest

from journeymap.cli.run import run
from tests.site.conftest import Visit

JOURNEY = """\
journeymap: 1
journey: coffee
title: קפה לפני הרכבת
stages: {arrive: {title: הגעה}, leave: {title: עזיבה}}
touchpoints:
  walk-in:
    title: אני נכנסת ומחפשת את סוף התור
    stage: arrive
    layer: customer
    start: true
    emotion: {target: 1, observed: -1, feeling: נראית}
    friction: [{text: העמוד מסתיר את הדלפק, severity: 2}]
    takes: {typical: 20s}
    next: [{to: out, if: אף אחד לא מסתכל}]
  out: {title: אני יוצאת, stage: leave, layer: frontstage, end: true, emotion: {target: 1, observed: 0}}
"""

OUTSIDE = """(marks) => marks.filter((mark) => {
    const box = mark.closest("a, g.m-card").querySelector("rect").getBoundingClientRect();
    const words = mark.getBoundingClientRect();
    return words.left < box.left || words.right > box.right;
}).map((mark) => mark.textContent)"""


@pytest.fixture
def rtl(workspace: Callable[..., Path], tmp_path: Path) -> Path:
    house = "journeymap: 1\nname: מקהלת הבוקר\nlanguage: he\n"
    root = workspace({"journeymap.yaml": house, "journeys/coffee.yaml": JOURNEY})
    assert run(["build", "-C", str(root), "-o", str(tmp_path / "site")]) == 0
    return tmp_path / "site"


def test_words_stay_in_their_cards_and_lanes_beside_the_picture(rtl: Path, visit: Callable[..., Visit]) -> None:
    page = visit(rtl)
    page.go("journeys/coffee.html")
    for view in ("map", "blueprint"):
        page.go(f"journeys/coffee.html#{view}")
        cards = page.page.locator(f"#{view} .picture :is(a, g).m-card:has(rect) text")
        assert cards.count() > 1
        assert cards.evaluate_all(OUTSIDE) == []
        names = page.page.locator(f"#{view} .lane-names")
        frame, beside = names.bounding_box(), page.page.locator(f"#{view} .picture").bounding_box()
        assert frame is not None
        assert beside is not None
        assert frame["x"] + frame["width"] <= beside["x"] + 1
        for text in names.locator("text").all():
            box = text.bounding_box()
            assert box is not None
            assert frame["x"] <= box["x"]
            assert box["x"] + box["width"] <= frame["x"] + frame["width"]

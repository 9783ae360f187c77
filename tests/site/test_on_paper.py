"""Pages printed: the pictures in tiles, nothing lost, no sheet empty."""

import itertools
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Window = Callable[..., Any]
PDFTOTEXT = shutil.which("pdftotext")
needs_pdftotext = pytest.mark.skipif(not PDFTOTEXT, reason="pdftotext (poppler) is not installed")
SHORTEST, LONGEST = "journeys/lost-umbrella.html", "journeys/outpatient-visit.html"
COFFEE = "journeys/coffee-before-the-train.html"


def sheets(window: Any, path: str, tmp_path: Path) -> list[str]:
    """The text of each printed sheet."""
    window.go(path)
    printed = tmp_path / "printed.pdf"
    window.page.pdf(path=str(printed), prefer_css_page_size=True, print_background=True)
    assert PDFTOTEXT
    done = subprocess.run([PDFTOTEXT, "-layout", str(printed), "-"], capture_output=True, encoding="utf-8", check=True)
    *texts, rest = done.stdout.split("\f")
    assert rest == ""
    return texts


def one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def assert_no_sheet_is_empty(printed: list[str], title: str) -> None:
    assert [number for number, text in enumerate(printed, 1) if len(text.split()) < 4] == []
    assert one_line(title) in one_line(printed[0])


@needs_pdftotext
@pytest.mark.parametrize(
    "path", ["index.html", "findings.html", "guides/barista.html", "principles/our-own-voice.html"]
)
def test_a_page_of_words_is_printed_without_an_empty_sheet(path: str, visit: Window, tmp_path: Path) -> None:
    window = visit()
    printed = sheets(window, path, tmp_path)
    assert_no_sheet_is_empty(printed, window.page.locator("h1").inner_text())


@needs_pdftotext
@pytest.mark.parametrize("path", [SHORTEST, COFFEE])
def test_the_pictures_are_printed_in_tiles_with_every_word(path: str, visit: Window, tmp_path: Path) -> None:
    window = visit()
    printed = sheets(window, path, tmp_path)
    assert_no_sheet_is_empty(printed, window.page.locator("h1").inner_text())
    text = one_line(" ".join(printed))
    for view in ("map", "blueprint", "flow"):
        assert window.page.locator(f"#{view} .tiles svg.tile").count() >= 1
        lines = window.page.locator(f"#{view} .scroll .picture text.m-title tspan").all_text_contents()
        assert lines
        # Lines of neighbouring cards are printed side by side, so they are looked up word by word.
        assert {word for line in lines for word in line.split() if word not in text} == set()


def test_on_paper_tiles_take_the_place_of_what_scrolls(visit: Window) -> None:
    window = visit()
    window.go(SHORTEST)
    seen = "(what) => [...document.querySelectorAll(what)].map((each) => each.checkVisibility())"
    parts = (".view .tile", ".view .scroll", ".view h2", "button.theme", ".scroll-table", "#touchpoints article")

    def look() -> dict[str, set[bool]]:
        return {part: set(window.page.evaluate(seen, part)) for part in parts}

    window.page.emulate_media(media="print")
    assert look() == dict(zip(parts, ({True}, {False}, {True}, {False}, {False}, {True}), strict=True))
    window.page.emulate_media(media="screen")
    assert look() == dict(zip(parts, ({False}, {True, False}, {True, False}, {True}, {True}, {True}), strict=True))


def test_tiles_together_show_all_of_a_picture_once(visit: Window) -> None:
    window = visit()
    window.go(LONGEST)
    window.page.emulate_media(media="print")
    pieces = window.page.evaluate(
        """() => [...document.querySelectorAll(".view")].map((view) => {
          const whole = view.querySelector(".picture").viewBox.baseVal;
          const windows = [...view.querySelectorAll(".tile")].map((tile) => [...tile.children].map((each) => {
            const seen = each.viewBox.baseVal, use = each.querySelector("use").getAttribute("href");
            return [use, seen.x, seen.y, seen.width, seen.height];
          }));
          return [view.id, whole.width, whole.height, windows];
        })"""
    )
    for view, width, height, tiles in pieces:
        main = [tile[0] for tile in tiles]
        assert {use for use, *_ in main} == {f"#{view}-all"}
        rows = sorted({(y, h) for _, _, y, _, h in main})
        columns = sorted({(x, w) for _, x, _, w, _ in main})
        assert len(main) == len(rows) * len(columns)
        assert columns[0][0] == 0
        assert all(x + w == pytest.approx(after) for (x, w), (after, _) in itertools.pairwise(columns))
        assert sum(columns[-1]) >= width - 1
        assert all(y + h == pytest.approx(after) for (y, h), (after, _) in itertools.pairwise(rows))
        assert sum(rows[-1]) >= height - 1
        if view != "flow":
            assert all(
                [use for use, *_ in tile] == [f"#{view}-all", f"#{view}-all", f"#{view}-names"] for tile in tiles
            )


def test_no_card_is_cut_by_the_edge_of_a_tile(visit: Window) -> None:
    window = visit()
    window.go(LONGEST)
    cut = window.page.evaluate(
        """() => ["map", "blueprint"].flatMap((name) => {
          const view = document.getElementById(name);
          document.querySelectorAll(".view").forEach((each) => { each.hidden = each !== view; });
          const edges = new Set(), ends = new Set();
          for (const tile of view.querySelectorAll(".tile")) {
            const { x, y, width, height } = tile.children[0].viewBox.baseVal;
            edges.add(x).add(x + width); ends.add(y).add(y + height);
          }
          return [...view.querySelectorAll(".picture .m-card text")].filter((each) => {
            const { x, y, width, height } = each.getBBox();
            return [...edges].some((edge) => x < edge && edge < x + width) ||
              [...ends].some((end) => y < end && end < y + height);
          }).map((each) => each.textContent);
        })"""
    )
    assert cut == []


def test_dark_is_for_screens_paper_stays_light(visit: Window) -> None:
    window = visit(color_scheme="dark")
    window.go(SHORTEST)
    window.page.emulate_media(media="print", color_scheme="dark")
    colours = window.page.evaluate(
        "() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
    )
    assert colours == ["rgb(255, 255, 255)", "rgb(23, 32, 46)"]
    window.page.emulate_media(media="screen", color_scheme="light")
    window.page.get_by_role("button", name="Dark", exact=True).click()
    window.page.emulate_media(media="print")
    assert window.page.evaluate("() => getComputedStyle(document.body).color") == "rgb(23, 32, 46)"

"""Pages printed: the pictures in tiles, nothing lost, no sheet empty."""

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
    parts = (".view .tile", ".view .scroll", ".view h2", "select.theme", "#table", "#touchpoints article")

    def look() -> dict[str, set[bool]]:
        return {part: set(window.page.evaluate(seen, part)) for part in parts}

    window.page.emulate_media(media="print")
    assert look() == dict(zip(parts, ({True}, {False}, {False}, {False}, {False}, {True}), strict=True))
    window.page.emulate_media(media="screen")
    assert look() == dict(zip(parts, ({False}, {True, False}, {True, False}, {True}, {True}, {True}), strict=True))


def test_the_first_sheet_shows_the_map_and_no_sheet_is_printed_in_vain(visit: Window, tmp_path: Path) -> None:
    window = visit()
    for path, most in ((SHORTEST, 8), (LONGEST, 60)):
        printed = sheets(window, path, tmp_path)
        assert len(printed) <= most, path
        marks = ["What happens"] if path == SHORTEST else ["A1", "C6"]
        assert all(mark in printed[0] for mark in marks), path


def test_the_longest_journey_is_printed_small_and_searchable(visit: Window, tmp_path: Path) -> None:
    window = visit()
    printed = " ".join(one_line(text) for text in sheets(window, LONGEST, tmp_path))
    assert "(continued)" in printed
    assert "A2 goes on at the right, B1 below" in printed
    assert (tmp_path / "printed.pdf").stat().st_size < 3_000_000


def test_no_word_of_a_card_is_cut_by_the_edge_of_a_sheet(visit: Window) -> None:
    window = visit()
    window.go(LONGEST)
    cut = window.page.evaluate(
        """() => ["map", "blueprint"].flatMap((name) => {
          const view = document.getElementById(name);
          document.querySelectorAll(".view").forEach((each) => { each.hidden = each !== view; });
          const starts = new Set(), tops = new Set();
          for (const tile of view.querySelectorAll(".tile")) {
            const { x, y } = tile.children[0].viewBox.baseVal;
            starts.add(x), tops.add(y);
          }
          return [...view.querySelectorAll(".picture .m-card text")].filter((each) => {
            const { x, y, width, height } = each.getBBox();
            return [...starts].some((edge) => x < edge && edge < x + width) ||
              [...tops].some((end) => y < end && end < y + height);
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
    window.page.locator("select.theme").select_option("dark")
    window.page.emulate_media(media="print")
    assert window.page.evaluate("() => getComputedStyle(document.body).color") == "rgb(23, 32, 46)"

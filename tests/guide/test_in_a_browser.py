"""Guides and cards as a reader holds them: on a phone, on paper, in both languages."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from journeymap.language.language import language
from journeymap.render import assets
from journeymap.render.documents import document_pages
from journeymap.render.pages import frame
from tests.guide.hostile_house import hostile_workspace
from tests.guide.told import books
from tests.layout.corpus import made, sample

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from journeymap.model.workspace import Workspace

SPILLS = """() => [...document.querySelectorAll('.card-a6')]
  .filter((card) => card.offsetParent && (card.scrollHeight > card.clientHeight || card.scrollWidth > card.clientWidth))
  .map((card) => card.innerText.slice(0, 60))"""
WIDE = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture
def written(tmp_path: Path):
    def write(workspace: "Workspace", tag: str = "en") -> list[str]:
        shared = frame(workspace, language(tag))
        pages = dict(document_pages(books(workspace, tag), shared, maps=False))
        for path, content in {**dict(assets.files(workspace.house.brand)), **pages}.items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_bytes(content)
        return [(tmp_path / path).as_uri() for path in pages]

    return write


@pytest.mark.slow
@pytest.mark.parametrize("tag", ["en", "nl"])
def test_no_card_spills_and_no_guide_is_wider_than_a_phone(tag: str, written, browser: "Browser") -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    for address in written(sample(), tag):
        page.goto(address)
        assert not page.evaluate(WIDE), address
        if "cards" in address:
            assert page.evaluate(SPILLS) == [], address
            page.set_viewport_size({"width": 1200, "height": 740})
            assert page.evaluate(SPILLS) == [], address
            page.set_viewport_size({"width": 360, "height": 740})
    page.close()


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(5))
def test_no_card_of_a_made_journey_spills(seed: int, written, browser: "Browser") -> None:
    page = browser.new_page(viewport={"width": 1200, "height": 800})
    (address,) = [each for each in written(made(seed, 12)) if each.endswith("house/cards.html")]
    page.goto(address)
    assert page.locator(".card-a6").count() > 0
    assert page.evaluate(SPILLS) == []
    page.close()


@pytest.mark.slow
@pytest.mark.parametrize("text", ["w" * 500, "long words " * 300, "<script>document.title = 'harm'</script>"])
def test_texts_without_measure_or_manners_do_no_harm(text: str, written, browser: "Browser") -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    for address in written(hostile_workspace(text)):
        page.goto(address)
        assert page.title() != "harm"
        if "cards" not in address:
            assert not page.evaluate(WIDE), address
            continue
        page.set_viewport_size({"width": 1200, "height": 740})
        assert page.evaluate(SPILLS) == [], address
        page.set_viewport_size({"width": 360, "height": 740})
        assert page.evaluate(SPILLS) == [], address
    page.close()


@pytest.mark.slow
def test_cards_are_printed_four_to_a_sheet(written, browser: "Browser") -> None:
    addresses = written(sample())
    (every,) = [each for each in addresses if each.endswith("house/cards.html")]
    (one,) = [each for each in addresses if each.endswith("cards/barista.html")]
    page = browser.new_page()
    page.goto(every)
    cards = page.locator(".card-a6").count()
    assert _sheets(page.pdf(prefer_css_page_size=True)) == -(-cards // 4)
    page.goto(one)
    assert page.locator(".card-a6:visible").count() == 1
    assert _sheets(page.pdf(prefer_css_page_size=True)) == 1
    page.emulate_media(media="print")
    assert page.locator(".card-a6:visible").count() == 4
    page.close()


def _sheets(pdf: bytes) -> int:
    return pdf.count(b"/Type /Page\n") or pdf.count(b"/Type /Page") - pdf.count(b"/Type /Pages")


@pytest.mark.slow
def test_answers_open_at_a_touch_and_stand_open_on_paper(written, browser: "Browser") -> None:
    (address,) = [each for each in written(sample()) if each.endswith("guides/barista.html")]
    page = browser.new_page(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page.goto(address)
    answers = page.locator(".answer p")
    assert answers.count() > 3
    assert page.locator(".answer p:visible").count() == 0
    page.locator(".answer summary").first.click()
    assert page.locator(".answer p:visible").count() == 1
    page.emulate_media(media="print")
    assert page.locator(".answer p:visible").count() == answers.count()
    page.close()

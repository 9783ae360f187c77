"""The page that lays a target over the journey of today, read as text and measured in a real browser."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from journeymap.cli.run import run
from journeymap.graph.compare import compare
from journeymap.graph.comparison import Fate
from journeymap.graph.flow import Flow
from journeymap.layout import changes
from journeymap.model.touchpoint import Layer
from journeymap.model.workspace import Workspace
from journeymap.prove.survey import survey
from journeymap.render.comparison import page_of, rows
from journeymap.render.site import site
from tests.layout.corpus import ENGLISH, rewritten, sample
from tests.leaves import made

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page

PAGE = "compare/coffee-before-the-train--coffee-with-a-greeter.html"
LONG = "compare/journey--target.html"
HOSTILE = "</title></svg><script>alert(1)</script>\"><img src=x onerror=alert(2)>' {{7*7}} <b>bold</b>"

MEASURE = """() => {
  const box = ({ left, top, right, bottom }) => ({ left, top, right, bottom });
  const sinks = (inner, outer) =>
    inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1;
  const found = { outside: [], clipped: [], small: [], texts: [], cards: [] };
  for (const card of document.querySelectorAll(".scroll .picture .m-card")) {
    const rect = card.querySelector(":scope > rect");
    if (!rect) continue;
    found.cards.push({ name: card.dataset.touchpoint, ...box(rect.getBoundingClientRect()) });
    for (const text of card.querySelectorAll("text"))
      if (sinks(text.getBoundingClientRect(), rect.getBoundingClientRect())) found.outside.push(text.textContent);
  }
  for (const svg of document.querySelectorAll(".scroll > svg")) {
    for (const line of svg.querySelectorAll("tspan")) {
      if (sinks(line.getBoundingClientRect(), svg.getBoundingClientRect())) found.clipped.push(line.textContent);
      if (parseFloat(getComputedStyle(line).fontSize) < 14) found.small.push(line.textContent);
      found.texts.push({ name: line.textContent, ...box(line.getBoundingClientRect()) });
    }
  }
  return found;
}"""


def overlapping(boxes: list[dict[str, Any]]) -> list[tuple[str, str]]:
    ordered = sorted(boxes, key=lambda each: each["left"])
    found = []
    for index, one in enumerate(ordered):
        for other in ordered[index + 1 :]:
            if other["left"] >= one["right"] - 1:
                break
            if min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > 1:
                found.append((one["name"], other["name"]))
    return found


def written(workspace: Workspace, folder: Path) -> Path:
    for path, content in made(site(workspace, survey(workspace), [])).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journey of 30 touchpoints in every script, and a target in which half of them is another."""
    return written(rewritten(9, 30), tmp_path_factory.mktemp("long"))


@contextmanager
def opened(browser: "Browser", file: Path, **how: Any) -> Iterator["Page"]:
    context = browser.new_context(**{"viewport": {"width": 1920, "height": 1080}, **how})
    page = context.new_page()
    noise: list[str] = []

    def answered(dialog: "Dialog") -> None:
        noise.append(dialog.message)
        dialog.dismiss()

    page.on("console", lambda message: noise.append(message.text))
    page.on("pageerror", lambda error: noise.append(str(error)))
    page.on("dialog", answered)
    page.goto(file.as_uri())
    yield page
    context.close()
    assert noise == []


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_both_journeys_and_the_first_page_lead_to_it(sample_site: Path) -> None:
    for page, title in (
        ("journeys/coffee-before-the-train.html", "What changes with “A coffee before the train, with somebody"),
        ("journeys/coffee-with-a-greeter.html", "What changes from “A coffee before the train”"),
    ):
        assert f'<a href="../{PAGE}">{title}' in text(sample_site / page)
    assert f'<a href="{PAGE}">What changes from “A coffee before the train”' in text(sample_site / "index.html")
    assert "compare/" not in text(sample_site / "journeys" / "lost-umbrella.html")
    assert [path.name for path in (sample_site / "compare").iterdir()] == [PAGE.removeprefix("compare/")]


def test_alone_a_target_has_no_such_page(sample_workspace: Path, tmp_path: Path) -> None:
    chosen = ["build", "-C", str(sample_workspace), "-o", str(tmp_path), "-s", "journey:coffee-with-a-greeter"]
    assert run(chosen) == 0
    assert not (tmp_path / "compare").exists()
    assert "compare/" not in text(tmp_path / "index.html") + text(tmp_path / "journeys" / "coffee-with-a-greeter.html")


def test_the_guide_says_that_a_target_is_not_yet_so(sample_site: Path) -> None:
    guide = text(sample_site / "guides" / "floor-host.html")
    title = "A coffee before the train, with somebody at the door</a></h2>"
    (after,) = re.findall(f'{title}\\s*<p class="key">(.*)</p>', guide)
    assert "not yet as it is" in after
    assert guide.count("not yet as it is") == 1


@pytest.mark.parametrize("which", ["sample", "long"])
def test_every_place_that_the_page_names_is_there(which: str, sample_site: Path, long_site: Path) -> None:
    folder, path = (sample_site, PAGE) if which == "sample" else (long_site, LONG)
    page = text(folder / path)
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    here = set(re.findall(r'href="#([^"]+)"', page))
    assert here <= set(ids)
    assert len([each for each in here if each.startswith("touchpoint-")]) > 15
    for target, place in set(re.findall(r'href="\.\./([^"#]+)#([^"]+)"', page)):
        assert f'id="{place}"' in text(folder / target)


def test_the_page_tells_which_promises_are_kept_from_then_on(sample_site: Path) -> None:
    promises = text(sample_site / PAGE).partition('id="promises"')[2].partition("</table>")[0]
    (row,) = [each for each in promises.split("<tr>") if "No customer goes undetected" in each]
    assert row.index("load is peak; load is short staffed") < row.index("broken") < row.index("kept")


def test_the_table_tells_every_change(sample_site: Path) -> None:
    table = text(sample_site / PAGE).partition('id="table"')[2].partition("</table>")[0]
    plain = re.sub(r"<[^>]+>", "", table)
    for words in ("Friction: The pillar hides the counter", "Delight: She greets me", "stood behind", "+2 better"):
        assert words in plain
    journeys = {journey.id: Flow(journey) for journey in sample().journeys}
    found = compare(journeys["coffee-before-the-train"], journeys["coffee-with-a-greeter"])
    told = rows(found, changes.names(found, sample(), ENGLISH))
    assert table.count('<th scope="row">') == len(told) == len(found.matches) - len(found.of(Fate.SAME))


def test_the_path_of_a_page() -> None:
    assert page_of("now", "then") == "compare/now--then.html"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("which", ["sample", "long"])
def test_every_text_lies_in_its_card_and_on_no_other(
    which: str, scheme: Any, browser: "Browser", sample_site: Path, long_site: Path
) -> None:
    file = sample_site / PAGE if which == "sample" else long_site / LONG
    with opened(browser, file, color_scheme=scheme) as page:
        found = page.evaluate(MEASURE)
    assert len(found["cards"]) > 20
    assert len(found["texts"]) > len(found["cards"])
    assert {name: found[name] for name in ("outside", "clipped", "small") if found[name]} == {}
    assert overlapping(found["texts"]) == []
    assert overlapping(found["cards"]) == []


def test_on_a_phone_only_the_picture_is_wider_than_the_screen(browser: "Browser", sample_site: Path) -> None:
    phone = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
    with opened(browser, sample_site / PAGE, **phone) as page:
        assert page.evaluate("() => document.scrollingElement.scrollWidth") == 390


def test_on_paper_tiles_and_words_take_the_place_of_what_scrolls(browser: "Browser", sample_site: Path) -> None:
    seen = "(what) => [...document.querySelectorAll(what)].map((each) => each.checkVisibility())"
    parts = ("#comparison .tile", "#comparison .scroll", "#promises .scroll-table", "#promises li", ".touchpoint")
    with opened(browser, sample_site / PAGE) as page:
        assert [set(page.evaluate(seen, part)) for part in parts] == [{False}, {True}, {True}, {False}, {True}]
        page.emulate_media(media="print")
        assert [set(page.evaluate(seen, part)) for part in parts] == [{True}, {False}, {False}, {True}, {True}]


def test_whatever_is_written_in_either_stays_text(browser: "Browser", tmp_path: Path) -> None:
    workspace = rewritten(3, 12)
    before, after = (
        replace(
            journey,
            title=HOSTILE,
            stages=tuple(replace(stage, title=HOSTILE) for stage in journey.stages),
            touchpoints=tuple(
                replace(each, title=HOSTILE, thinks=f"{number} {HOSTILE}", do=(HOSTILE,))
                for each in journey.touchpoints
            ),
        )
        for number, journey in enumerate(workspace.journeys)
    )
    folder = written(replace(workspace, journeys=(before, after)), tmp_path)
    with opened(browser, folder / LONG) as page:
        assert page.evaluate("() => document.querySelectorAll('main script, main img, main b').length") == 0
        assert HOSTILE in page.title()
        assert page.locator("h3").first.text_content() == HOSTILE


def test_a_card_leads_to_what_is_said_of_it(browser: "Browser", sample_site: Path) -> None:
    with opened(browser, sample_site / PAGE) as page:
        card = page.locator('.scroll a.m-card[data-touchpoint="walk-out"]')
        assert card.get_attribute("aria-label") == "I turn round and buy a coffee on the train, gone"
        card.focus()
        page.keyboard.press("Enter")
        assert page.url.endswith("#touchpoint-walk-out")
        assert page.locator("#touchpoint-walk-out").is_visible()


def test_work_that_is_added_is_among_the_rows() -> None:
    workspace = sample()
    journeys = {journey.id: Flow(journey) for journey in workspace.journeys}
    found = compare(journeys["coffee-before-the-train"], journeys["coffee-with-a-greeter"])
    told = rows(found, changes.names(found, workspace, ENGLISH))
    (host,) = [row for row in told if row.match.id == "host-at-the-door"]
    assert (host.match.shown.layer, host.shown.sign, host.whole) == (Layer.BACKSTAGE, "+", True)
    assert "title" not in {each.field for each in host.told}
    assert [row.moved for row in told if row.match.id == "order"] == [
        'moved; stood behind “She comes down the line: "You\'ll make the 8:12"”'
    ]

"""What holds for every page of the sample site, told from its text."""

import itertools
import posixpath
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

Pages = Mapping[str, Any]

LINKS = ("href", "src", "xlink:href", "action", "formaction", "data", "poster", "srcset", "ping", "background")
POINTERS = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers")
IN_A_PARAGRAPH = frozenset(("a", "strong", "em", "span", "code", "br", "svg", "small", "abbr", "button"))


def links(page: Any) -> list[str]:
    return [each.attributes[name] for each in page.all() for name in LINKS if name in each.attributes]


def ids(page: Any) -> list[str]:
    return [each.attributes["id"] for each in page.all() if "id" in each.attributes]


def test_there_is_a_page_for_everything(pages: Pages, sample_workspace: Path) -> None:
    for kind in ("journeys", "principles"):
        expected = {f"{kind}/{path.stem}.html" for path in (sample_workspace / kind).glob("*.yaml")}
        assert {path for path in pages if path.startswith(kind)} == expected
    assert {"index.html", "findings.html"} <= set(pages)
    roles = re.findall(
        r"^ +roles: \[(.*)\]",
        "\n".join(path.read_text(encoding="utf-8") for path in (sample_workspace / "journeys").glob("*.yaml")),
        re.MULTILINE,
    )
    acting = {role.strip() for each in roles for role in each.split(",")}
    principles = {path.stem for path in (sample_workspace / "principles").glob("*.yaml")}
    assert {path for path in pages if path.startswith("guides")} == {
        *(f"guides/{role}.html" for role in acting),
        *(f"guides/cards/{role}.html" for role in acting),
        *(f"guides/principles/{principle}.html" for principle in principles),
        "guides/house/first-day.html",
        "guides/house/cards.html",
    }


def test_every_link_leads_to_a_file_and_a_place_in_it(pages: Pages, sample_site: Path) -> None:
    places = {path: set(ids(page)) for path, page in pages.items()}
    lost, followed = [], 0
    for path, page in pages.items():
        for link in links(page):
            parts = urlsplit(link)
            assert (parts.scheme, parts.netloc, parts.query) == ("", "", ""), f"{path}: {link}"
            assert not parts.path.startswith("/"), f"{path}: {link}"
            target = (
                posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path))) if parts.path else path
            )
            file_is_there = (sample_site / target).is_file() and not target.startswith("..")
            place_is_there = not parts.fragment or parts.fragment in places.get(target, ())
            followed += 1
            if not (file_is_there and place_is_there):
                lost.append(f"{path}: {link}")
    assert lost == []
    assert followed > 2000


def test_every_page_can_be_reached_from_the_first(pages: Pages) -> None:
    reached, waiting = set(), {"index.html"}
    while waiting:
        path = waiting.pop()
        reached.add(path)
        targets = {
            posixpath.normpath(posixpath.join(posixpath.dirname(path), urlsplit(link).path))
            for link in links(pages[path])
            if urlsplit(link).path.endswith(".html")
        }
        waiting |= targets - reached
    assert reached == set(pages)


def test_no_id_stands_twice_on_a_page_and_none_is_empty(pages: Pages) -> None:
    for path, page in pages.items():
        assert [each for each, count in Counter(ids(page)).items() if count > 1 or not each or " " in each] == [], path


def test_what_points_to_an_id_finds_it(pages: Pages) -> None:
    for path, page in pages.items():
        found = set(ids(page))
        wanted = {
            each for element in page.all() for name in POINTERS for each in element.attributes.get(name, "").split()
        }
        assert wanted - found == set(), path


def test_a_page_has_one_main_heading_and_skips_no_level(pages: Pages) -> None:
    for path, page in pages.items():
        levels = [int(each.tag[1]) for each in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels.count(1) == 1, path
        assert levels[0] == 1, path
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), path
        assert all(each.text for each in page.all("h1", "h2", "h3")), path


def test_a_page_says_its_language_its_title_and_its_letters(pages: Pages) -> None:
    titles = []
    for path, page in pages.items():
        html = page.one("html")
        assert html.attributes["lang"] == "en", path
        title = html.one("head").children[0]
        assert (title.tag, title.attributes) == ("meta", {"charset": "utf-8"}), path
        titles.append(next(each for each in html.one("head").children if each.tag == "title").text)
        heading = page.one("h1").text
        assert path == "index.html" or heading in titles[-1], path
        assert titles[-1].endswith(" · Journeys worth walking"), path
    assert len(set(titles)) == len(titles)


def test_the_landmarks_are_there(pages: Pages) -> None:
    for path, page in pages.items():
        assert page.one("main").attributes["id"] == "main", path
        assert next(each.text for each in page.all("a")) == "Skip to the content", path
        assert all("aria-label" in each.attributes for each in page.all("nav")), path
        here = [each for each in page.one("header").all("a") if "aria-current" in each.attributes]
        assert len(here) == (path != "index.html"), path


def test_every_link_and_button_has_a_name(pages: Pages) -> None:
    for path, page in pages.items():
        nameless = [each for each in page.all("a", "button") if not each.text and not each.attributes.get("aria-label")]
        assert nameless == [], path


def test_every_picture_tells_what_it_shows(pages: Pages) -> None:
    pictures = 0
    for path, page in pages.items():
        for picture in page.all("svg"):
            if picture.attributes.get("aria-hidden") == "true" or "svg" in picture.inside:
                continue
            title, description = picture.children[:2]
            assert (title.tag, description.tag) == ("title", "desc"), path
            assert title.text, path
            assert description.text, path
            named = f"{title.attributes['id']} {description.attributes['id']}"
            assert picture.attributes["aria-labelledby"] == named, path
            pictures += 1
    compared = sum(path.startswith("compare/") for path in pages)
    assert pictures == 4 * sum(path.startswith("journeys/") for path in pages) + compared


def test_nothing_that_screen_readers_skip_can_be_reached_by_keyboard(pages: Pages) -> None:
    for path, page in pages.items():
        for hidden in (each for each in page.all() if each.attributes.get("aria-hidden") == "true"):
            reachable = [each for each in hidden.all("a", "button") if each.attributes.get("tabindex") != "-1"]
            assert reachable == [], path


def test_every_table_has_a_caption_and_scoped_headers(pages: Pages) -> None:
    tables = [(path, table) for path, page in pages.items() for table in page.all("table")]
    assert {path for path in pages if path.startswith("journeys/")} <= {path for path, _ in tables}
    for path, table in tables:
        assert table.children[0].tag == "caption", path
        assert table.children[0].text, path
        head, body = table.one("thead"), table.one("tbody")
        assert {each.attributes.get("scope") for each in head.all("th")} == {"col"}, path
        assert all(each.text for each in head.all("th")), path
        columns = len(list(head.all("th")))
        for row in body.all("tr"):
            assert [each.attributes.get("scope") for each in row.all("th")] == ["row"], path
            assert len(row.children) == columns, path


def test_the_table_and_the_articles_have_every_touchpoint(pages: Pages, sample_workspace: Path) -> None:
    for source in (sample_workspace / "journeys").glob("*.yaml"):
        part = source.read_text(encoding="utf-8").partition("\ntouchpoints:\n")[2]
        expected = {f"touchpoint-{each}" for each in re.findall(r"^  ([a-z0-9-]+):$", part, re.MULTILINE)}
        page = pages[f"journeys/{source.stem}.html"]
        articles = {each.attributes["id"] for each in page.all("article") if each.attributes["class"] == "touchpoint"}
        table = next(each for each in page.all("section") if each.attributes.get("id") == "table")
        rows = {
            next(row.one("th").all("a")).attributes["href"].removeprefix("#") for row in table.one("tbody").all("tr")
        }
        cards = {
            each.attributes["href"].removeprefix("#")
            for each in page.all("a")
            if "m-card" in each.attributes.get("class", "")
        }
        assert articles == rows == cards == expected, source.name


def test_paragraphs_hold_no_blocks(pages: Pages) -> None:
    for path, page in pages.items():
        held = {each.tag for paragraph in page.all("p") for each in paragraph.children}
        assert held <= IN_A_PARAGRAPH, path


def test_lists_hold_nothing_but_items(pages: Pages) -> None:
    for path, page in pages.items():
        for each in page.all("ul", "ol"):
            assert {child.tag for child in each.children} == {"li"}, path
            assert not "".join(each.own).strip(), path


@pytest.mark.parametrize("file", ["assets/style.css", "assets/fonts.css", "assets/site.js"])
def test_style_and_script_ask_nobody_for_anything(file: str, sample_site: Path) -> None:
    whole = (sample_site / file).read_text(encoding="utf-8")
    text = re.sub(r"url\(data:font/ttf;base64,[A-Za-z0-9+/=]+\)", "", whole)
    assert "url(" not in text
    assert re.findall(r"https?:|//[a-z]|@import|\bfetch\b|XMLHttpRequest|\bimport\s*\(|eval\(", text) == []


def test_pages_hold_no_style_and_no_script_of_their_own(pages: Pages) -> None:
    for path, page in pages.items():
        handlers = [name for each in page.all() for name in each.attributes if name.startswith("on") or name == "style"]
        assert handlers == [], path
        assert list(page.all("style", "iframe", "object", "embed", "base", "form", "img")) == [], path
        assert [each.attributes["src"].rpartition("/")[2] for each in page.all("script")] == ["site.js"], path
        assert all(not each.text for each in page.all("script")), path


def test_every_page_forbids_what_it_does_not_need(pages: Pages) -> None:
    for path, page in pages.items():
        policy = [
            each.attributes["content"]
            for each in page.all("meta")
            if each.attributes.get("http-equiv") == "Content-Security-Policy"
        ]
        assert len(policy) == 1, path
        rules = dict(rule.split(maxsplit=1) for rule in policy[0].split("; "))
        assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'", path
        assert rules["script-src"] == rules["style-src"] == "'self'", path

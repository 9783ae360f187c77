"""A page as one file: everything inside, nothing from elsewhere, and only our own scripts may run."""

import base64
import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from journeymap.render.export.html import export
from journeymap.render.packed import packed
from tests.render.hostile import HOSTILE
from tests.render.subjects import LONGEST, SHORTEST, subject, told

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PAGE = """<html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<link rel="stylesheet" href="../assets/fonts.css">
<link rel="stylesheet" href="../assets/style.css">
<script src="../assets/site.js" defer></script>
</head><body><a href="#here">here</a> <a class="x" href="other.html#there">there</a> <a href="https://example.org/">out</a>
<img alt="" src="../assets/logo.svg"></body></html>"""
FILES = {
    "assets/fonts.css": b"@font-face{}",
    "assets/style.css": b"p{color:#123456}",
    "assets/site.js": b"let a = 1;",
    "assets/logo.svg": b"<svg/>",
}


def digests(text: str, tag: str) -> list[str]:
    return [
        "'sha256-" + base64.b64encode(hashlib.sha256(each.encode("utf-8")).digest()).decode("ascii") + "'"
        for each in re.findall(f"<{tag}>(.*?)</{tag}>", text, flags=re.DOTALL)
    ]


def policy(text: str) -> dict[str, list[str]]:
    found = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    assert found
    return {name: values for name, *values in (part.split() for part in found[1].split(";"))}


def test_styles_scripts_and_pictures_are_inside_and_allowed_by_what_is_in_them() -> None:
    text = packed(PAGE.encode(), "journeys/j.html", FILES).decode("utf-8")
    assert "p{color:#123456}</style>" in text
    assert text.index("let a = 1;</script>") > text.index("out</a>")
    assert 'src="data:image/svg+xml;base64,PHN2Zy8+"' in text
    assert "../" not in text
    allowed = policy(text)
    assert allowed["default-src"] == ["'none'"]
    assert allowed["script-src"] == digests(text, "script")
    assert allowed["style-src"] == digests(text, "style")
    assert len(allowed["style-src"]) == 2


def test_a_link_to_another_page_becomes_text_or_goes_where_it_is_told() -> None:
    text = packed(PAGE.encode(), "journeys/j.html", FILES).decode("utf-8")
    assert '<a href="#here">here</a> <span class="x">there</span> <a href="https://example.org/">out</a>' in text
    seen = []

    def leads(link: str) -> str:
        seen.append(link)
        return "?there"

    text = packed(PAGE.encode(), "journeys/j.html", FILES, leads).decode("utf-8")
    assert seen == ["journeys/other.html#there"]
    assert '<a class="x" href="?there">there</a>' in text


@pytest.mark.parametrize("journey", [SHORTEST, LONGEST])
def test_a_journey_as_html_asks_for_nothing_and_leads_nowhere_else(journey: str) -> None:
    text = export(subject(journey)).decode("utf-8")
    for what in (
        r"<link\b",
        r'src="(?!data:)',
        r"url\((?!data:|#)",
        r'href="(?!#)',
        r"<nav\b",
        r"\sstyle=",
        r"\son[a-z]+=",
    ):
        assert re.findall(what, re.sub(r"<script>.*?</script>", "", text, flags=re.DOTALL)) == [], what
    assert policy(text)["script-src"] == digests(text, "script")
    assert policy(text)["style-src"] == digests(text, "style")
    assert len(digests(text, "script")) == 1


def test_the_same_bytes_every_time() -> None:
    assert export(subject(SHORTEST)) == export(subject(SHORTEST))


def test_a_theme_can_be_chosen() -> None:
    assert b'<html data-theme="dark" ' in export(subject(theme="dark"))
    assert b"data-theme=" not in export(subject()).partition(b"<head>")[0]


def tags(page: bytes) -> set[bytes]:
    return set(re.findall(rb"<([a-zA-Z!/][^\s>]*)", re.sub(rb"<(style|script)>.*?</\1>", b"", page, flags=re.DOTALL)))


@pytest.mark.parametrize("text", [each for each in HOSTILE if each != "\ud800"], ids=ascii)
def test_hostile_text_brings_no_element_along(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("journeymap.render.packed.all_faces", lambda _: "")
    assert tags(export(told(text))) == tags(export(told("harmless")))


def test_it_opens_from_a_folder_and_works(browser: "Browser", tmp_path: Path) -> None:
    file = tmp_path / "journey.html"
    file.write_bytes(export(subject(LONGEST)))
    page = browser.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    page.get_by_role("tab", name="Blueprint").click()
    assert page.locator("#blueprint .picture").is_visible()
    assert not page.locator("#map .picture").is_visible()
    assert page.evaluate("document.fonts.check('16px \"Source Sans Pro\"')")
    assert page.evaluate("[...document.fonts].filter((each) => each.status === 'loaded').length") >= 2
    assert said == []
    assert [url for url in asked if not url.startswith("data:")] == [file.as_uri()]
    page.close()

"""The whole site in one file: every page is in it, links turn pages, deep links arrive, nothing is fetched."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from journeymap.cli.run import run

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def single(sample_workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("single") / "all.html"
    assert run(["build", "-C", str(sample_workspace), "--single-file", "-o", str(file)]) == 0
    return file


def test_every_page_of_the_site_is_in_it(single: Path, sample_site: Path) -> None:
    pages = {path.relative_to(sample_site).with_suffix("").as_posix() for path in sample_site.rglob("*.html")}
    text = single.read_text(encoding="utf-8")
    assert set(re.findall(r'<template data-page="([^"]*)"', text)) == pages
    assert [path.name for path in single.parent.iterdir()] == ["all.html"]


def test_every_link_leads_to_a_page_in_it_or_to_a_place_on_the_same(single: Path) -> None:
    text = single.read_text(encoding="utf-8")
    pages = set(re.findall(r'<template data-page="([^"]*)"', text))
    links = set(re.findall(r'href="([^"]*)"', text))
    turned = {link.partition("#")[0].removeprefix("?page=") for link in links if link.startswith("?")}
    assert turned <= pages
    assert {"index", "findings", "journeys/outpatient-visit", "guides/barista"} <= turned
    assert {link for link in links if not link.startswith(("#", "?page="))} == set()


def test_the_same_bytes_every_time(single: Path, sample_workspace: Path, tmp_path: Path) -> None:
    assert run(["build", "-C", str(sample_workspace), "--single-file", "-o", str(tmp_path / "again.html")]) == 0
    assert (tmp_path / "again.html").read_bytes() == single.read_bytes()


def test_without_a_name_it_is_the_site_in_the_workspace(
    sample_workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = sample_workspace / "site.html"
    try:
        assert run(["build", "-C", str(sample_workspace), "--single-file"]) == 0
        assert capsys.readouterr().out.endswith(f"open {file}\n")
        assert file.is_file()
    finally:
        file.unlink(missing_ok=True)


def test_pages_turn_in_a_browser(single: Path, browser: "Browser") -> None:
    page = browser.new_page(reduced_motion="reduce")
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url.partition("?")[0].partition("#")[0]))
    page.goto(single.as_uri())
    page.locator("main").get_by_role("link", name="A day at the hospital").first.click()
    page.wait_for_url("**page=journeys/outpatient-visit")
    assert page.title().startswith("A day at the hospital")
    assert page.locator("body.kind-journey").count() == 1
    page.get_by_role("tab", name="Blueprint").click()
    assert page.locator("#blueprint .picture").is_visible()
    page.go_back()
    page.wait_for_url(single.as_uri())
    assert page.get_by_role("tab").count() == 0
    page.goto(f"{single.as_uri()}#/journeys/coffee-before-the-train/touchpoint-nod")
    page.wait_for_url("**#touchpoint-nod")
    assert page.title().startswith("A coffee before the train")
    page.get_by_role("dialog", name="nods").wait_for()
    page.keyboard.press("Escape")
    page.locator("input[type=search]").fill("complaint that comes")
    page.locator(".search a", has_text="Journey").first.click()
    page.wait_for_url("**page=journeys/complaint-that-comes-back*")
    assert "complaint" in page.locator("h1").inner_text().casefold()
    page.evaluate("location.hash = '#/guides/barista'")
    page.wait_for_url("**page=guides*")
    assert page.locator("h1").inner_text() == "Barista"
    assert said == []
    assert {url for url in asked if not url.startswith("data:")} == {single.as_uri()}
    page.close()

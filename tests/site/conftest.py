"""The pages of the sample site, read without a browser and opened in one."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Dialog, Route
    from playwright.sync_api import Page as BrowserPage

VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))


@dataclass
class Element:
    """One element: its tag, its attributes, what it holds; ``inside`` names all that it stands in."""

    tag: str
    attributes: Mapping[str, str]
    inside: tuple[str, ...]
    children: list["Element"] = field(default_factory=list)
    own: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text in it, in no particular order, which does for finding and counting."""
        return " ".join([*self.own, *(child.text for child in self.children)]).strip()

    def all(self, *tags: str) -> Iterator["Element"]:
        """Itself and all below it that have one of these tags; every one when none is given."""
        if not tags or self.tag in tags:
            yield self
        for child in self.children:
            yield from child.all(*tags)

    def one(self, tag: str) -> "Element":
        """The only one with this tag."""
        found = list(self.all(tag))
        assert len(found) == 1, f"{len(found)} <{tag}>"
        return found[0]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.top = Element("", {}, ())
        self._open = [self.top]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> says something twice: {names}"
        above = self._open[-1]
        element = Element(tag, {name: value or "" for name, value in attrs}, (*above.inside, above.tag))
        above.children.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open[-1].tag == tag, f"</{tag}> closes <{self._open[-1].tag}> (line {self.getpos()[0]})"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].own.append(data)

    def close(self) -> None:
        super().close()
        assert self._open == [self.top], f"<{self._open[-1].tag}> is never closed"


def read_page(path: Path) -> Element:
    """A page as a tree. Fails when a tag is not closed, or closed in the wrong order."""
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    return reader.top


@pytest.fixture(scope="session")
def pages(sample_site: Path) -> Mapping[str, Element]:
    """Every page of the sample site by its path."""
    found = {path.relative_to(sample_site).as_posix(): read_page(path) for path in sample_site.rglob("*.html")}
    assert len(found) > 40
    return dict(sorted(found.items()))


@dataclass
class Visit:
    """A browser window on the site, and everything in it that should not be: messages, errors, requests elsewhere."""

    page: "BrowserPage"
    site: Path
    noise: list[str] = field(default_factory=list)

    def go(self, path: str) -> None:
        """Open a page of the site as a person does, from the folder."""
        name, _, fragment = path.partition("#")
        self.page.goto((self.site / name).as_uri() + (f"#{fragment}" if fragment else ""))

    @property
    def here(self) -> str:
        """The path of the page that is open, with the fragment."""
        return self.page.url.removeprefix(self.site.as_uri() + "/")


@pytest.fixture
def visit(browser: "Browser", sample_site: Path) -> Iterator[Callable[..., Visit]]:
    """A function that opens a window: ``visit(color_scheme="dark")``. Fails at the end if any was noisy."""
    windows: list[tuple[Visit, BrowserContext]] = []

    def window(site: Path = sample_site, **how: Any) -> Visit:
        context = browser.new_context(
            **{"viewport": {"width": 1920, "height": 1080}, "reduced_motion": "reduce", **how}
        )
        opened = Visit(context.new_page(), site)
        windows.append((opened, context))
        home = site.as_uri() + "/"

        def elsewhere(route: "Route") -> None:
            opened.noise.append(f"asks for {route.request.url}")
            route.abort()

        def answered(dialog: "Dialog") -> None:
            opened.noise.append(f"dialog: {dialog.message}")
            dialog.dismiss()

        context.route(lambda url: not url.startswith(home), elsewhere)
        opened.page.on("console", lambda message: opened.noise.append(f"console: {message.text}"))
        opened.page.on("pageerror", lambda error: opened.noise.append(f"error: {error}"))
        opened.page.on("requestfailed", lambda request: opened.noise.append(f"failed: {request.url[:200]}"))
        opened.page.on("dialog", answered)
        return opened

    yield window
    noise = [each for opened, _ in windows for each in opened.noise]
    for _, context in windows:
        context.close()
    assert noise == []

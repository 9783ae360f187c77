"""Every payload in every field: pages keep their shape, and say what was written, sign by sign."""

import json
import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from itertools import product

import pytest
from lxml import html

from journeymap.graph.flow import Flow
from journeymap.load.document import Document
from journeymap.load.shape import misfits
from journeymap.look.theme import LIGHT
from journeymap.prove.survey import survey
from journeymap.render.export.dot import export as as_dot
from journeymap.render.export.mermaid import flowchart_text, journey_text
from journeymap.render.export.subject import Subject
from journeymap.render.site import site
from tests.hostile.payloads import payloads
from tests.hostile.square import JOURNEYS, MARK, TOUCHPOINTS, Say, Square, harmless, hostile, routes, workspace
from tests.layout.corpus import ENGLISH
from tests.leaves import made

SAYS: dict[str, Say] = {"hostile": hostile, "harmless": harmless}


@cache
def _documents(name: str) -> tuple[tuple[Document, ...], ...]:
    return tuple(map(tuple, Square(SAYS[name]).workspaces()))


@cache
def _site(name: str, number: int) -> Mapping[str, bytes]:
    known = workspace(_documents(name)[number])
    return made(site(known, survey(known), ()))


NUMBERS = range(-(-len(payloads()) // (JOURNEYS * TOUCHPOINTS)))
ALL = [pytest.param(number, marks=[pytest.mark.slow] if number else []) for number in NUMBERS]


def test_every_payload_comes_to_every_field():
    square = Square(hostile)
    assert len(list(square.workspaces())) == len(NUMBERS)
    assert len(payloads()) >= 300
    assert len(routes()) >= 60
    everything = set(product(range(len(payloads())), range(len(routes()))))
    assert len(square.seen) == len(everything)
    assert sorted(everything - square.seen)[:5] == []


@pytest.mark.parametrize("number", ALL)
def test_the_workspaces_are_well_formed(number: int):
    for each in _documents("hostile")[number]:
        assert misfits(each.kind, each.data, each.file) == []


def _pages(name: str, number: int) -> dict[str, html.HtmlElement]:
    return {path: html.fromstring(content) for path, content in _site(name, number).items() if path.endswith(".html")}


def _shape(page: html.HtmlElement) -> list[str]:
    """Each element with the names of its attributes, in order; how a picture wraps its texts is its own affair."""
    found = []
    for each in page.iter():
        assert isinstance(each.tag, str), "a comment or an instruction"
        if not any(above.tag == "svg" or above.get("class", "").startswith("tiles") for above in each.iterancestors()):
            found.append(f"{each.tag} {sorted(each.attrib)}")
    return found


@pytest.mark.parametrize("number", ALL)
def test_every_page_says_what_it_may_load(number: int):
    for path, page in _pages("hostile", number).items():
        policies = page.xpath("//head/meta[@http-equiv='Content-Security-Policy']/@content")
        assert len(policies) == 1, path
        assert policies[0].startswith("default-src 'none';"), path
        assert "unsafe" not in policies[0], path
        assert page.xpath("//script[not(@src)] | //style | //@style") == [], path


def _drawn(page: html.HtmlElement) -> set[tuple[str, str]]:
    """What elements there are in pictures, and the names of their attributes."""
    parts = [each for svg in page.iter("svg") for each in svg.iter()]
    named = {(each.tag, name) for each in parts for name in ("", *each.attrib)}
    return {(tag, name) for tag, name in named if name != "direction"}


def _leads(page: html.HtmlElement) -> Counter[tuple[str, str]]:
    names = ("href", "src", "srcset", "action", "data", "style", "xlink:href", "http-equiv", "content")
    return Counter(
        (name, value)
        for each in page.iter()
        for name, value in each.attrib.items()
        if name in names and each.tag != "use"
    )


@pytest.mark.parametrize("number", ALL)
def test_pages_keep_their_shape_and_their_links(number: int):
    told, plain = _pages("hostile", number), _pages("harmless", number)
    assert told.keys() == plain.keys()
    for path, page in told.items():
        assert _drawn(page) <= _drawn(plain[path]), path
        if path.startswith("guides/"):  # which questions a quiz asks depends on the texts
            assert set(_shape(page)) <= set(_shape(plain[path])), path
            assert {to.split("#")[0] for _, to in _leads(page)} == {to.split("#")[0] for _, to in _leads(plain[path])}
        else:
            assert _shape(page) == _shape(plain[path]), path
            assert _leads(page) == _leads(plain[path]), path
        assert [each for each in page.iter() if any(name.startswith("on") for name in each.attrib)] == [], path


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("number", ALL)
def test_pages_say_what_was_written_sign_by_sign(number: int):
    """Wherever a mark stands, its payload stands beside it; white space is the page's own affair."""
    plain = _pages("harmless", number)
    found: Counter[int] = Counter()
    for path, page in _pages("hostile", number).items():
        if path.startswith("guides/"):  # those make sentences of texts: see test_guides
            continue
        for sheet in page.find_class("tiles"):
            sheet.drop_tree()  # they say it once more, and shorten the title
        text = _squeezed(page.text_content())
        if path == "index.html":
            text = re.sub("[\u061c\u200e\u200f]", "", text)
        assert set(MARK.findall(text)) == set(MARK.findall(_squeezed(plain[path].text_content()))), path
        for mark in MARK.finditer(text):
            payload, field = int(mark[1]), int(mark[2])
            wanted = _squeezed(payloads()[payload])
            if path == "index.html":  # names of roles, as guides write them: without marks that turn the direction
                wanted = re.sub("[\u061c\u200e\u200f]", "", wanted)
            said = text[mark.end() :] if field % 2 else text[: mark.start()]
            good = said.startswith(wanted) if field % 2 else said.endswith(wanted)
            assert good, (path, payloads()[payload], said[:80] if field % 2 else said[-80:])
            found[field] += 1
    assert len(found) >= 50, "most fields are on some page"


@pytest.mark.parametrize("number", ALL)
def test_scripts_and_styles_are_the_same_but_for_the_search(number: int):
    told, plain = _site("hostile", number), _site("harmless", number)
    others = {"assets/search.js", "assets/style.css", "assets/fonts.css"}
    for path in told:
        if path.endswith((".js", ".css")) and path not in others:
            assert told[path] == plain[path], path
    script = told["assets/search.js"].decode("ascii")
    assert "<" not in script
    data = json.loads(script.removeprefix("window.journeymapIndex = ").removesuffix(";\n"))
    twin = json.loads(plain["assets/search.js"].decode().removeprefix("window.journeymapIndex = ").removesuffix(";\n"))
    assert [(each[0], each[3]) for each in data] == [(each[0], each[3]) for each in twin]


def _statements(text: str) -> list[str]:
    """DOT without what stands in quotes."""
    return [re.sub(r'"(?:[^"\\]|\\.)*"', '""', line) for line in text.split("\n")]


@pytest.mark.parametrize("number", ALL)
def test_graphs_keep_their_nodes(number: int):
    drawn: dict[str, list[str]] = {}
    lines: dict[str, list[int]] = {}
    for name in SAYS:
        known = workspace(_documents(name)[number])
        flows = [Flow(each) for each in known.journeys]
        proved = survey(known, flows)
        subjects = [Subject(flow, known, proved, "blueprint", LIGHT, ENGLISH) for flow in flows]
        drawn[name] = [as_dot(each).decode() for each in subjects]
        lines[name] = [
            len(text.split("\n"))
            for flow in flows
            for text in (flowchart_text(flow, known, ENGLISH), journey_text(flow, known, ENGLISH))
        ]
    assert [_statements(text) for text in drawn["hostile"]] == [_statements(text) for text in drawn["harmless"]]
    assert lines["hostile"] == lines["harmless"]

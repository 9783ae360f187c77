"""What a designer gives as a link is one only when it leads to a page, a person or a file."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from journeymap.load.document import Document, Kind
from journeymap.load.shape import misfits, schema
from journeymap.model.build import build
from journeymap.prove.survey import survey
from journeymap.render.links import ALLOWED, address
from journeymap.render.packed import packed
from journeymap.render.site import site
from tests.hostile.payloads import payloads
from tests.leaves import made

GOOD = (
    *("https://example.com/handbook/greet-first", "http://intranet/x?a=1&b=2#c", "mailto:ann@example.com"),
    *("handbook/greet.pdf", "../handbook/greet.pdf", "greet-first.html#how"),
)
BAD = (
    *(
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
    ),
    *(
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//e.vil/x",
        "/etc/passwd",
        "\\\\e.vil\\x",
        "blob:x",
        "ftp://x",
    ),
    *(
        "",
        " ",
        "https://",
        "mailto:",
        "a b",
        "x\u00a0y",
        "https://e.vil/\u202ex",
        "#main",
        "?x",
        "a:b",
        'x"onclick=',
        "x'y",
        "<x>",
    ),
    *("x\u200by", "jav\u00adascript", "https://x/\n"),
)


@pytest.mark.parametrize("text", GOOD)
def test_pages_lead_there(text: str):
    assert address(text) == text


@pytest.mark.parametrize("text", BAD, ids=ascii)
def test_pages_do_not_lead_there(text: str):
    assert not address(text)


def test_nothing_leads_nowhere():
    assert not address(None)


@given(st.text() | st.sampled_from(payloads()))
def test_whatever_is_written_has_a_harmless_scheme_or_none(text: str):
    found = re.match(r"([^/?#]*):", address(text))
    assert found is None or found[1] in ("https", "http", "mailto")


def _house(link: str) -> Document:
    data = {"journeymap": 1, "procedures": {"greet": {"title": "Greet first", "link": link}}}
    return Document(Kind.HOUSE, "journeymap.yaml", data)


@pytest.mark.parametrize("text", [*GOOD, *BAD], ids=ascii)
def test_the_schema_says_the_same(text: str):
    part = schema(Kind.HOUSE)["properties"]["procedures"]["additionalProperties"]["properties"]["link"]
    assert part["pattern"] == f"^({ALLOWED.pattern})$"
    house = _house(text)
    good = misfits(Kind.HOUSE, house.data, house.file) == []
    assert good >= bool(address(text))
    if text.isprintable():
        assert good == bool(address(text))


def _link_of(page: bytes) -> list[str]:
    return [str(each.get("href")) for each in html.fromstring(page).iter("a") if each.text == "Greet first"]


@pytest.mark.parametrize(
    ("text", "leads"), [("https://example.com/x", "https://example.com/x"), ("handbook/x.pdf", "../handbook/x.pdf")]
)
def test_the_page_of_a_journey_leads_to_the_procedure(text: str, leads: str):
    touchpoint = {"title": "T", "stage": "s", "layer": "frontstage", "start": True, "procedure": "greet"}
    journey = {
        "journeymap": 1,
        "journey": "j",
        "title": "J",
        "stages": {"s": {"title": "S"}},
        "touchpoints": {"t": touchpoint},
    }
    workspace = build([_house(text), Document(Kind.JOURNEY, "journeys/j.yaml", journey)])
    files = made(site(workspace, survey(workspace), ()))
    assert set(_link_of(files["journeys/j.html"])) == {leads}
    alone = packed(files["journeys/j.html"], "journeys/j.html", files)
    assert set(_link_of(alone)) == ({text} if ":" in text else set())

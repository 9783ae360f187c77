"""Escaped text comes back from a reader of each kind of markup as it was, character by character."""

import json
import re
from xml.etree import ElementTree as ET

import cmarkgfm
import pytest
import tinycss2
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from journeymap.render.escape import (
    css_text,
    dot_label,
    markdown,
    markdown_cell,
    markdown_heading,
    markdown_line,
    script_data,
    unmarked,
    xml,
)
from tests.hostile.payloads import payloads
from tests.render.hostile import HOSTILE, possible


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_text_comes_back_as_it_was(text: str):
    _comes_back(text)


@given(st.text())
def test_any_text_comes_back_as_it_was(text: str):
    _comes_back(text)


def _comes_back(text: str):
    element = ET.fromstring(f"<a b=\"{xml(text)}\" c='{xml(text)}'>{xml(text)}</a>")  # noqa: S314 -- our own text
    assert (element.text or "") == possible(text)
    assert element.get("b") == element.get("c") == possible(text)
    assert len(element) == 0
    assert len(element.attrib) == 2


@pytest.mark.parametrize("character", ["\x00", "\x08", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_what_xml_cannot_hold_is_shown_as_missing(character: str):
    assert xml(f"a{character}b") == "a\ufffdb"


TEXTS = (*HOSTILE, *payloads())
IN_DOT = {"\\n": "\n", "\\\\": "\\", '\\"': '"', "&amp;": "&"}


def test_a_style_sheet_has_it_as_one_string():
    for text in TEXTS:
        if any("\ud800" <= each <= "\udfff" for each in text):
            continue  # no file can hold it, so none comes this far
        found = [each for each in tinycss2.parse_component_value_list(css_text(text)) if each.type != "whitespace"]
        assert [each.type for each in found] == ["string"]
        if "\0" not in text:
            assert found[0].value == text


def test_a_script_has_it_as_data():
    for text in TEXTS:
        written = script_data({"a": text})
        assert json.loads(written) == {"a": text}
        assert written.isascii()
        assert written.isprintable()
        assert "<" not in written


def test_a_label_of_dot_is_one_string():
    for text in TEXTS:
        written = dot_label(text)
        assert re.fullmatch(r'"(?:[^"\\\n]|\\["\\n])*"', written)
        assert re.sub(r"\\.|&amp;", lambda found: IN_DOT[found[0]], written[1:-1]) == possible(text)
        assert not re.search(r"&(?!amp;)", written)


def test_markdown_has_it_as_words():
    for text in TEXTS:
        words = " ".join(possible(text).split())
        lines = {
            "p": markdown_line(text),
            "h2": f"## {markdown_heading(text)}",
            "li": f"- {markdown_line(text)}",
            "strong": f"**x:** {markdown(text)}",
            "td": f"| a |\n|---|\n| {markdown_cell(text)} |",
        }
        for tag, line in lines.items():
            page = html.fromstring(f"<div>{cmarkgfm.github_flavored_markdown_to_html(line)}</div>")
            assert {each.tag for each in page.iter()} <= {
                "div",
                "p",
                "h2",
                "ul",
                "li",
                "strong",
                "table",
                "thead",
                "tbody",
                "tr",
                "th",
                "td",
            }, tag
            assert (
                "".join(words.split()) in "".join("".join(map(str, page.itertext())).replace("\u2060", "").split())
                or "\u2060" in words
            ), tag
        assert unmarked(markdown(text)) == words.replace("\u2060", "")

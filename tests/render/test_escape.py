"""Escaped text comes back from a reader of XML as it was, character by character."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.render.escape import xml
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

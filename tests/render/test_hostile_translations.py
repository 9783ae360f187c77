"""Texts that would like to be markup, as the translation that is shown: the pages stay the pages that they are."""

import copy
from html.parser import HTMLParser
from typing import Any

import pytest

from journeymap.load.document import Document, Kind
from journeymap.load.shape import misfits
from journeymap.load.texts import translated
from journeymap.model.build import build
from journeymap.prove.survey import survey
from journeymap.render.site import site
from tests.leaves import made
from tests.render.hostile import HOSTILE


def _said(text: str) -> dict[str, str]:
    return {"en": "Fine", "nl": text}


def _documents(text: str) -> list[Document]:
    said = _said(text)
    story = {"date": "2026-09-14", "text": said, "who": said}
    journey: dict[str, Any] = {
        "journeymap": 1,
        "journey": "coffee",
        "title": said,
        "goal": said,
        "description": said,
        "notes": said,
        "evidence": [said],
        "stages": {"arrive": {"title": said}},
        "touchpoints": {
            "walk-in": {
                "title": said,
                "stage": "arrive",
                "layer": "customer",
                "start": True,
                "expects": said,
                "thinks": said,
                "says": [said],
                "do": [said],
                "emotion": {"target": 1, "feeling": said, "evidence": said},
                "friction": [{"text": said, "severity": 2, "evidence": said}],
                "delight": [said, {"text": said, "evidence": said}],
                "principles": ["seen"],
                "roles": ["barista"],
                "perceived_owner": said,
                "cost_to_customer": {"text": said},
                "metrics": [{"name": said, "scale": said, "formula": said, "source": said}],
                "opportunities": [{"id": "sign", "text": said}],
                "value_to": [said],
                "physical_evidence": [said],
                "stories": [story],
                "notes": said,
                "next": [{"to": "sit", "if": said}],
                "needs": [{"id": "watch", "without": said}],
            },
            "sit": {"title": said, "stage": "arrive", "layer": "customer"},
            "watch": {"title": said, "stage": "arrive", "layer": "backstage"},
        },
    }
    principle: dict[str, Any] = {
        "journeymap": 1,
        "principle": "seen",
        **dict.fromkeys(("statement", "feel", "evoke", "why", "challenge"), said),
        "do": [said],
        "dont": [said],
        "stories": [story],
        "rules": [{"id": "seen", "says": said, "always": "walk-in"}],
    }
    house: dict[str, Any] = {
        "journeymap": 1,
        "name": said,
        "description": said,
        "roles": {"barista": {"title": said, "description": said}},
        "scale": {"lowest": -2, "highest": 2, "words": {"2": said}},
        "brand": {"footer": said},
    }
    return [
        Document(Kind.JOURNEY, "journeys/coffee.yaml", journey),
        Document(Kind.PRINCIPLE, "principles/seen.yaml", principle),
        Document(Kind.HOUSE, "journeymap.yaml", house),
    ]


class _Markup(HTMLParser):
    """Which elements a page has, each with the names of its attributes, and where its links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: set[tuple[str, tuple[str, ...]]] = set()
        self.links: set[str] = set()
        self.scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add((tag, tuple(name for name, _ in attrs)))
        self.links |= {value or "" for name, value in attrs if name in ("href", "src")}
        self.scripts += tag == "script"


def _markup(text: str) -> dict[str, _Markup]:
    pages = {}
    workspace = build(_documents(text), language="nl")
    for path, content in made(site(workspace, survey(workspace), ())).items():
        if path.endswith(".html"):
            pages[path] = _Markup()
            pages[path].feed(content.decode("utf-8"))
    return pages


@pytest.fixture(scope="module")
def harmless() -> dict[str, _Markup]:
    return _markup("Look, a text of some length that is wrapped on the map")


def test_the_documents_are_well_formed_and_all_their_texts_translated():
    for document in _documents("Prima"):
        assert misfits(document.kind, document.data, document.file) == []
        left = copy.deepcopy(document.data)
        assert repr(left).count("'nl': 'Prima'") == len(list(translated(document))) > 5


@pytest.mark.parametrize("text", [text for text in HOSTILE if "\ud800" not in text], ids=ascii)
def test_the_pages_stay_the_pages_that_they_are(text: str, harmless: dict[str, _Markup]) -> None:
    pages = _markup(text)
    assert pages.keys() == harmless.keys()
    for path, page in pages.items():
        assert page.elements <= harmless[path].elements, path
        assert page.links == harmless[path].links, path
        assert page.scripts == harmless[path].scripts, path

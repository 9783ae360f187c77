"""In which language a text is shown."""

from typing import Any

import pytest

from journeymap.load.document import Document, Kind
from journeymap.model.build import build
from journeymap.model.translation import chain


def _workspace(title: object, asked: str | None = None, **house: object):
    journey: dict[str, Any] = {
        "journeymap": 1,
        "journey": "coffee",
        "title": title,
        "stages": {"arrive": {"title": "Arrive"}},
        "touchpoints": {"walk-in": {"title": "I walk in", "stage": "arrive", "layer": "customer"}},
    }
    documents = [
        Document(Kind.JOURNEY, "journeys/coffee.yaml", journey),
        Document(Kind.HOUSE, "journeymap.yaml", {"journeymap": 1, **house}),
    ]
    found = build(documents, language=asked)
    assert journey["title"] is title
    return found


@pytest.mark.parametrize(
    ("languages", "looked_for"),
    [
        (("nl", "en"), ("nl", "en")),
        (("nl-BE", "en"), ("nl-BE", "nl", "en")),
        ((None, "zh-Hant-TW"), ("zh-Hant-TW", "zh-Hant", "zh")),
        (("en-GB", "en-US"), ("en-GB", "en", "en-US")),
        ((None, None), ()),
    ],
)
def test_a_language_is_looked_for_before_the_one_it_belongs_to(languages, looked_for):
    assert chain(*languages) == looked_for


THREE = {"fr": "Un café", "nl": "Een koffie", "en": "A coffee"}


@pytest.mark.parametrize(
    ("asked", "house", "title"),
    [
        (None, {}, "A coffee"),
        (None, {"language": "nl"}, "Een koffie"),
        ("nl", {}, "Een koffie"),
        ("nl-BE", {}, "Een koffie"),
        ("de", {}, "A coffee"),
        ("de", {"language": "nl"}, "Een koffie"),
        ("de", {"language": "it"}, "Un café"),
    ],
)
def test_what_is_asked_for_then_the_houses_then_the_first_that_is_written(asked, house, title):
    assert _workspace(THREE, asked, **house).journeys[0].title == title


def test_a_text_in_one_language_is_shown_whatever_is_asked_for():
    found = _workspace("A coffee", "nl")
    assert found.journeys[0].title == "A coffee"
    assert found.translations == ()


@pytest.mark.parametrize(("asked", "spoken"), [(None, "en"), ("nl", "nl"), ("nl-BE", "nl-BE"), ("de", "en")])
def test_the_house_speaks_a_language_only_if_one_of_its_texts_does(asked, spoken):
    assert _workspace(THREE, asked).house.language == spoken


def test_what_is_known_of_a_translated_text():
    (found,) = _workspace(THREE, "nl").translations
    assert found.place.file == "journeys/coffee.yaml"
    assert found.place.route == ("title",)
    assert found.languages == ("fr", "nl", "en")
    assert found.shown == "nl"

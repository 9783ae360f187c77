"""What files of translations say, and which of them counts."""

from typing import Any

import pytest

from journeymap.load.document import Document, Kind
from journeymap.model.build import build
from journeymap.model.workspace import Workspace

GENERAL = {
    "translation": "nl",
    "texts": [{"text": "A coffee", "is": "Een koffie"}, {"text": "Arrive", "is": "Aankomen"}],
}
OF_COFFEE = {"translation": "nl", "of": "journeys/coffee.yaml", "texts": [{"text": "A coffee", "is": "Een bakje"}]}


def _workspace(title: object, *books: dict[str, Any], asked: str | None = "nl", house: str = "en") -> Workspace:
    journey = {
        "journeymap": 1,
        "journey": "coffee",
        "title": title,
        "stages": {"arrive": {"title": "Arrive"}},
        "touchpoints": {
            "walk-in": {
                "title": "Arrive",
                "stage": "arrive",
                "layer": "customer",
                "tags": ["arrive"],
                "delight": ["Arrive", {"text": "Arrive"}],
            }
        },
    }
    documents = [Document(Kind.JOURNEY, "journeys/coffee.yaml", journey)]
    documents += [Document(Kind.TRANSLATION, f"translations/{number}.yaml", book) for number, book in enumerate(books)]
    documents.append(Document(Kind.HOUSE, "journeymap.yaml", {"journeymap": 1, "language": house}))
    return build(documents, language=asked)


@pytest.mark.parametrize(
    ("title", "books", "shown"),
    [
        ("A coffee", [GENERAL], "Een koffie"),
        ("A coffee", [GENERAL, OF_COFFEE], "Een bakje"),
        ("A coffee", [OF_COFFEE, GENERAL], "Een bakje"),
        ("A coffee", [OF_COFFEE | {"of": "journeys/tea.yaml"}, GENERAL], "Een koffie"),
        ("A coffee", [OF_COFFEE | {"of": "journeys/tea.yaml"}], "A coffee"),
        ("A\ncoffee ", [GENERAL], "Een koffie"),
        ("a coffee", [GENERAL], "a coffee"),
        ("A coffee!", [GENERAL], "A coffee!"),
        ({"en": "A coffee", "nl": "Koffie"}, [OF_COFFEE, GENERAL], "Koffie"),
        ({"en": "A coffee", "fr": "Un café"}, [GENERAL], "Een koffie"),
        ({"fr": "Un café", "en": "A coffee"}, [GENERAL], "A coffee"),
        ("A coffee", [{**GENERAL, "texts": [{"text": "A coffee", "is": None}, {"text": "A coffee"}]}], "A coffee"),
        ("A coffee", [GENERAL | {"translation": "en"}], "A coffee"),
        ("A coffee", [GENERAL | {"translation": "nl-BE"}], "A coffee"),
    ],
)
def test_a_text_is_shown_as_it_is_translated(title: object, books: list[dict[str, Any]], shown: str) -> None:
    assert _workspace(title, *books).journeys[0].title == shown


def test_all_texts_and_nothing_else_are_translated_wherever_they_stand() -> None:
    (journey,) = _workspace("A coffee", GENERAL).journeys
    (stage,), (touchpoint,) = journey.stages, journey.touchpoints
    assert stage.title == touchpoint.title == "Aankomen"
    assert [each.text for each in touchpoint.delight] == ["Aankomen", "Aankomen"]
    assert (stage.id, touchpoint.stage, touchpoint.tags) == ("arrive", "arrive", ("arrive",))


@pytest.mark.parametrize(("asked", "spoken"), [(None, "en"), ("nl", "nl"), ("nl-BE", "nl-BE"), ("de", "en")])
def test_the_house_speaks_the_language_of_its_translations(asked: str | None, spoken: str) -> None:
    assert _workspace("A coffee", GENERAL, asked=asked).house.language == spoken


def test_a_house_may_have_its_own_language_translated() -> None:
    assert _workspace("Een koffie", GENERAL, asked="en", house="nl").journeys[0].title == "Een koffie"
    english = {"translation": "en", "texts": [{"text": "Een koffie", "is": "A coffee"}]}
    assert _workspace("Een koffie", english, asked="en", house="nl").journeys[0].title == "A coffee"


def test_what_is_known_of_a_text_and_its_translation() -> None:
    title, stage, *_ = _workspace({"en": "A coffee", "fr": "Un café"}, GENERAL).translations
    assert (title.place.file, title.place.route) == ("journeys/coffee.yaml", ("title",))
    assert (title.languages, title.written, title.shown, title.text) == (
        ("en", "fr", "nl"),
        ("en", "fr"),
        "nl",
        "A coffee",
    )
    assert (stage.languages, stage.written, stage.shown, stage.text) == (("en", "nl"), (), "nl", "Arrive")

"""Stories, on the page of the journey where they happened and on that of the principle they are about."""

import datetime as dt

import pytest

from journeymap.load.document import Document, Kind
from journeymap.model.build import build
from journeymap.model.story import Story
from journeymap.prove.survey import survey
from journeymap.render.site import site
from journeymap.render.stories import by_whom
from tests.leaves import made


def _pages(principles=("seen",), own=()):
    journey = {
        "journeymap": 1,
        "journey": "coffee",
        "title": "A coffee",
        "stages": {"order": {"title": "Order"}},
        "touchpoints": {
            "ask": {
                "title": "I ask for a coffee",
                "stage": "order",
                "layer": "customer",
                "start": True,
                "principles": list(principles),
                "stories": [{"date": "2026-09-14", "text": "It rained", "who": "a guest"}, {"text": "It snowed"}],
            }
        },
    }
    principle = {"journeymap": 1, "principle": "seen", "statement": "Seen", "feel": "seen", "evoke": "A nod"}
    if own:
        principle["stories"] = list(own)
    documents = [
        Document(Kind.JOURNEY, "journeys/coffee.yaml", journey),
        Document(Kind.PRINCIPLE, "principles/seen.yaml", principle),
    ]
    workspace = build(documents)
    return {
        path: content.decode("utf-8")
        for path, content in made(site(workspace, survey(workspace), ())).items()
        if path.endswith(".html")
    }


def test_a_story_is_among_the_facts_of_its_touchpoint():
    page = _pages()["journeys/coffee.html"]
    assert "<dt>Stories</dt><dd><ul><li>It rained (a guest, 2026-09-14)</li><li>It snowed</li></ul>" in "".join(
        line.strip() for line in page.splitlines()
    )


def test_a_principle_shows_its_own_stories_then_those_of_its_moments():
    page = _pages(own=[{"text": "She nodded", "who": "Mila"}])["principles/seen.html"]
    where = '<a href="../journeys/coffee.html#touchpoint-ask">I ask for a coffee</a>'
    told = [
        "<blockquote>She nodded</blockquote><figcaption>Mila</figcaption>",
        f"<blockquote>It rained</blockquote><figcaption>a guest, 2026-09-14 · {where}</figcaption>",
        f"<blockquote>It snowed</blockquote><figcaption>{where}</figcaption>",
    ]
    assert [each for each in told if each in page] == told
    assert page.index(told[0]) < page.index(told[1]) < page.index(told[2])


def test_a_story_of_which_nothing_more_is_known_stands_alone():
    page = _pages(principles=(), own=[{"text": "She nodded"}])["principles/seen.html"]
    assert "<figure><blockquote>She nodded</blockquote></figure>" in page
    assert "It rained" not in page


def test_without_stories_there_is_no_heading():
    assert "Stories" not in _pages(principles=())["principles/seen.html"]


@pytest.mark.parametrize(
    ("story", "words"),
    [
        (Story("x", dt.date(2026, 9, 14), "Mila"), "Mila, 2026-09-14"),
        (Story("x", who="Mila"), "Mila"),
        (Story("x", dt.date(2026, 9, 14)), "2026-09-14"),
        (Story("x"), ""),
    ],
)
def test_who_told_it_and_when(story, words):
    assert by_whom(story) == words

"""Stories in guides: at the moment where they happened, and on the page about their principle."""

import datetime as dt
from dataclasses import replace

import pytest

from journeymap.guide.document import Document
from journeymap.guide.story import retold
from journeymap.language.language import language
from journeymap.model.house import House
from journeymap.model.principle import Principle
from journeymap.model.story import Story
from journeymap.model.workspace import Workspace
from tests.graph.little import journey, touchpoint
from tests.guide.told import books, guide

NOD = Story("he nodded back", dt.date(2026, 9, 14), "Mila, barista.")
BLANK = Story(" \u200e\n")
SEEN = Principle(
    id="seen",
    statement="All are seen",
    feel="seen",
    evoke="A nod",
    file="principles/seen.yaml",
    stories=(Story("Own."),),
)
LIVED = replace(touchpoint("ask", layer="f", roles="host"), principles=("seen",), stories=(BLANK, NOD))
WORKSPACE = Workspace(
    House(), (journey(LIVED, replace(touchpoint("cups", layer="b", roles="host"), stories=(NOD,))),), (SEEN,)
)


def stories(document: Document) -> list[tuple[str, str, str, str]]:
    """Where each story of a document comes from, and its words."""
    return [
        (each.source.touchpoint, each.source.field, each.source.about, each.text)
        for each in document.statements()
        if each.source.claim == "story"
    ]


@pytest.mark.parametrize(
    ("story", "at_a_moment", "told"),
    [
        (Story("It rained"), False, "It rained."),
        (Story("It rained"), True, "It rained. This happened at “ASK”."),
        (Story("It rained", who="Jo."), False, "It rained. Told by: Jo."),
        (NOD, False, "He nodded back. This happened on 14 September 2026. Told by: Mila, barista."),
        (NOD, True, "He nodded back. This happened on 14 September 2026, at “ASK”. Told by: Mila, barista."),
    ],
)
def test_a_story_is_told_with_what_is_known_of_it(story: Story, at_a_moment: bool, told: str) -> None:  # noqa: FBT001
    link = guide(WORKSPACE, "host").sections[0].sections[0].heading.links[0]
    assert retold(story, language("en"), link if at_a_moment else None) == told


def test_a_guide_tells_the_stories_of_its_moments_and_of_its_work() -> None:
    told = "Hij knikte terug. Dit gebeurde op 14 september 2026. Verteld door: Mila, barista."
    dutch = replace(NOD, text="Hij knikte terug")
    workspace = replace(
        WORKSPACE,
        journeys=tuple(
            replace(each, touchpoints=tuple(replace(point, stories=(BLANK, dutch)) for point in each.touchpoints))
            for each in WORKSPACE.journeys
        ),
    )
    document = guide(workspace, "host", "nl")
    assert stories(document) == [("ask", "stories.1", "", told), ("cups", "stories.1", "", told)]
    assert "Wat hier is gebeurd" in [each.text for each in document.statements()]


def test_the_page_about_a_principle_tells_its_own_and_those_of_its_moments() -> None:
    (talk,) = books(WORKSPACE).talks
    assert stories(talk) == [
        ("", "stories.0", "seen", "Own."),
        (
            "ask",
            "stories.1",
            "seen",
            "He nodded back. This happened on 14 September 2026, at “ASK”. Told by: Mila, barista.",
        ),
    ]

"""Journeys as we want them to be: told, and never taken for what is."""

from dataclasses import replace

from journeymap.model.house import House
from journeymap.model.workspace import Workspace
from tests.graph.little import journey, touchpoint
from tests.guide.told import books, guide, texts

NOT_YET = "This is the journey as we want it to be, not yet as it is."
TODAY = journey(replace(touchpoint("ask", layer="f", roles="host"), start=True, moment_of_truth=True))
WANTED = replace(TODAY, id="wanted", title="Wanted", state="target", target_of="little")
BOTH = Workspace(House(), (TODAY, WANTED))


def test_only_the_part_in_a_target_is_marked() -> None:
    marked = [NOT_YET in [each.text for each in part.statements()] for part in guide(BOTH, "host").sections]
    assert marked == [False, True]
    assert texts(guide(BOTH, "host")).count(NOT_YET) == 1
    assert texts(books(BOTH).booklet).count(NOT_YET) == 1


def test_the_opening_and_the_card_speak_of_today() -> None:
    opening = [each.text for block in guide(BOTH, "host").blocks for each in block.statements]
    assert opening[0] == "You meet the customer at one moment."
    (card,) = books(BOTH).cards
    assert [section.heading.source.journey for section in card.sections] == ["little"]


def test_a_role_that_is_only_wanted_is_told_that() -> None:
    workspace = Workspace(House(), (WANTED,))
    assert texts(guide(workspace, "host"))[0] == "You meet the customer at one moment."
    assert [section.heading.source.journey for card in books(workspace).cards for section in card.sections] == [
        "wanted"
    ]

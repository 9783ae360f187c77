"""The page of a journey where something is missing."""

from journeymap.load.document import Document, Kind
from journeymap.model.build import build
from journeymap.prove.survey import survey
from journeymap.render.journey_page import JourneyFacts, journey_page
from journeymap.render.pages import Manner
from tests.layout.corpus import ENGLISH

JOURNEY = {
    "journeymap": 1,
    "journey": "j",
    "title": "J",
    "stages": {"s": {"title": "S"}},
    "touchpoints": {"t": {"title": "T", "stage": "s", "layer": "frontstage", "start": True, "principles": ["p"]}},
}
PRINCIPLE = {
    "journeymap": 1,
    "principle": "p",
    "statement": "P",
    "feel": "seen",
    "evoke": "Look up",
    "rules": [{"id": "nothing-yet"}],
}


def test_a_rule_that_says_nothing_yet_is_shown_with_the_reason():
    documents = [
        Document(Kind.JOURNEY, "journeys/j.yaml", JOURNEY),
        Document(Kind.PRINCIPLE, "principles/p.yaml", PRINCIPLE),
    ]
    workspace = build(documents)
    page = journey_page(JourneyFacts(workspace, survey(workspace), Manner(ENGLISH))).decode("utf-8")
    ruling = page.partition('<article class="ruling not-testable"')[2].partition("</article>")[0]
    assert "The rule says nothing yet" in ruling
    assert "<p></p>" not in ruling

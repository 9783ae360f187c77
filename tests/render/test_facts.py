"""All that is known of a touchpoint, in words: a small journey in full, and the sample by another route."""

import datetime as dt

from journeymap.graph.flow import Flow
from journeymap.load.workspace import load
from journeymap.model.house import Entry, House
from journeymap.model.journey import Journey, Stage
from journeymap.model.principle import Principle
from journeymap.model.story import Story
from journeymap.model.touchpoint import (
    Cost,
    Delight,
    Duration,
    Emotion,
    Friction,
    Layer,
    Metric,
    Need,
    Next,
    Opportunity,
    Time,
    Touchpoint,
)
from journeymap.model.translation import Wish, in_one_language
from journeymap.render.facts import facts, feeling
from tests.layout.corpus import ENGLISH, ROOT, sample

NOD = Touchpoint(
    "nod",
    "The barista nods",
    "arrive",
    Layer.FRONTSTAGE,
    next=(Next("order", share=92.0), Next("leave", condition="the line is long"), Next("nowhere")),
    needs=(Need("watch", "nobody looks up"), Need("door"), Need("nowhere")),
    expects="To be seen",
    thinks="Has she seen me?",
    says=("She knows my name.", "Hm."),
    emotion=Emotion(2, -1, "acknowledged", "12 interviews"),
    friction=(Friction("A pillar", 3, evidence="floor walk"), Friction("Noise", 1)),
    delight=(Delight("A smile", "seen twice"), Delight("A name")),
    principles=("seen", "nowhere"),
    roles=("barista", "shift-lead"),
    procedure="greet-first",
    systems=("till",),
    do=("Look up", "Nod"),
    stories=(Story("It rained", dt.date(2026, 9, 14), "Mila"), Story("It snowed", who="a guest"), Story("It was dry")),
    takes=Time(Duration(10.0, 40.0), {("load", "peak"): Duration(60.0)}),
    wait=Time(Duration(None, 90.0)),
    evidence=("41 interviews", "A camera"),
    physical_evidence=("A counter",),
    metrics=(Metric("Effort", "1 to 7", "low", "average", 2, 3.5, "survey", "order"),),
    opportunities=(Opportunity("o", "Move the pillar", "x", "planned", "store-operations", "T-1"),),
    owner="store-operations",
    perceived_owner="the-barista",
    value_to=("customer", "company"),
    cost_to_customer=Cost("A minute", "order"),
    kano="attractive",
    notes="Show the photograph",
)
ORDER = Touchpoint("order", "I order", "arrive", Layer.CUSTOMER, value_to=(), cost_to_customer=Cost("€ 3"))
LEAVE = Touchpoint("leave", "I leave", "arrive", Layer.CUSTOMER)
WATCH = Touchpoint("watch", "One of us watches", "arrive", Layer.BACKSTAGE)
DOOR = Touchpoint("door", "The door", "arrive", Layer.SUPPORT)
FLOW = Flow(Journey("coffee", "Coffee", (Stage("arrive", "Arrive"),), (NOD, ORDER, LEAVE, WATCH, DOOR), "c.yaml"))
HOUSE = House(roles={"barista": Entry("barista", "The barista")})
PRINCIPLES = {"seen": Principle("seen", "Everybody is seen", "seen", "A nod", "p.yaml")}


def _facts(touchpoint: Touchpoint) -> list[tuple[str, list[tuple[str, str]]]]:
    found = facts(touchpoint, FLOW, HOUSE, PRINCIPLES, ENGLISH)
    return [(fact.label, [(value.text, value.link) for value in fact.values]) for fact in found]


def test_everything_that_is_known_in_reading_order():
    assert _facts(NOD) == [
        ("Expects", [("To be seen", "")]),
        ("Thinks", [("“Has she seen me?”", "")]),
        ("Says", [("“She knows my name.”", ""), ("“Hm.”", "")]),
        ("Feels", [("acknowledged (target +2, observed −1, 3 below target, 12 interviews)", "")]),
        ("Friction", [("A pillar: 3, reason to leave (floor walk)", ""), ("Noise: 1, nuisance", "")]),
        ("Delight", [("A smile (seen twice)", ""), ("A name", "")]),
        ("Principles", [("Everybody is seen", "principles/seen.html")]),
        ("What staff do", [("Look up", ""), ("Nod", "")]),
        ("Stories", [("It rained (Mila, 2026-09-14)", ""), ("It snowed (a guest)", ""), ("It was dry", "")]),
        ("People", [("The barista", "guides/barista.html"), ("Shift lead", "guides/shift-lead.html")]),
        ("Process", [("Greet first", "")]),
        ("Technology", [("Till", "")]),
        ("Sees, holds or hears", [("A counter", "")]),
        (
            "Needs",
            [
                ("One of us watches (without it: nobody looks up)", "#touchpoint-watch"),
                ("The door", "#touchpoint-door"),
            ],
        ),
        ("Next", [("I order (92%)", "#touchpoint-order"), ("I leave (if the line is long)", "#touchpoint-leave")]),
        (
            "Time",
            [
                ("takes 10 s, at worst 40 s", ""),
                ("takes 1 min when load is peak", ""),
                ("wait at worst 1 min 30 s", ""),
            ],
        ),
        ("Cost to the customer", [("A minute (told at “I order”)", "")]),
        ("Worth something to", [("customer and company", "")]),
        ("Kano", [("attractive", "")]),
        ("Owner", [("store operations", "")]),
        ("Owner in the customer's eyes", [("the barista", "")]),
        ("Metrics", [("Effort: 3.5, aim 2 (low is better); 1 to 7; average; survey", "")]),
        ("Opportunities", [("Move the pillar; planned; store operations; T-1", "")]),
        ("How we know", [("41 interviews", ""), ("A camera", "")]),
        ("Notes for the presenter", [("Show the photograph", "")]),
    ]


def test_what_is_not_known_is_left_out():
    assert _facts(LEAVE) == []
    assert _facts(ORDER) == [
        ("Cost to the customer", [("€ 3 (never told beforehand)", "")]),
        ("Worth something to", [("nobody", "")]),
    ]


def test_feelings():
    def felt(*emotion: object) -> str:
        return feeling(Touchpoint("a", "A", "s", Layer.CUSTOMER, emotion=Emotion(*emotion)), ENGLISH)  # type: ignore[arg-type]

    assert felt() == ""
    assert felt(1) == "target +1"
    assert felt(None, -2) == "observed −2"
    assert felt(0, 0, "fine") == "fine (target 0, observed 0)"
    assert felt(None, None, "fine") == "fine"


def test_in_the_sample_each_written_text_of_a_touchpoint_is_among_its_facts():
    """By another route: from the files themselves."""
    known = sample().principles_by_id()
    files = {document.file: in_one_language(document, Wish(("en",), "en"))[0] for document in load(ROOT).documents}
    for journey in sample().journeys:
        flow = Flow(journey)
        for touchpoint in journey.touchpoints:
            written = files[journey.file]["touchpoints"][touchpoint.id]
            told = {
                fact.label: [value.text for value in fact.values]
                for fact in facts(touchpoint, flow, sample().house, known, ENGLISH)
            }
            said = "\n".join(text for texts in told.values() for text in texts)
            for text in (
                *(written.get(key, "") for key in ("expects", "thinks", "notes", "kano")),
                *written.get("says", []),
                *written.get("do", []),
                *written.get("physical_evidence", []),
                *(item["text"] for item in written.get("friction", [])),
                *(item["text"] for item in written.get("opportunities", [])),
                *(item["name"] for item in written.get("metrics", [])),
                *(item[key] for item in written.get("stories", []) for key in ("text", "who", "date")),
                *(item if isinstance(item, str) else item["text"] for item in written.get("delight", [])),
                *(known[each].statement for each in written.get("principles", [])),
                written.get("cost_to_customer", {}).get("text", ""),
                written.get("emotion", {}).get("feeling", ""),
            ):
                assert text in said
            ways = [item if isinstance(item, str) else item["to"] for item in written.get("next", [])]
            titles = {key: value["title"] for key, value in files[journey.file]["touchpoints"].items()}
            assert [text[: len(titles[way])] for text, way in zip(told.get("Next", []), ways, strict=True)] == [
                titles[way] for way in ways
            ]

"""A small journey told in full, and the odd roles: behind the scenes only, at one touchpoint, in forty journeys."""

import datetime as dt
from dataclasses import replace

from journeymap.graph.flow import Flow
from journeymap.guide.document import Claim
from journeymap.guide.library import library
from journeymap.language.language import language
from journeymap.model.house import Entry, House
from journeymap.model.principle import Principle, Rule
from journeymap.model.touchpoint import Cost, Delight, Duration, Emotion, Friction, Layer, Need, Next, Opportunity, Time
from journeymap.model.workspace import Workspace
from tests.graph.little import flow, touchpoint
from tests.guide.told import books, guide, texts

SHOP = flow(
    replace(touchpoint("walk-in", "greet"), title="I walk in", emotion=Emotion(feeling="lost."), start=True),
    replace(
        touchpoint("greet", layer="f", roles="host barista"),
        title="Somebody nods",
        next=(Next("wait", condition="If it is busy.", when={"load": ("peak",)}), Next("order", share=92)),
        needs=(Need("watch", "Nobody looks up."), Need("till")),
        emotion=Emotion(1, 0.5, feeling="seen"),
        channel="counter",
        procedure="greet-first",
        systems=("camera", "bell"),
        principles=("seen", "nowhere"),
        do=("Look up", "Nod."),
        says=("They saw me.",),
        thinks="Good",
        expects="To be seen",
        moment_of_truth=True,
        takes=Time(Duration(10.0), {("load", "short-staffed"): Duration(30.0, 60.0)}),
        wait=Time(Duration(), {("load", "peak"): Duration(90.0)}),
        friction=(Friction("The pillar", 2),),
        delight=(Delight("She smiles"),),
        opportunities=(Opportunity("o", "Move the pillar", status="doing"), Opportunity("p", "Dream", status="idea")),
        cost_to_customer=Cost("Nothing", "walk-in"),
    ),
    replace(touchpoint("wait", "order"), title="I wait", emotion=Emotion(-1, feeling="forgotten")),
    replace(touchpoint("order", layer="f", roles="barista"), title="I order", needs=(Need("till", "no receipt"),)),
    replace(touchpoint("watch", layer="b", roles="host", needs="till"), title="One of us faces the door"),
    replace(touchpoint("till", layer="s"), title="The till works", systems=("register",), owner="it-operations"),
)
JOURNEY = replace(
    SHOP.journey,
    title="A coffee",
    persona="commuter",
    goal="Catch the train",
    owner="store-operations",
    reviewed=dt.date(2026, 10, 1),
)
WORKSPACE = Workspace(
    House(
        roles={
            "host": Entry("host", "The floor host", "Stands by the door"),
            "barista": Entry("barista", "Barista"),
        },
        personas={"commuter": Entry("commuter", "Noor, the commuter", "In a hurry", quote="Am I in the line?")},
        channels={"counter": Entry("counter", "The counter")},
        contexts={"load": ("peak", "short-staffed")},
    ),
    (JOURNEY,),
    (
        Principle(
            "seen",
            "Everybody is seen",
            "seen",
            "A nod",
            "p.yaml",
            rules=(Rule("r", says="All are seen", in_every=("load",)),),
        ),
    ),
)


def test_the_guide_of_a_host_from_start_to_end():
    assert texts(guide(WORKSPACE, "host")) == [
        "Stands by the door.",
        "You meet the customer at one moment.",
        "You also do one piece of work that customers do not see.",
        "Your work behind the scenes carries one moment of theirs.",
        "It is a moment of truth: there, customers make up their minds about us.",
        "If you remember one thing, let it be this: Everybody is seen.",
        "A coffee",
        "You do this for: Noor, the commuter.",
        "In a hurry.",
        "What they want: Catch the train.",
        "In their words: “Am I in the line?”",
        "Your part, in the order in which customers live it:",
        "“Somebody nods”",
        "What you do behind the scenes:",
        "“One of us faces the door”",
        "Questions? Ask: store operations.",
        "Last held against reality on 1 October 2026.",
        "“Somebody nods”",
        "Where you meet: The counter.",
        "You share this with the barista.",
        "This is a moment of truth: here customers make up their minds about us.",
        "The customer",
        "Just before, at “I walk in”, they feel: lost.",
        "They expect: To be seen.",
        "They think: “Good.”",
        "They should feel: seen.",
        "We are not there yet: today they feel less good than we want.",
        "What you do",
        "Look up.",
        "Nod.",
        "We call this: Greet first.",
        "You work with: Camera and Bell.",
        "It usually takes 10 seconds.",
        "When the day is different",
        "When it is at its busiest, they wait 1 minute and 30 seconds.",
        "When there are too few of us, it takes 30 seconds, at worst 1 minute.",
        "On every kind of day we promise this: All are seen.",
        "What can happen next",
        "As the customer would say it:",
        "When it is at its busiest, and if it is busy, then “I wait” comes next.",
        "Otherwise “I order” comes next. About 92 in 100 customers go this way.",
        "After you",
        "Just after, at “I wait”, they feel: forgotten.",
        "Just after comes “I order”.",
        "In their words: “They saw me.”",
        "Hand-over",
        "You hand over to the barista, for “I order”.",
        "Who stands behind you",
        "It stands on “One of us faces the door”, which you do yourself.",
        "Without it: Nobody looks up.",
        "It stands on “The till works”. No person does that, only this: Register.",
        "When it fails, tell: IT operations.",
        "Why",
        "Everybody is seen.",
        "What makes them glad",
        "She smiles.",
        "What it costs them",
        "Nothing.",
        "They were told about it at “I walk in”.",
        "What gets in the way",
        "The pillar.",
        "We are working on this: Move the pillar.",
        "“One of us faces the door”",
        "The customer does not see this.",
        "What you make possible",
        "At “Somebody nods”, customers should feel: seen.",
        "What you do",
        "Nobody has written down yet what to do here. You may be the one who knows.",
        "Who counts on you",
        "You or the barista need it for “Somebody nods”.",
        "If you don’t",
        "Without it: Nobody looks up.",
        "Who stands behind you",
        "It stands on “The till works”. No person does that, only this: Register.",
        "When it fails, tell: IT operations.",
        "What you work with",
        "Camera.",
        "When it fails, it is felt here: “Somebody nods”.",
        "Bell.",
        "When it fails, it is felt here: “Somebody nods”.",
        "The principles behind your work",
        "Everybody is seen",
        "We want customers to feel: seen.",
        "This is how: A nod.",
        "Check yourself",
        "Think of your answer first, then look.",
        "What should the customer feel at “Somebody nods”?",
        "Lost.",
        "Forgotten.",
        "Seen.",
        "The answer",
        "Number 3 is right: seen.",
        "Read more here: “Somebody nods”.",
        "Which moment stands on “One of us faces the door”?",
        "“I wait”.",
        "“Somebody nods”.",
        "“I walk in”.",
        "“I order”.",
        "The answer",
        "Number 2 is right: “Somebody nods”.",
        "Read more here: “One of us faces the door”.",
    ]


def test_the_same_moment_in_dutch():
    told = texts(guide(WORKSPACE, "barista", "nl"))
    for expected in (
        "Je ontmoet de klant op 2 momenten.",
        "Vlak hiervoor, bij “I walk in”, voelt de klant zich zo: lost.",
        "Als het op zijn drukst is, wacht de klant 1 minuut en 30 seconden.",
        "Als het op zijn drukst is, en als it is busy, dan volgt “I wait”.",
        "Dit deel je met: floor host.",
        "Voor het laatst aan de werkelijkheid getoetst op 1 oktober 2026.",
        "Zonder jou stopt de reis na “I wait”.",
    ):
        assert expected in told


def test_a_role_behind_the_scenes_is_told_whose_moments_it_carries():
    alone = flow(
        replace(touchpoint("ask", "get"), start=True, emotion=Emotion(1, feeling="sure"), moment_of_truth=True),
        replace(touchpoint("get", layer="f", needs="bake"), emotion=Emotion(2, feeling="glad"), moment_of_truth=True),
        touchpoint("bake", layer="b", roles="baker", needs="plan"),
        touchpoint("plan", layer="s", roles="planner"),
    )
    told = texts(guide(Workspace(House(), (alone.journey,)), "planner"))
    assert told[:3] == [
        "Customers do not see you at work, but they feel it when your work is not done.",
        "Your work behind the scenes carries one moment of theirs.",
        "It is a moment of truth: there, customers make up their minds about us.",
    ]
    assert "At “GET”, customers should feel: glad." in told
    assert "You do this for the baker: it is needed for “BAKE”." in told
    assert "When nobody does your work, it is felt here: “GET”." in told


def test_work_that_nothing_needs_still_has_a_guide():
    idle = flow(replace(touchpoint("ask"), start=True), touchpoint("sweep", layer="b", roles="sweeper"))
    told = texts(guide(Workspace(House(), (idle.journey,)), "sweeper"))
    assert "“SWEEP”" in told
    assert not [each for each in told if each.startswith("It carries")]


def test_a_role_at_one_touchpoint_has_no_lists_of_one():
    single = flow(replace(touchpoint("ask", layer="f", roles="clerk"), start=True))
    assert texts(guide(Workspace(House(), (single.journey,)), "clerk")) == [
        "You meet the customer at one moment.",
        "Little",
        "“ASK”",
        "The customer",
        "This is where the journey begins.",
        "What you do",
        "Nobody has written down yet what to do here. You may be the one who knows.",
        "After you",
        "This is where the journey ends: it is what they take home.",
    ]


def test_a_role_in_forty_journeys_is_told_them_one_after_the_other():
    many = tuple(replace(JOURNEY, id=f"j{number}", title=f"Journey {number}") for number in range(40))
    document = guide(replace(WORKSPACE, journeys=many), "barista")
    parts = [section.heading.text for section in document.sections if section.kind == "part"]
    assert parts == [f"Journey {number}" for number in range(40)]
    told = texts(document)
    assert "You meet the customer at 80 moments." in told
    assert "You are part of 40 journeys." in told
    assert "And 35 more, below." in told
    assert len([each for each in told if each.startswith("When it fails, it is felt here")]) == 2
    assert (
        "When it fails, it is felt here: “Somebody nods”, “Somebody nods”, “Somebody nods” and 37 more moments." in told
    )


def test_a_moment_that_exists_only_in_a_context_says_so():
    peak = flow(
        replace(touchpoint("ask"), start=True, next=(Next("help", when={"load": ("peak", "busy")}), Next("get"))),
        touchpoint("help", "get", layer="f", roles="host"),
        touchpoint("get", layer="f", roles="host"),
    )
    told = texts(guide(Workspace(House(), (peak.journey,)), "host"))
    assert told.count("This happens only when it is at its busiest or when it is busy.") == 1


def test_a_house_s_own_contexts_are_told_as_it_spells_them():
    rain = flow(
        replace(touchpoint("ask"), start=True, next=(Next("get", when={"weather": ("heavy-rain",)}),)),
        touchpoint("get", layer="f", roles="host"),
    )
    assert "This happens only when weather is “heavy rain”." in texts(
        guide(Workspace(House(), (rain.journey,)), "host")
    )


def test_the_booklet_tells_the_whole_house():
    booklet = books(WORKSPACE).booklet
    assert booklet.title == "Our journeys"
    told = texts(booklet)
    start = told.index("The journeys")
    assert told[start : start + 8] == [
        "The journeys",
        "A coffee.",
        "The customer here: Noor, the commuter.",
        "What they want: Catch the train.",
        "It has 4 moments.",
        "It is hardest for them at “I wait”, where they feel: forgotten.",
        "It is best for them at “Somebody nods”, where they feel: seen.",
        "Who does what",
    ]
    assert "The floor host: Stands by the door." in told
    assert any(each.startswith("Moment of truth:") for each in told)


def test_a_journey_in_which_all_is_the_same_has_no_low_and_no_high():
    flat = flow(replace(touchpoint("a", "b"), emotion=Emotion(1)), replace(touchpoint("b"), emotion=Emotion(1)))
    told = texts(library(Workspace(House(), (flat.journey,)), [flat], language("en")).booklet)
    assert not [each for each in told if "hardest" in each or "best for" in each]


def test_a_page_to_talk_about_a_principle_tells_where_it_lives_and_how_we_know():
    (talk,) = books(WORKSPACE).talks
    assert talk.path == "guides/principles/seen"
    assert texts(talk) == [
        "We want customers to feel: seen.",
        "This is how: A nod.",
        "Where it lives",
        "“Somebody nods” (A coffee). In their words: “They saw me.”",
        "How we know that we keep it",
        "This is tested on every way through every journey: All are seen.",
    ]


def test_a_card_holds_three_moments_the_truths_first_and_whom_you_hand_to():
    row = flow(
        *[
            replace(
                touchpoint(f"m{number}", f"m{number + 1}", layer="f", roles="host" if number < 5 else "guard"),
                emotion=Emotion(1, feeling=f"feeling {number}"),
                do=(f"Do {number}",),
                moment_of_truth=number in (2, 4),
            )
            for number in range(6)
        ]
    )
    (card,) = [each for each in books(Workspace(House(), (row.journey,))).cards if each.path.endswith("/host")]
    assert [section.heading.text for section in card.sections] == ["“M0”", "“M2”", "“M4”"]
    assert [each.text for each in card.sections[2].blocks[0].statements] == [
        "They should feel: feeling 4.",
        "Do 4.",
        "You hand over to the guard, for “M5”.",
    ]


def test_a_card_leaves_out_what_is_too_long():
    long = flow(
        replace(
            touchpoint("m", layer="f", roles="host"),
            emotion=Emotion(1, feeling="well"),
            do=("word " * 200, "Short"),
        )
    )
    (card,) = books(Workspace(House(), (long.journey,))).cards
    told = [each.text for section in card.sections for block in section.blocks for each in block.statements]
    assert told == ["They should feel: well.", "Short."]


def test_every_statement_of_a_moment_knows_its_touchpoint():
    for section in guide(WORKSPACE, "host").sections:
        if section.kind == "part":
            for part in section.sections:
                for each in part.statements():
                    assert each.source.touchpoint == part.heading.source.touchpoint
                    assert each.source.claim in Claim
    assert Layer.SUPPORT in {each.layer for each in JOURNEY.touchpoints}
    assert Flow(JOURNEY).ends == ("order",)


def test_a_feeling_is_aimed_for_or_simply_felt():
    """Where people act a word with a good aim is the aim, unless it was found bad; else it is what customers feel."""

    def word(target: float | None, observed: float | None, roles: str) -> str:
        there = replace(touchpoint("m", layer="f", roles=roles), emotion=Emotion(target, observed, "so"))
        after = flow(touchpoint("n", "m", layer="f", roles="host"), there)
        told = texts(guide(Workspace(House(), (after.journey,)), "host"))
        (found,) = [each for each in told if each.startswith("Just after, at “M”")]
        return found.removeprefix("Just after, at “M”, ").removesuffix(": so.")

    assert word(1, None, "barista") == word(1, None, "") == "they should feel"
    assert word(1, 1, "") == word(2, 1, "barista") == "they should feel"
    assert word(1, 0, "barista") == "they should feel"
    assert word(1, 0, "") == word(1, -1, "barista") == "they feel"
    assert word(0, 1, "barista") == word(None, None, "barista") == word(-1, None, "") == "they feel"


def test_a_moment_that_some_ways_lead_to_on_any_day_is_not_told_as_only_then():
    both = flow(
        replace(touchpoint("ask"), start=True, next=(Next("get", when={"load": ("peak",)}), Next("look"))),
        touchpoint("look", "get"),
        touchpoint("get", layer="f", roles="host"),
    )
    told = texts(guide(Workspace(House(), (both.journey,)), "host"))
    assert not [each for each in told if "only when" in each]


def test_what_is_noticed_without_a_work_is_what_was_written_of_that_work():
    two = flow(
        replace(touchpoint("ask", layer="f"), needs=(Need("bake", "No bread."), Need("sweep", "Crumbs.")), start=True),
        touchpoint("bake", layer="b", roles="baker"),
        touchpoint("sweep", layer="b", roles="cleaner"),
    )
    told = texts(guide(Workspace(House(), (two.journey,)), "cleaner"))
    assert [each for each in told if each.startswith("Without it")] == ["Without it: Crumbs."]


def test_the_one_thing_to_remember_is_what_most_moments_live_up_to_truths_twice():
    principles = tuple(Principle(each, each.upper(), "so", "so", f"{each}.yaml") for each in ("a", "b", "c"))

    def remembered(*named: tuple[str, bool]) -> list[str]:
        moments = [
            replace(touchpoint(f"m{index}", layer="f", roles="host"), principles=(name,), moment_of_truth=truth)
            for index, (name, truth) in enumerate(named)
        ]
        told = texts(guide(Workspace(House(), (flow(*moments).journey,), principles), "host"))
        return [each.rpartition(": ")[2] for each in told if each.startswith("If you remember")]

    assert remembered(("a", False), ("b", False), ("b", False)) == ["B."]
    assert remembered(("a", False), ("b", False), ("b", False), ("c", True), ("c", False)) == ["C."]
    assert remembered(("b", False), ("a", False)) == ["B."]
    assert remembered(("nowhere", True)) == []

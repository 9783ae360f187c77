"""The facts of guides: a small journey in full, and the sample rebuilt from its files by another route."""

from dataclasses import replace
from typing import Any

from journeymap.graph.flow import Flow
from journeymap.graph.order import moments
from journeymap.load.document import Kind
from journeymap.load.workspace import load
from journeymap.model.house import Entry, House
from journeymap.model.principle import Principle
from journeymap.model.touchpoint import Duration, Emotion, Need, Next, Time
from journeymap.model.workspace import Workspace
from journeymap.render.guide import Branch, Guide, Mention, guides
from tests.graph.little import flow, touchpoint
from tests.layout.corpus import ROOT, sample

SHOP = flow(
    replace(touchpoint("walk-in", "greet"), emotion=Emotion(feeling="lost"), start=True),
    replace(touchpoint("ring-in", "greet"), emotion=Emotion(feeling="alone")),
    replace(
        touchpoint("greet", layer="f", roles="host barista"),
        next=(Next("wait", condition="it is busy", when={"load": ("peak",)}), Next("order")),
        needs=(Need("watch", "nobody looks up"), Need("till")),
        emotion=Emotion(1, feeling="seen"),
        channel="counter",
        procedure="greet-first",
        systems=("camera", "bell"),
        principles=("seen", "nowhere"),
        takes=Time(Duration(10.0), {("load", "short-staffed"): Duration(30.0, 60.0)}),
        wait=Time(Duration(), {("load", "peak"): Duration(90.0)}),
    ),
    replace(touchpoint("wait", "order"), emotion=Emotion(feeling="forgotten")),
    replace(touchpoint("order", layer="f", roles="barista"), needs=(Need("till", "no receipt"),)),
    touchpoint("watch", layer="b", roles="host", needs="till"),
    touchpoint("till", layer="s", roles="host"),
    touchpoint("sweep", layer="b", roles="host"),
)
WORKSPACE = Workspace(
    House(
        roles={"host": Entry("host", "Floor host", "Stands by the door.")},
        channels={"counter": Entry("counter", "The counter")},
    ),
    (SHOP.journey,),
    (Principle("seen", "Everybody is seen", "seen", "A nod", "p.yaml"),),
)


def _guide(role: str) -> Guide:
    (found,) = [each for each in guides(WORKSPACE, [SHOP]) if each.role == role]
    return found


def test_a_guide_for_each_role_in_the_order_of_their_titles():
    made = guides(WORKSPACE, [SHOP])
    assert [(each.role, each.title, each.description) for each in made] == [
        ("barista", "Barista", ""),
        ("host", "Floor host", "Stands by the door."),
    ]
    assert [(each.frontstage, each.backstage) for each in made] == [(2, 0), (1, 3)]


def test_a_guide_tells_the_role_s_part_in_the_customer_s_order_and_then_the_work_behind_it():
    (part,) = _guide("host").parts
    assert part.customer == "The customer"
    assert [moment.touchpoint.id for moment in part.moments] == ["greet", "watch", "till", "sweep"]
    assert [moment.frontstage for moment in part.moments] == [True, False, False, False]


def test_a_moment_of_a_guide_in_full():
    moment = _guide("host").parts[0].moments[0]
    assert moment.where == "The counter"
    assert moment.comes_with == "lost or alone"
    assert moment.leaves_with == "seen"
    assert moment.busy == (
        "When load is short staffed, it takes 30 s, at worst 1 min.",
        "When load is peak, the customer waits 1 min 30 s.",
    )
    assert [each.id for each in moment.principles] == ["seen"]
    assert moment.colleagues == "Barista"
    assert moment.comes_from == ()
    assert moment.goes_to == (Mention("little", "order", "ORDER", "Barista", ""),)
    assert moment.behind == (
        Mention("little", "watch", "WATCH", "Floor host", "nobody looks up"),
        Mention("little", "till", "TILL", "Floor host", ""),
    )
    assert moment.makes_possible == ()
    assert moment.branches == (Branch("If it is busy, when load is peak", "WAIT"),)
    assert (moment.systems, moment.procedure) == ("Camera and Bell", "Greet first")


def test_work_behind_the_scenes_names_what_it_makes_possible_and_what_fails_without_it():
    _, watch, till, sweep = _guide("host").parts[0].moments
    assert watch.makes_possible == (Mention("little", "greet", "GREET", "Floor host and Barista", "nobody looks up"),)
    assert till.makes_possible == (
        Mention("little", "greet", "GREET", "Floor host and Barista", ""),
        Mention("little", "order", "ORDER", "Barista", "no receipt"),
    )
    assert sweep.makes_possible == ()
    assert watch.comes_with == watch.leaves_with == ""
    assert watch.goes_to == ()


def test_the_principles_of_a_guide_are_each_told_once():
    assert [each.id for each in _guide("barista").principles] == ["seen"]


def test_a_guide_follows_several_journeys_one_after_the_other():
    second = Flow(replace(SHOP.journey, id="second", persona="day-tripper"))
    workspace = replace(WORKSPACE, journeys=(SHOP.journey, second.journey))
    made = {each.role: each for each in guides(workspace, [SHOP, second])}
    assert [(part.journey.id, part.customer) for part in made["host"].parts] == [
        ("little", "The customer"),
        ("second", "Day tripper"),
    ]
    assert made["host"].frontstage == 2


# The sample, from the plain data of its files


def _plain() -> dict[str, dict[str, Any]]:
    return {
        document.data["journey"]: document.data["touchpoints"]
        for document in load(ROOT).documents
        if document.kind is Kind.JOURNEY
    }


def _ids(items: list[Any], key: str) -> list[str]:
    return [item if isinstance(item, str) else item[key] for item in items]


MET = ("customer", "frontstage")


def test_in_the_sample_every_role_s_part_is_complete_and_in_order():
    plain = _plain()
    order = {journey.id: moments(Flow(journey)) for journey in sample().journeys}
    for guide in guides(sample(), map(Flow, sample().journeys)):
        told = [(part.journey.id, moment.touchpoint.id) for part in guide.parts for moment in part.moments]
        written = {
            (journey, each)
            for journey, touchpoints in plain.items()
            for each, fields in touchpoints.items()
            if guide.role in fields.get("roles", [])
        }
        assert len(told) == len(set(told))
        assert set(told) == written
        for part in guide.parts:
            met = [moment.touchpoint.id for moment in part.moments if moment.frontstage]
            assert [moment.frontstage for moment in part.moments] == sorted(
                (moment.frontstage for moment in part.moments), reverse=True
            )
            assert met == [each for each in order[part.journey.id] if each in met]


def test_in_the_sample_hand_offs_are_those_of_the_files():
    plain = _plain()
    for guide in guides(sample(), map(Flow, sample().journeys)):
        for part in guide.parts:
            touchpoints = plain[part.journey.id]
            leads_to = {
                each: [to for to in _ids(fields.get("next", []), "to") if touchpoints[to]["layer"] in MET]
                for each, fields in touchpoints.items()
                if fields["layer"] in MET
            }
            comes_from = {each: [one for one, tos in leads_to.items() if each in tos] for each in leads_to}
            for moment in part.moments:
                here = moment.touchpoint.id
                goes = {each.touchpoint for each in moment.goes_to}
                assert goes == _hands(here, leads_to, touchpoints)
                assert {each.touchpoint for each in moment.comes_from} == _hands(here, comes_from, touchpoints)
                assert {each.touchpoint for each in moment.behind} == set(
                    _ids(touchpoints[here].get("needs", []), "id")
                )
                served = {
                    each
                    for each in leads_to
                    if not moment.frontstage and _stands_on(each, here, touchpoints, frozenset())
                }
                assert {each.touchpoint for each in moment.makes_possible} == served


def _hands(start: str, neighbours: dict[str, list[str]], touchpoints: dict[str, Any]) -> set[str]:
    """The nearest with people, by walking every way that never repeats itself."""
    found: set[str] = set()

    def walk(here: str, seen: tuple[str, ...]) -> None:
        for each in neighbours.get(here, []):
            if each not in seen:
                if touchpoints[each].get("roles"):
                    found.add(each)
                else:
                    walk(each, (*seen, each))

    walk(start, (start,))
    return found


def _stands_on(user: str, work: str, touchpoints: dict[str, Any], seen: frozenset[str]) -> bool:
    needs = [each for each in _ids(touchpoints[user].get("needs", []), "id") if each not in seen]
    return work in needs or any(
        _stands_on(each, work, touchpoints, seen | {user}) for each in needs if touchpoints[each]["layer"] not in MET
    )

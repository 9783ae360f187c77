"""Each claim of each guide, made again by another way: from the touchpoints' own fields, without the graph."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.guide.document import Claim, Document
from journeymap.guide.text import phrase, quoted
from journeymap.model.house import House
from journeymap.model.journey import Journey
from journeymap.model.touchpoint import Touchpoint
from journeymap.model.workspace import Workspace
from tests.graph.little import journeys
from tests.guide.told import books, claims, everything, without_touchpoint
from tests.layout.corpus import made, sample


def check(workspace: Workspace) -> None:
    """Hold all role guides of a workspace against its touchpoints."""
    library = books(workspace)
    written = {role for journey in workspace.journeys for each in journey.touchpoints for role in each.roles}
    assert {each.path for each in library.guides} == {f"guides/{role}" for role in written}
    for document in library.guides:
        role = document.path.removeprefix("guides/")
        for journey in workspace.journeys:
            mine = [each for each in journey.touchpoints if role in each.roles]
            told = _moments(document, journey)
            assert sorted(told) == sorted(each.id for each in mine)
            for each in mine:
                _one(document, role, journey, each, workspace)


def _moments(document: Document, journey: Journey) -> list[str]:
    return [
        part.heading.source.touchpoint
        for section in document.sections
        if section.anchor == f"journey-{journey.id}"
        for part in section.sections
    ]


def _one(document: Document, role: str, journey: Journey, here: Touchpoint, workspace: Workspace) -> None:
    known = journey.by_id()
    met = {each.id: each for each in journey.touchpoints if each.layer.met_by_customer}
    work = here.id not in met

    def about(claim: Claim, field: str) -> set[str]:
        found = claims(document, claim, field, journey.id, here.id)
        assert len(found) == len(set(found)) or field == "without"
        return set(found)

    leads = {each.id: {way.to for way in each.next if way.to in met} for each in met.values()}
    comes = {each: {source for source, goals in leads.items() if each in goals} for each in met}
    before = set() if work else comes[here.id] - {here.id}
    after = set() if work else leads[here.id] - {here.id}
    assert about(Claim.FEELING, "before") | about(Claim.ORDER, "before") == before
    assert about(Claim.FEELING, "after") | about(Claim.ORDER, "after") == after
    assert about(Claim.FEELING, "before") == {each for each in before if phrase(met[each].emotion.feeling or "")}
    hands = {each for each in met if met[each].roles}
    given = set() if work else _nearest(here.id, leads, hands)
    assert about(Claim.HAND_OFF, "to") - {""} == given
    assert about(Claim.HAND_OFF, "from") == (set() if work else _nearest(here.id, comes, hands))
    assert about(Claim.HAND_OFF, "for") == (
        {each.id for each in journey.touchpoints if here.id in {need.id for need in each.needs}} if work else set()
    )
    assert about(Claim.NEED, "needs") == {need.id for need in here.needs if need.id in known and need.id != here.id}
    assert about(Claim.POSSIBLE, "served") == (
        {each for each in met if _stands_on(each, here.id, known)} if work else set()
    )
    assert about(Claim.PRINCIPLE, "principles") == set(here.principles) & set(workspace.principles_by_id())
    _words(document, role, journey, here)


def _words(document: Document, role: str, journey: Journey, here: Touchpoint) -> None:
    """The words that a designer wrote stand in the statements that come from their fields."""
    found = {
        each.source.field: each.text
        for each in document.statements()
        if (each.source.journey, each.source.touchpoint) == (journey.id, here.id)
        and each.source.claim in (Claim.DO, Claim.FEELING, Claim.FRICTION, Claim.DELIGHT, Claim.VOICE)
        and not each.source.about
    }
    told = {f"do.{index}": text for index, text in enumerate(here.do)}
    told |= {f"delight.{index}": each.text for index, each in enumerate(here.delight)}
    told |= {f"friction.{index}": each.text for index, each in enumerate(here.friction)}
    if here.layer.met_by_customer and here.emotion.feeling:
        told["emotion.feeling"] = here.emotion.feeling
        better = here.emotion.observed is None or here.emotion.observed >= 0
        wanted = (here.emotion.target or 0) > 0 and better
        assert found["emotion.feeling"].startswith("They should feel:" if wanted else "They feel:")
    for field, text in told.items():
        assert phrase(text)[1:] in found[field]
    assert role in here.roles
    assert quoted(here.title) in " ".join(each.text for each in document.statements())


def _nearest(start: str, neighbours: dict[str, set[str]], hands: set[str]) -> set[str]:
    """The nearest with people: one ring after the other, never past people."""
    found: set[str] = set()
    seen, ring = {start}, neighbours[start]
    while ring - seen:
        fresh = ring - seen
        seen |= fresh
        found |= fresh & hands
        ring = {to for each in fresh - hands for to in neighbours[each]}
    return found


def _stands_on(user: str, work: str, known: dict[str, Touchpoint]) -> bool:
    """Whether a moment needs a work, itself or through work that it needs."""
    behind: set[str] = set()
    pending = {user}
    while pending:
        needs = {need.id for each in pending for need in known[each].needs if need.id in known}
        if work in needs:
            return True
        pending = {each for each in needs if not known[each].layer.met_by_customer} - behind
        behind |= pending
    return False


def test_the_sample():
    check(sample())


@pytest.mark.parametrize("seed", range(8))
def test_made_journeys_in_all_scripts(seed):
    check(made(seed, 4 + 5 * seed))


@given(journeys)
def test_wild_journeys(journey):
    check(Workspace(House(), (journey,)))


def test_the_order_of_moments_is_that_of_the_customer():
    """Along a straight journey the order is that of the ways; in the sample, two journeys are straight."""
    straight = [
        journey
        for journey in sample().journeys
        if all(len(each.next) <= 1 for each in journey.touchpoints) and journey.id == "a-train-trip-home"
    ]
    (journey,) = straight
    way, here = [], next(each for each in journey.touchpoints if each.start)
    while here.next:
        way.append(here)
        here = journey.by_id()[here.next[0].to]
    way.append(here)
    expected = [each.id for each in way if "conductor" in each.roles]
    (document,) = [each for each in books(sample()).guides if each.path == "guides/conductor"]
    orders = [each.source for each in document.statements() if each.source.field == "order"]
    assert [each.touchpoint for each in orders if each.touchpoint in {one.id for one in way}] == expected
    assert _moments(document, journey)[: len(expected)] == expected


def test_a_branch_is_told_for_each_way_with_its_own_condition():
    for document in books(sample()).guides:
        role = document.path.removeprefix("guides/")
        for journey in sample().journeys:
            for each in journey.touchpoints:
                if role not in each.roles or not each.layer.met_by_customer:
                    continue
                told = {
                    one.source.field: one.text
                    for one in document.statements()
                    if one.source.claim is Claim.BRANCH
                    and (one.source.journey, one.source.touchpoint) == (journey.id, each.id)
                }
                choice = len(each.next) > 1 or any(way.condition or way.when for way in each.next)
                assert len(told) == (len(each.next) if choice else 0)
                for index, way in enumerate(each.next):
                    if choice and way.condition:
                        assert f"if {way.condition}, then" in told[f"next.{index}"].replace("If", "if", 1)


def test_taking_a_touchpoint_out_takes_out_all_that_came_from_it():
    for journey in sample().journeys:
        alone = replace(sample(), journeys=(journey,))
        for gone in journey.touchpoints[::3]:
            before = list(everything(books(alone)))
            assert any(_speaks_of(each.source.touchpoint, each.source.about, gone.id) for _, each in before) or not (
                gone.roles
            )
            left = replace(alone, journeys=(without_touchpoint(journey, gone.id),))
            for _, each in everything(books(left)):
                assert not _speaks_of(each.source.touchpoint, each.source.about, gone.id) or not each.source.journey
                assert quoted(gone.title) not in each.text
                assert f"touchpoint-{gone.id}" not in {link.place for link in each.links}


def _speaks_of(touchpoint: str, about: str, gone: str) -> bool:
    return gone in (touchpoint, about)


@given(st.integers(0, 10**6))
def test_all_links_of_statements_stand_in_their_texts(seed):
    for _, each in everything(books(made(seed % 50, 12))):
        rest = each.text
        for link in each.links:
            assert link.text in rest
            rest = rest.partition(link.text)[2]


def test_each_mark_is_there_once_in_a_guide():
    for document in (*books(sample()).documents(),):
        keys = [each.source.key for each in document.statements()]
        assert [each for each in keys if keys.count(each) > 1] == []

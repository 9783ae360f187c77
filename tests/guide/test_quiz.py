"""The quiz: each question made again from the touchpoints' own fields, with one right answer and no more."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from journeymap.guide.document import Claim, Document, Section
from journeymap.guide.text import phrase
from journeymap.language.direction import unsteered
from journeymap.language.language import language
from journeymap.model.house import Entry, House
from journeymap.model.principle import Principle
from journeymap.model.touchpoint import Emotion, Layer, Touchpoint
from journeymap.model.workspace import Workspace
from journeymap.render.documents import document_pages
from journeymap.render.pages import frame
from journeymap.render.prose import prose, statements
from tests.graph.little import flow, touchpoint
from tests.guide.test_written import tree_of
from tests.guide.told import books, guide, without_touchpoint
from tests.layout.corpus import made, sample

FEELINGS = ("lost", "seen", "calm", "rushed", "proud")


def questions(document: Document) -> Iterator[Section]:
    for section in document.sections:
        if section.kind == "quiz":
            yield from section.sections


def options(question: Section) -> list[str]:
    return [each.source.about for each in question.statements() if each.source.field.endswith(".option")]


def answer(question: Section) -> str:
    (found,) = [each.source.about for each in question.statements() if each.source.field.endswith(".answer")]
    return found


def right(role: str, question: Section, workspace: Workspace) -> set[str]:
    """All right answers by id, from the fields of the touchpoints alone."""
    source = question.heading.source
    journey = {each.id: each for one in workspace.journeys if one.id == source.journey for each in one.touchpoints}
    here = journey[source.touchpoint]
    match source.field:
        case "quiz.after":
            return {way.to for way in here.next}
        case "quiz.feeling":
            return {each.id for each in journey.values() if _feels(each) == _feels(here)}
        case "quiz.principle":
            return {*here.principles}
        case "quiz.over":
            return {each for one in _nearest(here, journey) for each in one.roles}
        case "quiz.counts":
            users = [each for each in journey.values() if here.id in {need.id for need in each.needs}]
            return {each for one in users for each in one.roles if role not in one.roles}
    assert source.field == "quiz.served"
    return {each for each in journey if journey[each].layer.met_by_customer and _stands_on(each, here.id, journey)}


def _feels(here: Touchpoint) -> str:
    return phrase(here.emotion.feeling or "")


def _nearest(here: Touchpoint, journey: dict[str, Touchpoint]) -> list[Touchpoint]:
    found, seen, ring = [], {here.id}, {way.to for way in here.next}
    while ring - seen:
        fresh = ring - seen
        seen |= fresh
        found += [journey[each] for each in fresh if journey[each].roles]
        ring = {way.to for each in fresh if not journey[each].roles for way in journey[each].next}
    return found


def _stands_on(moment: str, work: str, journey: dict[str, Touchpoint]) -> bool:
    behind, ring = set[str](), {moment}
    while ring:
        needs = {need.id for each in ring for need in journey[each].needs} & set(journey)
        if work in needs:
            return True
        behind |= ring
        ring = {each for each in needs if not journey[each].layer.met_by_customer} - behind
    return False


def check(workspace: Workspace) -> int:
    """Hold every quiz of a workspace against its touchpoints; how many questions there were."""
    asked = 0
    for document in books(workspace).guides:
        role = document.path.removeprefix("guides/")
        drawn = list(questions(document))
        asked += len(drawn)
        assert len(drawn) <= 6
        for question in drawn:
            given = options(question)
            assert 3 <= len(given) <= 4
            assert right(role, question, workspace) & set(given) == {answer(question)}
            told = {each.source.about: each.text for each in question.statements() if "option" in each.source.field}
            assert len({each.casefold() for each in told.values()}) == len(told)
            (said,) = [each.text for each in question.statements() if each.source.field.endswith(".answer")]
            assert said.startswith(f"Number {given.index(answer(question)) + 1} is right: ")
            assert unsteered(said).casefold().endswith(unsteered(told[answer(question)]).casefold())
    return asked


def test_the_sample():
    assert check(sample()) > 100


def test_made_journeys_in_all_scripts():
    assert sum(check(made(seed, 4 + 5 * seed)) for seed in range(8)) > 20


def test_the_sample_asks_every_kind_of_question_and_every_role():
    guides = books(sample()).guides
    kinds = {each.heading.source.field for document in guides for each in questions(document)}
    assert kinds == {f"quiz.{each}" for each in ("after", "feeling", "principle", "over", "counts", "served")}
    assert min(len(list(questions(document))) for document in guides) >= 2


def test_a_quiz_leads_to_the_moment_that_it_asks_of():
    for document in books(sample()).guides:
        for question in questions(document):
            (where,) = [each for each in question.statements() if each.source.field.endswith(".where")]
            (link,) = where.links
            assert link.place.endswith(f"-{question.heading.source.touchpoint}")
            assert link.page in (document.path, f"journeys/{question.heading.source.journey}")


def row(*feelings: str) -> Workspace:
    """Moments in a row with these feelings, the first with a host, the others without anybody."""
    parts = [
        replace(
            touchpoint(f"m{index}", f"m{index + 1}" if index + 1 < len(feelings) else ""),
            emotion=Emotion(feeling=each),
            roles=("host",) if not index else (),
            layer=Layer.FRONTSTAGE if not index else Layer.CUSTOMER,
        )
        for index, each in enumerate(feelings)
    ]
    return Workspace(House(), (flow(*parts).journey,))


def test_too_little_to_tell_apart_asks_nothing():
    assert list(questions(guide(row("calm", "lost"), "host"))) == []
    assert "Check yourself" not in prose(guide(row("calm", "lost"), "host"))


def test_feelings_that_are_alike_are_no_wrong_answers():
    alike = row("calm and sure", "Calm", "calm and sure.", "SURE, for once", "")
    assert [each.heading.source.field for each in questions(guide(alike, "host"))] == ["quiz.after"]
    (question,) = [
        each
        for each in questions(guide(row(*FEELINGS, "Seen."), "host"))
        if each.heading.source.field == "quiz.feeling"
    ]
    assert len(options(question)) == 4
    assert not {"m1", "m5"} <= set(options(question))


def test_colleagues_who_may_be_next_with_you_are_no_wrong_answer():
    parts = (
        touchpoint("ask", "wait pay", layer="f", roles="host"),
        touchpoint("wait", layer="f", roles="host barista"),
        touchpoint("pay", layer="f", roles="guard"),
    )
    roles = {each: Entry(each, each) for each in ("host", "barista", "guard", "cook", "baker")}
    workspace = Workspace(House(roles=roles), (flow(*parts).journey,))
    (question,) = questions(guide(workspace, "host"))
    assert question.heading.text == "Who takes over from you after “ASK”?"
    assert {*options(question)} == {"guard", "cook", "baker"}
    assert answer(question) == "guard"


def test_what_is_not_asked_of_does_not_move_the_lots():
    """A moment more, elsewhere, leaves the questions of a role as they were, but for what it may stand in."""
    before = [each.heading for each in questions(guide(row(*FEELINGS), "host"))]
    after = [each.heading for each in questions(guide(row(*FEELINGS, "bored"), "host"))]
    assert before == after != []


def test_the_right_answer_stands_anywhere():
    places = [options(each).index(answer(each)) for document in books(sample()).guides for each in questions(document)]
    assert all(places.count(place) > len(places) / 8 for place in range(4))


def test_a_touchpoint_that_is_gone_is_not_asked_of():
    (journey,) = [each for each in sample().journeys if each.id == "a-train-trip-home"]
    for gone in journey.touchpoints:
        left = replace(sample(), journeys=(without_touchpoint(journey, gone.id),))
        for document in books(left).guides:
            for question in questions(document):
                assert question.heading.source.touchpoint != gone.id
                assert gone.id not in options(question)


def test_journeys_that_we_only_want_are_not_asked_of():
    (target, *_) = [each for each in sample().journeys if each.state == "target"]
    for document in books(sample()).guides:
        roles_elsewhere = {
            role
            for journey in sample().journeys
            if journey.state != "target"
            for each in journey.touchpoints
            for role in each.roles
        }
        if document.path.removeprefix("guides/") in roles_elsewhere:
            assert target.id not in {each.heading.source.journey for each in questions(document)}


def test_answers_are_folded_away_on_the_page_and_in_markdown():
    document = guide(sample(), "barista")
    pages = dict(document_pages(books(sample()), frame(sample(), language("en")), maps=True))
    tree = tree_of(pages["guides/barista.html"].decode())
    folded = tree.xpath("//details[not(@open)]//*[@data-from]/@data-from")
    claims = [each.source.key for each in document.statements() if each.source.claim is Claim.QUIZ]
    hidden = [each for each in claims if each.split("/")[3].endswith((".words", ".answer", ".where"))]
    assert [str(each) for each in folded] == hidden != []
    text = prose(document)
    inside = [each.partition("</details>")[0] for each in text.split("<details>")[1:]]
    assert [key for each in inside for _, key, _ in statements(each)] == hidden


@pytest.mark.parametrize("text", ["<script>x</script>", "</details><b>x</b>", "# x", "1. x <!-- quiz/a/b/c/ -->"])
def test_hostile_answers_stay_text(text):
    """Every text is another one, else there would be nothing to choose from."""
    parts = [
        replace(
            touchpoint(f"m{index}", f"m{index + 1}" if index < 4 else "", layer="f", roles=f"r{index}"),
            title=f"{text} {index}",
            emotion=Emotion(feeling=f"{text} {chr(97 + index) * 5}"),
            principles=(f"p{index}",),
        )
        for index in range(5)
    ]
    roles = {f"r{index}": Entry(f"r{index}", f"{text} role {index}") for index in range(5)}
    principles = tuple(Principle(f"p{index}", f"{text} p {index}", "x", "y", "p.yaml") for index in range(5))
    workspace = Workspace(House(roles=roles), (flow(*parts).journey,), principles)
    assert check(workspace) > 8
    for path, page in document_pages(books(workspace), frame(workspace, language("en")), maps=True):
        tree = tree_of(page.decode())
        assert tree.xpath("//details//script | //b") == [], path
        assert all(
            [each.tag for each in one] == ["summary", "p"] for one in tree.xpath("//details[@class='answer']")
        ), path
    for document in books(workspace).guides:
        assert [key for _, key, _ in statements(prose(document))] == [each.source.key for each in document.statements()]


def test_questions_stand_in_the_order_of_the_guide():
    """But for feelings: work behind the scenes asks for that of a moment which stands on it."""
    for document in books(sample()).guides:
        order = [each.heading.source for section in document.sections for each in section.sections]
        rank = {(each.journey, each.touchpoint): index for index, each in enumerate(order) if each.field[:4] != "quiz"}
        sources = [each.heading.source for each in questions(document) if each.heading.source.field != "quiz.feeling"]
        told = [rank[each.journey, each.touchpoint] for each in sources]
        assert told == sorted(told)

"""What is said of a file with the wrong shape; and that the two validators are of one mind."""

import copy
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.load.decode import decode
from journeymap.load.document import Kind
from journeymap.load.reader import read
from journeymap.load.shape import misfits, schema

ROOT = Path(__file__).parents[2]
FILES = {
    "journeymap.yaml": Kind.HOUSE,
    **{f"journeys/{path.name}": Kind.JOURNEY for path in sorted((ROOT / "journeys").glob("*.yaml"))},
    **{f"principles/{path.name}": Kind.PRINCIPLE for path in sorted((ROOT / "principles").glob("*.yaml"))},
    **{path.relative_to(ROOT).as_posix(): Kind.TRANSLATION for path in sorted((ROOT / "translations").rglob("*.yaml"))},
}
DATA: dict[str, Any] = {file: read(decode((ROOT / file).read_bytes(), file), file).data for file in FILES}

JOURNEY = """
journeymap: 1
journey: coffee
title: Coffee
stages: {arrive: {title: Arrive}}
touchpoints:
  walk-in: {title: I walk in, stage: arrive, layer: customer, start: true}
"""


def said(change: str, extra: str, kind: Kind = Kind.JOURNEY, text: str = JOURNEY) -> list[tuple[str, str, list[str]]]:
    """Message, label and hints for a small journey in which one line is changed."""
    assert change in text
    data = read(text.replace(change, extra), "journeys/coffee.yaml").data
    return [
        (finding.message, finding.label, [hint.text for hint in finding.hints])
        for finding in misfits(kind, data, "journeys/coffee.yaml")
    ]


def test_a_good_journey_has_no_misfit() -> None:
    assert said("journey: coffee", "journey: coffee") == []


@pytest.mark.parametrize(
    ("change", "extra", "message", "label", "hints"),
    [
        (
            "start: true",
            "emotoin: {target: 1}",
            '"emotoin" is not a field of a touchpoint',
            "unknown field",
            ['did you mean "emotion"?'],
        ),
        (
            "title: Coffee",
            "titel: Coffee",
            '"titel" is not a field of a journey',
            "unknown field",
            ['did you mean "title"?'],
        ),
        (
            "title: I walk in, ",
            "",
            'touchpoint "walk-in" has no title',
            "title is missing",
            ["add, for example: title: I walk in and look for the queue"],
        ),
        (
            "journeymap: 1\n",
            "",
            "the file does not say in which version of the language it is written",
            "journeymap is missing",
            ["begin the file with: journeymap: 1"],
        ),
        (
            "journeymap: 1",
            "journeymap: 2",
            "version 2 of the language is not known here",
            "unknown version",
            ["this journeymap reads version 1: write journeymap: 1"],
        ),
        (
            "layer: customer",
            "layer: frontstge",
            '"frontstge" is not possible for layer',
            "not one of them",
            ['did you mean "frontstage"?', "possible are: customer, frontstage, backstage, support"],
        ),
        (
            "start: true",
            "start: yes",
            'start should be true or false, but is the text "yes"',
            "true or false is expected here",
            ["write true, or leave the line out"],
        ),
        (
            "title: Coffee",
            "title: 2026",
            "title should be text, but is the number 2026",
            "text is expected here",
            ['put it in quotes to make it text: "2026"'],
        ),
        (
            "start: true",
            "roles: barista",
            'roles should be a list, but is the text "barista"',
            "a list is expected here",
            ["write it as a list: [barista]"],
        ),
        (
            "stage: arrive",
            "stage: [arrive]",
            "stage should be text, but is a list",
            "text is expected here",
            ["only one is possible here: write it without the [ ] or the dash"],
        ),
        (
            "journey: coffee",
            "journey: Coffee Before",
            '"Coffee Before" is not right for journey',
            "not in the right form",
            [
                'write it as "coffee-before"',
                "an id is written in lower-case letters, digits and single hyphens, and starts with a letter: walk-in",
            ],
        ),
        (
            "walk-in: {",
            "Walk in: {",
            '"Walk in" cannot be an id',
            "not in the right form",
            [
                'write it as "walk-in"',
                "an id is written in lower-case letters, digits and single hyphens, and starts with a letter: walk-in",
            ],
        ),
        (
            "start: true",
            "friction: [{text: Pillar, severity: 5}]",
            "severity is 5, but runs from 1 to 3",
            "out of range",
            [],
        ),
        (
            "start: true",
            "next: null",
            "next has no value",
            "a list is expected here",
            ["write a value behind the colon, or remove the line"],
        ),
        (
            "start: true",
            'thinks: ""',
            "thinks is empty",
            "something belongs here",
            ["write something, or remove the line"],
        ),
        (
            "start: true",
            "roles: [barista, barista]",
            "roles names barista twice",
            "again",
            ["remove one of them"],
        ),
        (
            "start: true",
            "takes: {typical: 10 seconds}",
            '"10 seconds" is not right for typical',
            "not in the right form",
            ["a length of time is a number with a unit: s, min, h, d or w, such as 40s, 5min or 1h 30min"],
        ),
        (
            "start: true",
            "next: [{to: order, share: 120%}]",
            '"120%" is not right for share',
            "not in the right form",
            ["a share is a percentage from 0% to 100%, such as 8% or 12.5%"],
        ),
        (
            "title: Coffee",
            "title: {en: Coffee, NL: Koffie}",
            '"NL" is not the short code of a language',
            "not a language",
            ['write it as "nl"', "a language is written as its short code: en, nl or pt-BR"],
        ),
        (
            "title: Coffee",
            "title: {pt_br: Café, en: Coffee}",
            '"pt_br" is not the short code of a language',
            "not a language",
            ['write it as "pt-BR"', "a language is written as its short code: en, nl or pt-BR"],
        ),
        (
            "title: Coffee",
            "title: {dutch: Koffie, en: Coffee}",
            '"dutch" is not the short code of a language',
            "not a language",
            ["a language is written as its short code: en, nl or pt-BR"],
        ),
        (
            "title: Coffee",
            "title: {title: Coffee, stage: {a: 1}, layer: [x]}",
            "title should be text, but is a set of named fields",
            "text is expected here",
            ["write it behind the colon, or in several languages, such as {en: A coffee, nl: Een koffie}"],
        ),
        (
            "title: Coffee",
            "title: {en: 2026, nl: Koffie}",
            "en should be text, but is the number 2026",
            "text is expected here",
            ['put it in quotes to make it text: "2026"'],
        ),
        (
            "title: Coffee",
            "title: {}",
            "title is empty",
            "something belongs here",
            ["write something, or remove the line"],
        ),
        (
            "start: true",
            "delight: [{text: A smile, nl: Een glimlach}]",
            '"nl" is not possible for an item of delight',
            "not one of them",
            ["possible are: text, evidence"],
        ),
        (
            "start: true",
            "delight: [{evidence: interview 12}]",
            "this delight has no text",
            "text is missing",
            ["add, for example: text: She remembers my name"],
        ),
        (
            "start: true",
            "stories: [{who: Mila}]",
            "this story has no text",
            "text is missing",
            ["add, for example: text: He was on the phone and I held up his cup"],
        ),
        (
            "start: true",
            "stories: [{text: It rained, date: 2026-02-30}]",
            '"2026-02-30" is no day of the calendar',
            "no such day",
            ["a date is written year-month-day: 2026-10-01"],
        ),
        (
            "title: Coffee",
            "title: Coffee\nreviewed: 2026-02-30",
            '"2026-02-30" is no day of the calendar',
            "no such day",
            ["a date is written year-month-day: 2026-10-01"],
        ),
        (
            "journey: coffee",
            "principle: coffee",
            "this file describes a principle, but stands among the journeys",
            "this makes it a principle",
            ["move it to the folder principles/"],
        ),
    ],
)
def test_one_mistake_gives_one_finding_in_plain_words(
    change: str, extra: str, message: str, label: str, hints: list[str]
) -> None:
    assert said(change, extra) == [(message, label, hints)]


def test_an_id_that_is_too_long_is_told_how_long_it_is() -> None:
    ((message, label, _),) = said("walk-in: {", f"{'a' * 65}: {{")
    assert message.endswith("is too long: 65 characters, at most 64")
    assert label == "too long"


@pytest.mark.parametrize(
    "text",
    [
        "title: {nl: Koffie}",
        "title: {en: Coffee, pt-BR: Café, zh-Hant: 咖啡, es-419: Café}",
        "title: Coffee\ngoal: {en: Awake, nl: Wakker}",
    ],
)
def test_a_text_may_stand_in_several_languages(text: str) -> None:
    assert said("title: Coffee", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "expects: {en: A seat, nl: Een stoel}",
        "says: [{en: Hm., nl: Tja.}, Hm.]",
        "delight: [{en: A smile, nl: Een glimlach}, {text: {en: A nod, nl: Een knik}, evidence: {en: seen, nl: gezien}}]",
        "friction: [{text: {en: A pillar, nl: Een pilaar}, severity: 2}]",
        "next: [{to: walk-in, if: {en: it rains, nl: het regent}}]",
        "stories: [{date: 2026-09-14, text: {en: It rained, nl: Het regende}, who: {en: a guest, nl: een gast}}]",
    ],
)
def test_so_may_all_texts_below_a_touchpoint(text: str) -> None:
    assert said("start: true", text) == []


@pytest.mark.parametrize(
    "text", ["stage: {en: arrive}", "owner: {en: us}", "tags: [{en: a}]", "channel: {en: a}", "image: {en: a}"]
)
def test_what_is_no_text_for_readers_has_no_languages(text: str) -> None:
    assert len(said("stage: arrive", text)) >= 1


@pytest.mark.parametrize("file", FILES)
def test_the_sample_has_no_misfit(file: str) -> None:
    assert misfits(FILES[file], DATA[file], file) == []


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 5)
    | st.floats(-3, 3)
    | st.text(max_size=5)
    | st.sampled_from(["a-b", "5min", "8%"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=5), inner, max_size=3)
        | st.dictionaries(st.sampled_from(["en", "nl", "NL", "text", "evidence"]), inner, max_size=3)
    ),
    max_leaves=5,
)


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, Any]:
    """The data of a sample file with one to three values replaced, removed or added at random."""
    file = draw(st.sampled_from(sorted(FILES)))
    data = copy.deepcopy(DATA[file])
    for _ in range(draw(st.integers(1, 3))):
        spot: Any = data
        while True:
            keys = list(spot) if isinstance(spot, dict) else list(range(len(spot)))
            if not keys:
                break
            key = draw(st.sampled_from(keys))
            if isinstance(spot[key], dict | list) and spot[key] and draw(st.integers(0, 3)):
                spot = spot[key]
                continue
            action = draw(st.sampled_from(["replace", "remove", "add"]))
            if action == "replace":
                spot[key] = draw(values)
            elif action == "remove":
                del spot[key]
            elif isinstance(spot, dict):
                spot[draw(st.text(max_size=6))] = draw(values)
            else:
                spot.append(draw(values))
            break
    return file, data


@settings(max_examples=300, deadline=None)
@given(mutated())
def test_both_validators_give_the_same_verdict_and_every_no_has_words(case: tuple[str, Any]) -> None:
    file, data = case
    kind = FILES[file]
    quick = jsonschema_rs.Draft202012Validator(schema(kind), validate_formats=True).is_valid(data)
    careful = jsonschema.Draft202012Validator(
        schema(kind), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    ).is_valid(data)
    assert quick == careful
    found = misfits(kind, data, file)
    assert bool(found) != quick
    assert all(finding.message and finding.label for finding in found)

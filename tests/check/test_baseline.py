"""A baseline knows findings wherever they have moved, and only ever shrinks."""

import dataclasses
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.check.baseline import Known, baseline, compare, read_baseline, shrunk, written
from journeymap.check.fingerprint import fingerprint
from journeymap.check.flow import dead_end, shares
from journeymap.check.suppress import UNUSED
from journeymap.diagnostics.errors import UsageError
from journeymap.diagnostics.finding import Check, Finding, Severity
from journeymap.diagnostics.place import Place, Route, Span
from journeymap.load.kinds import SYNTAX


def found(
    message: str = "left standing",
    route: Route = ("touchpoints", "ask"),
    check: Check = dead_end.CHECK,
    file: str = "journeys/a.yaml",
) -> Finding:
    return Finding(check, message, Place(file, route))


def test_a_fingerprint_survives_all_that_does_not_change_the_finding() -> None:
    mark = fingerprint(found(route=("touchpoints", "ask", "next", 0, "to")))
    moved = found(route=("touchpoints", "ask", "next", 3, "to"))
    assert fingerprint(moved) == mark
    assert (
        fingerprint(dataclasses.replace(moved, place=dataclasses.replace(moved.place, span=Span(9, 9, 9, 9)))) == mark
    )
    assert fingerprint(dataclasses.replace(moved, severity_override=Severity.NOTE, label="x")) == mark


@pytest.mark.parametrize(
    "other",
    [
        found(message="left sitting"),
        found(route=("touchpoints", "get")),
        found(route=("touchpoints", "ask", "next")),
        found(check=shares.CHECK),
        found(file="journeys/b.yaml"),
        dataclasses.replace(found(), place=found().place.key()),
    ],
)
def test_a_fingerprint_is_another_for_another_finding(other: Finding) -> None:
    assert fingerprint(other) != fingerprint(found())


def test_fingerprints_stay_what_they_are_for_baselines_written_long_ago() -> None:
    assert fingerprint(found()) == "60737e7f85606a77a3cdcea679488159"


def test_what_is_known_is_silent_and_what_is_new_is_not() -> None:
    known = baseline([found()])
    compared = compare([found(), found("new")], known)
    assert (compared.new, compared.known, compared.gone) == ((found("new"),), (found(),), ())


def test_of_two_alike_one_may_be_new() -> None:
    compared = compare([found(), found(), found()], baseline([found(), found()]))
    assert (len(compared.new), len(compared.known)) == (1, 2)


def test_what_is_gone_is_told_with_how_often() -> None:
    compared = compare([found()], baseline([found(), found(), found("other")]))
    assert [(each.message, each.count) for each in compared.gone] == [("left standing", 1), ("other", 1)]


@pytest.mark.parametrize("check", [SYNTAX, UNUSED])
def test_what_is_wrong_with_a_file_itself_is_never_known(check: Check) -> None:
    wrong = found(check=check)
    assert baseline([wrong]) == ()
    forged = (Known("journeys/a.yaml", check.slug, wrong.message, fingerprint(wrong), 1),)
    assert compare([wrong], forged).new == (wrong,)


def test_it_shrinks_by_what_is_gone() -> None:
    before = baseline([found(), found(), found("b", file="journeys/b.yaml")])
    gone = compare([found(), found("new")], before).gone
    assert [(each.message, each.count) for each in shrunk(before, gone)] == [("left standing", 1)]
    kept = shrunk(before, gone, files=["journeys/a.yaml"])
    assert [(each.message, each.count) for each in kept] == [("left standing", 1), ("b", 1)]


MESSAGES = st.lists(st.sampled_from("abc"), max_size=6)


@given(MESSAGES, MESSAGES)
@settings(deadline=None)
def test_a_shrunk_baseline_has_nothing_new_and_nothing_gone(then: list[str], now: list[str]) -> None:
    before = baseline(map(found, then))
    after = shrunk(before, compare(list(map(found, now)), before).gone)
    assert sum(each.count for each in after) <= sum(each.count for each in before)
    assert {each.fingerprint for each in after} <= {each.fingerprint for each in before}
    compared = compare(list(map(found, now)), after)
    assert compared.gone == ()
    assert compared.known == compare(list(map(found, now)), before).known


@given(st.lists(st.text(max_size=5), max_size=6))
@settings(deadline=None)
def test_what_is_written_is_read_and_written_the_same(messages: list[str]) -> None:
    known = baseline(map(found, messages))
    content = written(known)
    assert read_baseline(content, "k") == known
    assert written(read_baseline(content, "k")) == content
    assert written(baseline(map(found, reversed(messages)))) == content


def test_the_bytes() -> None:
    assert written(()) == b'{\n  "version": 1,\n  "known": []\n}\n'
    known = (Known("journeys/é.yaml", "dead-end", "“I ask”", "12", 2), Known("a", "b", "c", "34", 1))
    assert written(known).decode("ascii") == (
        '{\n  "version": 1,\n  "known": [\n'
        '    {"check": "b", "file": "a", "message": "c", "fingerprint": "34", "count": 1},\n'
        '    {"check": "dead-end", "file": "journeys/\\u00e9.yaml", "message": "\\u201cI ask\\u201d", '
        '"fingerprint": "12", "count": 2}\n'
        "  ]\n}\n"
    )


ENTRY = {"check": "a", "file": "b", "message": "c", "fingerprint": "d", "count": 1}


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "it is not JSON"),
        ("[" * 100_000, "it is not JSON"),
        ("\ud800", "it is not JSON"),
        ("[]", 'it has no list "known"'),
        ('{"version": 1}', 'it has no list "known"'),
        ('{"known": []}', "it is not of version 1"),
        ('{"version": 2, "known": []}', "it is not of version 1"),
        (json.dumps({"version": 1, "known": [ENTRY, 7]}), "its entry 2 is not complete"),
        (json.dumps({"version": 1, "known": [ENTRY | {"count": 0}]}), "its entry 1 is not complete"),
        (json.dumps({"version": 1, "known": [ENTRY | {"count": True}]}), "its entry 1 is not complete"),
        (json.dumps({"version": 1, "known": [ENTRY | {"message": None}]}), "its entry 1 is not complete"),
        (
            json.dumps({"version": 1, "known": [ENTRY, ENTRY | {"file": "x"}]}),
            "two of its entries have the same fingerprint",
        ),
    ],
)
def test_what_is_no_baseline_is_refused(content: str, why: str) -> None:
    with pytest.raises(UsageError) as refused:
        read_baseline(content.encode("utf-8", "surrogatepass"), "known.json")
    assert str(refused.value) == (
        f"known.json is no baseline of journeymap: {why}\nto make one: journeymap baseline create known.json"
    )

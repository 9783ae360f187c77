"""Files of translations beside the journeys: read, checked, shown, and printed to be filled in."""

import json
import shutil

import pytest

from journeymap.load.reader import read

JOURNEY = """\
journeymap: 1
journey: coffee
title: A coffee
owner: shop
stages: {order: {title: Order}}
touchpoints:
  ask:
    title: I ask for a coffee, and I wait
    stage: order
    layer: frontstage
    roles: [host]
    do: [Nod, Nod]
    start: true
"""
PRINCIPLE = "journeymap: 1\nprinciple: seen\nstatement: Nobody goes unseen\nfeel: acknowledged\nevoke: Nod\n"
DUTCH = """\
journeymap: 1
translation: nl
of: journeys/coffee.yaml
texts:
  - text: >-
      I ask for a coffee,
      and I wait
    is: Ik vraag om koffie en wacht
  - {text: Nod, is: Knik}
"""


@pytest.fixture
def translated(workspace, house):
    files = {"journeymap.yaml": house(missing_translation="note", stale_translation="warning")}
    files |= {"journeys/coffee.yaml": JOURNEY, "principles/seen.yaml": PRINCIPLE, "translations/nl/coffee.yaml": DUTCH}
    return workspace(files)


def test_pages_and_guides_are_in_the_language_of_the_translations(translated, journeymap, tmp_path):
    ran = journeymap("build", "-C", translated, "-o", tmp_path / "site", "--lang", "nl")
    assert (ran.code, ran.err) == (0, "")
    page = (tmp_path / "site" / "journeys" / "coffee.html").read_text("utf-8")
    assert "Ik vraag om koffie en wacht" in page
    assert "I ask for a coffee" not in page
    kept = tmp_path / "gids"
    assert journeymap("guides", "-C", translated, "-o", kept, "--lang", "nl").code == 0
    assert "“Ik vraag om koffie en wacht”" in (kept / "host.md").read_text("utf-8")
    assert journeymap("guides", "-C", translated, "-o", kept, "--lang", "nl", "--check").code == 0
    file = translated / "translations" / "nl" / "coffee.yaml"
    file.write_text(DUTCH.replace("koffie en wacht", "thee en wacht"), "utf-8")
    ran = journeymap("guides", "-C", translated, "-o", kept, "--lang", "nl", "--check")
    assert ran.code == 1
    assert "journeys/coffee.yaml:8" in ran.out
    assert "thee" in ran.out


def test_they_are_no_journeys_and_nothing_selects_them(translated, journeymap):
    assert "1 note in 1 journey and 1 principle" in journeymap("check", "-C", translated, "--audience", "audit").out
    for selector in ("journey:coffee", "path:*"):
        ran = journeymap("check", "-C", translated, "--audience", "audit", "-s", selector)
        assert "1 note in 1 journey and 1 principle" in ran.out
    found = json.loads(journeymap("list", "-C", translated, "--format", "json", "--lang", "nl").out)
    assert len(found["journeys"]) == len(found["principles"]) == 1


def test_what_is_missing_is_printed_and_read_back_once_it_is_filled_in(translated, journeymap):
    def texts(file: str) -> list[str]:
        data = read(file, "x.yaml").data
        assert isinstance(data, dict)
        return [each["text"] for each in data["texts"]]

    ran = journeymap("translate", "nl", "-C", translated)
    assert (ran.code, ran.err) == (0, "")
    assert texts(ran.out) == ["A coffee", "Order", "Nobody goes unseen", "acknowledged", "Nod"]
    of_one = journeymap("translate", "nl", "-C", translated, "--of", "journeys/coffee.yaml").out
    assert texts(of_one) == ["A coffee", "Order"]
    new = translated / "translations" / "nl" / "more.yaml"
    new.write_text(of_one, "utf-8")
    assert "missing-translation" in journeymap("check", "-C", translated, "--audience", "audit").out
    new.write_text(of_one.replace("is:\n", "is: Koffie\n"), "utf-8")
    ran = journeymap("check", "-C", translated, "--audience", "audit", "--fail-on", "note")
    assert (ran.code, ran.out) == (0, "1 journey and 1 principle: nothing to report\n")
    ran = journeymap("translate", "nl", "-C", translated, "--of", "journeys/coffee.yaml")
    assert (ran.code, ran.out, ran.err) == (0, "", "all texts are there in nl\n")
    assert len(texts(journeymap("translate", "pt-BR", "-C", translated).out)) == 7


def test_a_first_translation_begins_from_nothing(translated, journeymap):
    shutil.rmtree(translated / "translations")
    assert journeymap("translate", "nl", "-C", translated).out.count("- text:") == 7


def test_what_cannot_be_translated_is_told(translated, journeymap):
    ran = journeymap("translate", "nl", "-C", translated, "--of", "journeys/cofee.yaml")
    assert ran.code == 2
    assert ran.err.endswith("there are no texts in a file 'journeys/cofee.yaml'\ndid you mean journeys/coffee.yaml?\n")
    ran = journeymap("translate", "Dutch", "-C", translated)
    assert ran.code == 2
    assert "'Dutch' is not the short code of a language" in ran.err
    (translated / "principles" / "seen.yaml").write_text("principle: [", "utf-8")
    ran = journeymap("translate", "nl", "-C", translated)
    assert ran.code == 0
    assert ran.err == "there are errors, so this may not be all: journeymap check names them\n"


WRONG = {
    "a: [": ("yaml-syntax", "1:"),
    "journeymap: 1\ntranslation: nl\ntexts: &a []": ("yaml-forbidden", "3:8"),
    "journeymap: 1\ntranslation: nl\ntexts: []": ("wrong-value", "3:1"),
    "journeymap: 1\ntranslation: Dutch\ntexts: [{text: A}]": ("wrong-value", "2:14"),
    "journeymap: 1\ntranslation: nl\ntexts: {A: B}": ("wrong-kind", "3:"),
    "journeymap: 1\ntranslation: nl\ntexts: [{text: A, iss: B}]": ("unknown-field", "3:19"),
    "journeymap: 1\ntranslation: nl\ntexts: [{text: A, is: {nl: B}}]": ("wrong-kind", "3:"),
    'journeymap: 1\ntranslation: nl\ntexts: [{text: "A\u202e"}]': ("yaml-encoding", "3:18"),
    JOURNEY: ("wrong-file", "2:1"),
    "journeymap: 1\ntranslation: nl\ntexts: " + "[" * 40: ("yaml-", "3:"),
    "journeymap: 1\ntranslation: nl\ntexts: [{text: " + "A" * 20_001 + "}]": ("", "3:"),
}


@pytest.mark.parametrize("text", WRONG, ids=range(len(WRONG)))
def test_a_file_that_is_wrong_is_one_finding_and_makes_nothing_else_look_wrong(text, translated, journeymap):
    slug, place = WRONG[text]
    other = "journeymap: 1\ntranslation: nl\nof: journeys/coffee.yaml\ntexts: [{text: Order, is: Bestellen}]\n"
    (translated / "translations" / "other.yaml").write_text(other, "utf-8")
    (translated / "translations" / "nl" / "coffee.yaml").write_text(text, "utf-8")
    ran = journeymap("check", "-C", translated, "--audience", "audit")
    assert ran.code == 1
    assert f"error[{slug}" in ran.out
    assert f"--> {translated.name}/translations/nl/coffee.yaml:{place}" in ran.out or (
        f"--> translations/nl/coffee.yaml:{place}" in ran.out
    )
    assert ran.out.splitlines()[-1].startswith("1 error in 1 journey and 1 principle")


def test_a_journey_that_cannot_be_read_makes_no_translation_stale(translated, journeymap):
    (translated / "journeys" / "tea.yaml").write_text(JOURNEY.replace("journey: coffee", "journey: tea"), "utf-8")
    (translated / "journeys" / "coffee.yaml").write_text("journey: [", "utf-8")
    ran = journeymap("check", "-C", translated)
    assert "stale-translation" not in ran.out
    assert ran.out.splitlines()[-1].startswith("1 error in ")

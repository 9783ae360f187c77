"""A workspace in another language: ``--lang``."""

import json
from pathlib import Path

import pytest

JOURNEY = """\
journeymap: 1
journey: coffee
title: {en: A coffee, nl: Een koffie}
owner: shop
stages: {order: {title: {en: Order, nl: Bestellen}}}
touchpoints:
  ask:
    title: {en: I ask for a coffee, nl: Ik vraag om koffie}
    stage: order
    layer: frontstage
    roles: [host]
    do: [Nod]
    start: true
"""
PRINCIPLE = """\
journeymap: 1
principle: seen
statement: {en: Nobody goes unseen, nl: Niemand blijft ongezien}
feel: acknowledged
evoke: A nod
"""


@pytest.fixture
def bilingual(workspace, house):
    return workspace({"journeymap.yaml": house(), "journeys/coffee.yaml": JOURNEY, "principles/seen.yaml": PRINCIPLE})


def _page(folder: Path, name: str) -> str:
    return (folder / name).read_text("utf-8")


@pytest.mark.parametrize(("asked", "spoken"), [((), "en"), (("--lang", "en"), "en"), (("--lang", "nl"), "nl")])
def test_the_site_is_in_one_language(asked, spoken, bilingual, journeymap, tmp_path):
    ran = journeymap("build", "-C", bilingual, "-o", tmp_path / "site", *asked)
    assert ran.code == 0
    assert ran.err == ""
    for page in ("index.html", "journeys/coffee.html", "principles/seen.html", "guides/host.html"):
        assert f'<html lang="{spoken}" dir="ltr">' in _page(tmp_path / "site", page)
    texts = {"en": "I ask for a coffee", "nl": "Ik vraag om koffie"}
    for page in ("journeys/coffee.html", "guides/host.html"):
        shown = _page(tmp_path / "site", page)
        assert [language for language, text in texts.items() if text in shown] == [spoken]
    words = {"en": "What you do", "nl": "Wat je doet"}
    guide = _page(tmp_path / "site", "guides/host.html")
    assert [language for language, text in words.items() if text in guide] == [spoken]


def test_guides_speak_it_in_texts_and_words(bilingual, journeymap, tmp_path):
    ran = journeymap("guides", "-C", bilingual, "-o", tmp_path / "gids", "--lang", "nl")
    assert (ran.code, ran.err) == (0, "")
    guide = (tmp_path / "gids" / "host.md").read_text("utf-8")
    assert "Je ontmoet de klant op één moment." in guide
    assert "“Ik vraag om koffie”" in guide
    assert journeymap("guides", "-C", bilingual, "-o", tmp_path / "gids", "--lang", "nl", "--check").code == 0
    assert journeymap("guides", "-C", bilingual, "-o", tmp_path / "gids", "--check").code == 1


@pytest.mark.parametrize(("command", "file"), [("build", "guides/host.html"), ("guides", "host.md")])
def test_texts_in_a_language_without_words_of_ours_stand_between_english_words(
    command, file, bilingual, journeymap, tmp_path
):
    french = JOURNEY.replace("nl: Ik vraag om koffie", "fr: Je demande un café")
    (bilingual / "journeys" / "coffee.yaml").write_text(french, "utf-8")
    ran = journeymap(command, "-C", bilingual, "-o", tmp_path / "out", "--lang", "fr")
    assert (ran.code, ran.err) == (0, "there are no words of ours in fr yet, so they are in English\n")
    shown = _page(tmp_path / "out", file)
    assert "Je demande un café" in shown
    assert "What you do" in shown


def test_words_are_in_it_where_no_text_is(workspace, small, journeymap, tmp_path):
    ran = journeymap("build", "-C", workspace(small), "-o", tmp_path / "site", "--lang", "nl")
    assert (ran.code, ran.err) == (0, "no text of this workspace is in nl, so all are in en\n")
    guide = _page(tmp_path / "site", "guides/barista.html")
    assert '<html lang="nl"' in guide
    assert "Wat je doet" in guide


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("svg map", ("Wat er gebeurt", "begin · bij ons", "Hoe ik me voel")),
        ("svg blueprint", ("Voor de schermen", "lijn van interactie")),
        ("svg flow", ("Verloop", "begin · bij ons")),
        ("svg coverage", ("Geen enkel principe",)),
        ("md", ("In één oogopslag", "Wat medewerkers doen")),
        ("html", ('<html lang="nl"', "Contactmoment voor contactmoment", "Presenteren")),
    ],
)
def test_what_is_taken_away_speaks_it(asked, words, bilingual, journeymap, tmp_path):
    kind, *view = asked.split()
    for language in ("nl", "en"):
        file = tmp_path / f"{language}.{kind}"
        options = ("--lang", language, "-o", file, *(f"--view={each}" for each in view))
        assert journeymap("render", "-C", bilingual, "-f", kind, *options).code == 0
        drawn = file.read_text("utf-8")
        assert [word in drawn for word in words] == [language == "nl"] * len(words)
        assert ("Ik vraag om" in drawn) is (language == "nl" and view != ["coverage"])


@pytest.mark.parametrize("asked", ["en", "nl"])
def test_what_stays_english_says_so_on_a_page_that_is_not(asked, bilingual, house, journeymap, tmp_path):
    (bilingual / "journeymap.yaml").write_text(house(stage_without_delight="note"), "utf-8")
    rule = "rules: [{id: nod, starts_with: role:nobody}]\n"
    (bilingual / "principles" / "seen.yaml").write_text(PRINCIPLE + rule, "utf-8")
    assert journeymap("build", "-C", bilingual, "-o", tmp_path / "site", "--lang", asked).code == 0
    english = ' lang="en"' if asked == "nl" else ""
    assert f"<code{english}>starts with role:nobody</code>" in _page(tmp_path / "site", "principles/seen.html")
    assert f'<section class="prose check"{english}>' in _page(tmp_path / "site", "checks.html")
    findings = _page(tmp_path / "site", "findings.html")
    assert ('<span lang="en">' in findings) is (asked == "nl")
    assert {"en": "<strong>note</strong>", "nl": "<strong>opmerking</strong>"}[asked] in findings
    reason = {"en": "a journey can begin elsewhere", "nl": "een klantreis kan ergens anders beginnen"}[asked]
    assert reason in _page(tmp_path / "site", "principles/seen.html")


def test_what_a_house_leaves_to_us_is_said_in_it(workspace, small, journeymap, tmp_path):
    plain = {**small, "journeymap.yaml": "journeymap: 1\n"}
    ran = journeymap("build", "-C", workspace(plain), "-o", tmp_path / "site", "--lang", "nl")
    assert ran.code == 0
    assert "<h1>Onze klantreizen</h1>" in _page(tmp_path / "site", "index.html")


def test_the_list_is_in_that_language_too(bilingual, journeymap):
    found = json.loads(journeymap("list", "-C", bilingual, "--format", "json", "--lang", "nl").out)
    assert found["journeys"][0]["title"] == "Een koffie"
    assert found["principles"][0]["statement"] == "Niemand blijft ongezien"


@pytest.mark.parametrize("command", [("build", "-o", "site"), ("guides", "-o", "gids"), ("list",)])
def test_a_language_in_which_there_is_nothing_is_told(command, bilingual, journeymap, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ran = journeymap(*command, "-C", bilingual, "--lang", "fr")
    assert ran.code == 0
    assert ran.err == "no text of this workspace is in fr, so all are in en\n"


@pytest.mark.parametrize("asked", ["dutch", "NL", "../nl", "n\x1b[31m", ""])
def test_what_is_no_language_is_refused(asked, bilingual, journeymap):
    ran = journeymap("list", "-C", bilingual, "--lang", asked)
    assert ran.code == 2
    assert "is not the short code of a language, such as en, nl or pt-BR" in ran.err
    assert "\x1b" not in ran.err


def test_a_language_that_is_none_is_shown_where_it_stands(workspace, house, journeymap):
    wrong = JOURNEY.replace("nl: Een koffie", "Dutch: Een koffie")
    ran = journeymap("check", "-C", workspace({"journeymap.yaml": house(), "journeys/coffee.yaml": wrong}))
    assert ran.code == 1
    assert 'error[wrong-language]: "Dutch" is not the short code of a language' in ran.out
    assert "journeys/coffee.yaml:3:23" in ran.out
    assert ran.out.count("error[") == 1


def test_an_owner_is_called_what_the_house_says_in_that_language(workspace, house, journeymap, tmp_path):
    owned = "start: true\n    owner: shop\n    opportunities: [{id: sign, text: Hang up a sign, owner: shop}]"
    owners = "owners: {shop: {en: the people of the shop, nl: de mensen van de winkel}}\n"
    files = {"journeymap.yaml": f"{house()}{owners}", "journeys/coffee.yaml": JOURNEY.replace("start: true", owned)}
    root = workspace(files)
    assert journeymap("build", "-C", root, "-o", tmp_path / "site", "--lang", "nl").code == 0
    index = _page(tmp_path / "site", "index.html")
    assert "eigenaar: de mensen van de winkel" in index
    assert "Stel ze aan: de mensen van de winkel." in _page(tmp_path / "site", "guides/host.html")
    journey = _page(tmp_path / "site", "journeys/coffee.html")
    assert journey.count("de mensen van de winkel") >= 5  # the head, two lanes of the map, two facts
    assert "people of the shop" not in index + journey
    assert journeymap("check", "-C", root, "-s", "owner:shop").code == 0

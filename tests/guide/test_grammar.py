"""What is said reads as people write: whole sentences, one stop, no ids, nothing left unfilled."""

import re

import pytest

from journeymap.guide.document import Bullets, Claim, Statement
from tests.guide.told import books, everything
from tests.layout.corpus import made, sample

STOPS = re.compile(r"[.!?…。！？؟:][\"'”’»)\u2069]*$")
TITLES = (Claim.ABOUT, Claim.ORDER)
WRONG = re.compile(r"\.\.(?!\.)|[,;:!?]\.(?!\.)|\s[.,;!?]|  |\{|\}| ,|None|\bthe the\b")


def _is_title(statement: Statement) -> bool:
    return bool(statement.links) and statement.text == statement.links[0].text


@pytest.mark.parametrize("tag", ["en", "nl"])
def test_every_statement_of_the_sample_is_a_sentence_or_a_title(tag):
    for document in books(sample(), tag).documents():
        headings = {id(section.heading) for section in document.sections}
        pending = list(document.sections)
        while pending:
            section = pending.pop()
            headings.add(id(section.heading))
            pending += section.sections
        for each in document.statements():
            if id(each) not in headings and not _is_title(each):
                assert STOPS.search(each.text), each
                assert each.text[:1] == each.text[:1].upper(), each


@pytest.mark.parametrize("tag", ["en", "nl"])
def test_nothing_is_doubled_left_out_or_left_unfilled(tag):
    for _, each in everything(books(sample(), tag)):
        assert each.text.strip() == each.text != ""
        assert not WRONG.search(each.text.replace("...", "")), each


@pytest.mark.parametrize("tag", ["en", "nl"])
def test_no_id_is_read_aloud(tag):
    house = sample().house
    ids = {each.id for journey in sample().journeys for each in journey.touchpoints}
    ids |= {*(house.roles or {}), *(house.systems or {}), *(house.procedures or {}), *(house.contexts)}
    slugs = re.compile("|".join(rf"(?<![\w-]){re.escape(each)}(?![\w-])" for each in sorted(ids) if "-" in each))
    for _, each in everything(books(sample(), tag)):
        assert slugs.findall(each.text) == [], each


def test_a_list_has_an_item_and_a_paragraph_a_sentence():
    for seed in range(6):
        for document in books(made(seed, 15)).documents():
            pending = list(document.sections)
            blocks = list(document.blocks)
            while pending:
                section = pending.pop()
                blocks += section.blocks
                pending += section.sections
            assert all(block.statements for block in blocks)
            assert all(isinstance(block, Bullets) or len(block.statements) for block in blocks)


def test_english_names_a_role_with_an_article_of_ours_and_dutch_without():
    english = [each.text for _, each in everything(books(sample()))]
    assert any("You hand over to the barista, for" in each for each in english)
    dutch = [each.text for _, each in everything(books(sample(), "nl"))]
    assert any(each.endswith("draag je het over aan: barista.") for each in dutch)

"""The sample is told wholly in Dutch too, by the files of translations beside it."""

from pathlib import Path

import pytest

from journeymap.load.workspace import load
from journeymap.model.build import build

SAMPLE = Path(__file__).parents[2]
WORDS = 4
"""A text of fewer words may well be a name, or the same in both languages."""

OURS = "checks.html"
"""What the checks are about stands in English, with examples that may read like the sample."""


@pytest.fixture(scope="module")
def english() -> list[str]:
    """The texts of the sample as they stand in English."""
    texts = build(load(SAMPLE).documents).translations
    return sorted({each.text for each in texts if len(each.text.split()) >= WORDS})


def test_each_text_is_there_in_dutch_and_each_translation_is_of_a_text(journeymap):
    assert journeymap("translate", "nl", "-C", SAMPLE).err == "all texts are there in nl\n"
    found = journeymap("check", "-C", SAMPLE, "--audience", "audit").out
    assert [slug for slug in ("stale-translation", "translated-twice", "missing-translation") if slug in found] == []


@pytest.mark.parametrize("command", [("guides",), ("build", "-s", "journey:lost-umbrella journey:web-shop-return")])
def test_no_english_text_of_it_is_left_in_guides_and_pages(command, journeymap, english, tmp_path):
    ran = journeymap(*command, "-C", SAMPLE, "-o", tmp_path / "out", "--lang", "nl")
    assert (ran.code, ran.err) == (0, "")
    files = [path for path in (tmp_path / "out").rglob("*") if path.suffix in {".md", ".html"} and path.name != OURS]
    assert files
    for path in files:
        written = path.read_text("utf-8")
        assert [text for text in english if text in written] == [], path.name

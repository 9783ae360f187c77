"""Reading ease: Flesch's formula over the sentences of a guide, in plain lines."""

import sys

import pytest

from journeymap.diagnostics.errors import UsageError
from journeymap.guide.document import Bullets, Claim, Document, Paragraph, Section, Source, Statement
from journeymap.report.ease import ease_text, reading_ease
from tests.guide.told import books
from tests.layout.corpus import sample

EASY = "The cat sat on the mat."
HARD = "Organisational considerations necessitate comprehensive documentation of interdepartmental responsibilities."


def document(*texts: str, title: str = "T", claim: Claim = Claim.DO) -> Document:
    said = tuple(Statement(text, Source(claim)) for text in texts)
    return Document(f"guides/{title}", "guide", "", title, (Paragraph(said),), ())


def test_it_is_flesch_s_formula():
    """Six words of one syllable in one sentence."""
    assert reading_ease(document(EASY)) == pytest.approx(206.835 - 84.6 - 1.015 * 6)


def test_a_paragraph_is_read_by_its_sentences_and_signs_are_no_words():
    assert reading_ease(document(f"{EASY} “{EASY[:-1]}”. — {EASY}")) == pytest.approx(reading_ease(document(EASY)))


def test_titles_and_the_quiz_are_left_out():
    whole = document(EASY)
    section = Section(
        Statement(HARD[:-1], Source(Claim.WORDS)), "x", (Bullets((Statement(HARD, Source(Claim.QUIZ)),)),)
    )
    more = Document(whole.path, whole.kind, "", HARD, whole.blocks, (section,))
    assert reading_ease(more) == reading_ease(whole)
    assert reading_ease(document("No sentence")) is None


def test_the_hardest_comes_first_and_the_average_last():
    lines = ease_text([document(EASY, title="Easy"), document(HARD, title="\x1b[31mHard")]).splitlines()
    assert [line.split()[1] for line in lines[:2]] == ["hard", "easy"]
    assert "<U+001B>[31mHard" in lines[0]
    low, high, mean = (float(line.split()[0]) for line in lines[:3])
    assert mean == pytest.approx((low + high) / 2, abs=1)
    assert lines[2].endswith("on average, of 2")
    assert ease_text([document("Title")]) == "there is no whole sentence to read\n"


def test_without_the_package_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "readability", None)
    with pytest.raises(UsageError, match=r"journeymap\[reading\]"):
        reading_ease(document(EASY))


def test_the_sample_s_guides_are_plain_english():
    scores = [score for each in books(sample()).documents() if (score := reading_ease(each)) is not None]
    assert len(scores) >= 8
    assert min(scores) >= 60

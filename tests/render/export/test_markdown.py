"""A journey as a document, read by a code host's own parser: all that is known, and nothing but words."""

import re
from dataclasses import replace
from html import unescape

import cmarkgfm
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.graph.flow import Flow
from journeymap.model.journey import Stage
from journeymap.model.workspace import Workspace
from journeymap.prove.survey import survey
from journeymap.render.escape import markdown_cell, markdown_heading, markdown_line
from journeymap.render.export.markdown import in_markdown
from journeymap.render.facts import facts
from tests.layout.corpus import ENGLISH, sample
from tests.render.hostile import HOSTILE, possible
from tests.render.test_svg import _workspace
from tests.report.test_markdown import HOSTILE as CALLING

JOINER = "\u2060"
TAG = re.compile(r"<(/?[a-zA-Z][^>]*)>")
AT_THE_BEGINNING = (
    "# heading",
    "#",
    "a heading #",
    "a heading ##",
    "- item",
    "+ item",
    "* item",
    "1. item",
    "12) item",
    "123456789. item",
    "=",
    "---",
    "> quote",
    "| a | b |",
    "a | b",
    "\\| a \\",
    "\\",
    "|---|",
    "    indented",
    "~~~",
    "[ ] to do",
)
TEXTS = tuple(text for text in (*HOSTILE, *CALLING, *AT_THE_BEGINNING) if text.split())


def shown(text: str) -> str:
    html: str = cmarkgfm.github_flavored_markdown_to_html(text, options=cmarkgfm.cmark.Options.CMARK_OPT_UNSAFE)
    return html


def words(html: str) -> str:
    return unescape(TAG.sub("", html)).replace(JOINER, "")


def document_of(flow: Flow, workspace: Workspace) -> str:
    return in_markdown(flow, workspace, survey(workspace, [flow]), ENGLISH)


def told(workspace: Workspace) -> str:
    return document_of(Flow(workspace.journeys[0]), workspace)


@pytest.mark.parametrize("text", TEXTS, ids=ascii)
def test_whatever_is_written_the_document_has_the_same_parts(text: str):
    html = shown(told(_workspace(text)))
    assert TAG.findall(html) == TAG.findall(shown(told(_workspace("harmless"))))
    assert words(html).count(" ".join(possible(text).split())) >= 30


@pytest.mark.parametrize(
    ("escape", "frame"),
    [
        (markdown_heading, "## {}\n"),
        (markdown_line, "{}\n"),
        (markdown_line, "- {}\n"),
        (markdown_cell, "| a | b |\n|---|---|\n| {} | c |\n"),
    ],
    ids=["heading", "line", "item", "cell"],
)
@given(text=st.text("ab17#:/.w`*_~[]()<>!&$%\\|=+ \n-", max_size=20))
@settings(max_examples=300)
def test_words_stay_words_wherever_they_stand(escape, frame: str, text: str):
    line = " ".join(text.split()) or "a"
    html, harmless = shown(frame.format(escape(line))), shown(frame.format("harmless"))
    assert TAG.findall(html) == TAG.findall(harmless)
    assert words(html) == words(harmless).replace("harmless", line)


@pytest.mark.parametrize("journey", sample().journeys, ids=lambda each: each.id)
def test_every_fact_of_every_touchpoint_is_told(journey):
    flow, house, known = Flow(journey), sample().house, sample().principles_by_id()
    document = words(shown(document_of(flow, sample())))
    for touchpoint in journey.touchpoints:
        told_of_it = document.partition(f"{touchpoint.title}\n")[2]
        assert told_of_it, touchpoint.id
        for fact in facts(touchpoint, flow, house, known, ENGLISH):
            for value in fact.values:
                assert " ".join(value.text.split()) in document, (touchpoint.id, fact.label)


def test_the_customers_moments_come_in_their_order_each_under_its_stage():
    journey = next(each for each in sample().journeys if each.id == "coffee-before-the-train")
    lines = document_of(Flow(journey), sample()).split("\n")
    headings = [line.replace(JOINER, "") for line in lines if line.startswith("#")]
    assert headings[:6] == [
        "# A coffee before the train",
        "## At a glance",
        "## Arrive",
        "### 1. I walk in and look for the end of the line",
        "### 2. The barista catches my eye and nods",
        "### 3. I turn round and buy a coffee on the train",
    ]
    assert headings.index("## Leave") < headings.index("## Behind the scenes") < headings.index("## Principles")
    assert (
        "| 1 | Arrive | I walk in and look for the end of the line | on my own · Shop floor | unseen | +1 | −1 |"
        in lines
    )
    assert "- **Persona:** Noor, the commuter" in lines


def test_a_principle_comes_with_the_verdicts_of_its_rules():
    journey = next(each for each in sample().journeys if each.id == "coffee-before-the-train")
    document = words(shown(document_of(Flow(journey), sample())))
    section = document.rpartition("We end warmer than we began\n")[2].partition("Every low is mended")[0]
    assert "✗ broken" in section
    assert "I walk in and look for the end of the line → I turn round and buy a coffee on the train" in section
    assert "✓ kept" in section
    assert "Not executable yet" in document.partition("Leaders walk the floor")[2]


def test_a_principle_that_has_nothing_to_do_with_the_journey_is_left_out():
    journey = next(each for each in sample().journeys if each.id == "lost-umbrella")
    document = document_of(Flow(journey), sample())
    assert "Nobody has to tell it twice" in document
    assert "The price comes first" not in document


def test_a_moment_of_an_unknown_stage_is_not_lost():
    workspace = _workspace("harmless")
    journey = replace(workspace.journeys[0], stages=(Stage("other", "Another"),))
    document = document_of(Flow(journey), workspace)
    assert document.index("## Another") < document.index("## Without a stage") < document.index("### 1. harmless")

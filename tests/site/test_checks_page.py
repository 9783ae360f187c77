"""The page that says what is checked: the same as ``journeymap explain``, and every finding leads there."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from journeymap.check.catalogue import catalogue
from journeymap.cli.run import run

JOURNEY = """\
journeymap: 1
journey: tea
title: A tea
stages: {order: {title: Order}}
touchpoints:
  ask: {title: I ask, stage: order, layer: customer, start: true, end: true}
  get: {title: I get it, stage: order, layer: customer}
"""


def test_every_check_is_on_the_page_with_all_its_words_and_examples(pages: Mapping[str, Any]) -> None:
    page = pages["checks.html"]
    sections = {section.one("h2").attributes["id"]: section for section in page.all("section")}
    assert list(sections) == [each.check.slug for each in catalogue()]
    for each in catalogue():
        section = sections[each.check.slug]
        shown = [example.text for example in section.all("pre")]
        assert shown == [block.text for block in each.blocks if block.is_example]
        assert each.check.code in section.text
        typed = [code.text for code in section.all("code") if "pre" not in code.inside]
        blocks = [block for block in (each.summary, *each.blocks) if not block.is_example]
        assert typed == [part for block in blocks for part, is_typed in block.parts() if is_typed]


def test_a_finding_leads_to_its_check(workspace: Callable[[Mapping[str, str]], Path]) -> None:
    root = workspace({"journeys/tea.yaml": JOURNEY})
    assert run(["build", "-C", str(root)]) == 0
    assert '<a href="checks.html#unreachable">unreachable</a>' in (root / "site" / "findings.html").read_text("utf-8")

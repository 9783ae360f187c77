"""Findings about hostile texts, in every format that there is: the same shape as with harmless ones."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cmarkgfm
import pytest
from lxml import etree, html

from journeymap.cli.run import run
from journeymap.graph.flow import Flow
from journeymap.render.export.presentation import presentation
from tests.hostile.square import MARK, Square, harmless, hostile, workspace, written
from tests.layout.corpus import ENGLISH

Told = dict[str, str]
FORMATS = ("terminal", "json", "github", "sarif", "junit", "markdown")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, pytest.CaptureFixture[str]], Told]:
    homes = {}
    for name, say in (("hostile", hostile), ("harmless", harmless)):
        homes[name] = tmp_path_factory.mktemp(name)
        written(next(iter(Square(say).workspaces())), homes[name])
        with (homes[name] / "journeymap.yaml").open("r+", encoding="utf-8") as file:
            house = json.load(file)
            house["limits"] = {"touchpoints": 1, "stages": 1, "touchpoints_per_stage": 1}
            file.seek(0)
            file.truncate()
            json.dump(house, file, ensure_ascii=False)

    def each(style: str, capsys: pytest.CaptureFixture[str]) -> Told:
        said = {}
        for name, home in homes.items():
            capsys.readouterr()
            assert run(["check", "-C", str(home), "--format", style, "--audience", "audit"]) in (0, 1)
            said[name] = capsys.readouterr().out
            assert MARK.search(said[name]), "texts are quoted in what is found"
        return said

    return each


def _keys(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _keys(each) for key, each in data.items()}
    return [_keys(each) for each in data] if isinstance(data, list) else type(data).__name__


@pytest.mark.parametrize("style", ["json", "sarif"])
def test_data_keeps_its_shape(style: str, told: Any, capsys: pytest.CaptureFixture[str]):
    said = told(style, capsys)
    assert said["hostile"].isascii()
    assert _keys(json.loads(said["hostile"])) == _keys(json.loads(said["harmless"]))


def test_sarif_has_no_links_of_theirs(told: Any, capsys: pytest.CaptureFixture[str]):
    for each in json.loads(told("sarif", capsys)["hostile"])["runs"][0]["results"]:
        assert not re.search(r"(?<!\\)\]\(", each["message"]["text"])


def test_a_terminal_is_told_nothing_but_text(told: Any, capsys: pytest.CaptureFixture[str]):
    said = told("terminal", capsys)
    assert [each for each in said["hostile"] if not each.isprintable() and each not in "\n\u200d"] == []
    assert said["hostile"].count("\n") == said["harmless"].count("\n")


def test_a_code_host_gets_one_command_a_finding(told: Any, capsys: pytest.CaptureFixture[str]):
    said = told("github", capsys)
    commands = {name: [line.split(" ")[0] for line in text.split("\n")] for name, text in said.items()}
    assert commands["hostile"] == commands["harmless"]
    assert [each for each in commands["hostile"][:-2] if each not in {"::error", "::warning", "::notice"}] == []
    for line in said["hostile"].split("\n"):
        if line.startswith("::"):
            assert re.fullmatch(r"::(error|warning|notice) (\w+=[^,:]*)(,\w+=[^,:]*)*::.*", line)


def test_junit_keeps_its_elements(told: Any, capsys: pytest.CaptureFixture[str]):
    said = told("junit", capsys)
    shapes = {
        name: [(each.tag, each.keys()) for each in etree.fromstring(text.encode()).iter() if isinstance(each.tag, str)]
        for name, text in said.items()
    }
    assert shapes["hostile"] == shapes["harmless"]


def test_markdown_stays_what_it_is(told: Any, capsys: pytest.CaptureFixture[str]):
    said = told("markdown", capsys)
    shapes = {}
    for name, text in said.items():
        page = html.fromstring(f"<div>{cmarkgfm.github_flavored_markdown_to_html(text)}</div>")
        shapes[name] = [(each.tag, sorted(each.attrib)) for each in page.iter()]
    assert shapes["hostile"] == shapes["harmless"]
    assert "a" not in {tag for tag, _ in shapes["hostile"]}


def test_slides_say_it_as_text(tmp_path: Path):
    from pptx import Presentation

    known = workspace(next(iter(Square(hostile).workspaces())))
    for journey in known.journeys[:6]:
        path = tmp_path / f"{journey.id}.pptx"
        path.write_bytes(presentation(Flow(journey), known, ENGLISH))
        deck = Presentation(str(path))
        for slide in deck.slides:
            assert [each.target_ref for each in slide.part.rels.values() if each.is_external] == []
        said = re.sub(
            r"\s+",
            "",
            "".join(shape.text_frame.text for slide in deck.slides for shape in slide.shapes if shape.has_text_frame),
        )
        assert re.sub(r"\s+", "", journey.touchpoints[0].title)[:40] in said

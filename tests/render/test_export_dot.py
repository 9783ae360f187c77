"""DOT that anybody's Graphviz draws: numbered nodes, labels that are text, and not a word anywhere else."""

import json
import os
import re
import subprocess

import pytest

from journeymap import resources
from journeymap.look.theme import THEMES
from journeymap.render.export.dot import export
from tests.render.hostile import HOSTILE, possible
from tests.render.subjects import LONGEST, SHORTEST, subject, told

QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)


def laid_out(source: bytes) -> dict[str, list[dict[str, str]]]:
    """What our engine makes of it."""
    done = subprocess.run(
        [str(resources.engine()), "-Kdot", "-Tjson0"],
        input=source,
        capture_output=True,
        timeout=30,
        check=True,
        env={"PATH": os.defpath},
    )
    found: dict[str, list[dict[str, str]]] = json.loads(done.stdout)
    return found


def nodes(found: dict[str, list[dict[str, str]]]) -> list[str]:
    return [each["name"] for each in found["objects"] if not each["name"].startswith("cluster")]


@pytest.mark.parametrize("journey", [SHORTEST, "coffee-before-the-train", LONGEST])
def test_a_node_for_each_moment_and_an_edge_for_each_way(journey: str) -> None:
    what = subject(journey, "flow")
    found = laid_out(export(what))
    assert sorted(nodes(found)) == sorted(f"n{number}" for number in range(len(what.flow.graph)))
    assert len(found["edges"]) == len(what.flow.graph.edges)
    clusters = [each for each in found["objects"] if each["name"].startswith("cluster")]
    assert len(clusters) == len(what.flow.journey.stages)


def test_the_blueprint_has_all_touchpoints_and_what_they_need() -> None:
    what = subject("coffee-before-the-train", "blueprint")
    found = laid_out(export(what))
    journey = what.flow.journey
    needs = sum(len(each.needs) for each in journey.touchpoints)
    assert needs > 3
    assert len(nodes(found)) == len(journey.touchpoints)
    assert len(found["edges"]) == len(what.flow.graph.edges) + needs


def test_labels_are_the_titles() -> None:
    text = export(subject("coffee-before-the-train", "flow")).decode("utf-8")
    assert 'n4 [label="She comes down the line:\\n\\"You\'ll make the 8:12\\""' in text
    assert 'label="if the reader says no · 3%"' in text
    assert 'label="A coffee before the train\\nNoor, the commuter · Catch the 8:12 with a good coffee in hand"' in text


@pytest.mark.parametrize("theme", THEMES)
def test_colours_are_of_the_theme_and_have_six_digits(theme: str) -> None:
    text = export(subject(view="flow", theme=theme)).decode("utf-8")
    assert set(re.findall(r"#[0-9a-f]+", text)) <= set(THEMES[theme].colours.values())


def test_the_same_bytes_every_time() -> None:
    assert export(subject(LONGEST, "blueprint")) == export(subject(LONGEST, "blueprint"))


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_text_is_only_ever_a_label(text: str) -> None:
    source = export(told(text, "blueprint"))
    found = laid_out(source)
    assert sorted(nodes(found)) == ["n0", "n1", "n2", "n3"]
    assert len(found["edges"]) == len(laid_out(export(told("harmless", "blueprint")))["edges"])
    bare = QUOTED.sub('""', source.decode("utf-8"))
    assert bare == QUOTED.sub('""', export(told("harmless", "blueprint")).decode("utf-8"))
    written = "".join(possible(text).split())
    labels = [
        re.sub(r"\\(.)", lambda found: "" if found[1] == "n" else found[1], each).replace("&amp;", "&")
        for each in QUOTED.findall(source.decode("utf-8"))
    ]
    assert any(written in "".join(label.split()) for label in labels)


def test_graphviz_shows_the_text_as_it_was_written() -> None:
    text = 'N \\N \\G &amp; "quoted" <b>'
    done = subprocess.run(
        [str(resources.engine()), "-Kdot", "-Tsvg"],
        input=export(told(text, "flow")),
        capture_output=True,
        timeout=30,
        check=True,
        env={"PATH": os.defpath},
    )
    shown = done.stdout.decode("utf-8")
    assert "N \\N \\G &amp;amp; &quot;quoted&quot; &lt;b&gt;" in shown.replace("&#45;", "-").replace("\u00a0", " ")

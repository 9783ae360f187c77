"""Mermaid itself, in a browser, reads what we write for it: whatever the titles, it draws them as they were written.

``JOURNEYMAP_MERMAID`` may name another ``mermaid.min.js`` than the one that comes with the test tools.
"""

import os
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest

from journeymap.graph.flow import Flow
from journeymap.language.direction import isolated
from journeymap.model.house import Entry, House, Scale
from journeymap.model.journey import Journey, Stage
from journeymap.model.touchpoint import Emotion, Layer, Next, Touchpoint
from journeymap.model.workspace import Workspace
from journeymap.render.export.mermaid import flowchart_text, journey_text
from tests.layout.corpus import ENGLISH, made, sample
from tests.render.hostile import HOSTILE, possible
from tests.render.test_svg import _workspace
from tests.report.test_markdown import HOSTILE as CALLING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

DRAW = r"""async text => {
    const {svg} = await mermaid.render('drawn', text);
    const place = document.createElement('div');
    place.innerHTML = svg;
    document.body.append(place);
    const told = where => [...place.querySelectorAll(where)].map(each => each.textContent.replaceAll("\u2060", ""));
    const found = {
        title: told('svg > title'), description: told('svg > desc'), heading: told('svg > text'),
        sections: told('div.journey-section .label'), tasks: told('div.task .label'),
        faces: [...place.querySelectorAll('circle.face')].map(each => +each.getAttribute('cy')),
        frames: told('.cluster-label'), arrows: told('g.edgeLabel'),
        nodes: [...place.querySelectorAll('.node')].map(each => [each.id.match(/-(t\d+)-/)[1], each.textContent.replaceAll("\u2060", "")]),
        foreign: [...place.querySelectorAll('a, img, script, iframe, i, b, em, strong, code, math, .katex, ul, ol')]
            .map(each => each.outerHTML),
    };
    place.remove();
    return found;
}"""
PARTS = (
    *HOSTILE,
    *CALLING,
    *"#;:\"`%<>[](){}|\\/&*_~$@^=+-.,!?'",
    *("%%", "%%{", "}%%", '%%{init: {"theme": "dark"}}%%', "---", "-->", "-.->", "==>", "~~~", "|x|", "^v", ":::red"),
    *("end", "End", "END", "click", "call", "href", "style", "linkStyle", "classDef", "class", "default", "subgraph"),
    *(
        "graph",
        "flowchart TD",
        "journey",
        "Journey",
        "title",
        "Title x",
        "section",
        "Section x",
        "accTitle:",
        "accDescr: {",
    ),
    *("direction TB", "in direction LR", "direction  RL", "in the direction of", "style x:#f00;", "classDef y:#fff;"),
    *(
        "#35;",
        "#quot;",
        "#lt;b#gt;",
        "&#35;",
        "ﬂ°°35¶ß",
        "ﬂ°lt¶ß",
        "1. one",
        "2) two",
        "- item",
        "+ item",
        "> quote",
        "# h",
    ),
    *("fa:fa-car", "mdi:home", "$$x^2$$", "\\n", "<br>", "<br/>", "www.example.org", "a@b.org", "https://example.org"),
    *(
        "o",
        "x",
        "v",
        "_self",
        "_blank",
        "ß",
        "°",
        "¶",
        "☕",
        "👩‍👩‍👧‍👦",
        "顾客走进",
        "يدخل الزبون",
        "é",
        "1",
        "12",
        "word",
    ),
    *(
        "__proto__",
        "constructor",
        "toString",
        "@{ shape: cyl }",
        '"`md`"',
        "([",
        "])",
        "[[",
        "]]",
        "((",
        "))",
        "{{",
        "}}",
        "[/",
        "\\]",
    ),
)


@dataclass(frozen=True)
class Mermaid:
    """Mermaid in a page, and a count of what it drew."""

    page: "Page"

    def draw(self, text: str) -> dict[str, Any]:
        found: dict[str, Any] = self.page.evaluate(DRAW, text)
        return found


@pytest.fixture(scope="module")
def mermaid(browser: "Browser") -> Iterator[Mermaid]:
    path = os.environ.get("JOURNEYMAP_MERMAID") or str(files("mermaidx") / "assets" / "mermaid.js")
    page = browser.new_page()
    page.add_script_tag(path=path)
    page.evaluate("mermaid.initialize({startOnLoad: false})")
    yield Mermaid(page)
    page.close()


def titles(count: int, seed: int) -> list[str]:
    """Titles that would like to be something else, each of them once; what is only white space is no title."""
    chance = random.Random(seed)  # noqa: S311 -- tests, not secrets
    found = dict.fromkeys(PARTS)
    while len(found) < count + 40:
        pieces = chance.choices(PARTS, k=chance.randint(1, 5))
        found[chance.choice(("", " ")).join(pieces)] = None
    return [line for each in found if (line := shown(each))][:count]


def shown(text: str) -> str:
    return " ".join(possible(text).split())


def workspace(names: list[str]) -> Workspace:
    """A journey through touchpoints of these titles, whose stages, conditions and people have the same ones."""
    stages = tuple(Stage(f"s{index}", name) for index, name in enumerate(names[::5]))
    touchpoints = tuple(
        Touchpoint(
            f"t{index}",
            name,
            f"s{index // 5}",
            (Layer.CUSTOMER, Layer.FRONTSTAGE)[index % 2],
            start=not index,
            next=(Next(f"t{index + 1}", condition=name),) if index + 1 < len(names) else (),
            emotion=Emotion(1),
            roles=(f"r{index}",),
        )
        for index, name in enumerate(names)
    )
    people = {f"r{index}": Entry(f"r{index}", name) for index, name in enumerate(names)}
    journey = Journey("j", names[0], stages, touchpoints, "j.yaml", goal=names[-1])
    return Workspace(House(roles=people), (journey,))


def drawn_as_written(mermaid: Mermaid, names: list[str]) -> None:
    made_of = workspace(names)
    flow = Flow(made_of.journeys[0])
    journey = mermaid.draw(journey_text(flow, made_of, ENGLISH))
    assert journey["tasks"] == names
    assert journey["sections"] == names[::5]
    assert journey["title"] == [names[0]]
    assert journey["description"] == [names[-1]]
    assert names[0] in journey["heading"]
    assert journey["foreign"] == []
    chart = mermaid.draw(flowchart_text(flow, made_of, ENGLISH))
    assert dict(chart["nodes"]) == {f"t{index}": name for index, name in enumerate(names, 1)}
    assert sorted(chart["frames"]) == sorted(names[::5])
    assert chart["arrows"] == [f"if {isolated(name)}" for name in names[:-1]]
    assert chart["title"] == [names[0]]
    assert chart["foreign"] == []


@pytest.mark.slow
@pytest.mark.parametrize("part", range(4))
def test_mermaid_draws_hostile_titles_as_they_were_written(mermaid: Mermaid, part: int):
    names = titles(400, seed=7)[part * 100 : part * 100 + 100]
    for first in range(0, 100, 25):
        drawn_as_written(mermaid, names[first : first + 25])


@pytest.mark.slow
@pytest.mark.parametrize("journey", sample().journeys, ids=lambda each: each.id)
def test_mermaid_draws_the_sample(mermaid: Mermaid, journey: Journey):
    flow = Flow(journey)
    names = [shown(flow.touchpoints[node].title) for node in flow.moments]
    assert mermaid.draw(journey_text(flow, sample(), ENGLISH))["tasks"] == names
    chart = mermaid.draw(flowchart_text(flow, sample(), ENGLISH))
    stars = [
        f"{'★ ' if flow.touchpoints[node].moment_of_truth else ''}{shown(flow.touchpoints[node].title)}"
        for node in flow.moments
    ]
    assert dict(chart["nodes"]) == {f"t{index}": name for index, name in enumerate(stars, 1)}
    assert len(chart["arrows"]) == sum(len(flow.touchpoints[node].next) for node in flow.moments)
    assert sorted(chart["frames"]) == sorted(stage.title for stage in journey.stages)


@pytest.mark.slow
@pytest.mark.parametrize(("seed", "size"), [(1, 3), (5, 12), (24, 60)])
def test_mermaid_accepts_whatever_the_shape_of_a_journey(mermaid: Mermaid, seed: int, size: int):
    workspace = made(seed, size)
    flow = Flow(workspace.journeys[0])
    assert len(mermaid.draw(journey_text(flow, workspace, ENGLISH))["tasks"]) == len(flow.graph)
    assert len(mermaid.draw(flowchart_text(flow, workspace, ENGLISH))["nodes"]) == len(flow.graph)


def test_faces_stand_where_the_feelings_are(mermaid: Mermaid):
    """Mermaid draws a face lower by 30 for each score below 5; on a scale to 100, 60 is a 3.4."""
    made_of = workspace(["worst", "sixty", "best", "beyond", "seen", "unknown"])
    feelings = [Emotion(0), Emotion(60), Emotion(100), Emotion(900), Emotion(None, 25), Emotion()]
    journey = made_of.journeys[0]
    touchpoints = tuple(
        replace(each, emotion=emotion) for each, emotion in zip(journey.touchpoints, feelings, strict=True)
    )
    made_of = replace(made_of, house=replace(made_of.house, scale=Scale(0, 100)))
    text = journey_text(Flow(replace(journey, touchpoints=touchpoints)), made_of, ENGLISH)
    assert mermaid.draw(text)["faces"] == [300 + 30 * (5 - score) for score in (1, 3.4, 5, 5, 2, 3)]
    lines = [line.strip() for line in text.split("\n")]
    assert lines.index("%% of the next one no feeling is known; it stands in the middle") + 1 == lines.index(
        "unknown: 3: Customer, unknown"
    )


def test_a_journey_in_full():
    journey = next(each for each in sample().journeys if each.id == "lost-umbrella")
    assert journey_text(Flow(journey), sample(), ENGLISH) == (
        "journey\n"
        "    accTitle: The lost umbrella\n"
        "    accDescr: Ruth, out for the day · Get my mother's umbrella back\n"
        "    title The lost umbrella\n"
        "    section Ask\n"
        "      I come to the desk without my umbrella: 2: Ruth#44; out for the day\n"
        "      She puts her pen down and lets me tell it: 4: Ruth#44; out for the day, Desk clerk\n"
        "    section Get it back\n"
        "      She brings my umbrella, and it is dry: 5: Ruth#44; out for the day, Desk clerk\n"
    )


def test_a_flowchart_in_full():
    """Round at the start and the ends, soft where the customer is alone, dotted for the way back."""
    touchpoints = (
        Touchpoint("a", "I come", "in", Layer.CUSTOMER, start=True, next=(Next("b", share=80.0), Next("c"))),
        Touchpoint("b", "They ask", "in", Layer.FRONTSTAGE, moment_of_truth=True, next=(Next("c"), Next("nowhere"))),
        Touchpoint("c", "I wait", "on", Layer.CUSTOMER, next=(Next("b", "I am told to", loop=True), Next("d"))),
        Touchpoint("d", "I go", "lost", Layer.FRONTSTAGE, end=True),
        Touchpoint("e", "They plan", "in", Layer.BACKSTAGE),
    )
    journey = Journey(
        "j", "Short", (Stage("in", "In"), Stage("none", "None"), Stage("on", "On")), touchpoints, "j.yaml"
    )
    assert flowchart_text(Flow(journey), Workspace(House()), ENGLISH) == (
        "flowchart LR\n"
        "    accTitle: Short\n"
        '    subgraph s1["In"]\n'
        '        t1(["I come"])\n'
        '        t2["★ They ask"]\n'
        "    end\n"
        '    subgraph s2["On"]\n'
        '        t3("I wait")\n'
        "    end\n"
        '    subgraph s3["lost"]\n'
        '        t4(["I go"])\n'
        "    end\n"
        '    t1 -->|"80%"| t2\n'
        "    t1 --> t3\n"
        "    t2 --> t3\n"
        '    t3 -.->|"if I am told to"| t2\n'
        "    t3 --> t4\n"
    )


@pytest.mark.slow
def test_what_is_too_long_for_mermaid_is_shortened(mermaid: Mermaid):
    """Mermaid refuses a text of more than 50,000 characters; an ellipsis shows that there is more."""
    made_of = workspace([f"{index}: {'#' * 2000}" for index in range(20)])
    flow = Flow(made_of.journeys[0])
    for text, found in (
        (journey_text(flow, made_of, ENGLISH), "tasks"),
        (flowchart_text(flow, made_of, ENGLISH), "nodes"),
    ):
        assert len(text) < 50_000
        told = mermaid.draw(text)[found]
        assert len(told) == 20
        assert str(told[-1]).count("#") > 30
        assert "…" in str(told[-1])


@pytest.mark.parametrize("text", [text for text in HOSTILE if text.split()], ids=ascii)
def test_no_line_is_added_whatever_is_written(text: str):
    for told in (journey_text, flowchart_text):
        ours, harmless = (
            told(Flow(each.journeys[0]), each, ENGLISH) for each in (_workspace(text), _workspace("harmless"))
        )
        assert len(ours.splitlines()) == len(harmless.splitlines())

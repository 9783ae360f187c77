"""What the drawing engine is told: numbers, and not a word of anybody's."""

import pytest

from journeymap.graph.flow import Flow
from journeymap.layout.flow_view import flow_sketch
from journeymap.layout.sketch import Cluster, Line, Sketch
from journeymap.render.dot import dot
from tests.layout.corpus import ENGLISH, made, sample
from tests.render.hostile import HOSTILE
from tests.render.test_svg import _workspace

GOLDEN = """\
digraph {
graph [rankdir=LR, nodesep=0.4, ranksep=0.6]
node [shape=box, fixedsize=true, label=""]
edge [arrowhead=none]
subgraph cluster0 {
graph [margin=16, labeljust=l, label=<<TABLE BORDER="0" CELLBORDER="0" CELLPADDING="0" CELLSPACING="0" \
FIXEDSIZE="TRUE" WIDTH="50" HEIGHT="20"><TR><TD></TD></TR></TABLE>>]
n0
n2
}
n0 [width=2.7500, height=1.0000]
n1 [width=2.7500, height=0.5000]
n2 [width=2.7500, height=0.7500]
n0 -> n1 [id="0"]
n0 -> n2 [id="1", label=<<TABLE BORDER="0" CELLBORDER="0" CELLPADDING="0" CELLSPACING="0" FIXEDSIZE="TRUE" \
WIDTH="41" HEIGHT="24"><TR><TD></TD></TR></TABLE>>]
n0 -> n2 [id="2"]
}
"""


def test_a_sketch_in_full():
    """Line 2 goes back, so that it is told the other way round and does not pull n0 to the right of n2."""
    sketch = Sketch(
        ((198.0, 72.0), (198.0, 36.0), (198.0, 54.0)),
        (Line(0, 1), Line(0, 2, (40.6, 24.2)), Line(2, 0, back=True)),
        (Cluster((0, 2), (50.4, 19.5)),),
    )
    assert dot(sketch) == GOLDEN


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_no_word_of_a_designer_reaches_the_engine(text: str):
    """Whatever is written, only sizes differ from those of a harmless text."""
    workspace, harmless = _workspace(text), _workspace("harmless")
    told = dot(flow_sketch(Flow(workspace.journeys[0]), workspace, ENGLISH))
    expected = dot(flow_sketch(Flow(harmless.journeys[0]), harmless, ENGLISH))
    assert _without_sizes(told) == _without_sizes(expected)


def _without_sizes(told: str) -> str:
    return "".join("0" if each.isdigit() else each for each in told).replace("00", "0").replace("00", "0")


def test_every_journey_is_told_in_ascii_and_in_words_of_ours():
    ours = set(GOLDEN.replace("\n", " ").split())
    plain = {"".join(each for each in word if each.isalpha() or each in "<>=") for word in ours}
    for workspace in (sample(), made(5, 12), made(24, 60)):
        for journey in workspace.journeys:
            told = dot(flow_sketch(Flow(journey), workspace, ENGLISH))
            assert told.isascii()
            words = {"".join(each for each in word if each.isalpha() or each in "<>=") for word in told.split()}
            assert words <= plain

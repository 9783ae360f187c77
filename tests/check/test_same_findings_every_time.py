"""The same journey gives the same findings in the same order, whatever order Python keeps its sets in."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
from journeymap.check import registry
from journeymap.prove.survey import survey
from journeymap.model.house import House
from journeymap.model.journey import Journey, Stage
from journeymap.model.touchpoint import Layer, Need, Next, Touchpoint
from journeymap.model.workspace import Workspace

def ways(*names):
    return tuple(Next(name) for name in names)

def touchpoint(name, *to, start=False, layer=Layer.CUSTOMER, needs=()):
    return Touchpoint(name, name.upper(), "one", layer, start=start, next=ways(*to), needs=needs)

def mesh(letter, others):
    return [touchpoint(f"{letter}{n}", *(f"{letter}{m}" for m in others if m != n)) for n in others]

backstage = [
    touchpoint(f"n{n}", layer=Layer.BACKSTAGE, needs=tuple(Need(f"n{m}") for m in range(5) if m != n))
    for n in range(5)
]
touchpoints = (
    touchpoint("start", "end", "a3", "b2", "loop1", start=True),
    *mesh("a", (3, 1, 4, 2, 0)), *mesh("b", (2, 5, 1)), *mesh("lost", (3, 1, 2)),
    touchpoint("head", "tail"), touchpoint("tail"),
    touchpoint("loop1", "loop2", "loop3"), touchpoint("loop2", "loop4"), touchpoint("loop3", "loop4"),
    touchpoint("loop4", "loop1", "end"), touchpoint("end"), *backstage,
)
journey = Journey("x", "X", (Stage("one", "One"),), touchpoints, "journeys/x.yaml")
workspace = Workspace(House(), (journey,))
for finding in registry.run(workspace, survey(workspace)):
    print(finding)
"""


@pytest.fixture(scope="module")
def findings():
    root = Path(__file__).parents[2]

    def of(seed):
        environment = {**os.environ, "PYTHONHASHSEED": str(seed), "PYTHONPATH": str(root)}
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT], env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout

    return [of(seed) for seed in range(1, 5)]


def test_the_order_of_sets_does_not_show(findings):
    assert "slug='trap'" in findings[0]
    assert "slug='unreachable'" in findings[0]
    assert "slug='undeclared-loop'" in findings[0]
    assert "slug='self-need'" in findings[0]
    assert findings[1:] == findings[:1] * 3

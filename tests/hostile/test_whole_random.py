"""Whatever a file says: it is refused at a place, or checked, proved and drawn, and no text of it becomes markup."""

import copy
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeymap.check.registry import run
from journeymap.load.document import Document, Kind
from journeymap.load.reader import read
from journeymap.load.shape import misfits
from journeymap.model.build import build
from journeymap.prove.survey import survey
from journeymap.render.export.markdown import in_markdown
from journeymap.render.journey_page import JourneyFacts, journey_page
from journeymap.render.pages import Manner
from tests.hostile.payloads import payloads
from tests.layout.corpus import ENGLISH

ROOT = Path(__file__).parents[2]
SIGN = "<jm-x onload=1>"


def _sample(name: str) -> Any:
    return read((ROOT / name).read_text(encoding="utf-8"), name).data


def _journey() -> Any:
    """The beginning of a journey of the sample."""
    data: Any = _sample("journeys/coffee-before-the-train.yaml")
    data["touchpoints"] = dict(list(data["touchpoints"].items())[:5])
    for each in data["touchpoints"].values():
        each["principles"] = ["no-customer-goes-undetected"]
        each.pop("image", None)
    return data


JOURNEY = _journey()
PRINCIPLE = _sample("principles/no-customer-goes-undetected.yaml")
HOUSE = _sample("journeymap.yaml")
TEXTS = st.sampled_from([*payloads(), SIGN, f"\"'>{SIGN}"]) | st.text(max_size=30)
VALUES: st.SearchStrategy[object] = (
    TEXTS
    | st.sampled_from([*JOURNEY["touchpoints"], "customer", "support", "1s", "99999999w", "2026-01-01", "5%", "all"])
    | st.none()
    | st.booleans()
    | st.integers(-200, 200)
    | st.floats(allow_nan=False, allow_infinity=False, width=16)
    | st.lists(st.sampled_from(list(JOURNEY["touchpoints"])), max_size=4)
    | st.just({})
)


def _places(data: Any) -> list[tuple[Any, Any]]:
    """Every value below some data, by what it stands in and its key."""
    steps = list(data.items()) if isinstance(data, dict) else list(enumerate(data)) if isinstance(data, list) else []
    return [found for step, value in steps for found in ((data, step), *_places(value))]


@st.composite
def bent(draw: st.DrawFn) -> Any:
    """A journey of which some values were changed, mostly texts for texts."""
    data = copy.deepcopy(JOURNEY)
    for _ in range(draw(st.integers(1, 5))):
        places = _places(data)
        above, step = places[draw(st.integers(0, len(places) - 1))]
        if isinstance(above[step], str) and " " in above[step]:
            above[step] = draw(TEXTS)
        elif draw(st.booleans()) and above is not data:
            del above[step]
        else:
            above[step] = draw(VALUES)
    return data


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(bent())
def test_it_is_refused_or_drawn(data: Any) -> None:
    problems = misfits(Kind.JOURNEY, data, "journeys/a.yaml")
    assert all(each.message and each.check.code for each in problems)
    if problems:
        return
    documents = [
        Document(Kind.JOURNEY, "journeys/a.yaml", data),
        Document(Kind.PRINCIPLE, "principles/p.yaml", PRINCIPLE),
        Document(Kind.HOUSE, "journeymap.yaml", HOUSE),
    ]
    workspace = build(documents)
    proved = survey(workspace)
    assert all(finding.message for finding in run(workspace, proved))
    assert "<jm-x" not in journey_page(JourneyFacts(workspace, proved, Manner(ENGLISH))).decode()
    assert "<jm-x" not in in_markdown(proved.flows[0], workspace, proved, ENGLISH).replace("\\<jm-x", "")

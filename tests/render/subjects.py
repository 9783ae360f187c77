"""Journeys of the sample, and one that says what it is told to, as subjects of an export."""

from functools import cache
from typing import Any

from journeymap.graph.flow import Flow
from journeymap.look.theme import THEMES
from journeymap.prove.survey import Survey, survey
from journeymap.render.export.subject import Subject, Wishes
from tests.layout.corpus import ENGLISH, sample
from tests.render.test_svg import _workspace as saying

SHORTEST, LONGEST = "lost-umbrella", "outpatient-visit"


@cache
def _proved() -> Survey:
    return survey(sample(), map(Flow, sample().journeys))


def subject(journey: str = SHORTEST, view: str = "map", theme: str = "light", **wishes: Any) -> Subject:
    """A journey of the sample."""
    flow = next(Flow(each) for each in sample().journeys if each.id == journey)
    return Subject(flow, sample(), _proved(), view, THEMES[theme], ENGLISH, Wishes(**wishes))


def told(text: str, view: str = "map", **wishes: Any) -> Subject:
    """A journey with ``text`` wherever something can be said."""
    workspace = saying(text)
    flow = Flow(workspace.journeys[0])
    return Subject(flow, workspace, survey(workspace, [flow]), view, THEMES["light"], ENGLISH, Wishes(**wishes))

"""A part of a workspace: no more than goes into a page, so that the page is known by it."""

import dataclasses
from collections.abc import Iterable

from journeymap.graph.flow import Flow
from journeymap.model.house import FILE
from journeymap.model.journey import Journey
from journeymap.model.principle import Principle
from journeymap.model.workspace import Workspace
from journeymap.prove.survey import Survey
from journeymap.prove.verdict import Verdict


def narrow(workspace: Workspace, journeys: Iterable[Journey], principles: Iterable[Principle]) -> Workspace:
    """The house with some of its journeys and principles, and the pictures that these and the house show."""
    kept = tuple(journeys)
    files = {FILE, *(journey.file for journey in kept)}
    shown = {key: picture for key, picture in workspace.pictures.items() if key[0] in files}
    return dataclasses.replace(workspace, journeys=kept, principles=tuple(principles), pictures=shown, translations=())


def survey_of(flows: Iterable[Flow], verdicts: Iterable[Verdict], whole: Survey) -> Survey:
    """A survey of these flows and verdicts only; ``whole`` knows of what the rules speak."""
    judged, listed = tuple(flows), tuple(verdicts)
    rules = {(each.principle, each.rule) for each in listed}
    by_flow = tuple(tuple(each for each in listed if each.journey == flow.journey.id) for flow in judged)
    return Survey(judged, by_flow, listed, {rule: about for rule, about in whole.about.items() if rule in rules})

"""What a check looks at."""

from dataclasses import dataclass

from journeymap.graph.flow import Flow
from journeymap.model.journey import Journey
from journeymap.model.workspace import Workspace
from journeymap.prove.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Subject:
    """One journey with its flow, in its workspace, and the verdicts on the rules of the workspace."""

    journey: Journey
    flow: Flow
    workspace: Workspace
    verdicts: tuple[Verdict, ...]

"""What a check looks at."""

from dataclasses import dataclass
from functools import cached_property

from journeymap.graph.flow import Flow
from journeymap.model.journey import Journey
from journeymap.model.workspace import Workspace
from journeymap.prove.prover import Prover
from journeymap.prove.verdict import Verdict


@dataclass(frozen=True)
class Subject:
    """One journey with its flow, in its workspace, and what proves the rules of the workspace."""

    journey: Journey
    flow: Flow
    workspace: Workspace
    prover: Prover

    @cached_property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The verdicts on every rule."""
        return tuple(self.prover.verdicts(self.flow))

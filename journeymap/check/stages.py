"""The touchpoints of a journey, stage by stage."""

from collections.abc import Iterator

from journeymap.diagnostics.place import Part, Place
from journeymap.model.journey import Journey, Stage
from journeymap.model.touchpoint import Touchpoint


def in_stages(journey: Journey) -> Iterator[tuple[Stage, tuple[Touchpoint, ...]]]:
    """Each stage with its touchpoints, both in the order of the file."""
    members: dict[str, list[Touchpoint]] = {stage.id: [] for stage in journey.stages}
    for touchpoint in journey.touchpoints:
        if touchpoint.stage in members:
            members[touchpoint.stage].append(touchpoint)
    for stage in journey.stages:
        yield stage, tuple(members[stage.id])


def place_of_stage(journey: Journey, stage: Stage) -> Place:
    """The place of a stage's id."""
    return Place(journey.file, ("stages", stage.id), Part.KEY)

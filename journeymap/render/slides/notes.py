"""What the presenter reads: for each moment what the customer expects, what staff do, how we know, and its notes."""

from collections.abc import Iterable, Iterator

from journeymap.graph.flow import Flow
from journeymap.model.touchpoint import Touchpoint
from journeymap.model.workspace import Workspace
from journeymap.render.facts import facts
from journeymap.render.slides.text import one_line

_SAID = ("Notes for the presenter", "Expects", "Thinks", "Says", "Feels", "What staff do", "Needs", "How we know")
"""What is said aloud comes first; what stands on the slide already is left out, but for its evidence."""


def notes(touchpoints: Iterable[Touchpoint], flow: Flow, workspace: Workspace) -> Iterator[str]:
    """The notes of some touchpoints, line by line, their titles in full."""
    known = workspace.principles_by_id()
    for touchpoint in touchpoints:
        yield one_line(touchpoint.title)
        told = {fact.label: fact for fact in facts(touchpoint, flow, workspace.house, known)}
        for label in _SAID:
            if label in told:
                yield f"{label}: {'; '.join(one_line(value.text) for value in told[label].values)}"
        yield ""

"""What the presenter reads: for each moment what the customer expects, what staff do, how we know, and its notes."""

from collections.abc import Iterable, Iterator

from journeymap.graph.flow import Flow
from journeymap.language.language import Language
from journeymap.model.touchpoint import Touchpoint
from journeymap.model.workspace import Workspace
from journeymap.render.facts import facts
from journeymap.render.slides.text import one_line

_SAID = ("notes", "expects", "thinks", "says", "feels", "do", "needs", "evidence")
"""What is said aloud comes first; what stands on the slide already is left out, but for its evidence."""


def notes(touchpoints: Iterable[Touchpoint], flow: Flow, workspace: Workspace, speech: Language) -> Iterator[str]:
    """The notes of some touchpoints, line by line, their titles in full."""
    known = workspace.principles_by_id()
    for touchpoint in touchpoints:
        yield one_line(touchpoint.title)
        told = {fact.about: fact for fact in facts(touchpoint, flow, workspace.house, known, speech)}
        for fact in (told[about] for about in _SAID if about in told):
            yield f"{fact.label}: {'; '.join(one_line(value.text) for value in fact.values)}"
        yield ""

"""One view of a journey as a picture, by the name of the view."""

from journeymap.layout.blueprint import blueprint
from journeymap.layout.coverage_view import coverage_view
from journeymap.layout.map import journey_map
from journeymap.layout.marks import Picture
from journeymap.prove.coverage import coverage
from journeymap.render.drawings import flow_picture
from journeymap.render.export.subject import Subject

VIEWS = ("map", "blueprint", "flow", "coverage")
"""The views that can be drawn, the usual one first."""


def view(subject: Subject) -> Picture:
    """The picture of the subject's view. Raises EngineError when the drawing engine cannot be started."""
    flow, workspace, speech = subject.flow, subject.workspace, subject.speech
    match subject.view:
        case "map":
            return journey_map(flow, workspace, speech)
        case "blueprint":
            return blueprint(flow, workspace, speech)
        case "flow":
            return flow_picture(flow, workspace, speech)
        case _:
            return coverage_view(coverage(flow, workspace.principles, subject.proved), speech)

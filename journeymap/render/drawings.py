"""The three pictures of a journey, laid out."""

from dataclasses import dataclass

from journeymap.graph.flow import Flow
from journeymap.language.language import Language
from journeymap.layout.blueprint import blueprint
from journeymap.layout.flow_view import flow_grid, flow_sketch, flow_view
from journeymap.layout.map import journey_map
from journeymap.layout.marks import Picture
from journeymap.model.workspace import Workspace
from journeymap.render.engine import draw


@dataclass(frozen=True, slots=True)
class Drawings:
    """Map, Blueprint and Flow of one journey."""

    map: Picture
    blueprint: Picture
    flow: Picture


def drawings(flow: Flow, workspace: Workspace, speech: Language) -> Drawings:
    """All pictures of a journey."""
    return Drawings(
        map=journey_map(flow, workspace, speech),
        blueprint=blueprint(flow, workspace, speech),
        flow=flow_picture(flow, workspace, speech),
    )


def flow_picture(flow: Flow, workspace: Workspace, speech: Language) -> Picture:
    """The Flow of a journey. Where the engine gives no answer in time, it is drawn on the grid."""
    drawn = draw(flow_sketch(flow, workspace, speech))
    return flow_grid(flow, workspace, speech) if drawn is None else flow_view(flow, workspace, drawn, speech)

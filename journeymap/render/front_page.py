"""The first page of the site: all journeys, principles and guides."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from journeymap.diagnostics.finding import Finding
from journeymap.diagnostics.place import Span
from journeymap.guide.library import Acting
from journeymap.layout import phrases
from journeymap.model.journey import Journey
from journeymap.model.workspace import Workspace
from journeymap.prove.survey import Survey
from journeymap.render import svg
from journeymap.render.comparison import Pair
from journeymap.render.pages import Manner, drawn, page
from journeymap.render.sparkline import sparkline


@dataclass(frozen=True, slots=True)
class Located:
    """A finding with the place it points at, as a page shows it."""

    finding: Finding
    span: Span


@dataclass(frozen=True, slots=True)
class JourneyLink:
    """A journey in a list."""

    journey: Journey
    subtitle: str
    moments: int
    curve: Markup


def front_page(  # noqa: PLR0913, PLR0917 -- all that there is on a site
    workspace: Workspace,
    proved: Survey,
    roles: Sequence[Acting],
    located: Sequence[Located],
    pairs: Sequence[Pair],
    manner: Manner,
) -> bytes:
    """The page. Raises UsageError for what is wrong with the house's own templates."""
    links = [
        JourneyLink(
            flow.journey,
            phrases.subtitle(flow.journey, workspace.house),
            len(flow.graph),
            drawn(svg.picture(sparkline(flow, workspace.house.scale, manner.speech), f"curve-{flow.journey.id}")),
        )
        for flow in proved.flows
    ]
    return page(
        "index.html",
        **manner.frame(workspace),
        root="",
        here="index",
        links=links,
        principles=workspace.principles,
        compared=pairs,
        guides=roles,
        located=located,
    )

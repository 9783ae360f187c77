"""The page of coverage: principles by journeys."""

from collections.abc import Sequence

from journeymap.model.workspace import Workspace
from journeymap.prove.coverage import Coverage
from journeymap.prove.survey import Survey
from journeymap.render.pages import Manner, page
from journeymap.render.verdicts import legend, standing


def coverage_page(workspace: Workspace, covers: Sequence[Coverage], proved: Survey, manner: Manner) -> bytes:
    """The page. Raises UsageError for what is wrong with the house's own templates."""
    speech, flows = manner.speech, proved.flows
    table = [
        (
            principle,
            [standing(proved.of(principle=principle.id, journey=flow.journey.id), speech) for flow in flows],
            [any(cell.lives for cell in cover.rows[number][1]) for cover in covers],
        )
        for number, principle in enumerate(workspace.principles)
    ]
    cells = tuple(cell for cover in covers for cell in cover.cells)
    return page(
        "coverage.html",
        **manner.frame(workspace),
        root="",
        here="coverage",
        journeys=[flow.journey for flow in flows],
        table=table,
        keys=legend(speech),
        covered=sum(cell.covered for cell in cells),
        cells=len(cells),
    )

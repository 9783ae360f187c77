"""The page of two journeys: what changes from the one to the other."""

from dataclasses import dataclass

from journeymap.graph.compare import compare
from journeymap.graph.comparison import Fate
from journeymap.graph.flow import Flow
from journeymap.layout import changes
from journeymap.layout.comparison_map import comparison_map
from journeymap.model.workspace import Workspace
from journeymap.prove.shift import shifts
from journeymap.prove.survey import Survey
from journeymap.render.comparison import mark, page_of, promises, rows
from journeymap.render.leaf import Leaf
from journeymap.render.narrow import narrow, survey_of
from journeymap.render.pages import Manner, page
from journeymap.render.view import view


@dataclass(frozen=True, slots=True)
class ComparisonFacts:
    """All that goes into the page: the two journeys alone, the first as it is, and the verdicts on them."""

    workspace: Workspace
    proved: Survey
    manner: Manner


def comparison_leaf(before: Flow, after: Flow, whole: Workspace, proved: Survey, manner: Manner) -> Leaf:
    """The page that compares two journeys of a workspace."""
    verdicts = [each for flow in (before, after) for each in proved.of(journey=flow.journey.id)]
    known = ComparisonFacts(
        narrow(whole, [before.journey, after.journey], whole.principles),
        survey_of([before, after], verdicts, proved),
        manner,
    )
    return Leaf(page_of(before.journey.id, after.journey.id), comparison_page, known)


def comparison_page(known: ComparisonFacts) -> bytes:
    """The page. Raises UsageError for what is wrong with the house's own templates."""
    workspace, speech = known.workspace, known.manner.speech
    before, after = known.proved.flows
    found = compare(before, after)
    names = changes.names(found, workspace, speech)
    changed = [each for each in found.stages if each.fate is not Fate.SAME]
    return page(
        "compare.html",
        **known.manner.frame(workspace),
        root="../",
        here="journeys",
        principles=workspace.principles,
        before=before.journey,
        after=after.journey,
        totals=changes.totals(found, speech),
        marks=[mark(fate, speech) for fate in (Fate.ADDED, Fate.GONE, Fate.MOVED, Fate.CHANGED)],
        view=view(comparison_map(before, after, workspace, speech), speech),
        promises=promises(shifts(*known.proved.by_flow), workspace.principles_by_id(), speech),
        rows=rows(found, names),
        stages=[(mark(each.fate, speech), each.shown.title) for each in changed],
        ways=[(mark(each.fate, speech), changes.way(each, names)) for each in found.ways if each.fate is not Fate.SAME],
        same=found.of(Fate.SAME),
    )

"""The page of a principle: what it says, where it lives and where it is missing, and how its rules stand."""

from collections.abc import Mapping
from dataclasses import dataclass

from journeymap.graph.flow import Flow
from journeymap.graph.principles import presence
from journeymap.model.principle import Principle
from journeymap.model.sentence import sentence
from journeymap.model.touchpoint import Touchpoint
from journeymap.model.workspace import Workspace
from journeymap.prove.survey import Survey
from journeymap.prove.verdict import Verdict
from journeymap.render.leaf import Leaf
from journeymap.render.narrow import narrow
from journeymap.render.pages import Manner, page
from journeymap.render.stories import by_whom, told
from journeymap.render.verdicts import rulings


@dataclass(frozen=True, slots=True)
class Stand:
    """A principle in a journey, by its id and title: what lives up to it and what should, and the verdicts.

    ``titles`` are those of the touchpoints of which the verdicts speak, by their ids.
    """

    id: str
    title: str
    lives: tuple[Touchpoint, ...]
    missing: tuple[Touchpoint, ...]
    verdicts: tuple[Verdict, ...]
    titles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PrincipleFacts:
    """All that goes into the page: the house and the principle alone, and how that stands in each journey."""

    workspace: Workspace
    stands: tuple[Stand, ...]
    manner: Manner


def principle_leaf(principle: Principle, whole: Workspace, proved: Survey, manner: Manner) -> Leaf:
    """The page of one principle of a workspace."""
    stands = tuple(_stand(principle, flow, proved) for flow in proved.flows)
    known = PrincipleFacts(narrow(whole, (), (principle,)), stands, manner)
    return Leaf(f"principles/{principle.id}.html", principle_page, known)


def _stand(principle: Principle, flow: Flow, proved: Survey) -> Stand:
    journey, found = flow.journey, presence(principle, flow)
    verdicts = proved.of(principle=principle.id, journey=journey.id)
    spoken = {at for each in verdicts for at in (*each.path, *each.culprits)}
    titles = {each: flow.touchpoints[each].title for each in sorted(spoken)}
    return Stand(journey.id, journey.title, found.lives, found.missing, verdicts, titles)


def principle_page(known: PrincipleFacts) -> bytes:
    """The page. Raises UsageError for what is wrong with the house's own templates."""
    (principle,), speech = known.workspace.principles, known.manner.speech
    return page(
        "principle.html",
        **known.manner.frame(known.workspace),
        root="../",
        here="principles",
        principle=principle,
        lives=[each for each in known.stands if each.lives],
        missing=[each for each in known.stands if each.missing],
        stories=[(each, by_whom(each.story)) for each in told(principle, known.stands)],
        sentences=[(rule, sentence(rule)) for rule in principle.rules],
        stands=[
            (each, rulings(each.verdicts, {principle.id: principle}, each.titles, speech)) for each in known.stands
        ],
    )

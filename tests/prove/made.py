"""Small journeys and rules made by hand."""

from journeymap.graph.flow import Flow
from journeymap.model.duration import seconds
from journeymap.model.house import House
from journeymap.model.journey import Journey, Stage
from journeymap.model.principle import Limit, Rule
from journeymap.model.touchpoint import Duration, Layer, Next, Time, Touchpoint
from journeymap.prove.prover import prove
from tests.prove.small import principle

HOUSE = House(contexts={"load": ("calm", "short-staffed"), "hours": ("day", "night")})


def point(name, to="", tags="", takes="", wait="", **fields):
    """``to`` are ids; ``takes`` and ``wait`` are the worst times. The first letter of the title is a capital."""
    return Touchpoint(
        name,
        f"I {name}",
        "one",
        fields.pop("layer", Layer.CUSTOMER),
        next=fields.pop("next", tuple(Next(each) for each in to.split())),
        tags=tuple(tags.split()),
        takes=Time(Duration(None, seconds(takes))) if isinstance(takes, str) and takes else takes or None,
        wait=Time(Duration(None, seconds(wait))) if isinstance(wait, str) and wait else wait or None,
        **fields,
    )


def flow(*touchpoints, owner=None):
    return Flow(Journey("made", "Made", (Stage("one", "One"),), touchpoints, "journeys/made.yaml", owner=owner))


def within(steps=None, time=None):
    return Limit(steps, None if time is None else seconds(time))


def verdicts(made, applies_to=None, house=HOUSE, **keys):
    return list(prove(principle(Rule("rule", **keys), applies_to=applies_to), made, house))


def verdict(made, applies_to=None, house=HOUSE, **keys):
    """The outcome, the path and the reason of a rule that asks for no context."""
    (found,) = verdicts(made, applies_to, house, **keys)
    return found.outcome.value, " ".join(found.path), found.reason

"""Why a moment is as it is: its principles, what helps, what gets in the way, and what we are mending."""

from collections.abc import Iterator

from journeymap.guide.document import Claim, Link, Statement
from journeymap.guide.scene import Scene
from journeymap.guide.text import clean, opened, phrase

_UNDER_WAY = ("planned", "doing")


def principles(scene: Scene) -> Iterator[Statement]:
    """The principles that the touchpoint lives up to."""
    for each in dict.fromkeys(scene.touchpoint.principles):
        if each in scene.setting.principles:
            told = opened(phrase(scene.setting.principles[each].statement))
            yield scene.state(
                Claim.PRINCIPLE, "principles", told, about=each, links=[Link(told, f"guides/principles/{each}")]
            )


def obstacles(scene: Scene) -> Iterator[Statement]:
    """What gets in the customer's way, and what is being done about it."""
    say, touchpoint = scene.language.say, scene.touchpoint
    for index, friction in enumerate(touchpoint.friction):
        if clean(friction.text):
            yield scene.state(Claim.FRICTION, f"friction.{index}", clean(friction.text))
    for index, opportunity in enumerate(touchpoint.opportunities):
        if opportunity.status in _UNDER_WAY and clean(opportunity.text):
            text = say("We are working on this: {what}", what=phrase(opportunity.text))
            yield scene.state(Claim.FRICTION, f"opportunities.{index}", text)


def costs(scene: Scene) -> Iterator[Statement]:
    """What customers pay, and where they were told."""
    say, cost = scene.language.say, scene.touchpoint.cost_to_customer
    if cost is not None and clean(cost.text):
        yield scene.state(Claim.FRICTION, "cost_to_customer.text", clean(cost.text))
        if cost.announced in scene.setting.flow.touchpoints:
            link = scene.setting.link(scene.setting.flow.touchpoints[cost.announced])
            told = say("They were told about it at {moment}.", moment=link.text)
            yield scene.state(Claim.FRICTION, "cost_to_customer.announced", told, about=cost.announced, links=[link])


def delights(scene: Scene) -> Iterator[Statement]:
    """What makes the customer glad."""
    for index, delight in enumerate(scene.touchpoint.delight):
        if clean(delight.text):
            yield scene.state(Claim.DELIGHT, f"delight.{index}", clean(delight.text))

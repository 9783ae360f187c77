"""Who hands the customer to whom, by the names of their roles, both ways."""

from collections.abc import Iterator

from journeymap.graph.handover import after, before
from journeymap.guide.document import Claim, Statement
from journeymap.guide.scene import Scene
from journeymap.model.touchpoint import Touchpoint


def taken_over(scene: Scene) -> Iterator[Statement]:
    """From whom a customer comes."""
    say = scene.language.say
    for other in before(scene.setting.flow, scene.touchpoint.id):
        link, others = scene.setting.link(other), _any_other(scene, other)
        if scene.role not in other.roles:
            text = say("You take over from {roles}, after {moment}.", roles=others, moment=link.text)
        elif others:
            text = say("You or {roles} met them before, at {moment}.", roles=others, moment=link.text)
        else:
            text = say("You have met them before, at {moment}.", moment=link.text)
        yield scene.state(Claim.HAND_OFF, "from", text, about=other.id, links=[link])


def handed_on(scene: Scene) -> Iterator[Statement]:
    """To whom a customer goes."""
    say = scene.language.say
    following = after(scene.setting.flow, scene.touchpoint.id)
    for other in following:
        link, others = scene.setting.link(other), _any_other(scene, other)
        if scene.role not in other.roles:
            text = say("You hand over to {roles}, for {moment}.", roles=others, moment=link.text)
        elif others:
            text = say("You or {roles} will meet them again, at {moment}.", roles=others, moment=link.text)
        else:
            text = say("You will meet them again, at {moment}.", moment=link.text)
        yield scene.state(Claim.HAND_OFF, "to", text, about=other.id, links=[link])
    if not following and any(True for _ in scene.setting.flow.graph.successors(scene.touchpoint.id)):
        yield scene.state(Claim.HAND_OFF, "to", say("From here they go on without any of us."))


def delivered(scene: Scene) -> Iterator[Statement]:
    """For whom a piece of work behind the scenes is done: the colleagues who count on it directly."""
    say = scene.language.say
    for each in scene.setting.users[scene.touchpoint.id]:
        other = scene.setting.flow.touchpoints[each]
        link, others = scene.setting.link(other), _any_other(scene, other)
        if not other.roles:
            text = say("{moment} counts on it.", moment=link.text)
        elif scene.role not in other.roles:
            text = say("You do this for {roles}: it is needed for {moment}.", roles=others, moment=link.text)
        elif others:
            text = say("You or {roles} need it for {moment}.", roles=others, moment=link.text)
        else:
            text = say("You need it yourself, for {moment}.", moment=link.text)
        yield scene.state(Claim.HAND_OFF, "for", text, about=other.id, links=[link])


def together(scene: Scene) -> Iterator[Statement]:
    """Who else acts at the same touchpoint."""
    others = _others(scene, scene.touchpoint)
    if others:
        yield scene.state(Claim.HAND_OFF, "roles", scene.language.say("You share this with {roles}.", roles=others))


def _others(scene: Scene, touchpoint: Touchpoint) -> str:
    """The other roles of a touchpoint, named."""
    return scene.setting.roles(role for role in touchpoint.roles if role != scene.role)


def _any_other(scene: Scene, touchpoint: Touchpoint) -> str:
    """The other roles of a touchpoint, any of whom may be the one who acts."""
    others = [scene.setting.role(role) for role in touchpoint.roles if role != scene.role]
    return scene.language.either(others) if others else ""

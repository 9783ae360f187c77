"""Who and what stands behind a touchpoint, and what customers notice when it is missing."""

from collections.abc import Iterator

from journeymap.guide.document import Claim, Paragraph, Statement
from journeymap.guide.scene import Scene, run
from journeymap.guide.setting import all_named
from journeymap.guide.text import clean, phrase
from journeymap.model.house import House
from journeymap.model.touchpoint import Need, Touchpoint

_SHORT = {"hr": "HR", "ict": "ICT", "it": "IT"}
"""Departments whose names are letters, and would be read as words."""


def supports(scene: Scene) -> Iterator[Paragraph]:
    """A paragraph for each work that the touchpoint needs."""
    titles = scene.setting.flow.touchpoints
    seen = set()
    for index, need in enumerate(scene.touchpoint.needs):
        if need.id in titles and need.id != scene.touchpoint.id and need.id not in seen:
            seen.add(need.id)
            yield run(_support(scene, index, need, titles[need.id]))


def _support(scene: Scene, index: int, need: Need, work: Touchpoint) -> Iterator[Statement]:
    say = scene.language.say
    yield _who(scene, work)
    if clean(need.without or ""):
        text = say("Without it: {what}", what=phrase(need.without or ""))
        yield scene.state(Claim.WITHOUT, f"needs.{index}.without", text, about=work.id)
    if clean(work.owner or "") and not work.roles:
        text = say("When it fails, tell: {owner}", owner=phrase(called(work.owner or "", scene.setting.house)))
        yield scene.state(Claim.NEED, "owner", text, about=work.id)


def _who(scene: Scene, work: Touchpoint) -> Statement:
    """What is needed, and who or what does it."""
    say, link = scene.language.say, scene.setting.link(work)
    names = [scene.setting.role(role) for role in work.roles if role != scene.role]
    others = scene.language.either(names) if names else ""
    if others and scene.role in work.roles:
        text = say("You can count on {work}: that is you or {roles}.", work=link.text, roles=others)
    elif others:
        text = say("You can count on {work}: that is the work of {roles}.", work=link.text, roles=others)
    elif work.roles:
        text = say("It stands on {work}, which you do yourself.", work=link.text)
    elif work.systems:
        systems = scene.language.listed(all_named(scene.setting.house.systems, work.systems))
        text = say("It stands on {work}. No person does that, only this: {systems}", work=link.text, systems=systems)
    else:
        text = say("It stands on {work}.", work=link.text)
    return scene.state(Claim.NEED, "needs", text, about=work.id, links=[link])


def called(owner: str, house: House) -> str:
    """What an owner is called: as the house says, else what is written like an id loses its hyphens."""
    if owner in house.owners:
        return house.owners[owner]
    is_id = owner.islower() and " " not in owner.strip()
    return " ".join(_SHORT.get(word, word) for word in owner.split("-")) if is_id else owner

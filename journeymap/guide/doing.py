"""What staff do at a touchpoint, what that is called, and what they work with."""

from collections.abc import Iterator

from journeymap.guide.document import Claim, Statement
from journeymap.guide.scene import Scene
from journeymap.guide.setting import all_named, named
from journeymap.guide.text import clean, phrase


def steps(scene: Scene) -> Iterator[Statement]:
    """What to do, in order."""
    for index, text in enumerate(scene.touchpoint.do):
        yield scene.state(Claim.DO, f"do.{index}", clean(text))


def unwritten(scene: Scene) -> Iterator[Statement]:
    """An invitation, where nobody has written down yet what to do."""
    if not any(map(clean, scene.touchpoint.do)):
        yield scene.state(
            Claim.WORDS,
            "unwritten",
            scene.language.say("Nobody has written down yet what to do here. You may be the one who knows."),
        )


def means(scene: Scene) -> Iterator[Statement]:
    """The name of the way of working, and the systems."""
    touchpoint, house, say = scene.touchpoint, scene.setting.house, scene.language.say
    if touchpoint.procedure:
        text = say("We call this: {name}", name=phrase(named(house.procedures, touchpoint.procedure)))
        yield scene.state(Claim.MEANS, "procedure", text, about=touchpoint.procedure)
        entry = (house.procedures or {}).get(touchpoint.procedure)
        if entry and entry.description:
            yield scene.state(
                Claim.MEANS, "procedure.description", clean(entry.description), about=touchpoint.procedure
            )
    if touchpoint.systems:
        systems = scene.language.listed(all_named(house.systems, touchpoint.systems))
        yield scene.state(Claim.MEANS, "systems", say("You work with: {systems}", systems=systems))

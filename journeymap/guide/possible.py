"""What work behind the scenes makes possible: the customer's moments that stand on it, and their feelings there."""

from collections.abc import Iterator

from journeymap.guide.customer import is_wanted
from journeymap.guide.document import Claim, Statement
from journeymap.guide.scene import Scene
from journeymap.guide.text import clean, phrase


def moments_served(scene: Scene) -> Iterator[Statement]:
    """A statement for each moment that stands on the work, in the customer's order."""
    say, touchpoints = scene.language.say, scene.setting.flow.touchpoints
    for each in scene.setting.served[scene.touchpoint.id]:
        moment = touchpoints[each]
        link, feeling = scene.setting.link(moment), phrase(moment.emotion.feeling or "")
        if feeling and is_wanted(moment):
            text = say("At {moment}, customers should feel: {feeling}", moment=link.text, feeling=feeling)
        elif feeling:
            text = say("At {moment}, customers feel: {feeling}", moment=link.text, feeling=feeling)
        else:
            text = say("It carries {moment}.", moment=link.text)
        yield scene.state(Claim.POSSIBLE, "served", text, about=each, links=[link])


def noticed(scene: Scene) -> Iterator[Statement]:
    """What is noticed when the work is not done; as those who need it have written it down."""
    say, touchpoints, work = scene.language.say, scene.setting.flow.touchpoints, scene.touchpoint
    for user in scene.setting.users[work.id]:
        for index, need in enumerate(touchpoints[user].needs):
            if need.id == work.id and clean(need.without or ""):
                text = say("Without it: {what}", what=phrase(need.without or ""))
                yield scene.state(Claim.WITHOUT, f"without.{index}", text, about=user)

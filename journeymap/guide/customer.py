"""What customers bring to a moment, what they should take from it, and what they say of it."""

from collections.abc import Iterable, Iterator

from journeymap.guide.document import Claim, Statement
from journeymap.guide.scene import Scene
from journeymap.guide.text import clean, phrase, spoken
from journeymap.model.touchpoint import Touchpoint


def arriving(scene: Scene) -> Iterator[Statement]:
    """From which moments customers come, and with which feelings."""
    say, touchpoint = scene.language.say, scene.touchpoint
    if touchpoint.start:
        yield scene.state(Claim.ORDER, "start", say("This is where the journey begins."))
    for other in _neighbours(scene, scene.setting.flow.graph.predecessors(touchpoint.id)):
        link = scene.setting.link(other)
        feeling = phrase(other.emotion.feeling or "")
        if not feeling:
            claim, text = Claim.ORDER, say("Just before comes {moment}.", moment=link.text)
        elif is_wanted(other):
            claim = Claim.FEELING
            text = say("Just before, at {moment}, they should feel: {feeling}", moment=link.text, feeling=feeling)
        else:
            claim = Claim.FEELING
            text = say("Just before, at {moment}, they feel: {feeling}", moment=link.text, feeling=feeling)
        yield scene.state(claim, "before", text, about=other.id, links=[link])


def here(scene: Scene) -> Iterator[Statement]:
    """What customers expect, think and feel at the moment itself, and whether that is what we want."""
    say, touchpoint, emotion = scene.language.say, scene.touchpoint, scene.touchpoint.emotion
    if clean(touchpoint.expects or ""):
        yield scene.state(Claim.VOICE, "expects", say("They expect: {text}", text=phrase(touchpoint.expects or "")))
    if clean(touchpoint.thinks or ""):
        yield scene.state(Claim.VOICE, "thinks", say("They think: {quote}", quote=spoken(touchpoint.thinks or "")))
    feeling = phrase(emotion.feeling or "")
    if feeling and is_wanted(touchpoint):
        yield scene.state(Claim.FEELING, "emotion.feeling", say("They should feel: {feeling}", feeling=feeling))
    elif feeling:
        yield scene.state(Claim.FEELING, "emotion.feeling", say("They feel: {feeling}", feeling=feeling))
    if emotion.target is not None and emotion.observed is not None:
        if emotion.observed < emotion.target:
            yield scene.state(
                Claim.FEELING, "emotion.observed", say("We are not there yet: today they feel less good than we want.")
            )
        elif emotion.observed > emotion.target:
            yield scene.state(
                Claim.FEELING, "emotion.observed", say("You do this well: today they feel even better than we hoped.")
            )


def leaving(scene: Scene) -> Iterator[Statement]:
    """To which moments customers go on, and what they feel there."""
    say, touchpoint = scene.language.say, scene.touchpoint
    for other in _neighbours(scene, scene.setting.flow.graph.successors(touchpoint.id)):
        link = scene.setting.link(other)
        feeling = phrase(other.emotion.feeling or "")
        if not feeling:
            claim, text = Claim.ORDER, say("Just after comes {moment}.", moment=link.text)
        elif is_wanted(other):
            claim = Claim.FEELING
            text = say("Just after, at {moment}, they should feel: {feeling}", moment=link.text, feeling=feeling)
        else:
            claim = Claim.FEELING
            text = say("Just after, at {moment}, they feel: {feeling}", moment=link.text, feeling=feeling)
        yield scene.state(claim, "after", text, about=other.id, links=[link])
    if touchpoint.id in scene.setting.flow.ends:
        if touchpoint.next:
            yield scene.state(Claim.ORDER, "end", say("For some, the journey ends here."))
        else:
            yield scene.state(Claim.ORDER, "end", say("This is where the journey ends: it is what they take home."))


def sayings(scene: Scene) -> Iterator[Statement]:
    """What customers said of the moment, in their own words."""
    for index, text in enumerate(scene.touchpoint.says):
        if clean(text):
            yield scene.state(
                Claim.VOICE, f"says.{index}", scene.language.say("In their words: {quote}", quote=spoken(text))
            )


def is_wanted(touchpoint: Touchpoint) -> bool:
    """Whether the feeling is one that we aim for; else it is one that customers have, wanted or not.

    Where people act, a designer names what they are there to bring about, unless it was found to be bad.
    """
    emotion = touchpoint.emotion
    good = emotion.observed is None or emotion.observed > 0 or (emotion.observed == 0 and bool(touchpoint.roles))
    return good and (emotion.target or 0) > 0


def _neighbours(scene: Scene, ids: Iterable[str]) -> list[Touchpoint]:
    """Touchpoints by id without the one that is told of, in the order of the journey."""
    rank = scene.setting.rank
    found = sorted(set(ids) - {scene.touchpoint.id}, key=rank.__getitem__)
    return [scene.setting.flow.touchpoints[each] for each in found]

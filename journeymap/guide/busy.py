"""The same moment on another day: how long it takes, how long customers wait, and what is promised all the same."""

from collections.abc import Iterator

from journeymap.guide.circumstance import when, whenever
from journeymap.guide.document import Claim, Link, Statement
from journeymap.guide.scene import Scene
from journeymap.guide.text import clean, opened, phrase
from journeymap.language.language import Language
from journeymap.model.touchpoint import Duration


def only_then(scene: Scene) -> Iterator[Statement]:
    """When the moment happens at all, if every way to it exists only in some contexts."""
    flow, touchpoint = scene.setting.flow, scene.touchpoint
    if touchpoint.id not in flow.graph:
        return
    ways = [way for other in flow.graph.predecessors(touchpoint.id) for way in flow.ways(other, touchpoint.id)]
    if touchpoint.start or not ways or not all(way.when for way in ways):
        return
    contexts: dict[str, dict[str, None]] = {}
    for way in ways:
        for context, values in way.when.items():
            contexts.setdefault(context, {}).update(dict.fromkeys(values))
    if len(contexts) == 1:
        told = whenever({context: tuple(values) for context, values in contexts.items()}, scene.language)
        text = scene.language.say("This happens only {circumstance}.", circumstance=told)
        yield scene.state(Claim.BUSY, "when", text)


def usual_wait(scene: Scene) -> Iterator[Statement]:
    """How long customers usually wait before it begins."""
    wait = scene.touchpoint.wait
    if wait is not None and (time := lasting(wait.usual, scene.language)):
        text = scene.language.say("Before it begins, they usually wait {time}.", time=time)
        yield scene.state(Claim.BUSY, "wait", text)


def usual(scene: Scene) -> Iterator[Statement]:
    """How long it usually takes."""
    takes = scene.touchpoint.takes
    if takes is not None and (time := lasting(takes.usual, scene.language)):
        yield scene.state(Claim.BUSY, "takes", scene.language.say("It usually takes {time}.", time=time))


def other_times(scene: Scene) -> Iterator[Statement]:
    """How long it takes and how long customers wait in each context that has a time of its own."""
    language, touchpoint = scene.language, scene.touchpoint
    for (context, value), other in touchpoint.wait.contexts.items() if touchpoint.wait else ():
        circumstance, time = opened(when(context, value, language)), lasting(other, language)
        text = language.say("{circumstance}, they wait {time}.", circumstance=circumstance, time=time)
        yield scene.state(Claim.BUSY, f"wait.in.{context}.{value}", text)
    for (context, value), other in touchpoint.takes.contexts.items() if touchpoint.takes else ():
        circumstance, time = opened(when(context, value, language)), lasting(other, language)
        text = language.say("{circumstance}, it takes {time}.", circumstance=circumstance, time=time)
        yield scene.state(Claim.BUSY, f"takes.in.{context}.{value}", text)


def promises(scene: Scene) -> Iterator[Statement]:
    """The principles of the moment that are promised in every context, in the words of their rules."""
    known = scene.setting.principles
    for principle in [known[each] for each in dict.fromkeys(scene.touchpoint.principles) if each in known]:
        rule = next((rule for rule in principle.rules if set(rule.in_every) & set(scene.setting.house.contexts)), None)
        if rule is not None:
            told = phrase(rule.says) if rule.says and clean(rule.says) else phrase(principle.statement)
            text = scene.language.say("On every kind of day we promise this: {promise}", promise=told)
            link = Link(told, f"guides/principles/{principle.id}")
            yield scene.state(Claim.PRINCIPLE, "promise", text, about=principle.id, links=[link])


def lasting(duration: Duration, language: Language) -> str:
    """A duration in words: 10 seconds, at worst 40 seconds. Empty when nothing is known."""
    if duration.typical is None:
        return "" if duration.worst is None else language.say("at worst {time}", time=language.span(duration.worst))
    usual = language.span(duration.typical)
    if duration.worst is None or duration.worst == duration.typical:
        return usual
    return language.say("{usual}, at worst {worst}", usual=usual, worst=language.span(duration.worst))

"""What a quiz can ask of a touchpoint, with all that is right and what is surely wrong."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from journeymap.graph.handover import after
from journeymap.guide.customer import is_wanted
from journeymap.guide.scene import Scene
from journeymap.guide.setting import named
from journeymap.guide.text import opened, phrase
from journeymap.model.touchpoint import Touchpoint

_TELLING = 4
"""Words of fewer letters say little: two feelings may share "and", not "calm"."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question about a touchpoint. ``right`` holds every right answer by id, of which one will be shown.

    ``wrong`` holds the others in groups: those that are harder to tell from the right ones come first. What reads like
    a right one there is not among the wrong answers.
    """

    kind: str
    about: Touchpoint
    text: str
    right: Mapping[str, str]
    wrong: tuple[Mapping[str, str], ...]


def _question(
    kind: str, about: Touchpoint, text: str, right: Mapping[str, str], *wrong: Mapping[str, str]
) -> Question | None:
    return Question(kind, about, text, right, wrong) if right and all(right.values()) else None


def following(scene: Scene) -> Question | None:
    """Which moment comes next."""
    flow, here = scene.setting.flow, scene.touchpoint
    if here.id not in flow.graph:
        return None
    right = set(flow.graph.successors(here.id)) - {here.id}
    moment = scene.setting.link(here).text
    say = scene.language.say
    asked = (
        say("What can come right after {moment}?", moment=moment)
        if len(right) > 1
        else say("What comes right after {moment}?", moment=moment)
    )
    wrong = set(scene.setting.order) - {here.id}
    return _question("after", here, asked, _titles(scene, right), _titles(scene, wrong))


def feeling(scene: Scene) -> Question | None:
    """What the customer feels, or should feel, at the moment, or at the first that stands on the work."""
    flow, here = scene.setting.flow, scene.touchpoint
    if not here.layer.met_by_customer:
        served = scene.setting.served[here.id]
        if not served:
            return None
        here = flow.touchpoints[served[0]]
    feelings = {each: phrase(flow.touchpoints[each].emotion.feeling or "") for each in scene.setting.order}
    moment = scene.setting.link(here).text
    say = scene.language.say
    asked = (
        say("What should the customer feel at {moment}?", moment=moment)
        if is_wanted(here)
        else say("What does the customer feel at {moment}?", moment=moment)
    )
    own = _telling(feelings[here.id])
    wrong = {each: text for each, text in feelings.items() if not own & _telling(text)}
    return _question("feeling", here, asked, {here.id: feelings[here.id]}, wrong)


def at_work(scene: Scene) -> Question | None:
    """Which principle the touchpoint lives up to."""
    every = {key: opened(phrase(each.statement)) for key, each in scene.setting.principles.items()}
    right = {each: every[each] for each in scene.touchpoint.principles if each in every}
    asked = scene.language.say("Which principle is behind {moment}?", moment=scene.setting.link(scene.touchpoint).text)
    return _question("principle", scene.touchpoint, asked, right, every)


def taking_over(scene: Scene) -> Question | None:
    """Who takes over from the role."""
    next_hands = after(scene.setting.flow, scene.touchpoint.id)
    asked = scene.language.say(
        "Who takes over from you after {moment}?", moment=scene.setting.link(scene.touchpoint).text
    )
    others = [each for each in next_hands if scene.role not in each.roles]
    return _people("over", scene, asked, others, next_hands)


def for_whom(scene: Scene) -> Question | None:
    """Who counts on a piece of work."""
    users = [scene.setting.flow.touchpoints[each] for each in scene.setting.users[scene.touchpoint.id]]
    if scene.touchpoint.layer.met_by_customer:
        return None
    asked = scene.language.say("Who counts on you for {work}?", work=scene.setting.link(scene.touchpoint).text)
    return _people("counts", scene, asked, [each for each in users if scene.role not in each.roles], users)


def resting(scene: Scene) -> Question | None:
    """Which moment of the customer stands on a piece of work."""
    here = scene.touchpoint
    if here.layer.met_by_customer:
        return None
    right = set(scene.setting.served[here.id])
    asked = scene.language.say("Which moment stands on {work}?", work=scene.setting.link(here).text)
    return _question("served", here, asked, _titles(scene, right), _titles(scene, scene.setting.order))


def _people(
    kind: str, scene: Scene, asked: str, others: Iterable[Touchpoint], known: Iterable[Touchpoint]
) -> Question | None:
    """A question whose answers are roles. Who acts here too, or at any of the ``known``, is no wrong answer."""
    house = scene.setting.house.roles
    right = {role for each in others for role in each.roles} - {*scene.touchpoint.roles}
    near = {role for each in scene.setting.journey.touchpoints for role in each.roles}
    out = {*scene.touchpoint.roles, *(role for each in known for role in each.roles)}

    def titles(roles: Iterable[str]) -> dict[str, str]:
        return {each: scene.language.inside(phrase(named(house, each))) for each in roles}

    wrong = titles(near - out), titles({*(house or {})} - near - out)
    return _question(kind, scene.touchpoint, asked, titles(right), *wrong)


def _titles(scene: Scene, moments: Iterable[str]) -> dict[str, str]:
    return {each: scene.setting.link(scene.setting.flow.touchpoints[each]).text for each in moments}


def _telling(text: str) -> set[str]:
    """The words of a feeling that say something."""
    return {word for word in text.casefold().replace(",", " ").split() if len(word) >= _TELLING}

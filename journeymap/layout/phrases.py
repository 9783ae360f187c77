"""The short phrases that pictures and pages share, so that one thing is said in one way everywhere."""

import re
from collections.abc import Mapping, Sequence

from journeymap.language.language import Language
from journeymap.layout import vocabulary
from journeymap.model.duration import span_in
from journeymap.model.house import House, title_of
from journeymap.model.journey import Journey
from journeymap.model.touchpoint import Duration, Emotion, Metric, Next, Time, Touchpoint

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def number(value: float, speech: Language) -> str:
    """A number without a needless ``.0``, and with a real minus sign."""
    return speech.figure(value).replace("-", "−")


def signed(value: float, speech: Language) -> str:
    """A number with its sign: +1, 0, −2."""
    return f"+{number(value, speech)}" if value > 0 else number(value, speech)


def duration(value: Duration, speech: Language) -> str:
    """A duration: ``10 s, at worst 40 s``. Empty when nothing is known."""
    if value.typical is None:
        return "" if value.worst is None else speech.say("at worst {time}", time=span_in(speech, value.worst))
    if value.worst is None or value.worst == value.typical:
        return span_in(speech, value.typical)
    return speech.say(
        "{usual}, at worst {worst}", usual=span_in(speech, value.typical), worst=span_in(speech, value.worst)
    )


def takes(time: Time | None, speech: Language) -> list[str]:
    """How long something takes, and its exceptions: ``takes 10 s``, ``takes 30 s when load is peak``."""
    return _times(time, speech, speech.say("takes {time}"), speech.say("takes {time} when {circumstance}"))


def waits(time: Time | None, speech: Language) -> list[str]:
    """How long customers wait, likewise."""
    return _times(time, speech, speech.say("wait {time}"), speech.say("wait {time} when {circumstance}"))


def _times(time: Time | None, speech: Language, always: str, sometimes: str) -> list[str]:
    if time is None:
        return []
    lines = [always.format(time=usual)] if (usual := duration(time.usual, speech)) else []
    lines += [
        sometimes.format(time=duration(value, speech), circumstance=circumstance({context: name}, speech))
        for (context, name), value in time.contexts.items()
    ]
    return lines


def readable(text: str) -> str:
    """A slug as words; what is no slug stays as somebody wrote it."""
    return text.replace("-", " ") if _SLUG.fullmatch(text) else text


def owner(owner_id: str, house: House) -> str:
    """What an owner is called in the house, or the id as words."""
    return house.owners.get(owner_id) or readable(owner_id)


def circumstance(context: Mapping[str, str], speech: Language) -> str:
    """A value of each of some contexts: ``load is peak and hours is night``; empty without any."""
    return _circumstance({name: (value,) for name, value in context.items()}, speech)


def _circumstance(contexts: Mapping[str, Sequence[str]], speech: Language) -> str:
    return speech.listed(
        [
            speech.say(
                "{context} is {value}", context=readable(name), value=speech.either([readable(each) for each in values])
            )
            for name, values in contexts.items()
        ]
    )


def way(item: Next, speech: Language) -> str:
    """All that is said of a way on: ``if the queue is long · when load is peak · 8%``."""
    return " · ".join(
        part
        for part in (
            speech.say("if {condition}", condition=item.condition) if item.condition else "",
            speech.say("when {circumstance}", circumstance=_circumstance(item.when, speech)) if item.when else "",
            "" if item.share is None else f"{number(item.share, speech)}%",
        )
        if part
    )


def ways(items: Sequence[Next], speech: Language) -> str:
    """The same for several ways to one touchpoint."""
    between = speech.say_as("between ways", "; or ")
    return between.join(part for part in (way(item, speech) for item in items) if part)


def place(touchpoint: Touchpoint, house: House, speech: Language) -> str:
    """Who acts and where: ``with us · Counter``."""
    parts = [vocabulary.actor(touchpoint.layer, speech)]
    if touchpoint.channel:
        parts.append(title_of(house.channels, touchpoint.channel))
    return " · ".join(parts)


def where(touchpoint: Touchpoint, house: House, speech: Language) -> str:
    """Who acts, where and for whom: ``with us · Counter · for Commuter``."""
    titles = [title_of(house.personas, persona) for persona in touchpoint.personas]
    return " · ".join(
        [place(touchpoint, house, speech), *(speech.say("for {persona}", persona=each) for each in titles)]
    )


def doers(touchpoint: Touchpoint, house: House) -> str:
    """People, process and technology behind a touchpoint."""
    people = [title_of(house.roles, role) for role in touchpoint.roles]
    process = [title_of(house.procedures, touchpoint.procedure)] if touchpoint.procedure else []
    technology = [title_of(house.systems, system) for system in touchpoint.systems]
    return " · ".join(people + process + technology)


def metric(item: Metric, speech: Language) -> str:
    """A metric in a line: ``Effort score: 5.4, aim 6 (high is better)``."""
    values = []
    if item.value is not None:
        values.append(_value(item.value, speech))
    if item.target is not None:
        values.append(speech.say("aim {value}", value=_value(item.target, speech)))
    text = f"{item.name}: {', '.join(values)}" if values else item.name
    better = {"high": speech.say("high is better"), "low": speech.say("low is better")}.get(item.better or "")
    return f"{text} ({better})" if better else text


def _value(value: float | str, speech: Language) -> str:
    return value if isinstance(value, str) else number(value, speech)


def felt(emotion: Emotion, speech: Language) -> list[str]:
    """What is known of a feeling in numbers: ``target +2``, ``observed −1``."""
    said = []
    if emotion.target is not None:
        said.append(speech.say("target {value}", value=signed(emotion.target, speech)))
    if emotion.observed is not None:
        said.append(speech.say("observed {value}", value=signed(emotion.observed, speech)))
    return said


def gap(target: float, observed: float, speech: Language) -> str:
    """How far the observed feeling is from its target: ``2 below target``."""
    if observed == target:
        return speech.say("on target")
    distance = number(abs(observed - target), speech)
    if observed > target:
        return speech.say("{distance} above target", distance=distance)
    return speech.say("{distance} below target", distance=distance)


def worth(beneficiaries: Sequence[str], speech: Language) -> str:
    """For whom a moment is worth something: ``customer and company``, ``nobody``."""
    return speech.listed(beneficiaries) or speech.say("nobody")


def need(title: str, without: str | None, speech: Language) -> str:
    """What a moment stands on, and what happens without it."""
    return speech.say("{need} (without it: {effect})", need=title, effect=without) if without else title


def announced(title: str | None, speech: Language) -> str:
    """Where customers are told of a cost; ``None`` when nowhere."""
    return speech.say("told at “{moment}”", moment=title) if title else speech.say("never told beforehand")


def subtitle(journey: Journey, house: House) -> str:
    """Whose journey it is, and what they want."""
    parts = []
    if journey.persona:
        parts.append(title_of(house.personas, journey.persona))
    if journey.goal:
        parts.append(journey.goal)
    return " · ".join(parts)

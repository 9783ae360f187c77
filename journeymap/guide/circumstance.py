"""Contexts in words: what a house calls ``load: peak`` is told as "when it is at its busiest"."""

from collections.abc import Mapping, Sequence

from journeymap.language.language import Language


def when(context: str, value: str, language: Language) -> str:
    """One value of a context as a clause: a usual one in words of ours, any other as the house spells it."""
    usual = {
        "quiet": language.say("when it is quiet"),
        "normal": language.say("when it is an ordinary day"),
        "busy": language.say("when it is busy"),
        "peak": language.say("when it is at its busiest"),
        "short-staffed": language.say("when there are too few of us"),
        "day": language.say("when it is day"),
        "night": language.say("when it is night"),
        "weekday": language.say("when it is a weekday"),
        "weekend": language.say("when it is the weekend"),
    }
    if value in usual:
        return usual[value]
    spoken = {"context": context.replace("-", " "), "value": value.replace("-", " ")}
    return language.say("when {context} is “{value}”", **spoken)


def whenever(contexts: Mapping[str, Sequence[str]], language: Language) -> str:
    """Several contexts as one clause: any of the values of each."""
    return language.listed(
        [language.either([when(context, value, language) for value in values]) for context, values in contexts.items()]
    )

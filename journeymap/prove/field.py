"""What an invariant asks of a touchpoint: that a field is there, or compares with a value.

A number is compared with a number (``emotion.target: ">= 1"``), a time with a time (``takes.worst: "<= 90s"``),
and a list by how many items it has (``roles: ">= 2"``). What is not there meets no comparison.
"""

import dataclasses
import operator
import re
from collections.abc import Callable, Mapping

from journeymap.model.duration import seconds
from journeymap.model.journey import Journey
from journeymap.model.touchpoint import Emotion, Touchpoint
from journeymap.prove.clock import Context, spoken, ticks
from journeymap.prove.told import tell

_COMPARE: Mapping[str, Callable[[float, float], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "=": operator.eq,
}
_COMPARISON = re.compile(r"\s*(?P<sign>>=|<=|>|<|=)\s*(?P<value>\S(?:.*\S)?)\s*")
_NUMBER = re.compile(r"[-−]?[0-9]+(?:\.[0-9]+)?")
_TIME = re.compile(r"[0-9]+(?:\.[0-9]+)?(?:s|min|h|d|w)(?: ?[0-9]+(?:\.[0-9]+)?(?:s|min|h|d|w))*")

_TIMES = ("takes.typical", "takes.worst", "wait.typical", "wait.worst")
_NUMBERS = ("emotion.target", "emotion.observed")
_EMOTION = tuple(f"emotion.{each.name}" for each in dataclasses.fields(Emotion))
_SIMPLE = tuple(each.name for each in dataclasses.fields(Touchpoint) if each.name != "id")
_LISTS = tuple(each.name for each in dataclasses.fields(Touchpoint) if each.default == () or each.name == "value_to")


def fields() -> tuple[str, ...]:
    """The fields that can be asked for: those of a touchpoint, and those inside emotion, takes and wait."""
    return (*_SIMPLE, *_EMOTION, *_TIMES)


def unreadable(name: str, demand: bool | str) -> str:  # noqa: FBT001 -- the language writes true for "is there"
    """Why a demand on a field cannot be read, in a designer's words; empty when it can."""
    if name not in fields():
        return f"a touchpoint has no field {name}"
    if isinstance(demand, bool):
        return ""
    match = _COMPARISON.fullmatch(demand)
    if match is None:
        return f'{name} should be true, false or a comparison such as ">= 1", and is "{demand}"'
    if name in _TIMES:
        return "" if _TIME.fullmatch(match["value"]) else f'{name} is a time: compare it with one, such as "<= 90s"'
    if name in _NUMBERS or name in _LISTS:
        return "" if _NUMBER.fullmatch(match["value"]) else f'{name} compares with a number, such as ">= 1"'
    return f"{name} cannot be compared: ask for true or false"


def wanted(name: str, demand: bool | str) -> str:  # noqa: FBT001 -- as above
    """A demand in words: ``owner``, ``no friction``, ``emotion.target >= 1``."""
    if isinstance(demand, bool):
        return name if demand else tell("no {field}", field=name)
    return f"{name} {demand}"


def meets(
    touchpoint: Touchpoint,
    journey: Journey,
    name: str,
    demand: bool | str,  # noqa: FBT001 -- as above
    context: Context,
) -> bool:
    """Whether a touchpoint meets a demand that can be read. The owner of the journey owns its touchpoints too."""
    if name in _TIMES:
        return _in_time(_times(touchpoint, name, context), demand)
    value = _value(touchpoint, journey, name)
    if isinstance(demand, bool):
        return _there(value) is demand
    number = len(value) if isinstance(value, tuple) else value
    match = _COMPARISON.fullmatch(demand)
    if match is None or not isinstance(number, int | float):
        return False
    return _COMPARE[match["sign"]](number, float(match["value"].replace("−", "-")))


def _in_time(times: list[float], demand: bool | str) -> bool:  # noqa: FBT001 -- as above
    """Whether times are there, or whether all of them compare as demanded."""
    if isinstance(demand, bool):
        return bool(times) is demand
    match = _COMPARISON.fullmatch(demand)
    if match is None or not times:
        return False
    limit = ticks(seconds(match["value"]))
    return all(_COMPARE[match["sign"]](ticks(each), limit) for each in times)


def _times(touchpoint: Touchpoint, name: str, context: Context) -> list[float]:
    """What is said of ``takes.worst`` and the like in a context: a value from each context that speaks of it."""
    whole, _, part = name.partition(".")
    time = touchpoint.takes if whole == "takes" else touchpoint.wait
    if time is None:
        return []
    usual: float | None = getattr(time.usual, part)
    told = (getattr(each, part) for each in spoken(time, context))
    return [value for each in told if (value := usual if each is None else each) is not None]


def _value(touchpoint: Touchpoint, journey: Journey, name: str) -> object:
    if name == "owner":
        return touchpoint.owner or journey.owner
    whole, _, part = name.partition(".")
    value: object = getattr(touchpoint, whole)
    return getattr(value, part) if part else value


def _there(value: object) -> bool:
    """Whether anything is written: something that is made of parts is there when one of its parts is."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return any(_there(getattr(value, each.name)) for each in dataclasses.fields(value))
    if isinstance(value, Mapping):
        return any(_there(each) for each in value.values())
    return value is not None and value is not False and value not in ("", ())

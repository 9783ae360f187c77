"""What an invariant asks of a touchpoint: that a field is there, or compares with a value."""

import dataclasses
import operator
import re
from collections.abc import Callable, Mapping

from journeymap.model.duration import seconds
from journeymap.model.journey import Journey
from journeymap.model.touchpoint import Touchpoint

_COMPARE: Mapping[str, Callable[[float, float], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "=": operator.eq,
}
_COMPARISON = re.compile(r"(?P<sign>>=|<=|>|<|=)\s*(?P<value>-?[0-9]+(?:\.[0-9]+)?)\s*(?P<unit>s|min|h|d|w)?")
_ALIASES = {
    "takes.typical": "takes.usual.typical",
    "takes.worst": "takes.usual.worst",
    "wait.typical": "wait.usual.typical",
    "wait.worst": "wait.usual.worst",
}


def readable_demand(demand: bool | str) -> bool:  # noqa: FBT001 -- the language writes true for "is there"
    """Whether a demand can be read: true, false, or a comparison such as ``>= 1`` or ``<= 60s``."""
    return isinstance(demand, bool) or _COMPARISON.fullmatch(demand) is not None


def fields() -> tuple[str, ...]:
    """The fields that can be asked for: those of a touchpoint, and the numbers inside emotion, takes and wait."""
    simple = tuple(field.name for field in dataclasses.fields(Touchpoint) if field.name != "id")
    return (*simple, "emotion.target", "emotion.observed", "emotion.feeling", *_ALIASES)


def meets(touchpoint: Touchpoint, journey: Journey, name: str, demand: bool | str) -> bool:  # noqa: FBT001 -- as above
    """Whether a touchpoint meets a demand. The owner of the journey owns its touchpoints too."""
    value = _value(touchpoint, journey, name)
    if isinstance(demand, bool):
        return _there(value) is demand
    match = _COMPARISON.fullmatch(demand)
    if match is None or not isinstance(value, int | float) or isinstance(value, bool):
        return False
    limit = seconds(f"{match['value']}{match['unit']}") if match["unit"] else float(match["value"])
    return _COMPARE[match["sign"]](value, limit)


def _value(touchpoint: Touchpoint, journey: Journey, name: str) -> object:
    if name == "owner":
        return touchpoint.owner or journey.owner
    value: object = touchpoint
    for step in _ALIASES.get(name, name).split("."):
        value = getattr(value, step, None)
    return value


def _there(value: object) -> bool:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return any(_there(getattr(value, field.name)) for field in dataclasses.fields(value))
    return value is not None and value is not False and value not in ("", ())

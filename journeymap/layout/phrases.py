"""The short phrases that pictures and pages share, so that one thing is said in one way everywhere."""

from collections.abc import Sequence

from journeymap.model.duration import span
from journeymap.model.house import House, title_of
from journeymap.model.journey import Journey
from journeymap.model.touchpoint import Duration, Layer, Metric, Next, Time, Touchpoint

SEVERITY = {1: "nuisance", 2: "obstacle", 3: "reason to leave"}
"""What the numbers of friction severity mean."""


def number(value: float) -> str:
    """A number without a needless ``.0``, and with a real minus sign."""
    text = f"{value:g}"
    return text.replace("-", "−")


def signed(value: float) -> str:
    """A number with its sign: +1, 0, −2."""
    return f"+{number(value)}" if value > 0 else number(value)


def duration(value: Duration) -> str:
    """A duration: ``10 s, at worst 40 s``. Empty when nothing is known."""
    if value.typical is None:
        return "" if value.worst is None else f"at worst {span(value.worst)}"
    if value.worst is None or value.worst == value.typical:
        return span(value.typical)
    return f"{span(value.typical)}, at worst {span(value.worst)}"


def time_lines(verb: str, time: Time | None) -> list[str]:
    """A time and its exceptions: ``takes 10 s``, ``takes 30 s when load is peak``."""
    if time is None:
        return []
    lines = [f"{verb} {usual}"] if (usual := duration(time.usual)) else []
    lines += [
        f"{verb} {duration(value)} when {readable(context)} is {readable(name)}"
        for (context, name), value in time.contexts.items()
    ]
    return lines


def readable(slug: str) -> str:
    """A slug as words."""
    return slug.replace("-", " ")


def owner(owner_id: str, house: House) -> str:
    """What an owner is called in the house, or the id as words."""
    return house.owners.get(owner_id) or readable(owner_id)


def either(words: Sequence[str]) -> str:
    """``a``, ``a or b``, ``a, b or c``."""
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else list(words))


def listed(words: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else list(words))


def when(way: Next) -> str:
    """The contexts of a way on: ``when load is peak or short staffed``."""
    conditions = [
        f"{readable(context)} is {either([readable(value) for value in values])}"
        for context, values in way.when.items()
    ]
    return f"when {listed(conditions)}" if conditions else ""


def way(item: Next) -> str:
    """All that is said of a way on: ``if the queue is long · when load is peak · 8%``."""
    return " · ".join(
        part
        for part in (
            f"if {item.condition}" if item.condition else "",
            when(item),
            "" if item.share is None else f"{number(item.share)}%",
        )
        if part
    )


def ways(items: Sequence[Next]) -> str:
    """The same for several ways to one touchpoint."""
    return "; or ".join(part for part in map(way, items) if part)


def layer_phrase(layer: Layer) -> str:
    """Who acts, as the customer would say it."""
    return {
        Layer.CUSTOMER: "on my own",
        Layer.FRONTSTAGE: "with us",
        Layer.BACKSTAGE: "behind the scenes",
        Layer.SUPPORT: "support",
    }[layer]


def place(touchpoint: Touchpoint, house: House) -> str:
    """Who acts and where: ``with us · Counter``."""
    parts = [layer_phrase(touchpoint.layer)]
    if touchpoint.channel:
        parts.append(title_of(house.channels, touchpoint.channel))
    return " · ".join(parts)


def where(touchpoint: Touchpoint, house: House) -> str:
    """Who acts, where and for whom: ``with us · Counter · for Commuter``."""
    personas = [f"for {title_of(house.personas, persona)}" for persona in touchpoint.personas]
    return " · ".join([place(touchpoint, house), *personas])


def doers(touchpoint: Touchpoint, house: House) -> str:
    """People, process and technology behind a touchpoint."""
    people = [title_of(house.roles, role) for role in touchpoint.roles]
    process = [title_of(house.procedures, touchpoint.procedure)] if touchpoint.procedure else []
    technology = [title_of(house.systems, system) for system in touchpoint.systems]
    return " · ".join(people + process + technology)


def metric(item: Metric) -> str:
    """A metric in a line: ``Effort score: 5.4, aim 6 (high is better)``."""
    values = []
    if item.value is not None:
        values.append(_value(item.value))
    if item.target is not None:
        values.append(f"aim {_value(item.target)}")
    text = f"{item.name}: {', '.join(values)}" if values else item.name
    return f"{text} ({item.better} is better)" if item.better else text


def _value(value: float | str) -> str:
    return value if isinstance(value, str) else number(value)


def gap(target: float, observed: float) -> str:
    """How far the observed feeling is from its target: ``2 below target``."""
    distance = number(abs(observed - target))
    if observed == target:
        return "on target"
    return f"{distance} {'above' if observed > target else 'below'} target"


def subtitle(journey: Journey, house: House) -> str:
    """Whose journey it is, and what they want."""
    parts = []
    if journey.persona:
        parts.append(title_of(house.personas, journey.persona))
    if journey.goal:
        parts.append(journey.goal)
    return " · ".join(parts)

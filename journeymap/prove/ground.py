"""A journey in one context, ready to be searched: numbers in place of ids, and only what complete paths use."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from journeymap.graph.flow import Flow
from journeymap.model.touchpoint import Duration, Next, Time

Context = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Clock:
    """How long a touchpoint takes, ``None`` where nothing is known, and the wait before it, in seconds."""

    takes: float | None
    wait: float


@dataclass(frozen=True, slots=True)
class Ground:
    """The touchpoints that lie on complete paths, numbered; where those begin and end; and how long things take.

    ``longest`` has the worst times that are known in this context, ``shortest`` the best.
    """

    ids: tuple[str, ...]
    successors: tuple[tuple[int, ...], ...]
    starts: tuple[int, ...]
    ends: frozenset[int]
    longest: tuple[Clock, ...]
    shortest: tuple[Clock, ...]


def exists(way: Next, context: Context) -> bool:
    """Whether a way on exists in a context. A context that is not spoken of excludes nothing."""
    return all(context[name] in values for name, values in way.when.items() if name in context)


def ground(flow: Flow, context: Context) -> Ground:
    """The journey of a flow in a context, without what no complete path goes through."""
    ends = set(flow.ends)
    onward: dict[str, list[str]] = {
        node: list(
            dict.fromkeys(target for target in flow.graph.successors(node) if _open(flow, node, target, context))
        )
        for node in flow.graph
    }
    backward: dict[str, list[str]] = {node: [] for node in onward}
    for node, targets in onward.items():
        for target in targets:
            backward[target].append(node)
    useful = _reach(flow.starts, onward) & _reach([node for node in onward if node in ends], backward)
    ids = tuple(node for node in onward if node in useful)
    number = {node: index for index, node in enumerate(ids)}
    touchpoints = [flow.touchpoints[node] for node in ids]
    return Ground(
        ids=ids,
        successors=tuple(tuple(number[target] for target in onward[node] if target in number) for node in ids),
        starts=tuple(number[node] for node in flow.starts if node in number),
        ends=frozenset(number[node] for node in ids if node in ends),
        longest=tuple(
            Clock(max(_times(each.takes, context), default=None), max(_times(each.wait, context), default=0.0))
            for each in touchpoints
        ),
        shortest=tuple(
            Clock(min(_times(each.takes, context), default=None), min(_times(each.wait, context), default=0.0))
            for each in touchpoints
        ),
    )


def _open(flow: Flow, source: str, target: str, context: Context) -> bool:
    return any(exists(way, context) for way in flow.ways(source, target))


def _reach(sources: Iterable[str], neighbours: Mapping[str, list[str]]) -> set[str]:
    found = set(sources)
    pending = list(found)
    while pending:
        for other in neighbours[pending.pop()]:
            if other not in found:
                found.add(other)
                pending.append(other)
    return found


def _times(time: Time | None, context: Context) -> list[float]:
    """The times that are known: those of the context where it says any, else the usual ones."""
    if time is None:
        return []
    special = [time.contexts[pair] for pair in context.items() if pair in time.contexts]
    return _known(special) or _known([time.usual])


def _known(durations: Sequence[Duration]) -> list[float]:
    return [value for each in durations for value in (each.typical, each.worst) if value is not None]

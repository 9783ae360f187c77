"""A journey in one context, ready to be searched: numbers in place of ids, and only what complete paths use.

A complete path runs from a start to an end along ``next``. An end is marked ``end: true`` or has no ``next``
written. In a context, a ``next`` whose ``when`` names that context exists for the listed values only; a
context that is not spoken of excludes nothing. What lies on no complete path is left out: no customer who
arrives somewhere goes through it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from journeymap.graph.flow import Flow
from journeymap.model.touchpoint import Next, Touchpoint
from journeymap.prove.clock import Clock, Context, quick, slow


@dataclass(frozen=True)
class Ground:
    """The touchpoints that lie on complete paths, numbered; and where those begin and end."""

    touchpoints: tuple[Touchpoint, ...]
    numbers: Mapping[str, int]
    successors: tuple[tuple[int, ...], ...]
    starts: tuple[int, ...]
    ends: frozenset[int]
    context: Context

    @cached_property
    def longest(self) -> tuple[Clock, ...]:
        """How long each takes, by the worst times that are known in the context."""
        return tuple(slow(each, self.context) for each in self.touchpoints)

    @cached_property
    def shortest(self) -> tuple[Clock, ...]:
        """How long each takes, by the best times that are known in the context."""
        return tuple(quick(each, self.context) for each in self.touchpoints)

    @cached_property
    def backward(self) -> Sequence[Sequence[int]]:
        """For each touchpoint, those that lead to it."""
        found: list[list[int]] = [[] for _ in self.touchpoints]
        for node, targets in enumerate(self.successors):
            for target in targets:
                found[target].append(node)
        return found


def exists(way: Next, context: Context) -> bool:
    """Whether a way on exists in a context. A context that is not spoken of excludes nothing."""
    return not way.when or all(context[name] in values for name, values in way.when.items() if name in context)


def ground(flow: Flow, context: Context) -> Ground:
    """The journey of a flow in a context, without what no complete path goes through."""
    met = {each.id: each for each in flow.journey.touchpoints if each.layer.met_by_customer}
    onward = {
        each.id: tuple(dict.fromkeys(way.to for way in each.next if way.to in met and exists(way, context)))
        for each in met.values()
    }
    backward: dict[str, list[str]] = {node: [] for node in met}
    for node, targets in onward.items():
        for target in targets:
            backward[target].append(node)
    ends = [each.id for each in met.values() if each.end or not each.next]
    useful = _reach((each.id for each in met.values() if each.start), onward) & _reach(ends, backward)
    touchpoints = [each for each in met.values() if each.id in useful]
    number = {each.id: index for index, each in enumerate(touchpoints)}
    return Ground(
        touchpoints=tuple(touchpoints),
        numbers=number,
        successors=tuple(tuple(number[target] for target in onward[node] if target in number) for node in number),
        starts=tuple(number[each.id] for each in touchpoints if each.start),
        ends=frozenset(number[node] for node in ends if node in number),
        context=context,
    )


def _reach(sources: Iterable[str], neighbours: Mapping[str, Iterable[str]]) -> set[str]:
    found = set(sources)
    pending = list(found)
    while pending:
        for other in neighbours[pending.pop()]:
            if other not in found:
                found.add(other)
                pending.append(other)
    return found

"""Two journeys, or two states of one, laid over each other.

Touchpoints are the same when their ids are; nothing is guessed. Where one of the two is a target, what was found out
about the other (observed feelings, quotes, evidence, measured values) and the ideas to mend it are no difference: a
plan has none of them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace

from journeymap.graph.comparison import Change, Comparison, Match, Move, StageMatch, WayMatch
from journeymap.graph.flow import Flow
from journeymap.graph.merge import merged, stayed
from journeymap.model.journey import Journey, Stage
from journeymap.model.touchpoint import Emotion, Touchpoint

TARGET = "target"
_TOLD_ELSEWHERE = frozenset({"id", "stage", "next"})
"""Fields that are no change of a touchpoint: the stage is its place, and the ways on are told by themselves."""
_IN_ORDER = frozenset({"do"})
_WHOLE = frozenset({"value_to"})


def compare(before: Flow, after: Flow) -> Comparison:
    """What becomes of each touchpoint, way and stage of ``before`` in ``after``."""
    stages = _stages(before.journey, after.journey)
    then, now = _by_stage(before), _by_stage(after)
    gone = before.graph.nodes - after.touchpoints.keys()
    columns = tuple(tuple(merged(then.get(stage.shown.id, ()), now.get(stage.shown.id, ()), gone)) for stage in stages)
    moves = _moves(before, after)
    met = [node for nodes in columns for node in nodes]
    work = [each for each in {**after.touchpoints, **before.touchpoints} if each not in set(met)]
    return Comparison(
        before,
        after,
        stages,
        columns,
        tuple(_match(node, before, after, moves) for node in (*met, *work)),
        tuple(_ways(before, after)),
    )


def pairs(journeys: tuple[Journey, ...]) -> Iterator[tuple[Journey, Journey]]:
    """Each journey with the target that is meant to replace it."""
    known = {each.id: each for each in reversed(journeys)}
    for target in journeys:
        current = known.get(target.target_of or "")
        if current is not None and target.state == TARGET and current.state != TARGET:
            yield current, target


def _stages(before: Journey, after: Journey) -> tuple[StageMatch, ...]:
    then, now = ({stage.id: stage for stage in journey.stages} for journey in (before, after))
    order = merged(list(then), list(now), then.keys() - now.keys())
    return tuple(StageMatch({**then, **now}[each], then.get(each), now.get(each)) for each in order)


def _stage_of(flow: Flow) -> dict[str, Stage]:
    """The stage of each touchpoint; where it is unknown, the last, as in every picture."""
    stages = {stage.id: stage for stage in flow.journey.stages}
    return {each.id: stages.get(each.stage, flow.journey.stages[-1]) for each in flow.journey.touchpoints}


def _by_stage(flow: Flow) -> dict[str, list[str]]:
    stage_of = _stage_of(flow)
    found: dict[str, list[str]] = {}
    for node in flow.moments:
        found.setdefault(stage_of[node].id, []).append(node)
    return found


def _moves(before: Flow, after: Flow) -> dict[str, Move]:
    """What stands in another stage, or, of what does not, at another place in the customer's order."""
    then_in, now_in = _stage_of(before), _stage_of(after)
    other = {each for each in then_in.keys() & now_in.keys() if then_in[each].id != now_in[each].id}
    then, now = before.moments, after.moments
    comparable = (set(then) & set(now)) - other
    still = stayed([each for each in then if each in comparable], [each for each in now if each in comparable])
    behind = dict(zip(then[1:], then, strict=False))
    return {
        each: Move(
            then_in[each], before.touchpoints[behind[each]] if each in behind else None, other_stage=each in other
        )
        for each in other | (comparable - still)
    }


def _match(node: str, before: Flow, after: Flow, moves: Mapping[str, Move]) -> Match:
    then, now = before.touchpoints.get(node), after.touchpoints.get(node)
    shown = after.touchpoints[node] if now else before.touchpoints[node]
    planned = TARGET in (before.journey.state, after.journey.state)
    old, new = (each and (_as_planned(each) if planned else each) for each in (then, now))
    return Match(
        shown,
        then,
        now,
        tuple(_changes(old, new)),
        moves.get(node),
        (_felt(then, before.journey), _felt(now, after.journey)),
    )


def _felt(touchpoint: Touchpoint | None, journey: Journey) -> float | None:
    if touchpoint is None:
        return None
    meant, found = touchpoint.emotion.target, touchpoint.emotion.observed
    first, second = (meant, found) if journey.state == TARGET else (found, meant)
    return second if first is None else first


def _as_planned(touchpoint: Touchpoint) -> Touchpoint:
    """The touchpoint without what was found out about it, and without the ideas to mend it."""
    return replace(
        touchpoint,
        says=(),
        evidence=(),
        opportunities=(),
        stories=(),
        emotion=replace(touchpoint.emotion, observed=None, evidence=None),
        friction=tuple(replace(each, evidence=None) for each in touchpoint.friction),
        delight=tuple(replace(each, evidence=None) for each in touchpoint.delight),
        metrics=tuple(replace(each, value=None, source=None) for each in touchpoint.metrics),
    )


def _changes(then: Touchpoint | None, now: Touchpoint | None) -> Iterator[Change]:
    for each in fields(Touchpoint):
        if each.name in _TOLD_ELSEWHERE:
            continue
        old, new = (_items(each.name, getattr(touchpoint, each.name, None)) for touchpoint in (then, now))
        lost, won = _without(old, new), _without(new, old)
        if lost or won:
            yield Change(each.name, lost, won)
        elif old != new and each.name in _IN_ORDER:
            yield Change(each.name, old, new)


def _items(name: str, value: object) -> tuple[object, ...]:
    """A value as the things that it says; nothing for what a file need not mention."""
    if value is None or value is False or value == Emotion():
        return ()
    return value if isinstance(value, tuple) and name not in _WHOLE else (value,)


def _without(items: tuple[object, ...], others: tuple[object, ...]) -> tuple[object, ...]:
    """The items that others do not have, as often as they have them more often."""
    left = list(others)
    kept = []
    for item in items:
        if item in left:
            left.remove(item)
        else:
            kept.append(item)
    return tuple(kept)


def _ways(before: Flow, after: Flow) -> Iterator[WayMatch]:
    """The ways of both journeys, in the order of the file afterwards, what is gone last."""
    for source, target in dict.fromkeys([*after.graph.edges, *before.graph.edges]):
        then, now = (
            flow.ways(source, target) if flow.graph.has_edge(source, target) else () for flow in (before, after)
        )
        yield WayMatch(source, target, then, now)

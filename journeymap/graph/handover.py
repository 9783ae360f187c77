"""Who hands the customer to whom, and who stands behind whom."""

from collections.abc import Callable, Iterable

from journeymap.graph.flow import Flow
from journeymap.model.touchpoint import Touchpoint


def before(flow: Flow, touchpoint_id: str) -> tuple[Touchpoint, ...]:
    """The nearest earlier touchpoints at which people act: the customer comes from their hands."""
    return _nearest(flow, touchpoint_id, flow.graph.predecessors)


def after(flow: Flow, touchpoint_id: str) -> tuple[Touchpoint, ...]:
    """The nearest later touchpoints at which people act: the customer goes into their hands."""
    return _nearest(flow, touchpoint_id, flow.graph.successors)


def _nearest(flow: Flow, touchpoint_id: str, neighbours: Callable[[str], Iterable[str]]) -> tuple[Touchpoint, ...]:
    if touchpoint_id not in flow.graph:
        return ()
    seen = {touchpoint_id}
    found = set()
    pending = list(neighbours(touchpoint_id))
    while pending:
        each = pending.pop()
        if each in seen:
            continue
        seen.add(each)
        if flow.touchpoints[each].roles:
            found.add(each)
        else:
            pending.extend(neighbours(each))
    return tuple(touchpoint for touchpoint in flow.journey.touchpoints if touchpoint.id in found)

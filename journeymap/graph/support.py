"""What stands behind what: the graph of ``needs``."""

from collections.abc import Mapping, Sequence

from journeymap.model.journey import Journey


def needed_by(journey: Journey) -> dict[str, tuple[str, ...]]:
    """For each touchpoint, those that need it directly, in the order of the file."""
    found: dict[str, list[str]] = {touchpoint.id: [] for touchpoint in journey.touchpoints}
    for touchpoint in journey.touchpoints:
        for need in touchpoint.needs:
            if need.id in found and touchpoint.id not in found[need.id]:
                found[need.id].append(touchpoint.id)
    return {key: tuple(value) for key, value in found.items()}


def moments_behind(journey: Journey, moments: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """For each backstage and support touchpoint, the moments that stand on it, directly or through others.

    ``moments`` are the customer's moments in order; the answers keep that order. Circular needs are
    followed once.
    """
    above = needed_by(journey)
    position = {moment: index for index, moment in enumerate(moments)}
    found = {}
    for touchpoint in journey.touchpoints:
        if touchpoint.id in position:
            continue
        seen = {touchpoint.id}
        pending = [touchpoint.id]
        while pending:
            for user in above[pending.pop()]:
                if user not in seen:
                    seen.add(user)
                    if user not in position:
                        pending.append(user)
        found[touchpoint.id] = tuple(sorted((each for each in seen if each in position), key=position.__getitem__))
    return found

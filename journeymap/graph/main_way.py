"""The way most customers go."""

from journeymap.graph.flow import Flow


def main_way(flow: Flow) -> tuple[str, ...]:
    """The way most customers go: from the first start, at each branch the largest share.

    Without shares, the first ``next`` written that is no loop and has no condition; it stops at an
    end or where it would repeat itself. Empty when the journey has no start and no moments.
    """
    starts = flow.starts or tuple(flow.graph)[:1]
    if not starts:
        return ()
    way = [starts[0]]
    seen = set(way)
    while True:
        choices = [
            (-(item.share or 0.0), bool(item.when), bool(item.condition), index, item.to)
            for index, item in enumerate(flow.touchpoints[way[-1]].next)
            if item.to in flow.graph and not item.loop
        ]
        if not choices:
            return tuple(way)
        following = min(choices)[-1]
        if following in seen:
            return tuple(way)
        way.append(following)
        seen.add(following)

"""Ways through a journey: which there are, and how to tell them."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence

from journeymap.check.words import called
from journeymap.graph.flow import Flow

SHOWN = 6


def in_words(flow: Flow, path: Sequence[str]) -> str:
    """A way in the customer's words; of a long one, how it begins and how it ends."""
    titles = [called(flow.touchpoints[each]) for each in path]
    if len(titles) > SHOWN:
        titles = [*titles[: SHOWN - 2], f"{len(titles) - SHOWN + 1} more", titles[-1]]
    return " → ".join(titles)


def on_complete_paths(flow: Flow) -> Iterator[str]:
    """The touchpoints on some way from a start to an end, in the order of the file."""
    return (each for each in flow.graph if each in flow.reachable and each not in flow.traps)


def origins(flow: Flow, avoided: str) -> Mapping[str, str | None]:
    """Where customers can come to without meeting ``avoided``, and from where on a shortest way (``None``: a start)."""
    found: dict[str, str | None] = {start: None for start in flow.starts if start != avoided}
    pending = deque(found)
    while pending:
        each = pending.popleft()
        for other in flow.graph.successors(each):
            if other not in found and other != avoided:
                found[other] = each
                pending.append(other)
    return found


def traced(origin: Mapping[str, str | None], last: str) -> tuple[str, ...]:
    """The way that ends at ``last``, by where customers came from."""
    path = [last]
    while (before := origin[path[-1]]) is not None:
        path.append(before)
    return tuple(reversed(path))

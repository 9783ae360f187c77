"""What the rules have in common on one journey, worked out once: what selectors mean, and the journey in a context."""

from collections.abc import Iterable
from functools import cached_property

from journeymap.graph.flow import Flow
from journeymap.graph.select import Selector, select
from journeymap.prove.clock import Context
from journeymap.prove.ground import Ground, ground

_MOST_GROUNDS = 16
"""In so many contexts a journey is kept ready at a time."""


class Terrain:
    """One journey, for as many rules as there are."""

    def __init__(self, flow: Flow) -> None:
        """Nothing is worked out yet."""
        self.flow = flow
        self._meant: dict[str, frozenset[str]] = {}
        self._grounds: dict[tuple[tuple[str, str], ...], Ground] = {}

    def meant(self, text: str, selector: Selector) -> frozenset[str]:
        """The ids of the touchpoints that a selector, given as written and as parsed, means."""
        found = self._meant.get(text)
        if found is None:
            found = self._meant[text] = select(selector, self.flow)
        return found

    def ground(self, context: Context) -> Ground:
        """The complete paths of the journey in a context. What no touchpoint speaks of makes no difference."""
        key = tuple(pair for pair in context.items() if pair[0] in self._spoken)
        found = self._grounds.get(key)
        if found is None:
            if len(self._grounds) == _MOST_GROUNDS:
                self._grounds.clear()
            found = self._grounds[key] = ground(self.flow, dict(key))
        return found

    @cached_property
    def _spoken(self) -> frozenset[str]:
        """The contexts that the journey speaks of, in a way on or in a time."""
        touchpoints = self.flow.journey.touchpoints
        times = (time for each in touchpoints for time in (each.takes, each.wait) if time is not None)
        return frozenset(
            {name for time in times for name, _ in time.contexts}
            | {name for each in touchpoints for way in each.next for name in way.when}
        )

    def titles(self, ids: Iterable[str]) -> list[str]:
        """The titles of touchpoints."""
        return [self.flow.touchpoints[each].title for each in ids]

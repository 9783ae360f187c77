"""What the rules have in common on one journey, worked out once: what selectors mean, and the journey in a context."""

from collections.abc import Sequence

from journeymap.graph.flow import Flow
from journeymap.graph.select import Selector, select
from journeymap.prove.clock import Context
from journeymap.prove.ground import Ground, ground


class Terrain:
    """One journey, for as many rules as there are."""

    def __init__(self, flow: Flow) -> None:
        """Nothing is worked out yet."""
        self.flow = flow
        self._meant: dict[Selector, frozenset[str]] = {}
        self._grounds: dict[tuple[tuple[str, str], ...], Ground] = {}

    def meant(self, selector: Selector | None) -> frozenset[str]:
        """The ids of the touchpoints that a selector means; none for no selector."""
        if selector is None:
            return frozenset()
        found = self._meant.get(selector)
        if found is None:
            found = self._meant[selector] = select(selector, self.flow)
        return found

    def ground(self, context: Context) -> Ground:
        """The complete paths of the journey in a context."""
        key = tuple(context.items())
        found = self._grounds.get(key)
        if found is None:
            found = self._grounds[key] = ground(self.flow, context)
        return found

    def titles(self, ids: Sequence[str]) -> list[str]:
        """The titles of touchpoints."""
        return [self.flow.touchpoints[each].title for each in ids]

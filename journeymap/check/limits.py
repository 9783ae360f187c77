"""The house's limits in hints: where they are set, and by what name."""

from journeymap.diagnostics.finding import Hint
from journeymap.diagnostics.place import Place
from journeymap.model.house import FILE, House, Limits


def hint_of_limit(house: House, name: str) -> Hint:
    """How to set another limit, with its place in the house's file where the house has set it itself."""
    set_here = getattr(house.limits, name) != getattr(Limits(), name)
    return Hint(
        f"or set another limit in {FILE}: limits: {{{name}: ...}}",
        Place(FILE, ("limits", name)).key() if set_here else None,
    )

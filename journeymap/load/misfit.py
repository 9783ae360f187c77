"""What a schema says no to, before there are words for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from journeymap.diagnostics.place import Route


@dataclass(frozen=True, slots=True)
class Misfit:
    """One thing that a schema says no to: the keyword that says so, what it wants, and the value it got.

    ``schema`` is the part of the schema in question. ``of_name`` says that the value is itself the name
    of a field; ``missing`` is the name of a field that is not there.
    """

    keyword: str
    route: Route
    wanted: Any
    value: Any
    schema: Mapping[str, Any]
    of_name: bool = False
    missing: str = ""

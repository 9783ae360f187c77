"""A file of the site that is still to be made, and all that goes into it."""

import hashlib
import io
import pickle
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from journeymap.graph.flow import Flow
from journeymap.model.house import House
from journeymap.model.journey import Journey
from journeymap.model.principle import Principle


@dataclass(frozen=True, slots=True)
class Leaf:
    """A file by its path in the site. ``make`` makes its bytes of ``facts``, and of nothing else but the program.

    So the same facts give the same bytes: in another process, and tomorrow. ``make`` is a function of a module and
    the facts are plain data, so that both can be handed to another process.
    """

    path: str
    make: Callable[[Any], bytes]
    facts: object

    @property
    def content(self) -> bytes:
        """Its bytes, made here and now."""
        return self.make(self.facts)


def ready(path: str, content: bytes) -> Leaf:
    """A leaf of which there is nothing left to make."""
    return Leaf(path, bytes, content)


class Keys:
    """What leaves are known by from one run to the next: digests of all that goes into them, the program included."""

    def __init__(self, program: str) -> None:
        """``program`` stands for the program: another text for another one."""
        self._seed = program.encode("utf-8")
        self._known: dict[int, tuple[object, bytes]] = {}

    def of(self, leaf: Leaf) -> str:
        """The key of a leaf. The same facts have the same key, and others another."""
        return self._digest((leaf.make, leaf.facts)).hex()

    def _digest(self, what: object) -> bytes:
        packed = io.BytesIO()
        _Pickler(packed, self._of_large).dump(what)
        return hashlib.blake2b(self._seed + packed.getbuffer(), digest_size=16).digest()

    def _of_large(self, large: object) -> bytes:
        """The digest of what goes into many leaves, worked out once."""
        if id(large) not in self._known:
            # By its fields: what it has worked out and keeps for itself comes from them.
            inside = [getattr(large, name) for name in _LARGE[type(large)]]
            self._known[id(large)] = large, self._digest(inside)
        return self._known[id(large)][1]


class _Pickler(pickle.Pickler):
    """Writes things down for a digest, of the large ones no more than theirs. Nothing is ever read back."""

    def __init__(self, file: io.BytesIO, of_large: Callable[[object], bytes]) -> None:
        super().__init__(file, protocol=5)
        self._of_large = of_large

    def persistent_id(self, obj: object) -> bytes | None:
        """The digest that stands for an object; ``None`` for one that is written down whole."""
        return self._of_large(obj) if type(obj) in _LARGE else None


_LARGE: Mapping[type, tuple[str, ...]] = {
    each: tuple(field.name for field in fields(each)) for each in (Flow, Journey, House, Principle)
}

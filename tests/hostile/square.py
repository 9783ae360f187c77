"""Workspaces in which every field of free text, as the schemas know them, comes to say every payload.

Fields and payloads are rotated, so that what stands side by side differs from file to file. Each text has a mark that
says which field and which payload it is, at its end or at its beginning.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from journeymap.load.document import Document, Kind
from journeymap.load.reader import read
from journeymap.load.shape import schema
from journeymap.model.build import build
from journeymap.model.workspace import Workspace
from tests.hostile.payloads import payloads
from tests.site.test_hostile_text import TOUCHPOINT, below, fields, fill, is_free_text, is_prose

SAMPLE = Path(__file__).parents[2]
TOUCHPOINTS = 5
"""So many in a journey, each with one payload a field."""

JOURNEYS = 22
STEP = 37
"""By how many payloads one field is ahead of the one before."""

MARK = re.compile(r"h(\d+)f(\d+)q")

Say = Callable[[int, int], str]
Route = tuple[str, ...]


@cache
def routes() -> tuple[tuple[Kind, Route], ...]:
    """All fields of free text. What a file of translations says takes the place of one of them."""
    return tuple(
        (kind, route)
        for kind in (Kind.HOUSE, Kind.JOURNEY, Kind.PRINCIPLE)
        for route in sorted(fields(schema(kind), schema(kind)))
        if is_prose(route)
    )


def hostile(payload: int, number: int) -> str:
    """A payload with its mark; one field has the mark at the end, the next at the beginning."""
    text, mark = payloads()[payload], f"h{payload}f{number}q"
    return f"{mark} {text}" if number % 2 else f"{text} {mark}"


def harmless(payload: int, number: int) -> str:
    """As many words that mean nothing, with the same mark."""
    text = " ".join("x" * len(word) for word in payloads()[payload].split())
    mark = f"h{payload}f{number}q"
    return f"{mark} {text}" if number % 2 else f"{text} {mark}"


@dataclass
class Square:
    """A number of workspaces, and which payload has been in which field."""

    say: Say
    seen: set[tuple[int, int]] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Number the fields."""
        self._used: dict[str, str] = {}
        self._number = {route: number for number, route in enumerate(routes())}

    def workspaces(self) -> Iterator[list[Document]]:
        """The documents of one workspace after the other."""
        total = len(payloads())
        for first in range(0, total, JOURNEYS * TOUCHPOINTS):
            here = range(first, min(first + JOURNEYS * TOUCHPOINTS, total))
            yield list(self._documents(here))

    def _documents(self, here: range) -> Iterator[Document]:
        house = _sample(Kind.HOUSE, "journeymap.yaml")
        for name in ("roles", "procedures", "systems", "channels", "personas"):
            house[name] = dict(list(house[name].items())[:1])
        self._used = {
            name: next(iter(house[name])) for name in ("roles", "procedures", "systems", "channels", "personas")
        }
        house["checks"] = {"unknown-touchpoint": "off"}
        yield Document(Kind.HOUSE, "journeymap.yaml", self._over(house, Kind.HOUSE, here))
        for number, first in enumerate(here[::TOUCHPOINTS]):
            five = range(first, min(first + TOUCHPOINTS, here.stop))
            principle = _sample(Kind.PRINCIPLE, "principles/no-customer-goes-undetected.yaml")
            principle["principle"] = f"p{number}"
            principle["rules"] = [{"id": "r", "says": "?", "always": "t0"}]
            yield Document(Kind.PRINCIPLE, f"principles/p{number}.yaml", self._over(principle, Kind.PRINCIPLE, five))
            journey = _journey(number, len(five), self._used)
            told = self._over({**journey, "touchpoints": {}}, Kind.JOURNEY, five)
            whole = schema(Kind.JOURNEY)
            parts = dict(below(dict(below(whole, whole))["touchpoints"], whole))
            told["touchpoints"] = {
                name: self._over(each, Kind.JOURNEY, [payload], parts["*"], ("touchpoints", "*"))
                for payload, (name, each) in zip(five, journey["touchpoints"].items(), strict=True)
            }
            told["touchpoints"]["w"] = {"title": "Work", "stage": next(iter(told["stages"])), "layer": "support"}
            yield Document(Kind.JOURNEY, f"journeys/j{number}.yaml", told)

    def _over(self, data: Any, kind: Kind, here: Sequence[int], part: Any = None, route: Route = ()) -> Any:
        """The data with payloads in all its free fields."""
        whole = schema(kind)
        part = whole if part is None else part
        if isinstance(data, str | dict) and is_free_text(part) and is_prose(route):
            return self._text(self._number[kind, route], here)
        steps = dict(below(part, whole))
        if isinstance(data, dict):
            return {
                key: self._over(each, kind, here, steps[name], (*route, name))
                for key, each in data.items()
                for name in [key if key in steps else "*"]
            }
        if isinstance(data, list) and "*" in steps:
            return [self._over(each, kind, here, steps["*"], (*route, "*")) for each in data]
        return data

    def _text(self, number: int, here: Sequence[int]) -> str:
        chosen = [(payload + STEP * number) % len(payloads()) for payload in here]
        self.seen |= {(payload, number) for payload in chosen}
        return " ".join(self.say(payload, number) for payload in chosen)


def _sample(kind: Kind, name: str) -> dict[str, Any]:
    """A file of the sample with all its fields of free text."""
    data = read((SAMPLE / name).read_text(encoding="utf-8"), name).data
    filled: dict[str, Any] = fill(data, schema(kind), schema(kind))
    filled.get("brand", {}).pop("logo", None)
    return filled


def _journey(number: int, touchpoints: int, used: dict[str, str]) -> dict[str, Any]:
    """A journey of so many touchpoints, each with all fields that there are."""
    data = _sample(Kind.JOURNEY, "journeys/coffee-before-the-train.yaml")
    whole = schema(Kind.JOURNEY)
    each = next(iter(data["touchpoints"].values())) | TOUCHPOINT
    stage = next(iter(data["stages"]))
    made = {}
    for index in range(touchpoints):
        last = index + 1 == touchpoints
        work: dict[str, Any] = {"title": "?", "stage": stage, "layer": "frontstage", "start": index == 0, "end": last}
        work |= {"roles": [used["roles"]], "procedure": used["procedures"], "systems": [used["systems"]]}
        work |= {"channel": used["channels"], "personas": [used["personas"]]}
        work |= {
            "principles": [f"p{number}"],
            "emotion": {"target": 1, "observed": -1, "feeling": "?", "evidence": "?"},
        }
        work |= {
            "needs": [{"id": "w", "without": "?"}],
            "next": [{"to": f"t{0 if last else index + 1}", "if": "?", "loop": last}],
        }
        made[f"t{index}"] = json.loads(json.dumps(each | work))
        made[f"t{index}"].pop("image", None)
        made[f"t{index}"]["cost_to_customer"] = {"text": "?", "announced": "t0"}
    data |= {
        "journey": f"j{number}",
        "persona": used["personas"],
        "touchpoints": made,
        "stages": {stage: data["stages"][stage]},
    }
    data.pop("target_of", None)
    filled: dict[str, Any] = fill(data, whole, whole)
    return filled


def workspace(documents: Sequence[Document]) -> Workspace:
    """What the documents make up."""
    return build(documents)


def written(documents: Sequence[Document], folder: Path) -> None:
    """Write the documents as files of a workspace."""
    for each in documents:
        path = folder / each.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(each.data, ensure_ascii=False, indent=1), encoding="utf-8")

"""Whatever a designer writes, and in whatever field, it is text: nothing of it becomes markup, script or a link."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from journeymap.cli.run import run
from journeymap.load.document import Kind
from journeymap.load.reader import read
from journeymap.load.shape import schema

Window = Callable[..., Any]
Schema = Mapping[str, Any]

HOSTILE = (
    "</title></svg><script>alert(1)</script>\"><img src=x onerror=alert(2)>' onload='alert(3) "
    "{{7*7}} {% raw %} {# x #} ${8*8} &lt;b&gt; &amp; <!-- ]]> javascript:alert(4) <b>bold</b> \\u003cb\\u003e"
)
HARMLESS = HOSTILE.translate({ord(sign): "x" for sign in "<>\"'&{}%#$\\"})
STRUCTURE = """() => {
  const outsideOfLanes = (each) => [...each.children].flatMap((child) => child.dataset.lane ? [...child.children] : [child]);
  const tell = (each) => `${each.tagName.toLowerCase()}[${[...each.attributes].map((one) => one.name).sort()}]` +
    (each.matches("text, .tiles") ? "" : `(${outsideOfLanes(each).map(tell).join(" ")})`);
  return tell(document.documentElement);
}"""
LINKS = """() => [...document.querySelectorAll("[href]:not(use), [src]")]
  .map((each) => each.getAttribute("href") || each.getAttribute("src"))"""


def is_free_text(part: Schema) -> bool:
    """Whether a designer may write anything here."""
    if part.get("title") == "text":
        return True
    return part.get("type") == "string" and not {"pattern", "enum", "const", "format"} & part.keys()


def is_prose(route: tuple[str, ...]) -> bool:
    return route[0] not in SELECTORS or route[-1] == "says"


def resolved(part: Schema, whole: Schema) -> Schema:
    while "$ref" in part:
        name = str(part["$ref"]).rpartition("/")[2]
        part = {**whole["$defs"][name], **{key: value for key, value in part.items() if key != "$ref"}}
    return part


def below(part: Schema, whole: Schema) -> Iterator[tuple[str, Schema]]:
    """The parts of a schema directly below one."""
    for name, each in part.get("properties", {}).items():
        yield name, resolved(each, whole)
    for name in ("additionalProperties", "items"):
        if isinstance(part.get(name), dict):
            yield "*", resolved(part[name], whole)
    for each in part.get("patternProperties", {}).values():
        if "string" not in part.get("type", ""):  # those are languages, at which test_hostile_translations looks
            yield "*", resolved(each, whole)


def fields(part: Schema, whole: Schema, route: tuple[str, ...] = ()) -> set[tuple[str, ...]]:
    """The routes of all fields that take free text."""
    if is_free_text(part):
        return {route}
    return {found for name, each in below(part, whole) for found in fields(each, whole, (*route, name))}


class Pen:
    """Writes ``text`` into every free field of some data, and remembers the fields."""

    def __init__(self, kind: Kind, text: str) -> None:
        self._whole = schema(kind)
        self._text = text
        self.written: set[tuple[str, ...]] = set()

    def over(self, data: Any, part: Schema | None = None, route: tuple[str, ...] = ()) -> Any:
        part = self._whole if part is None else part
        if isinstance(data, str):
            if not is_free_text(part) or not is_prose(route):
                return data
            self.written.add(route)
            return self._text
        if isinstance(data, dict) and is_free_text(part):
            self.written.add(route)
            return dict.fromkeys(data, self._text)
        steps = dict(below(part, self._whole))
        if isinstance(data, dict):
            return {
                key: self.over(each, steps[name], (*route, name))
                for key, each in data.items()
                for name in [key if key in steps else "*"]
            }
        if isinstance(data, list):
            return [self.over(each, steps["*"], (*route, "*")) for each in data]
        return data

    def missed(self) -> set[tuple[str, ...]]:
        """The free fields that no data had."""
        return {route for route in fields(self._whole, self._whole) if is_prose(route)} - self.written


TOUCHPOINT = {
    "metrics": [
        {
            "name": "?",
            "scale": "?",
            "better": "high",
            "formula": "?",
            "target": "?",
            "source": "?",
            "asked_at": "walk-in",
        }
    ],
    "opportunities": [{"id": "mend", "text": "?", "owner": "?", "ticket": "?"}],
    "friction": [{"text": "?", "severity": 3, "evidence": "?"}],
    "delight": ["?", {"text": "?", "evidence": "?"}],
    "stories": [{"text": "?", "who": "?", "date": "2026-01-02"}],
    "cost_to_customer": {"text": "?"},
}
"""What a touchpoint of the sample may lack."""

SELECTORS = {"rules", "applies_to"}
"""Where no prose stands, but words of a language of our own, which the checks hold to its grammar."""


def fill(data: Any, part: Schema, whole: Schema) -> Any:
    """The data, with every field of free text that its schema knows and it lacks."""
    if isinstance(data, dict):
        for name, each in part.get("properties", {}).items():
            if name in SELECTORS:
                continue
            free = resolved(each, whole)
            if name not in data and is_free_text(free):
                data[name] = "?"
            elif name not in data and free.get("type") == "array" and is_free_text(resolved(free["items"], whole)):
                data[name] = ["?"]
        steps = dict(below(part, whole))
        return {
            key: each if key in SELECTORS else fill(each, steps.get(key, steps.get("*", {})), whole)
            for key, each in data.items()
        }
    if isinstance(data, list):
        steps = dict(below(part, whole))
        return [fill(each, steps.get("*", {}), whole) for each in data]
    return data


def write(folder: Path, text: str, sample: Path) -> dict[Kind, set[tuple[str, ...]]]:
    """Write a workspace with ``text`` in all free fields; the fields that were missed, for each kind of file."""
    missed = {}
    files = {
        Kind.HOUSE: "journeymap.yaml",
        Kind.JOURNEY: "journeys/coffee-before-the-train.yaml",
        Kind.PRINCIPLE: "principles/no-customer-goes-undetected.yaml",
    }
    for kind, name in files.items():
        source = sample / name
        data: Any = read(source.read_text(encoding="utf-8"), name).data
        if kind is Kind.JOURNEY:
            for touchpoint in data["touchpoints"].values():
                touchpoint["principles"] = ["no-customer-goes-undetected"]
            data["touchpoints"]["walk-in"] |= TOUCHPOINT
        if kind is Kind.PRINCIPLE:
            data["rules"][0]["says"] = "?"
        pen = Pen(kind, text)
        written = pen.over(fill(data, schema(kind), schema(kind)))
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps(written, ensure_ascii=False, indent=1), encoding="utf-8")
        missed[kind] = pen.missed()
    return missed


@pytest.fixture(scope="session")
def sites(sample_workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same site with hostile and with harmless text."""
    made = {}
    for text in (HOSTILE, HARMLESS):
        root = tmp_path_factory.mktemp("workspace")
        missed = write(root, text, sample_workspace)
        assert {kind: found for kind, found in missed.items() if found} == {}
        assert run(["build", "-C", str(root)]) == 0
        made[text] = root / "site"
    return made


def paths(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def test_hostile_text_gives_the_same_pages_as_harmless_text(sites: dict[str, Path], visit: Window) -> None:
    assert paths(sites[HOSTILE]) == paths(sites[HARMLESS])
    windows = {text: visit(site=site) for text, site in sites.items()}
    for path in paths(sites[HOSTILE]):
        structures, links = [], []
        for window in windows.values():
            window.go(path)
            structures.append(window.page.evaluate(STRUCTURE))
            links.append(window.page.evaluate(LINKS))
            assert window.noise == [], path
        assert structures[0] == structures[1], path
        assert links[0] == links[1], path
        assert [link for link in links[0] if ":" in link] == [], path
        hostile = windows[HOSTILE].page
        assert hostile.title().endswith(" ".join(HOSTILE.split())), path
        assert HOSTILE in hostile.locator("body").text_content(), path


def test_hostile_text_is_shown_letter_by_letter(sites: dict[str, Path], visit: Window) -> None:
    window = visit(site=sites[HOSTILE])
    page = window.page
    window.go("journeys/coffee-before-the-train.html")
    assert page.locator("h1").text_content() == HOSTILE
    assert page.locator("#table caption").text_content().startswith(HOSTILE)
    assert page.locator("#map svg.picture > title").text_content().endswith(HOSTILE)
    shown = "".join(page.locator("#map .m-card").first.locator("text.m-title tspan").all_text_contents())
    assert shown.replace(" ", "") == f"1.{HOSTILE}".replace(" ", "")
    assert page.locator("#map a.m-card").first.get_attribute("aria-label") == HOSTILE


AWKWARD_IDS = ("main", "map", "table", "touchpoints", "index", "findings", "principles", "guide-principles", "tab-map")


@pytest.mark.parametrize("name", AWKWARD_IDS)
def test_no_id_of_a_designer_gets_in_the_way_of_ours(name: str, tmp_path: Path, visit: Window) -> None:
    (tmp_path / "journeys").mkdir()
    (tmp_path / "principles").mkdir()
    (tmp_path / "principles" / "p.yaml").write_text(
        f"journeymap: 1\nprinciple: {name}\nstatement: A\nfeel: b\nevoke: c\n"
    )
    for number, journey in enumerate((name, f"{name}-title", "other")):
        (tmp_path / "journeys" / f"{number}.yaml").write_text(
            f"journeymap: 1\njourney: {journey}\ntitle: {journey}\nstages: {{{name}: {{title: S}}}}\n"
            f"touchpoints:\n  {name}: {{title: T, stage: {name}, layer: frontstage, start: true, end: true, "
            f"roles: [{name}], principles: [{name}]}}\n"
        )
    assert run(["build", "-C", str(tmp_path)]) == 0
    window = visit(site=tmp_path / "site")
    twice = """() => {
      const ids = [...document.querySelectorAll("[id]")].map((each) => each.id);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    }"""
    for path in (f"journeys/{name}.html", f"guides/{name}.html", f"principles/{name}.html", "index.html"):
        window.go(path)
        assert window.page.evaluate(twice) == [], path

"""What cannot be done without: each command here does one such thing and prints the CPU seconds that it took alone.

``load``, ``events`` and ``stat`` read a workspace, ``write`` writes the files of a folder again. ``sources`` prints
nothing: it writes journeys as plain drawings for other tools, and as the ones that we ask our engine for.
"""

# ruff: noqa: INP001, T201 -- a script that prints

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


def main(what: str, *arguments: str) -> None:
    """Do one of these things."""
    things: dict[str, Callable[..., None]] = {"load": load, "events": events, "stat": stat}
    things |= {"write": write, "sources": sources}
    things[what](*arguments)


def _inputs(workspace: str) -> list[Path]:
    return sorted(Path(workspace).rglob("*.yaml"))


def load(workspace: str) -> None:
    """What PyYAML needs to load the files, by libyaml and without position or check."""
    import yaml

    begin = time.process_time()
    for path in _inputs(workspace):
        with path.open("rb") as file:
            yaml.load(file, yaml.CSafeLoader)
    print(time.process_time() - begin)


def events(workspace: str) -> None:
    """What libyaml needs to go through the files, and PyYAML to hand over its events."""
    import yaml

    begin = time.process_time()
    for path in _inputs(workspace):
        with path.open("rb") as file:
            for _ in yaml.parse(file, yaml.CSafeLoader):
                pass
    print(time.process_time() - begin)


def stat(workspace: str) -> None:
    """What asking for the time and size of each file takes."""
    paths = [str(path) for path in _inputs(workspace)]
    begin = time.process_time()
    for path in paths:
        Path(path).stat()
    print(time.process_time() - begin)


def write(source: str, target: str) -> None:
    """What writing the same bytes takes."""
    files = [
        (path.relative_to(source), path.read_bytes()) for path in sorted(Path(source).rglob("*")) if path.is_file()
    ]
    begin = time.process_time()
    for path, content in files:
        (Path(target) / path).parent.mkdir(parents=True, exist_ok=True)
        (Path(target) / path).write_bytes(content)
    print(time.process_time() - begin)


def sources(workspace: str, target: str, most: str) -> None:
    """Write the first journeys as ``dot``, ``d2`` and ``mmd``, and as the DOT that we ask our engine for (``ours``)."""
    from journeymap.graph.flow import Flow
    from journeymap.language.language import language
    from journeymap.layout.flow_view import flow_sketch
    from journeymap.load.workspace import load
    from journeymap.model.build import build
    from journeymap.render.dot import dot

    loaded = load(Path(workspace))
    house = build(loaded.documents, loaded.pictures)
    for journey in house.journeys[: int(most)]:
        flow = Flow(journey)
        titles = [(each.id, each.title) for each in journey.touchpoints]
        ways = [(each.id, way.to, way.condition or "") for each in journey.touchpoints for way in each.next]
        for kind, lines in (
            ("dot", _as_dot(titles, ways)),
            ("d2", _as_d2(titles, ways)),
            ("mmd", _as_mermaid(titles, ways)),
            ("ours", iter([dot(flow_sketch(flow, house, language("en")))])),
        ):
            (Path(target) / f"{journey.id}.{kind}").write_text("\n".join(lines), encoding="utf-8")


Pairs = list[tuple[str, str]]
Ways = list[tuple[str, str, str]]


def _as_dot(titles: Pairs, ways: Ways) -> Iterator[str]:
    yield "digraph { rankdir=LR; node [shape=box]"
    yield from (f'"{name}" [label="{title}"]' for name, title in titles)
    yield from (f'"{tail}" -> "{head}" [label="{label}"]' for tail, head, label in ways)
    yield "}"


def _as_d2(titles: Pairs, ways: Ways) -> Iterator[str]:
    yield "direction: right"
    yield from (f'"{name}": "{title}"' for name, title in titles)
    yield from (f'"{tail}" -> "{head}": "{label}"' for tail, head, label in ways)


def _as_mermaid(titles: Pairs, ways: Ways) -> Iterator[str]:
    def known(name: str) -> str:
        return f"t_{name.replace('-', '_')}"  # words such as end mean something to Mermaid

    yield "flowchart LR"
    yield from (f'  {known(name)}["{title}"]' for name, title in titles)
    for tail, head, label in ways:
        yield f'  {known(tail)} -->|"{label}"| {known(head)}' if label else f"  {known(tail)} --> {known(head)}"


if __name__ == "__main__":
    main(*sys.argv[1:])

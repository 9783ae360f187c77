"""A journey as a document in Markdown: in one table, stage by stage in words, and what stands behind it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from journeymap.graph.flow import Flow
from journeymap.graph.support import moments_behind
from journeymap.layout import phrases
from journeymap.model.house import title_of
from journeymap.model.journey import Journey
from journeymap.model.principle import Principle
from journeymap.model.touchpoint import Touchpoint
from journeymap.model.workspace import Workspace
from journeymap.prove.survey import Survey
from journeymap.render.escape import markdown, markdown_cell, markdown_heading, markdown_line
from journeymap.render.export.subject import Format, Subject
from journeymap.render.facts import Fact, facts
from journeymap.render.verdicts import Ruling, rulings


def in_markdown(flow: Flow, workspace: Workspace, proved: Survey) -> str:
    """The journey as Markdown; whatever designers wrote comes out as words, on a code host too."""
    journey = flow.journey
    order = flow.moments
    numbers = {node: str(index + 1) for index, node in enumerate(order)}
    inside = [[node for node in order if flow.touchpoints[node].stage == stage.id] for stage in journey.stages]
    astray = [node for node in order if node not in chain.from_iterable(inside)]
    parts = [_head(journey, workspace), _overview(flow, workspace, order)]
    for stage, nodes in zip(journey.stages, inside, strict=True):
        parts.append([f"## {markdown_heading(stage.title)}", *_paragraph(stage.description)])
        parts += [_moment(flow, workspace, node, numbers[node]) for node in nodes]
    if astray:
        parts.append(["## Without a stage"])
        parts += [_moment(flow, workspace, node, numbers[node]) for node in astray]
    parts += [_behind(flow, workspace, order), _principles(flow, workspace, proved)]
    return "\n".join(line for part in parts for line in (*part, "") if part)


def _paragraph(text: str | None) -> list[str]:
    return ["", markdown_line(text)] if text else []


def _item(label: str, values: Sequence[str]) -> Iterator[str]:
    """A label with its value on one line, or with its values as a list."""
    if len(values) == 1:
        yield f"- **{label}:** {markdown(values[0])}"
    elif values:
        yield f"- **{label}:**"
        yield from (f"  - {markdown_line(value)}" for value in values)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield "|---" * len(head) + "|"
    yield from (f"| {' | '.join(map(markdown_cell, row))} |" for row in rows)


def _head(journey: Journey, workspace: Workspace) -> list[str]:
    known = [
        ("Persona", journey.persona and title_of(workspace.house.personas, journey.persona)),
        ("Goal", journey.goal),
        ("State", journey.state),
        ("Owner", journey.owner and phrases.owner(journey.owner, workspace.house)),
        ("Reviewed", journey.reviewed and journey.reviewed.isoformat()),
    ]
    return [
        f"# {markdown_heading(journey.title)}",
        *_paragraph(journey.description),
        "",
        *chain.from_iterable(_item(label, [value]) for label, value in known if value),
        *_item("How we know", journey.evidence),
        *_item("Notes for the presenter", [journey.notes] if journey.notes else []),
    ]


def _overview(flow: Flow, workspace: Workspace, order: Sequence[str]) -> list[str]:
    stages = {stage.id: stage.title for stage in flow.journey.stages}
    rows = []
    for number, node in enumerate(order, 1):
        each = flow.touchpoints[node]
        values = [each.emotion.target, each.emotion.observed]
        rows.append(
            (
                str(number),
                stages.get(each.stage, each.stage),
                f"★ {each.title}" if each.moment_of_truth else each.title,
                phrases.where(each, workspace.house),
                each.emotion.feeling or "",
                *("" if value is None else phrases.signed(value) for value in values),
            )
        )
    head = ("No.", "Stage", "What happens (★ moment of truth)", "Who and where", "Feeling", "Target", "Observed")
    return ["## At a glance", "", *_table(head, rows)] if rows else []


def _moment(flow: Flow, workspace: Workspace, node: str, number: str) -> list[str]:
    touchpoint = flow.touchpoints[node]
    flags = [
        word
        for word, on in (
            ("moment of truth", touchpoint.moment_of_truth),
            ("start", touchpoint.start),
            ("end", touchpoint.end),
        )
        if on
    ]
    place = " · ".join([*flags, phrases.where(touchpoint, workspace.house)])
    return [
        f"### {number}. {markdown_heading(touchpoint.title)}",
        "",
        markdown_line(place),
        *_facts(touchpoint, flow, workspace),
    ]


def _facts(touchpoint: Touchpoint, flow: Flow, workspace: Workspace) -> list[str]:
    found: Sequence[Fact] = facts(touchpoint, flow, workspace.house, workspace.principles_by_id())
    lines = [line for fact in found for line in _item(fact.label, [value.text for value in fact.values])]
    return ["", *lines] if lines else []


def _behind(flow: Flow, workspace: Workspace, order: Sequence[str]) -> list[str]:
    work = [each for each in flow.journey.touchpoints if not each.layer.met_by_customer]
    if not work:
        return []
    served = moments_behind(flow.journey, order)
    lines = ["## Behind the scenes", ""]
    lines += _table(
        ("What is done", "Layer", "By whom, how, with what", "Moments that stand on it"),
        (
            (
                each.title,
                str(each.layer),
                phrases.doers(each, workspace.house),
                phrases.listed([flow.touchpoints[node].title for node in served[each.id]]) or "none",
            )
            for each in work
        ),
    )
    for each in work:
        lines += ["", f"### {markdown_heading(each.title)}", *_facts(each, flow, workspace)]
    return lines


def _principles(flow: Flow, workspace: Workspace, proved: Survey) -> list[str]:
    named = {each for touchpoint in flow.journey.touchpoints for each in touchpoint.principles}
    lines: list[str] = []
    for principle in workspace.principles:
        verdicts = rulings(proved.of(principle=principle.id, journey=flow.journey.id), {principle.id: principle}, flow)
        if principle.id in named or any(each.shown.word != "vacuous" for each in verdicts):
            lines += ["", *_principle(principle, verdicts)]
    return ["## Principles", *lines] if lines else []


def _principle(principle: Principle, verdicts: Sequence[Ruling]) -> Iterator[str]:
    yield f"### {markdown_heading(principle.statement)}"
    yield ""
    yield from _item("How customers should feel", [principle.feel])
    yield from _item("How that is evoked", [principle.evoke])
    yield ""
    if not verdicts:
        yield "Not executable yet: no rule says how it could be proved."
        return
    yield from _table(
        ("Rule", "Verdict", "In which circumstances", "Why", "The customer's way"),
        (
            (
                each.says,
                f"{each.shown.sign} {each.shown.word}",
                "; ".join(each.contexts),
                each.reason,
                " → ".join(each.titles.get(node, node) for node in each.path),
            )
            for each in verdicts
        ),
    )


def export(subject: Subject) -> bytes:
    """The journey as a document."""
    return in_markdown(subject.flow, subject.workspace, subject.proved).encode()


FORMAT = Format("md", ".md", export)

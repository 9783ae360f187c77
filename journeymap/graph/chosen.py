"""What a selector on the command line chooses in a whole workspace."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from journeymap.diagnostics.errors import UsageError
from journeymap.diagnostics.finding import Finding
from journeymap.diagnostics.suggest import nearest
from journeymap.graph.flow import Flow
from journeymap.graph.select import WILD, Selector, SelectorError, names, parse, select
from journeymap.model.touchpoint import Layer
from journeymap.model.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Chosen:
    """The touchpoints that are chosen, by the file of their journey; a journey without one is left out."""

    touchpoints: Mapping[str, frozenset[str]]

    def has(self, finding: Finding) -> bool:
        """Whether a finding is about a chosen touchpoint, or about the whole of a journey that has one."""
        chosen = self.touchpoints.get(finding.place.file)
        if chosen is None:
            return False
        match finding.place.route:
            case ("touchpoints", str(touchpoint), *_):
                return touchpoint in chosen
        return True


def chosen(text: str, workspace: Workspace, *, complete: bool) -> Chosen:
    """What a selector chooses. Raises UsageError when it cannot be read.

    When the workspace is ``complete``, that is when all its files could be read, so does a name that nothing has.
    """
    try:
        selector = parse(text)
    except SelectorError as problem:
        message = f"{problem}{_or_rather(problem.term.partition(':')[0], problem.known)}"
        raise UsageError(message) from problem
    flows = [Flow(journey) for journey in workspace.journeys]
    if complete:
        _check_names(selector, flows, workspace)
    found = {flow.journey.file: select(selector, flow) for flow in flows}
    return Chosen({file: touchpoints for file, touchpoints in found.items() if touchpoints})


def _check_names(selector: Selector, flows: Iterable[Flow], workspace: Workspace) -> None:
    """Raise UsageError for the first name in a selector that nothing in the workspace has."""
    for term in (term for terms in selector for term in terms):
        if any(sign in term.value for sign in WILD):
            continue
        known = names(term.method, flows)
        if known is None:
            continue
        known |= set(_declared(term.method, workspace))
        if term.value not in known:
            what = "touchpoint" if term.method == "id" else term.method
            near = _or_rather(term.value, known)
            message = f'there is no {what} "{term.value}" in this workspace{near}'
            raise UsageError(message)


def _declared(method: str, workspace: Workspace) -> Iterator[str]:
    """The names that exist although no touchpoint may have them."""
    house = workspace.house
    catalogues = {
        "channel": house.channels,
        "role": house.roles,
        "persona": house.personas,
        "system": house.systems,
        "procedure": house.procedures,
    }
    yield from catalogues.get(method) or ()
    if method == "layer":
        yield from (layer.value for layer in Layer)
    if method == "principle":
        yield from (principle.id for principle in workspace.principles)
    if method == "stage":
        yield from (stage.id for journey in workspace.journeys for stage in journey.stages)


def _or_rather(name: str, known: Iterable[str]) -> str:
    near = nearest(name, known)
    return f"; did you mean {' or '.join(near)}?" if near else ""

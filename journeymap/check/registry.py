"""The registry of checks. It fills itself: every module below a family's folder is a check.

A check module is named after its slug and has

- a docstring: what it finds, why that matters, what to do, an example that it finds and one that is clean;
- ``CHECK``: slug, code and severity;
- ``of_journey(subject)``, ``of_principle(principle, workspace)`` or ``of_workspace(workspace)``: the findings.
"""

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from types import ModuleType

import journeymap.check
from journeymap.check.selectors import sound
from journeymap.check.shown import shown
from journeymap.check.subject import Subject
from journeymap.diagnostics.finding import Check, Finding
from journeymap.model.workspace import Workspace
from journeymap.prove.survey import Survey


@cache
def modules() -> tuple[ModuleType, ...]:
    """All check modules, by code."""
    found = [
        importlib.import_module(info.name)
        for info in pkgutil.walk_packages(journeymap.check.__path__, f"{journeymap.check.__name__}.")
        if info.name.count(".") > journeymap.check.__name__.count(".") + 1
    ]
    return tuple(sorted(found, key=lambda module: _check(module).code))


def _check(module: ModuleType) -> Check:
    check: Check = module.CHECK
    return check


def run(workspace: Workspace, proved: Survey) -> Iterator[Finding]:
    """Every finding of every check, journey by journey in the order of the workspace.

    ``proved`` are the verdicts on all rules, for all journeys.
    """
    return shown(_found(workspace, proved), workspace.translations)


def _found(workspace: Workspace, proved: Survey) -> Iterator[Finding]:
    # What a rule says of which a selector is mistaken would only be the echo of that mistake.
    rules = {(principle.id, rule.id) for principle in sound(workspace) for rule in principle.rules}
    subjects = [
        Subject(
            flow.journey,
            flow,
            workspace,
            tuple(each for each in verdicts if (each.principle, each.rule) in rules),
        )
        for flow, verdicts in zip(proved.flows, proved.by_flow, strict=True)
    ]
    for module in modules():
        if hasattr(module, "of_workspace"):
            yield from module.of_workspace(workspace)
    for subject in subjects:
        for module in modules():
            if hasattr(module, "of_journey"):
                yield from module.of_journey(subject)
    for principle in workspace.principles:
        for module in modules():
            if hasattr(module, "of_principle"):
                yield from module.of_principle(principle, workspace)

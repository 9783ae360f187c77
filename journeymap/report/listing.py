"""What is in a workspace, as data and as text."""

from typing import Any

from journeymap.model.house import title_of
from journeymap.model.workspace import Workspace
from journeymap.report.printable import columns, printable

VERSION = 1


def listing(workspace: Workspace) -> dict[str, Any]:
    """Journeys, principles and roles with their numbers. Version 1 of the format."""
    roles: dict[str, int] = {}
    for journey in workspace.journeys:
        for touchpoint in journey.touchpoints:
            for role in touchpoint.roles:
                roles[role] = roles.get(role, 0) + 1
    linked = [each for journey in workspace.journeys for point in journey.touchpoints for each in point.principles]
    return {
        "version": VERSION,
        "journeys": [
            {
                "id": journey.id,
                "title": journey.title,
                "file": journey.file,
                "persona": journey.persona,
                "state": journey.state,
                "stages": len(journey.stages),
                "touchpoints": len(journey.touchpoints),
            }
            for journey in workspace.journeys
        ],
        "principles": [
            {
                "id": principle.id,
                "statement": principle.statement,
                "feel": principle.feel,
                "file": principle.file,
                "touchpoints": linked.count(principle.id),
                "rules": len(principle.rules),
            }
            for principle in workspace.principles
        ],
        "roles": [
            {"id": role, "title": title_of(workspace.house.roles, role), "touchpoints": count}
            for role, count in sorted(roles.items())
        ],
    }


def listing_text(found: dict[str, Any]) -> str:
    """The same for people: three short tables."""
    parts = [
        _table(
            "Journeys",
            [(each["id"], each["title"], f"{each['touchpoints']} touchpoints") for each in found["journeys"]],
        ),
        _table(
            "Principles",
            [(each["id"], each["statement"], f"{each['touchpoints']} touchpoints") for each in found["principles"]],
        ),
        _table(
            "Roles",
            [(each["id"], each["title"], f"{each['touchpoints']} touchpoints") for each in found["roles"]],
        ),
    ]
    return "\n".join(part for part in parts if part)


def _table(title: str, rows: list[tuple[str, str, str]]) -> str:
    if not rows:
        return ""
    plain = [tuple(printable(cell) for cell in row) for row in rows]
    first = max(columns(row[0]) for row in plain)
    second = max(columns(row[1]) for row in plain)
    lines = [f"  {_left(row[0], first)}  {_left(row[1], second)}  {row[2]}" for row in plain]
    return "\n".join([title, *lines]) + "\n"


def _left(text: str, width: int) -> str:
    return text + " " * (width - columns(text))

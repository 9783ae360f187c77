"""A journey has not been held against reality for long.

Journeys change behind the back of their maps. This one was last reviewed more than ``review_days`` (see
``limits`` in ``journeymap.yaml``; 365 unless the house says otherwise) before the newest review of the
workspace. The days are counted from that newest review and not from today's date, so that the same files
always give the same findings, on any machine and in any year.

Finds:

```yaml
reviewed: 2025-09-30
touchpoints:
  cup: {title: I get my cup, stage: leave, layer: frontstage, start: true}
```

```yaml
# journeys/another.yaml
journey: another
reviewed: 2026-10-01
```

Clean:

```yaml
reviewed: 2025-10-01
touchpoints:
  cup: {title: I get my cup, stage: leave, layer: frontstage, start: true}
```

```yaml
# journeys/another.yaml
journey: another
reviewed: 2026-10-01
```
"""

import datetime as dt
from collections.abc import Iterator

from journeymap.check.words import quoted
from journeymap.diagnostics.finding import Check, Finding, Hint, Related, Severity
from journeymap.model.journey import Journey
from journeymap.model.workspace import Workspace

CHECK = Check("review-overdue", "JM603", Severity.NOTE)


def of_workspace(workspace: Workspace) -> Iterator[Finding]:
    """A finding for each journey whose review lies too long before the newest one of the workspace."""
    reviewed = [(journey.reviewed, journey) for journey in workspace.journeys if journey.reviewed is not None]
    if not reviewed:
        return
    newest, latest = max(reviewed, key=lambda pair: pair[0])
    limit = workspace.house.limits.review_days
    for date, journey in reviewed:
        days = (newest - date).days
        if days > limit:
            yield _finding(journey, latest, date, days)


def _finding(journey: Journey, latest: Journey, date: dt.date, days: int) -> Finding:
    return Finding(
        CHECK,
        f"{quoted(journey.title)} was last held against reality on {date.isoformat()}",
        journey.place.at("reviewed"),
        f"{days} days before the newest review",
        (Hint("walk the journey again, mend what has changed, and write the day of your walk here"),),
        (Related(latest.place.at("reviewed"), "the newest review of this workspace"),),
    )

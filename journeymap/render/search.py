"""What there is to find on the site, as data in a script file: a page opened from a folder may fetch nothing."""

from collections.abc import Iterator, Sequence

from journeymap.check.catalogue import catalogue
from journeymap.guide.library import Acting
from journeymap.language.language import Language
from journeymap.layout import phrases
from journeymap.model.workspace import Workspace
from journeymap.render.escape import script_data

_Entry = tuple[str, str, str, str]
"""What kind of thing it is, its title, words about it, and its link from the root of the site."""


def search_index(workspace: Workspace, roles: Sequence[Acting], speech: Language) -> bytes:
    """The script file, one entry a line. It is ASCII throughout, so nothing in it can end a line or a script."""
    entries = ",\n".join(map(script_data, _entries(workspace, roles, speech)))
    return f"window.journeymapIndex = [\n{entries}\n];\n".encode("ascii")


def _entries(workspace: Workspace, roles: Sequence[Acting], speech: Language) -> Iterator[_Entry]:
    for journey in workspace.journeys:
        page = f"journeys/{journey.id}.html"
        yield speech.say("Journey"), journey.title, phrases.subtitle(journey, workspace.house), page
        for each in journey.touchpoints:
            yield speech.say("Touchpoint"), each.title, journey.title, f"{page}#touchpoint-{each.id}"
    for principle in workspace.principles:
        yield speech.say("Principle"), principle.statement, principle.feel, f"principles/{principle.id}.html"
    for role in roles:
        yield speech.say("Role"), role.title, speech.say("guide"), f"{role.path}.html"
    for entry in catalogue():
        yield (
            speech.say("Check"),
            phrases.readable(entry.check.slug),
            entry.check.code,
            f"checks.html#{entry.check.slug}",
        )

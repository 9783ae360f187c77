"""As HTML: the whole page of a journey in one file, with its styles, font and script, to send or to keep."""

from journeymap.render import assets, pictures
from journeymap.render.export.subject import Format, Subject
from journeymap.render.journey_page import JourneyFacts, journey_page
from journeymap.render.narrow import survey_of
from journeymap.render.packed import packed
from journeymap.render.pages import Manner


def export(subject: Subject) -> bytes:
    """The page of the journey: all views, the table, every touchpoint. It asks for nothing from anywhere."""
    proved = survey_of([subject.flow], subject.proved.of(journey=subject.flow.journey.id), subject.proved)
    page = journey_page(JourneyFacts(subject.workspace, proved, Manner(subject.speech), maps=False))
    path = f"journeys/{subject.flow.journey.id}.html"
    if subject.theme.name != "light":
        page = page.replace(b"<html ", f'<html data-theme="{subject.theme.name}" '.encode(), 1)
    files = {**dict(assets.files(subject.workspace.house.brand)), **dict(pictures.files(subject.workspace))}
    return packed(page, path, files)


FORMAT = Format("html", ".html", export)

"""As HTML: the whole page of a journey in one file, with its styles, font and script, to send or to keep."""

from journeymap.render import assets, pictures
from journeymap.render.export.subject import Format, Subject
from journeymap.render.packed import packed
from journeymap.render.site import journey_page


def export(subject: Subject) -> bytes:
    """The page of the journey: all views, the table, every touchpoint. It asks for nothing from anywhere."""
    page = journey_page(subject.flow, subject.workspace, subject.proved, subject.speech)
    path = f"journeys/{subject.flow.journey.id}.html"
    if subject.theme.name != "light":
        page = page.replace(b"<html ", f'<html data-theme="{subject.theme.name}" '.encode(), 1)
    files = {**dict(assets.files(subject.workspace.house.brand)), **dict(pictures.files(subject.workspace))}
    return packed(page, path, files)


FORMAT = Format("html", ".html", export)

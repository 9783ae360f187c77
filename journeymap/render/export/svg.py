"""As SVG: one drawing that opens anywhere, with its heading, its lane names, its colours and its font inside."""

from xml.etree import ElementTree as ET

from journeymap.layout.poster import poster
from journeymap.render.export.subject import Format, Subject
from journeymap.render.export.views import VIEWS, view
from journeymap.render.lettering import faces
from journeymap.render.paint import SVG, painted


def export(subject: Subject) -> bytes:
    """The view as a file of its own. No script, no class, no colour to look up, nothing to fetch."""
    journey = subject.flow.journey
    whole = poster(view(subject), subject.flow, subject.workspace.house, subject.speech)
    root = painted(whole, f"{journey.id}-{subject.view}", subject.theme)
    style = ET.Element(f"{SVG}style")
    style.text = faces(root)
    root.insert(2, style)  # behind title and desc, which come first for screen readers
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'.encode()


FORMAT = Format("svg", ".svg", export, views=VIEWS)

"""As PDF: the whole picture on one lying sheet, or at one scale on many that are glued together."""

from journeymap.layout.marks import Picture
from journeymap.layout.paper import EDGE, PAPERS, POINT, Paper
from journeymap.layout.poster import poster
from journeymap.layout.tiling import Pane, tiling
from journeymap.render.export.subject import Format, Subject
from journeymap.render.export.views import VIEWS, view
from journeymap.render.paint import painted
from journeymap.render.typeset import Glass, Imprint, Leaf, pdf

_TILED_SCALE = 0.75
"""How much smaller than on a screen tiles are drawn unless asked otherwise: words of 15 px are 8.4 points tall."""
_PX = 0.75
"""A px in points."""


def export(subject: Subject) -> bytes:
    """The view as pages."""
    picture, house = view(subject), subject.workspace.house
    paper = PAPERS[subject.wishes.page]
    width, height, edge = paper.width / POINT, paper.height / POINT, EDGE / POINT
    ground = subject.theme.colours["ground"]
    room = (width - 2 * edge, height - 2 * edge)
    if subject.wishes.tiled:
        scale = (subject.wishes.scale or _TILED_SCALE) * _PX
        sheets = tiling(picture, subject.flow, house, (room[0] / scale, room[1] / scale), subject.speech)
        leaves = [
            Leaf(width, height, ground, tuple(_glass(pane, subject, edge, scale) for pane in sheet.panes))
            for sheet in sheets
        ]
    else:
        leaves = [
            Leaf(
                width, height, ground, (_fitted(poster(picture, subject.flow, house, subject.speech), subject, paper),)
            )
        ]
    return pdf(leaves, Imprint(picture.title, house.name, subject.speech.tag))


def _glass(pane: Pane, subject: Subject, edge: float, scale: float) -> Glass:
    root = painted(pane.picture, subject.view, subject.theme)
    return Glass(root, pane.window, edge + pane.x * scale, edge + pane.y * scale, scale)


def _fitted(whole: Picture, subject: Subject, paper: Paper) -> Glass:
    """The whole picture in the middle of a sheet, as large as it goes."""
    width, height, edge = paper.width / POINT, paper.height / POINT, EDGE / POINT
    scale = min((width - 2 * edge) / whole.width, (height - 2 * edge) / whole.height)
    left, top = (width - whole.width * scale) / 2, (height - whole.height * scale) / 2
    return Glass(painted(whole, subject.view, subject.theme), (0, 0, whole.width, whole.height), left, top, scale)


FORMAT = Format("pdf", ".pdf", export, views=VIEWS, takes=frozenset({"page", "tiled", "scale"}))

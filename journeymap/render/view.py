"""One picture on a page: to scroll through on a screen, and cut into sheets for paper."""

from dataclasses import dataclass

from markupsafe import Markup

from journeymap.language.language import Language
from journeymap.layout import vocabulary
from journeymap.layout.marks import Lane, Picture
from journeymap.render import svg
from journeymap.render.pages import drawn
from journeymap.render.tiles import overview, tiles


@dataclass(frozen=True, slots=True)
class View:
    """A picture with all that goes with it, as markup."""

    name: str
    title: str
    help: str
    lanes: tuple[Lane, ...]
    titles: Markup
    names: Markup
    picture: Markup
    overview: Markup
    tiles: tuple[Markup, ...]


def view(picture: Picture, speech: Language) -> View:
    """A picture as a page shows it."""
    return View(
        name=picture.name,
        title=vocabulary.view(picture.name, speech),
        help=vocabulary.about(picture.name, speech),
        lanes=picture.lanes,
        titles=drawn(svg.stage_titles(picture, picture.name)) if picture.head else Markup(),
        names=drawn(svg.lane_names(picture, picture.name)) if picture.labels else Markup(),
        picture=drawn(svg.picture(picture, picture.name)),
        overview=drawn(overview(picture, picture.name, speech)) if picture.name == "map" else Markup(),
        tiles=tuple(drawn(tile) for tile in tiles(picture, picture.name, speech)),
    )

"""Pictures of the workspace on pages: under names of our own, and only those that could be read."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from journeymap.load.pictures import Image
from journeymap.model.house import FILE
from journeymap.model.journey import Journey
from journeymap.model.touchpoint import Touchpoint
from journeymap.model.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture on a page: its path in the site and its size in px."""

    src: str
    width: int
    height: int


def logo(workspace: Workspace) -> Shown | None:
    """The logo of the house, if it has one."""
    return _shown(workspace, FILE, workspace.house.brand.logo)


def of_touchpoint(workspace: Workspace, journey: Journey, touchpoint: Touchpoint) -> Shown | None:
    """The picture of a touchpoint, if it has one."""
    return _shown(workspace, journey.file, touchpoint.image)


def logo_file(workspace: Workspace) -> Iterator[tuple[str, bytes]]:
    """The logo alone, for pages on which no touchpoint is shown: its path and its bytes."""
    image = _image(workspace, FILE, workspace.house.brand.logo)
    if image is not None:
        yield _path(image), image.data


def files(workspace: Workspace) -> Iterator[tuple[str, bytes]]:
    """Each picture that some page shows: its path in the site and its bytes."""
    named = [(FILE, workspace.house.brand.logo)]
    named += [(journey.file, each.image) for journey in workspace.journeys for each in journey.touchpoints]
    found = [_image(workspace, file, path) for file, path in named]
    yield from sorted({_path(image): image.data for image in found if image is not None}.items())


def _shown(workspace: Workspace, file: str, path: str | None) -> Shown | None:
    image = _image(workspace, file, path)
    return None if image is None else Shown(_path(image), image.width, image.height)


def _image(workspace: Workspace, file: str, path: str | None) -> Image | None:
    found = workspace.pictures.get((file, path or ""))
    return found if isinstance(found, Image) else None


def _path(image: Image) -> str:
    """Named after what is in it, so that nothing of a stranger's file name gets into the site."""
    return f"assets/pictures/{hashlib.sha256(image.data).hexdigest()[:16]}.{image.kind}"

"""A picture cannot be shown: it is not there, lies elsewhere, or is no picture.

A page with a hole in it looks as if nobody cared, and pages take nothing from outside the workspace: whoever gets the
folder gets all of it. A picture is a PNG, JPEG, WebP or GIF of at most 2 MB and 16 million pixels. SVG is refused,
because script can hide in it. The path begins at the file that names the picture.

Finds:

```yaml
# journeymap.yaml
brand: {logo: ../elsewhere/logo.png}
```

Finds, in a journey:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, image: ../../counter.jpg}
```

Clean:

```yaml
touchpoints:
  order: {title: I order, stage: leave, layer: frontstage, start: true, image: ../images/counter.jpg}
```
"""

from collections.abc import Iterator

from journeymap.check.subject import Subject
from journeymap.diagnostics.finding import Check, Finding, Hint
from journeymap.diagnostics.place import Place
from journeymap.load.pictures import Unusable, placed
from journeymap.model.house import FILE
from journeymap.model.workspace import Workspace

CHECK = Check("unusable-picture", "JM309")


def of_workspace(workspace: Workspace) -> Iterator[Finding]:
    """What is wrong with the logo of the house."""
    if workspace.house.brand.logo:
        yield from _found(workspace, Place(FILE, ("brand", "logo")), workspace.house.brand.logo, "the logo")


def of_journey(subject: Subject) -> Iterator[Finding]:
    """What is wrong with the pictures of touchpoints."""
    for touchpoint in subject.journey.touchpoints:
        if touchpoint.image:
            place = subject.journey.place_of(touchpoint.id, "image")
            yield from _found(subject.workspace, place, touchpoint.image, "the picture")


def _found(workspace: Workspace, place: Place, path: str, what: str) -> Iterator[Finding]:
    seen = workspace.pictures.get((place.file, path)) or placed(place.file, path)
    if isinstance(seen, Unusable):
        yield Finding(CHECK, f"{what} cannot be shown: {seen.problem}", place, "named here", (Hint(seen.hint),))

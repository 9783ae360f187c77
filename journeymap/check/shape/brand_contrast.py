"""A colour of the brand cannot be read on its grounds, so another shade of it is drawn.

Maps hang on walls and shine from projectors, and a text that only the designer can read is no text. Each theme is
looked at by itself: texts need a contrast of 4.5 to 1 with all that they stand on (WCAG 2.2, AA), for projectors 7 to
1. Where the colour falls short, the nearest lightness of the same hue is drawn. Nothing has to be done; whoever wants
another shade writes it down. In the dark theme almost every brand needs a lighter one, and there it is a note only.

Finds:

```yaml
# journeymap.yaml
brand: {colour: "#ffcc00"}
```

Clean, because the themes have their own colours:

```yaml
# journeymap.yaml
brand: {footer: Journeys worth walking}
```
"""

from collections.abc import Iterator

from journeymap.diagnostics.finding import Check, Finding, Hint, Severity
from journeymap.diagnostics.place import Place
from journeymap.look.brand import Change, branded
from journeymap.look.theme import LIGHT, THEMES
from journeymap.model.house import FILE
from journeymap.model.workspace import Workspace
from journeymap.prove.phrases import listed

CHECK = Check("brand-contrast", "JM308", Severity.WARNING)


def of_workspace(workspace: Workspace) -> Iterator[Finding]:
    """A finding for each colour of the brand that is not drawn as it was written in some theme."""
    changes: dict[str, list[Change]] = {}
    for theme in THEMES.values():
        for change in branded(theme, workspace.house.brand).changes:
            changes.setdefault(change.which, []).append(change)
    for which, found in changes.items():
        in_light = any(each.theme is LIGHT for each in found)
        names = [f"the {each.theme.name} theme" for each in found]
        yield Finding(
            CHECK,
            f"the brand's {which} cannot be read in {listed(names)}, so another shade of it is drawn there",
            Place(FILE, ("brand", which)),
            "too close to what it stands on",
            tuple(Hint(_said(each)) for each in found),
            severity_override=None if in_light else Severity.NOTE,
        )


def _said(change: Change) -> str:
    theme = change.theme
    return (
        f"{theme.name}: {change.drawn} is drawn, because {change.wanted} has {change.ratio:.1f} to 1 "
        f"on {change.ground}, and {theme.least:g} to 1 is needed"
    )

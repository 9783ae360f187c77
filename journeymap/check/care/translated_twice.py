"""A text is translated twice, and not in the same way.

Only the first of the two is shown, and whoever mends the other wonders why nothing changes. Keep one of them. Where a
text means two things, name with ``of`` the file in which it means one of them: what is said for that file counts
there before what is said for every file.

Finds:

```yaml
# journeys/coffee.yaml
journey: coffee
title: A coffee
```

```yaml
# translations/nl.yaml
translation: nl
texts:
  - {text: A coffee, is: Een koffie}
  - {text: A coffee, is: Koffie}
```

Clean:

```yaml
# journeys/coffee.yaml
journey: coffee
title: A coffee
```

```yaml
# translations/nl.yaml
translation: nl
texts:
  - {text: A coffee, is: Een koffie}
```

```yaml
# translations/nl-of-coffee.yaml
translation: nl
of: journeys/coffee.yaml
texts:
  - {text: A coffee, is: Koffie}
```
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from journeymap.check.words import quoted
from journeymap.diagnostics.finding import Check, Finding, Hint, Related, Severity
from journeymap.model.phrasebook import matched
from journeymap.model.workspace import Workspace

if TYPE_CHECKING:
    from journeymap.diagnostics.place import Place

CHECK = Check("translated-twice", "JM615", Severity.WARNING)


def of_workspace(workspace: Workspace) -> Iterator[Finding]:
    """A finding for each translation that says something else than an earlier one of the same text."""
    first: dict[tuple[str | None, str, str], tuple[str, Place]] = {}
    for book in workspace.phrasebooks:
        for index, phrase in enumerate(book.texts):
            if phrase.said is None:
                continue
            place = book.place_of(index)
            meant = (book.of, book.language, matched(phrase.text))
            said, earlier = first.setdefault(meant, (matched(phrase.said), place))
            if said != matched(phrase.said):
                yield Finding(
                    CHECK,
                    f"the text {quoted(phrase.text)} is translated twice, and not in the same way",
                    place,
                    "again",
                    (Hint('keep one of them, or name the file in which it means this with "of"'),),
                    (Related(earlier, "this one is shown"),),
                )

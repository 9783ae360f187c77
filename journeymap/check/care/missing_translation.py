"""A text is there in several languages, but not in all in which readers may ask for it.

Whoever reads the map in that language meets a sentence in another, in the middle of the page. The languages that each
translated text should have are those that journeymap.yaml lists; without a list, those that any text of the workspace
has. A text in one language only is taken for one that is not to be translated.

Finds:

```yaml
# journeymap.yaml
languages: [en, nl]
```

```yaml
title: {en: A coffee}
```

Finds, as another text has it:

```yaml
title: {en: A coffee, nl: Een koffie}
goal: {en: To be awake}
```

Clean:

```yaml
# journeymap.yaml
languages: [en, nl]
```

```yaml
title: {en: A coffee, nl: Een koffie}
goal: To be awake
```
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from journeymap.diagnostics.finding import Check, Finding, Hint, Related, Severity
from journeymap.model.house import FILE, House
from journeymap.model.translation import Translation
from journeymap.model.workspace import Workspace
from journeymap.prove.phrases import listed

CHECK = Check("missing-translation", "JM613", Severity.NOTE)

POINTED_AT = 3


def of_workspace(workspace: Workspace) -> Iterator[Finding]:
    """One finding for each file and each language that some of its translated texts lack."""
    wanted = _wanted(workspace)
    for _, found in groupby(workspace.translations, key=lambda each: each.place.file):
        texts = tuple(found)
        for language in wanted:
            without = [text for text in texts if language not in text.languages]
            if without:
                yield _finding(language, without, len(texts), workspace.house)


def _wanted(workspace: Workspace) -> Sequence[str]:
    """The languages that each text should have, in the order of the house, else by their codes."""
    house = workspace.house
    if house.languages:
        return tuple(dict.fromkeys([*house.languages, house.language]))
    return sorted({house.language, *(each for text in workspace.translations for each in text.languages)})


def _finding(language: str, without: Sequence[Translation], of: int, house: House) -> Finding:
    first, *more = without
    strange = sorted({each for text in without for each in text.languages} - {*house.languages, house.language})
    hints = [Hint(f"write it beside the others: {{{first.languages[0]}: …, {language}: …}}")]
    if house.languages and strange:
        hints.append(Hint(f"{FILE} does not list {listed(strange)}: was “{language}” meant?"))
    elif not house.languages:
        hints.append(Hint(f"or list the languages that you mean to have in {FILE}, such as languages: [en, nl]"))
    if len(more) > POINTED_AT:
        hints.append(Hint(f"and {len(more) - POINTED_AT} more in this file"))
    return Finding(
        CHECK,
        f"{len(without)} of {of} translated texts have no “{language}”"
        if of > 1
        else f"the one translated text has no “{language}”",
        first.place.key(),
        f"only in {listed(first.languages)}",
        tuple(hints),
        tuple(Related(each.place.key(), f"only in {listed(each.languages)}") for each in more[:POINTED_AT]),
    )

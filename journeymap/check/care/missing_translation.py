"""A text is there in several languages, but not in all in which readers may ask for it.

Whoever reads the map in that language meets a sentence in another, in the middle of the page. The languages that each
translated text should have are those that journeymap.yaml lists; without a list, those that any text of the workspace
has. A text in one language only is taken for one that is not to be translated, unless a file of translations says
that it is ``of`` the file in which the text stands. ``journeymap translate nl`` prints what is
missing, to be filled in.

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

Finds, beside a file of translations:

```yaml
title: A coffee
goal: To be awake
```

```yaml
# translations/nl.yaml
translation: nl
of: journeys/example.yaml
texts:
  - {text: A coffee, is: Een koffie}
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

Clean, beside a file of translations:

```yaml
# journeys/coffee.yaml
journey: coffee
title: {en: A coffee, nl: Een koffie}
goal: To be awake
stages: {leave: {title: Away}}
touchpoints: {here: {title: Away, stage: leave, layer: customer, start: true}}
```

```yaml
# translations/nl.yaml
translation: nl
of: journeys/coffee.yaml
texts:
  - {text: To be awake, is: Wakker worden}
  - {text: Away, is: Weg}
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
    for _, found in groupby(_meant_for_several(workspace), key=lambda each: each.place.file):
        texts = tuple(found)
        for language in wanted:
            without = [text for text in texts if language not in text.languages]
            if without:
                yield _finding(language, without, len(texts), workspace.house)


def _meant_for_several(workspace: Workspace) -> Iterator[Translation]:
    """The texts that somebody has begun to translate, or has said that they would."""
    files = {book.of for book in workspace.phrasebooks}
    for text in workspace.translations:
        if text.written or len(text.languages) > 1 or text.place.file in files:
            yield text


def _wanted(workspace: Workspace) -> Sequence[str]:
    """The languages that each text should have, in the order of the house, else by their codes."""
    house = workspace.house
    if house.languages:
        return tuple(dict.fromkeys([*house.languages, house.language]))
    there = {each for text in workspace.translations for each in text.languages}
    return sorted({house.language, *there, *(book.language for book in workspace.phrasebooks)})


def _finding(language: str, without: Sequence[Translation], of: int, house: House) -> Finding:
    first, *more = without
    strange = sorted({each for text in without for each in text.languages} - {*house.languages, house.language})
    beside = f"write it beside the others: {{{first.languages[0]}: …, {language}: …}}"
    hints = [
        Hint(beside if first.written else f"journeymap translate {language} prints what is missing, to be filled in")
    ]
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

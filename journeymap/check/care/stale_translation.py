"""A translation is of a text that stands nowhere any more.

Somebody changed the text, and whoever reads the map in the other language now meets it untranslated, in the middle of
the page. A text is matched as a whole, as it stands in its file; how its lines are broken does not count. Put the text
there as it is now, and look whether its translation still says the same.

Finds:

```yaml
# journeys/coffee.yaml
journey: coffee
title: A good coffee
```

```yaml
# translations/nl.yaml
translation: nl
texts:
  - text: A coffee
    is: Een koffie
```

Finds, where the texts are those of a file that is not there:

```yaml
# translations/nl.yaml
translation: nl
of: journeys/cofee.yaml
texts:
  - text: A coffee
    is: Een koffie
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
  - text: A coffee
    is: Een koffie
```
"""

from collections.abc import Iterator, Mapping
from functools import cache

from journeymap.check.words import quoted
from journeymap.diagnostics.finding import Check, Finding, Hint, Severity
from journeymap.diagnostics.place import Place
from journeymap.diagnostics.suggest import nearest
from journeymap.model.phrasebook import Phrasebook, matched
from journeymap.model.workspace import Workspace

CHECK = Check("stale-translation", "JM614", Severity.WARNING)

COMPARED = 500
"""Characters of a text that are compared with others: enough to know it again."""
ADVISED = 20
"""Stale texts in one file for which the nearest one is looked for: where there are more, something else is wrong."""


def of_workspace(workspace: Workspace) -> Iterator[Finding]:
    """A finding for each translation of a text that stands nowhere, and for each file of texts that is not there."""
    if not workspace.phrasebooks:
        return
    files: dict[str, dict[str, Place]] = {}
    everywhere: dict[str, Place] = {}
    for each in workspace.translations:
        files.setdefault(each.place.file, {}).setdefault(matched(each.text), each.place)
        everywhere.setdefault(matched(each.text), each.place)
    for book in workspace.phrasebooks:
        if book.of is not None and book.of not in files:
            yield _no_file(book, book.of, files)
        else:
            yield from _stale(book, everywhere if book.of is None else files[book.of])


def _no_file(book: Phrasebook, of: str, files: Mapping[str, object]) -> Finding:
    near = nearest(of, files)
    hint = f'did you mean "{near[0]}"?' if near else "leave the line out: the translations then hold for every file"
    return Finding(
        CHECK,
        f"{quoted(of)} has no texts that could be translated",
        Place(book.file, ("of",)),
        "no such file with texts",
        (Hint(hint),),
    )


def _stale(book: Phrasebook, texts: Mapping[str, Place]) -> Iterator[Finding]:
    @cache
    def shortened() -> Mapping[str, str]:
        return {text[:COMPARED]: text for text in reversed(tuple(texts))}

    number = 0
    for index, phrase in enumerate(book.texts):
        if matched(phrase.text) in texts:
            continue
        number += 1
        near = nearest(matched(phrase.text)[:COMPARED], shortened()) if number <= ADVISED else []
        yield Finding(
            CHECK,
            f"the text {quoted(phrase.text)} stands nowhere in {book.of or 'the workspace'}",
            book.place_of(index),
            "no text reads like this",
            (_hint(shortened()[near[0]], texts) if near else Hint("take the translation out, or mend its text"),),
        )


def _hint(text: str, texts: Mapping[str, Place]) -> Hint:
    return Hint(f"did you mean {quoted(text)}?", texts[text])

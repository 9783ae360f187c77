"""What is to be known of the kinds of finding about a file itself, in the form of a check's docstring.

Each begins with one sentence, says why it matters and what to do, and shows what it finds and what is clean.
"""

from collections.abc import Mapping

from journeymap.diagnostics.finding import Check
from journeymap.load import kinds
from journeymap.load.shape_texts import WRONG_LANGUAGE
from journeymap.load.shape_words import MISSING_FIELD, UNKNOWN_FIELD, WRONG_FILE, WRONG_KIND, WRONG_VALUE

DOCS: Mapping[Check, str] = {
    kinds.SYNTAX: """\
The file is not written as YAML, so nothing in it can be read.

Mostly a space, a quote, a bracket or a colon is missing, on the line that is shown or on the one above it. The
finding shows the line as it was probably meant. A text with a colon and a space, a ``#`` or a quote in it is
safest in quotes.

Finds:

```yaml
title: Tea: green
```

Clean:

```yaml
title: "Tea: green"
```
""",
    kinds.ENCODING: """\
The file is not saved as UTF-8, or holds a character that nobody can see.

UTF-8 is how nearly all programs save text today, and it has the letters of every language. Save the file anew and
choose UTF-8. Invisible characters mostly come with text that was copied from elsewhere; delete them, and type what
stands around them again. Some of them turn round the direction of text, so that people would read something else
than the file says.
""",
    kinds.TOO_LARGE: """\
The file, or a text in it, is larger than anything that people write by hand.

A file may be 1 MiB large, hold 50,000 values and 32 levels of lists and fields within each other; a text may have
20,000 characters. Mostly something has slipped in that does not belong here. Otherwise divide the file in two.
""",
    kinds.FORBIDDEN: """\
The file uses a part of YAML that this language leaves out.

Anchors (``&``), aliases (``*``), tags (``!``), merge keys (``<<``) and directives (``%``) make a file hard to read,
and a small one can grow without end. Write out what you mean; to use one thing in several places, give it an id. If
the sign is meant as a part of a text, put the text in quotes.

Finds:

```yaml
title: *coffee
```

Clean:

```yaml
title: "*coffee*"
```
""",
    kinds.DUPLICATE_KEY: """\
The same field is given twice, and only one of the two could count.

Most YAML programs silently take the last one, and what the first said is lost. Keep one of them, or give one another
name.

Finds:

```yaml
title: A coffee
goal: To be awake
title: A tea
```

Clean:

```yaml
title: A coffee
goal: To be awake
```
""",
    kinds.EMPTY_FILE: """\
There is nothing in the file.

Write something, beginning with the line ``journeymap: 1``, or remove the file.
""",
    kinds.NOT_A_MAPPING: """\
The file is a list or a single text where fields belong.

Every file begins with fields: a name, a colon, a space, a value.

Finds:

```yaml
- A coffee
- A tea
```

Clean:

```yaml
title: A coffee and a tea
```
""",
    kinds.SEVERAL_DOCUMENTS: """\
Three dashes in the middle of the file begin a second one, and a file holds only one.

Move what follows them to a file of its own, or remove the dashes.

Finds:

```yaml
title: A coffee
---
title: A tea
```

Clean:

```yaml
title: A coffee
```
""",
    UNKNOWN_FIELD: """\
A field has a name that does not exist here.

Mostly the name is misspelt, or the line is indented too far or not far enough and so belongs to something else. What
it says would be lost without a word. The finding names the nearest field that there is.

Finds:

```yaml
titel: A coffee
```

Clean:

```yaml
title: A coffee
```
""",
    MISSING_FIELD: """\
Something that cannot be done without is not there.

Finds:

```yaml
touchpoints:
  ask: {title: I ask for a coffee, layer: customer, start: true}
```

Clean:

```yaml
touchpoints:
  ask: {title: I ask for a coffee, layer: customer, stage: arrive, start: true}
```
""",
    WRONG_KIND: """\
A value is of another kind than the one that belongs here: a list for a text, a text for a list.

Finds:

```yaml
touchpoints:
  ask: {title: I ask for a coffee, stage: arrive, layer: customer, start: true, tags: arrival}
```

Clean:

```yaml
touchpoints:
  ask: {title: I ask for a coffee, stage: arrive, layer: customer, start: true, tags: [arrival]}
```
""",
    WRONG_VALUE: """\
A value is of the right kind, but not one of those that are possible here.

Finds:

```yaml
touchpoints:
  ask: {title: I ask for a coffee, stage: arrive, layer: front, start: true}
```

Clean:

```yaml
touchpoints:
  ask: {title: I ask for a coffee, stage: arrive, layer: frontstage, start: true}
```
""",
    WRONG_FILE: """\
A principle stands among the journeys, or a journey among the principles.

Journeys belong into the folder ``journeys``, principles into ``principles``. Move the file.

Finds:

```yaml
principle: seen
statement: Nobody goes unseen
```

Clean:

```yaml
journey: coffee
title: A coffee
```
""",
    WRONG_LANGUAGE: """\
A text is given in several languages, and one of them is not named by its short code.

Wherever a text for readers stands, the same text may stand in several languages: ``en`` for English, ``nl`` for
Dutch, ``pt-BR`` for the Portuguese of Brazil. ``language`` in journeymap.yaml says which of them is shown, and
``--lang`` asks for another.

Finds:

```yaml
title: {en: A coffee, NL: Een koffie}
```

Clean:

```yaml
title: {en: A coffee, nl: Een koffie}
```
""",
}

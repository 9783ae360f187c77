"""What YAML allows and this language leaves out, refused in plain words with what to do instead."""

import re

from yaml.events import Event, ScalarEvent

from journeymap.diagnostics.place import Span
from journeymap.load import limits
from journeymap.load.at import At, at_index, begin, end, index_of
from journeymap.load.characters import code, words_for
from journeymap.load.kinds import (
    DUPLICATE_KEY,
    EMPTY_FILE,
    ENCODING,
    FORBIDDEN,
    NOT_A_MAPPING,
    SEVERAL_DOCUMENTS,
    SYNTAX,
    TOO_LARGE,
)
from journeymap.load.lines import corrected, in_brackets, shorten, with_quotes
from journeymap.load.unreadable import Unreadable, unreadable

BEGIN_WITH = "begin the file with a line that reads: journeymap: 1"
MARKED = re.compile(r"[&*!][^\s,\[\]{}]*")
MARKERS = {
    "&": "it would give a name to what follows",
    "*": "it would repeat what was named elsewhere",
    "!": "it would tell a program how to take what follows",
}
INSTEAD = {
    "&": ("to use one thing in several places, give it an id",),
    "*": ("to use one thing in several places, write its id",),
}


def marker(text: str, file: str, where: At) -> Unreadable:
    """Refuse the anchor, alias or tag that starts at a place."""
    line = text.split("\n")[where.line]
    found = MARKED.match(line, where.column)
    written = found[0] if found else "!"
    return unreadable(
        FORBIDDEN,
        file,
        _span(where, len(written)),
        f'a value cannot begin with "{written[0]}" unless it is in quotes',
        MARKERS[written[0]],
        *corrected(with_quotes(line, where.column, in_brackets=in_brackets(line, where.column))),
        *INSTEAD.get(written[0], ()),
    )


def merge_key(key: ScalarEvent, file: str) -> Unreadable:
    """Refuse ``<<``."""
    return unreadable(
        FORBIDDEN,
        file,
        _span_of(key),
        '"<<" cannot be a key',
        "it would copy keys from elsewhere",
        "write out the keys that you mean",
    )


def directive(text: str, file: str, index: int) -> Unreadable:
    """Refuse the line that begins with a percent sign at ``index``."""
    where = at_index(text, index)
    return unreadable(
        FORBIDDEN,
        file,
        _span(where, len(text.split("\n")[where.line].rstrip())),
        'a line cannot begin with "%"',
        "it would be an instruction to a program",
        "remove this line",
    )


def second_document(text: str, file: str, line: int) -> Unreadable:
    """Refuse what begins at a line (from 0) after the first document has ended."""
    written = text.split("\n")[line].rstrip()
    dashes = written.startswith("---")
    return unreadable(
        SEVERAL_DOCUMENTS,
        file,
        _span(At(line, 0), len(written)),
        "a second document begins here; a file holds only one",
        "three dashes end what stands above" if dashes else "three dots above have ended the file",
        "remove this line, or move what follows to a file of its own"
        if dashes
        else "remove the line of dots, or move what follows to a file of its own",
    )


def empty_file(text: str, file: str) -> Unreadable:
    """Refuse a file in which nothing is written, or only comments."""
    message = "this file holds nothing but comments" if "#" in text else "this file is empty"
    return unreadable(EMPTY_FILE, file, _span(At(0, 0), 0), message, "", BEGIN_WITH)


def not_a_mapping(what: str, top: Event, file: str) -> Unreadable:
    """Refuse a file whose top is a list or a text (``what``)."""
    return unreadable(
        NOT_A_MAPPING,
        file,
        _span(begin(top), 1),
        f"{what} stands where keys and values belong",
        "a file is made of keys and values, such as title: My journey",
        BEGIN_WITH,
    )


def glued_key(text: str, file: str, where: At) -> Unreadable:
    """Refuse ``title:Foo``, which is one word to YAML, at the place where it starts."""
    line = text.split("\n")[where.line]
    colon = line.index(":", where.column)
    return unreadable(
        SYNTAX,
        file,
        _span(At(where.line, colon), 1),
        f'there is no space after the colon of "{line[where.column : colon]}"',
        "a space belongs after this colon",
        *corrected(f"{line[: colon + 1]} {line[colon + 1 :]}"),
    )


def duplicate_key(first: ScalarEvent, second: ScalarEvent, file: str) -> Unreadable:
    """Refuse a key that its mapping has already."""
    return unreadable(
        DUPLICATE_KEY,
        file,
        _span_of(second),
        f'"{shorten(second.value)}" is given twice',
        "given again here",
        "keep one of the two, or give one of them another name",
        related=((_span_of(first), "first given here"),),
    )


def empty_key(text: str, key: ScalarEvent, file: str) -> Unreadable:
    """Refuse a key that is nothing, ``~`` or ``null``."""
    if not key.value:
        # Only a question mark, YAML's sign for a long key, can begin a key that is nothing.
        where = at_index(text, text.rindex("?", 0, index_of(text, begin(key))))
        return unreadable(
            SYNTAX,
            file,
            _span(where, 1),
            "a key is missing here",
            "a question mark alone begins a key",
            "if it is part of a text, put quotes round the whole text",
        )
    return unreadable(
        FORBIDDEN,
        file,
        _span_of(key),
        f'"{key.value}" cannot be a key unless it is in quotes',
        "without quotes it means: nothing at all",
        f'write: "{key.value}":',
    )


def key_of_several_parts(event: Event, file: str) -> Unreadable:
    """Refuse a mapping or a list as a key, such as the inner braces of ``{{ name }}``."""
    return unreadable(
        FORBIDDEN,
        file,
        _span(begin(event), 1),
        "brackets or braces stand where a key belongs",
        "a word is expected here",
        "if they are part of a text, put quotes round the whole text",
    )


def foreign_escape(event: ScalarEvent, character: str, file: str) -> Unreadable:
    """Refuse a quoted text that spells out a character the file itself may not hold."""
    label, _ = words_for(character)
    return unreadable(
        ENCODING,
        file,
        _span_of(event),
        f"this text spells out an invisible character ({code(character)})",
        label,
        "leave it out of the text",
    )


def too_deep(event: Event, file: str) -> Unreadable:
    """Refuse one level too many."""
    return unreadable(
        TOO_LARGE,
        file,
        _span(begin(event), 1),
        f"more than {limits.DEPTH} levels, one inside the other; the limit is {limits.DEPTH}",
        f"level {limits.DEPTH + 1} begins here",
        "look for brackets or indents that have crept in",
    )


def too_many_values(event: Event, file: str) -> Unreadable:
    """Refuse one value too many."""
    return unreadable(
        TOO_LARGE,
        file,
        _span(begin(event), 1),
        f"more than {limits.VALUES:,} values in one file; the limit is {limits.VALUES:,}",
        "one too many begins here",
        "divide it into several files",
    )


def too_long(event: ScalarEvent, file: str) -> Unreadable:
    """Refuse a text that is too long."""
    return unreadable(
        TOO_LARGE,
        file,
        _span(begin(event), 1),
        f"a text of {len(event.value):,} characters; the limit is {limits.TEXT_CHARACTERS:,}",
        "it begins here",
        "shorten it, or keep it elsewhere and link to it",
    )


def _span_of(scalar: ScalarEvent) -> Span:
    """Return the stretch of a key or a text, or its first character where it goes over several lines."""
    first, last = begin(scalar), end(scalar)
    return _span(first, last.column - first.column if last.line == first.line else 1)


def _span(where: At, length: int) -> Span:
    line, column = where.line + 1, where.column + 1
    return Span(line, column, line, column + length)

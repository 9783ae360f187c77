"""Text to plain data, with a position for every key and value.

Built on YAML *events*, so that what a word means, what is refused and how much is too much are
decided here and while reading, not after a library has built (or died of) the whole.
"""

import re
from dataclasses import dataclass

from yaml.error import MarkedYAMLError
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from journeymap.load import refusals
from journeymap.load.at import begin, end
from journeymap.load.characters import check_characters, first_foreign
from journeymap.load.complaints import complaint
from journeymap.load.limits import DEPTH, TEXT_CHARACTERS, VALUES
from journeymap.load.lines import GLUED_KEY
from journeymap.load.parsers import FASTEST, ParserClass, PythonParser
from journeymap.load.positions import Branch, Leaf, Marks
from journeymap.load.scalars import Scalar, plain
from journeymap.load.unreadable import Unreadable

Data = dict[str, "Data"] | list["Data"] | Scalar

WRITTEN = re.compile(r"\s*[^\s#]")
EXPLAINABLE = 64_000
"""As many characters as the Python parser, which is slow, may read again in a moment.

Whatever libyaml refuses is read once more with it, so that the words and the place of a finding are
those that a machine without libyaml gives.
"""
NEVER_KEYS = frozenset(("", "~", "null", "<<"))


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says, as plain data, and where it says it."""

    data: object
    marks: Marks


def read(text: str, file: str, parser: ParserClass = FASTEST) -> Reading:
    """Return the data of a file and the positions of its keys and values.

    Keys are always text. Raise ``Unreadable`` when the text is not YAML, holds more than the limits
    allow, or uses what this language leaves out: anchors, aliases, tags, merge keys, directives, a
    second document, a key given twice, a top that is no mapping.
    """
    check_characters(text, file)
    directive = f"\n{text}".find("\n%")
    if directive >= 0:
        raise refusals.directive(text, file, directive)
    try:
        return _read_with(parser, text, file)
    except Unreadable:
        if parser is PythonParser or len(text) > EXPLAINABLE:
            raise
    return _read_with(PythonParser, text, file)


def _read_with(parser: ParserClass, text: str, file: str) -> Reading:
    try:
        return _Builder(text, file, parser).document()
    except MarkedYAMLError as error:
        raise complaint(text, file, error, parser) from None


class _Builder:
    """Builds the data and the marks side by side, event by event, no deeper than the limit."""

    __slots__ = ("file", "may_have_markers", "next", "room", "text")

    def __init__(self, text: str, file: str, parser: ParserClass) -> None:
        self.text = text
        self.file = file
        self.next = parser(text).get_event
        self.room = VALUES
        # Most files have neither character anywhere, and then no event need be asked for its anchor or tag.
        self.may_have_markers = "&" in text or "!" in text

    def document(self) -> Reading:
        self.next()
        if isinstance(self.next(), StreamEndEvent):
            raise refusals.empty_file(self.text, self.file)
        top = self.next()
        if not isinstance(top, MappingStartEvent):
            raise self._not_a_mapping(top)
        data, branch = self._mapping(top, 1)
        self._end()
        return Reading(data, Marks(self.text, branch))

    def _mapping(self, start: MappingStartEvent, depth: int) -> tuple[dict[str, Data], Branch]:
        self._check_start(start, depth)
        data: dict[str, Data] = {}
        below: dict[str, tuple[ScalarEvent, Leaf]] = {}
        following = self.next
        may_have_markers = self.may_have_markers
        while True:
            key = following()
            if type(key) is not ScalarEvent:
                if type(key) is MappingEndEvent:
                    return data, Branch(start, below, key)
                raise self._not_a_key(key)
            name = key.value
            if name in data:
                raise refusals.duplicate_key(below[name][0], key, self.file)
            if name in NEVER_KEYS or key.style or may_have_markers:
                self._check_key(key)
            event = following()
            if type(event) is ScalarEvent:
                data[name] = value = self._scalar(event)
                below[name] = (key, event)
                if value is None and start.flow_style and GLUED_KEY.match(name):
                    raise refusals.glued_key(self.text, self.file, begin(key))
            else:
                data[name], branch = self._collection(event, depth + 1)
                below[name] = (key, branch)

    def _list(self, start: SequenceStartEvent, depth: int) -> tuple[list[Data], Branch]:
        self._check_start(start, depth)
        data: list[Data] = []
        below: list[Leaf] = []
        following = self.next
        while True:
            event = following()
            if type(event) is ScalarEvent:
                data.append(self._scalar(event))
                below.append(event)
            elif type(event) is SequenceEndEvent:
                return data, Branch(start, below, event)
            else:
                items, branch = self._collection(event, depth + 1)
                data.append(items)
                below.append(branch)

    def _collection(self, start: Event, depth: int) -> tuple[Data, Branch]:
        if isinstance(start, MappingStartEvent):
            return self._mapping(start, depth)
        if isinstance(start, SequenceStartEvent):
            return self._list(start, depth)
        raise refusals.marker(self.text, self.file, begin(start))

    def _scalar(self, event: ScalarEvent) -> Scalar:
        if self.may_have_markers and _is_marked(event):
            raise refusals.marker(self.text, self.file, begin(event))
        self.room -= 1
        if self.room < 0:
            raise refusals.too_many_values(event, self.file)
        value: str = event.value
        if len(value) > TEXT_CHARACTERS:
            raise refusals.too_long(event, self.file)
        style = event.style
        if not style:
            return plain(value)
        if style == '"':
            self._check_escapes(event)
        return value

    def _check_start(self, start: MappingStartEvent | SequenceStartEvent, depth: int) -> None:
        if self.may_have_markers and _is_marked(start):
            raise refusals.marker(self.text, self.file, begin(start))
        if depth > DEPTH:
            raise refusals.too_deep(start, self.file)
        self.room -= 1
        if self.room < 0:
            raise refusals.too_many_values(start, self.file)

    def _check_key(self, key: ScalarEvent) -> None:
        if _is_marked(key):
            raise refusals.marker(self.text, self.file, begin(key))
        if not key.style and key.value == "<<":
            raise refusals.merge_key(key, self.file)
        if not key.style and key.value in NEVER_KEYS:
            raise refusals.empty_key(self.text, key, self.file)
        if len(key.value) > TEXT_CHARACTERS:
            raise refusals.too_long(key, self.file)
        self._check_escapes(key)

    def _check_escapes(self, event: ScalarEvent) -> None:
        index = first_foreign(event.value)
        if index is not None:
            raise refusals.foreign_escape(event, event.value[index], self.file)

    def _not_a_key(self, event: Event) -> Unreadable:
        if _is_marked(event):
            return refusals.marker(self.text, self.file, begin(event))
        return refusals.key_of_several_parts(event, self.file)

    def _not_a_mapping(self, top: Event) -> Unreadable:
        if _is_marked(top):
            return refusals.marker(self.text, self.file, begin(top))
        if not isinstance(top, ScalarEvent):
            return refusals.not_a_mapping("a list", top, self.file)
        if not top.style and not top.value:
            return refusals.empty_file(self.text, self.file)
        self.next()  # a failure here says better what is wrong with the text
        if not top.style and GLUED_KEY.match(top.value):
            return refusals.glued_key(self.text, self.file, begin(top))
        return refusals.not_a_mapping("a text", top, self.file)

    def _end(self) -> None:
        """Raise ``Unreadable`` when anything but comments follows the document."""
        document_end = self.next()
        if isinstance(document_end, DocumentEndEvent) and document_end.explicit:
            after = end(document_end).line + 1
            for number, line in enumerate(self.text.split("\n")[after:], after):
                if WRITTEN.match(line):
                    raise refusals.second_document(self.text, self.file, number)
        following = self.next()
        if isinstance(following, DocumentStartEvent):
            raise refusals.second_document(self.text, self.file, begin(following).line)


def _is_marked(event: Event) -> bool:
    """Tell whether an event has an anchor or a tag, or is an alias."""
    if isinstance(event, ScalarEvent | CollectionStartEvent):
        return event.anchor is not None or event.tag is not None
    return isinstance(event, AliasEvent)

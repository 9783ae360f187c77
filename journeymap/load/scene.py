"""The scene of a failure: where YAML stopped making sense, and what stands around that place."""

from collections import deque
from dataclasses import dataclass

from yaml.error import Mark, MarkedYAMLError, YAMLError
from yaml.tokens import (
    FlowMappingEndToken,
    FlowMappingStartToken,
    FlowSequenceEndToken,
    FlowSequenceStartToken,
    Token,
)

from journeymap.diagnostics.place import Span
from journeymap.load.at import At, begin, end, index_of
from journeymap.load.kinds import SYNTAX
from journeymap.load.lines import COMMENT, indent_of
from journeymap.load.parsers import ParserClass
from journeymap.load.unreadable import Unreadable, unreadable

REMEMBERED = 50
"""How many words before the failure are kept: enough for the line and its neighbours."""

OPENING = (FlowSequenceStartToken, FlowMappingStartToken)
CLOSING = (FlowSequenceEndToken, FlowMappingEndToken)


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known of a failure.

    ``here`` is where it showed and ``start`` where the thing began that could not be finished;
    ``tokens`` are the last words before, and ``open`` the brackets not yet closed.
    """

    file: str
    text: str
    lines: list[str]
    problem: str
    start: At
    here: At
    tokens: tuple[Token, ...]
    open: tuple[Token, ...]

    @property
    def line(self) -> str:
        """The line where the failure showed."""
        return self.lines[self.here.line]

    @property
    def character(self) -> str:
        """The character where the failure showed; nothing at the end of a line."""
        return self.line[self.here.column : self.here.column + 1]

    @property
    def is_first_on_line(self) -> bool:
        """Whether only spaces stand before it on its line."""
        return not self.line[: self.here.column].strip()

    @property
    def previous(self) -> Token | None:
        """The word just before it."""
        return self.tokens[-1] if self.tokens else None

    def last(self, kind: type[Token]) -> Token | None:
        """Return the last word of a kind on the line of the failure."""
        for token in reversed(self.tokens):
            if end(token).line < self.here.line:
                return None
            if isinstance(token, kind):
                return token
        return None

    def above(self, line: int, indent: int | None = None) -> int | None:
        """Return the nearest line above with more than a comment, and indented less than ``indent``."""
        for number in range(line - 1, -1, -1):
            written = COMMENT.sub("", self.lines[number]).strip()
            if written and (indent is None or indent_of(self.lines[number]) < indent):
                return number
        return None

    def slice(self, token: Token) -> str:
        """Return a token as it was typed."""
        return self.text[index_of(self.text, begin(token)) : index_of(self.text, end(token))]

    def complain(
        self,
        at: At,
        length: int,
        message: str,
        label: str,
        *hints: str,
        related: tuple[tuple[At, int, str], ...] = (),
    ) -> Unreadable:
        """Return the exception for a stretch of one line, cut at the end of that line."""
        others = tuple((self._span(where, size), words) for where, size, words in related)
        return unreadable(SYNTAX, self.file, self._span(at, length), message, label, *hints, related=others)

    def _span(self, at: At, length: int) -> Span:
        end = min(at.column + length, len(self.lines[at.line]))
        return Span(at.line + 1, at.column + 1, at.line + 1, max(end, at.column) + 1)


def survey(text: str, file: str, error: MarkedYAMLError, parser: ParserClass) -> Scene:
    """Return the scene of an error, reading the words before it once more with the same parser."""
    lines = text.split("\n")
    here = _within(lines, error.problem_mark)
    start = _within(lines, error.context_mark) if error.context_mark else here
    problem = f"{error.context or ''}: {error.problem or ''}"
    tokens, still_open = _words_before(text, here, parser)
    return Scene(file, text, lines, problem, start, here, tokens, still_open)


def _within(lines: list[str], mark: Mark | None) -> At:
    """Return a mark that may be behind the end of the text as a place within it."""
    if mark is None:
        return At(0, 0)
    line = min(mark.line, len(lines) - 1)
    return At(line, min(mark.column if line == mark.line else len(lines[line]), len(lines[line])))


def _words_before(text: str, here: At, parser: ParserClass) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    remembered: deque[Token] = deque(maxlen=REMEMBERED)
    still_open: list[Token] = []
    source = parser(text)
    try:
        while token := source.get_token():
            first = begin(token)
            if (first.line, first.column) >= (here.line, here.column):
                break
            if isinstance(token, OPENING):
                still_open.append(token)
            elif isinstance(token, CLOSING) and still_open:
                still_open.pop()
            if first != end(token):
                remembered.append(token)
    except YAMLError:
        # The failure itself, met again; the words before it are all that was wanted.
        pass
    return tuple(remembered), tuple(still_open)

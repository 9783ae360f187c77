"""Where YAML events come from: libyaml when PyYAML was built with it, else PyYAML's Python parser.

The two read a few things differently: tabs between words, a question mark in a list in brackets,
what may follow ``|``. A file must not change its meaning with the machine it is read on, so the
Python parser is mended here to read what libyaml 0.2.5 reads.
"""

import re
from typing import NoReturn, Protocol, cast

import yaml
from yaml.error import Mark
from yaml.events import Event
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import ScalarToken, Token

if yaml.__with_libyaml__:
    from yaml._yaml import CParser

BLOCK_WORD = re.compile(r"(?:[^ \t\n\0:]|:(?![ \t\n\0]))*")
FLOW_WORD = re.compile(r"(?:[^ \t\n\0:,\[\]{}]|:(?![ \t\n\0,?\[\]{}]))*")
GAP = re.compile(r"[ \t]*(?:\n[ \t]*)*")
DIVIDER = re.compile(r"(?:---|\.\.\.)(?=[ \t\n\0])")
BLOCK_TEXT_HEADER = re.compile(
    r"[|>](?:(?P<end>[+-])(?P<indent>[1-9])?|(?P<indent_first>[1-9])(?P<end_last>[+-])?)?"
    r"[ \t]*(?:\#[^\n\0]*)?(?=[\n\0])"
)
LINE_BREAK = re.compile(r"\n?")
REST_OF_LINE = re.compile(r"[^\n\0]*")


class EventSource(Protocol):
    """Anything that hands out what it reads one by one."""

    def get_event(self) -> Event:
        """Return the next event; raise ``yaml.MarkedYAMLError`` where the text is not YAML."""

    def get_token(self) -> Token | None:
        """Return the next token instead, for those who ask why the events have stopped."""


class ParserClass(Protocol):
    """A class of parsers: call it with the text."""

    def __call__(self, text: str, /) -> EventSource:
        """Return a parser at the beginning of the text."""


class PythonParser(Reader, Scanner, Parser):
    """PyYAML's parser in Python, mended to agree with libyaml, for text whose lines end in LF alone."""

    def __init__(self, text: str) -> None:
        """Start at the beginning of the text."""
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def forward(self, length: int = 1) -> None:
        """Step over characters, keeping count of lines and columns."""
        stretch = self.buffer[self.pointer : self.pointer + length]
        self.pointer += length
        self.index += length
        lines = stretch.count("\n")
        if lines:
            self.line += lines
            self.column = length - 1 - stretch.rfind("\n")
        else:
            self.column += length

    def scan_to_next_token(self) -> None:
        """Step over blanks and comments; a tab is a blank wherever it cannot be indentation."""
        while True:
            while self.peek() == " " or (self.peek() == "\t" and (self.flow_level or not self.allow_simple_key)):
                self.forward()
            if self.peek() == "#":
                self._take(REST_OF_LINE)
            if self.peek() != "\n":
                return
            self.forward()
            if not self.flow_level:
                self.allow_simple_key = True

    def fetch_flow_collection_end(self, token_class: type[Token]) -> None:
        """Close a bracket; one too many does not make all that follows a list."""
        super().fetch_flow_collection_end(token_class)
        self.flow_level = max(self.flow_level, 0)

    def scan_plain(self) -> ScalarToken:
        """Read a text without quotes."""
        word = FLOW_WORD if self.flow_level else BLOCK_WORD
        start = end = self.get_mark()
        pieces: list[str] = []
        gap = ""
        while self.peek() != "#" and not (self.column == 0 and DIVIDER.match(self.buffer, self.pointer)):
            found = self._take(word)
            if found:
                pieces += (_fold(gap), found)
                end = self.get_mark()
                gap = ""
            if self.flow_level and self.peek() == ":" and self.peek(1) in ",?[]{}":
                _fail("a plain scalar", start, "found unexpected ':'", self.get_mark())
            if self.peek() not in " \t\n":
                break
            gap = self._gap(start)
            if not self.flow_level and self.column <= self.indent:
                break
        self.allow_simple_key = "\n" in gap
        return ScalarToken("".join(pieces), plain=True, start_mark=start, end_mark=end)

    def _gap(self, start: Mark) -> str:
        gap = self._take(GAP)
        if any("\t" in line[: self.indent + 1] for line in gap.split("\n")[1:]):
            _fail("a plain scalar", start, "found a tab in the indentation", start)
        return gap

    def scan_flow_scalar(self, style: str) -> ScalarToken:
        """Read a quoted text."""
        start = self.get_mark()
        try:
            token = super().scan_flow_scalar(style)
        except (ValueError, OverflowError):
            _fail("a double-quoted scalar", start, "found an escape of no character", self.get_mark())
        if any("\ud800" <= character <= "\udfff" for character in token.value):
            _fail("a double-quoted scalar", start, "found an escape of half a character", self.get_mark())
        return token

    def scan_block_scalar(self, style: str) -> ScalarToken:
        """Read a text that begins with ``|`` or ``>`` and stands on the lines below."""
        start = self.get_mark()
        header = BLOCK_TEXT_HEADER.match(self.buffer, self.pointer)
        if header is None:
            _fail("a block scalar", start, "did not find a line break", start)
        self.forward(header.end() - header.start())
        if self.peek() == "\n":
            self.forward()
        given = header["indent"] or header["indent_first"]
        indent = max(self.indent, 0) + int(given) if given else 0
        breaks, indent, end = self._breaks(indent, start)
        text, last_break, was_blank = "", "", False
        while self.column == indent and self.peek() != "\0":
            is_blank = self.peek() in " \t"
            if style == ">" and last_break and not was_blank and not is_blank:
                text += breaks or " "
            else:
                text += last_break + breaks
            was_blank = is_blank
            text += self._take(REST_OF_LINE)
            last_break = self._take(LINE_BREAK)
            breaks, indent, end = self._breaks(indent, start)
        chomping = header["end"] or header["end_last"]
        if chomping != "-":
            text += last_break
        if chomping == "+":
            text += breaks
        return ScalarToken(text, plain=False, start_mark=start, end_mark=end, style=style)

    def _breaks(self, indent: int, start: Mark) -> tuple[str, int, Mark]:
        """Step over empty lines and indentation.

        Return the line breaks, the indentation (found, if it was 0), and where the last break ends.
        """
        breaks, deepest, end = "", 0, self.get_mark()
        while True:
            while self.peek() == " " and (not indent or self.column < indent):
                self.forward()
            deepest = max(deepest, self.column)
            if self.peek() == "\t" and (not indent or self.column < indent):
                _fail("a block scalar", start, "found a tab in the indentation", start)
            if self.peek() != "\n":
                return breaks, indent or max(deepest, self.indent + 1, 1), end
            breaks += self._take(LINE_BREAK)
            end = self.get_mark()

    def _take(self, pattern: re.Pattern[str]) -> str:
        """Step over what the pattern matches here, and return it."""
        found = pattern.match(self.buffer, self.pointer)
        text = found[0] if found else ""
        self.forward(len(text))
        return text


def _fold(gap: str) -> str:
    """Return what a gap between two words means: one line break is a space, each further one is kept."""
    breaks = gap.count("\n")
    return "\n" * (breaks - 1) or " " if breaks else gap


def _fail(what: str, start: Mark, problem: str, here: Mark) -> NoReturn:
    context = f"while scanning {what}"
    raise ScannerError(context, start, problem, here)


FASTEST = cast("ParserClass", CParser) if yaml.__with_libyaml__ else PythonParser
"""The parser to read with, unless a test asks for the other."""

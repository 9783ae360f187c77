"""One escape for each place that a designer's words may end up in. Nothing they write becomes markup."""

import json
import re

_IMPOSSIBLE = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML document may hold: XML 1.0, section 2.2."""
_SPEAKING = re.compile("[^ !#-%(-;=?-~]")
"""All that an escape for XML has to look at; most texts hold nothing of it but letters of other alphabets."""
_PLAIN = re.compile("[^A-Za-z0-9 _-]")
_XML = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)
"""Signs of the markup, and the white space that a reader of XML would otherwise turn into spaces or line feeds."""

_DOT = str.maketrans({"\\": "\\\\", '"': '\\"', "&": "&amp;", "\n": "\\n"})
"""Graphviz gives a meaning to backslashes, quotes and HTML's entities in a label."""

_JOINER = "\u2060"
"""An invisible character that joins two others: it looks like nothing, and no link or mention goes across it."""

_MARKS = re.compile(r"[\\`*_\[\]<>~&$]")
"""What Markdown could take for its own within a line. A backslash in front makes each of them a plain sign."""

_CALLS = re.compile(r"(?<=[@#!~%&$:/])(?=\S)|(?<=www)(?=\.)|(?<=\bGH)(?=-)", re.IGNORECASE)
"""Where a code host would begin a mention, a number, a link, a picture of a smile."""

_COMMITS = re.compile(r"\b[0-9a-f]{7,}\b", re.IGNORECASE)
"""Words that a code host would take for commits; it takes none of six letters for one."""

_SIX = re.compile(r".{6}(?=.)")

_FIRST = re.compile(r"^[-+#=|]")
"""What would begin a heading, a list or a table at the beginning of a line."""

_COUNTED = re.compile(r"^([0-9]{1,9})(?=[.)])")
"""What would begin a numbered list there."""

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
"""A backslash that makes a plain sign of the next one, and that sign."""


def possible(text: str) -> str:
    """``text`` with U+FFFD for each character that no document can hold: control characters, halves of pairs."""
    return _IMPOSSIBLE.sub("\ufffd", text)


def xml(text: str) -> str:
    """``text`` as it must stand in an element or a quoted attribute of SVG or HTML.

    Characters that XML cannot hold at all become U+FFFD.
    """
    return possible(text).translate(_XML) if _SPEAKING.search(text) else text


def markdown(text: str) -> str:
    """``text`` as one line of words within a line of Markdown.

    No markup, no link, no mention, no number of an issue, no commit comes of it on a code host.
    """
    line = " ".join(possible(text).split())
    calm = _COMMITS.sub(lambda match: _SIX.sub(rf"\g<0>{_JOINER}", match[0]), _CALLS.sub(_JOINER, line))
    return _MARKS.sub(r"\\\g<0>", calm)


def markdown_line(text: str) -> str:
    """The same for words at the beginning of a line, or of an item of a list."""
    return _COUNTED.sub(r"\1\\", _FIRST.sub(r"\\\g<0>", markdown(text)))


def markdown_heading(text: str) -> str:
    """The same for words up to the end of a heading, where a last ``#`` would be left out."""
    line = markdown(text)
    return f"{line[:-1]}\\#" if line.endswith("#") else line


def markdown_cell(text: str) -> str:
    """The same for words in a cell of a table."""
    return markdown(text).replace("|", "\\|")


def unmarked(line: str) -> str:
    """What is read of a line of Markdown that was made so."""
    return _ESCAPED.sub(r"\1", line.replace(_JOINER, ""))


def dot_label(text: str) -> str:
    """``text`` as a quoted label of DOT. A line break is one there too; Graphviz reads no names of signs in it."""
    return f'"{possible(text).translate(_DOT)}"'


def script_data(data: object) -> str:
    """Plain data for a script, as JSON in ASCII: nothing in it ends a line, and no ``<`` ends the script."""
    return json.dumps(data, separators=(",", ":")).replace("<", "\\u003c")


def css_text(text: str) -> str:
    """``text`` as a quoted string in a style sheet, with a number for whatever is no letter, digit or space."""
    return '"' + _PLAIN.sub(lambda found: f"\\{ord(found[0]):x} ", text) + '"'

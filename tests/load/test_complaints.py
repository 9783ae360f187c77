"""Every mistake that a designer is likely to make, with all that is said about it."""

import re
from dataclasses import dataclass

import pytest

from journeymap.diagnostics.finding import Finding
from journeymap.load.parsers import FASTEST, ParserClass, PythonParser
from journeymap.load.reader import read
from journeymap.load.unreadable import Unreadable

JARGON = re.compile(
    r"\b(node|scalar|token|flow|block|document start|anchor|alias|parse[rd]?|sequence|indicator|yaml)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Case:
    """A text, and what is said about it: ``shown`` is what the caret stands under."""

    text: str
    where: str
    shown: str
    message: str
    label: str
    hints: tuple[str, ...] = ()
    related: tuple[tuple[str, str], ...] = ()


COLON = "a text with a colon and a space in it needs quotes"
ANOTHER = "this colon would begin another value"
EXPECTED = "a key, a colon and a space are expected"
SPACES = "a tab is used to indent this line; only spaces can be"

CASES = [
    Case("\ttitle: x\n", "1:1", "\t", SPACES, "a tab", ("replace each tab with two spaces",)),
    Case("a:\n\tb: c\n", "2:1", "\t", SPACES, "a tab", ("replace each tab with two spaces",)),
    Case(
        "a:\n  b: c\n d: e\n",
        "3:2",
        "d: e",
        "this line does not line up with any line above it",
        "it begins in column 2",
        (
            'line it up with "b" (line 2, column 3)',
            'or with "a" (line 1, column 1)',
        ),
    ),
    Case(
        "a:\n  b: c\n   d: e\n",
        "3:4",
        "d: e",
        '"d" is indented too far',
        '"b" above has its value already',
        ('line it up with "b" (line 2, column 3)',),
    ),
    Case(
        "a: 1\n  b: 2\n",
        "2:3",
        "b: 2",
        '"b" is indented too far',
        '"a" above has its value already',
        ('line it up with "a" (line 1, column 1)',),
    ),
    Case(
        "a:\n  b: 1\n    c: 2\n",
        "3:5",
        "c: 2",
        '"c" is indented too far',
        '"b" above has its value already',
        ('line it up with "b" (line 2, column 3)',),
    ),
    Case("title\nfoo: bar\n", "1:1", "title", "there is no colon on this line", EXPECTED, ("write: title: …",)),
    Case(
        "a: 1\ntitle\nb: 2\n",
        "2:1",
        "title",
        "there is no colon on this line",
        EXPECTED,
        (
            "write: title: …",
            'if it goes on with "a", indent it further than that line',
        ),
    ),
    Case(
        "a: 1\ntitle Foo\n",
        "2:1",
        "title Foo",
        "there is no colon on this line",
        EXPECTED,
        (
            "write: title: Foo",
            'if it goes on with "a", indent it further than that line',
        ),
    ),
    Case(
        "title:Foo\n",
        "1:6",
        ":",
        'there is no space after the colon of "title"',
        "a space belongs after this colon",
        ("write: title: Foo",),
    ),
    Case(
        "a: 1\ntitle:Foo\nb: 2\n",
        "2:6",
        ":",
        'there is no space after the colon of "title"',
        "a space belongs after this colon",
        ("write: title: Foo",),
    ),
    Case("title: Coffee: the ritual\n", "1:14", ":", COLON, ANOTHER, ('write: title: "Coffee: the ritual"',)),
    Case(
        'title: "Hello\nb: c\n',
        "1:8",
        '"',
        "this quote is never closed",
        "it opens here",
        ('write: title: "Hello"',),
    ),
    Case(
        "title: 'Hello\nb: c\n",
        "1:8",
        "'",
        "this quote is never closed",
        "it opens here",
        (
            "write: title: 'Hello'",
            "an apostrophe that begins a text needs double quotes round the text",
        ),
    ),
    Case("a: [b, c\nd: e\n", "1:4", "[", 'this "[" is never closed', "it opens here", ("write: a: [b, c]",)),
    Case("a: {b: c\nd: e\n", "1:4", "{", 'this "{" is never closed', "it opens here", ("write: a: {b: c}",)),
    Case("a: [b, c\n", "1:4", "[", 'this "[" is never closed', "it opens here", ("write: a: [b, c]",)),
    Case(
        "a: [b c] d\n",
        "1:10",
        "d",
        'there is more text after the closing "]"',
        "the value has ended before this",
        ('if it is all one text, write: a: "[b c] d"',),
    ),
    Case(
        "a: [{b: c} {d: e}]\n",
        "1:12",
        "{d: e",
        "a comma is missing in this list",
        "a comma belongs before this",
        ("write: a: [{b: c}, {d: e}]",),
    ),
    Case(
        'a: ["b" "c"]\n',
        "1:9",
        '"c"',
        "a comma is missing in this list",
        "a comma belongs before this",
        ('write: a: ["b", "c"]',),
    ),
    Case(
        "a: {b: c d: e}\n",
        "1:11",
        ":",
        COLON,
        ANOTHER,
        (
            'write: a: {b: "c d: e"}',
            'or, if "d" is a key, write: a: {b: c, d: e}',
        ),
    ),
    Case(
        "a: @foo\n",
        "1:4",
        "@foo",
        'a text cannot begin with "@" unless it is in quotes',
        "put quotes round this text",
        ('write: a: "@foo"',),
    ),
    Case(
        "a: `foo`\n",
        "1:4",
        "`foo`",
        'a text cannot begin with "`" unless it is in quotes',
        "put quotes round this text",
        ('write: a: "`foo`"',),
    ),
    Case(
        "a: %foo\n",
        "1:4",
        "%foo",
        'a text cannot begin with "%" unless it is in quotes',
        "put quotes round this text",
        ('write: a: "%foo"',),
    ),
    Case(
        "a: | foo\n",
        "1:4",
        "| foo",
        'a text cannot begin with "|" unless it is in quotes',
        "put quotes round this text",
        ('write: a: "| foo"',),
    ),
    Case(
        "a: > foo\n",
        "1:4",
        "> foo",
        'a text cannot begin with ">" unless it is in quotes',
        "put quotes round this text",
        ('write: a: "> foo"',),
    ),
    Case(
        "a: - b\n",
        "1:4",
        "- b",
        "a list with dashes begins on the line below its key",
        "this dash would begin a list",
        (
            "write: a: [b]",
            'or, if it is a text: a: "- b"',
        ),
    ),
    Case(
        "a:\n  - b\n  -c\n",
        "3:3",
        "-",
        "there is no space after the dash",
        "a space belongs after this dash",
        ("write: - c",),
    ),
    Case(
        "a:\n  - b\n  c: d\n",
        "3:3",
        "c: d",
        "a key stands among list items",
        "this line begins without a dash",
        ("indent it, if it belongs to the item above",),
        (("2:3", "the list began here"),),
    ),
    Case(
        "a:\n  c: d\n  - b\n",
        "3:3",
        "- b",
        "a list item stands among keys",
        "this dash begins a list item",
        ("begin each of these lines with a dash, or none",),
        (("2:3", "keys began here"),),
    ),
    Case(
        "a: b\n- c\n",
        "2:1",
        "- c",
        "a list item stands among keys",
        "this dash begins a list item",
        ("begin each of these lines with a dash, or none",),
        (("1:1", "keys began here"),),
    ),
    Case(
        'title: "Hello" world\n',
        "1:16",
        "world",
        "there is more text after the closing quote",
        "the text has ended before this",
        ("write: title: '\"Hello\" world'",),
    ),
    Case(
        "title: 'it's'\n",
        "1:11",
        "'",
        "an apostrophe ends a text in single quotes",
        "the text ends here",
        ('write: title: "it\'s"',),
    ),
    Case("title: it's: fine\n", "1:12", ":", COLON, ANOTHER, ('write: title: "it\'s: fine"',)),
    Case(
        "a: b]\nb: ]\n",
        "2:4",
        "]",
        'a text cannot begin with "]" unless it is in quotes',
        "put quotes round this text",
        ('write: b: "]"',),
    ),
    Case(
        "a: [b]]\n",
        "1:7",
        "]",
        'there is one "]" too many',
        "nothing is open here that it could belong to",
        ("write: a: [b]",),
    ),
    Case(
        "a: {b: c}}\n",
        "1:10",
        "}",
        'there is one "}" too many',
        "nothing is open here that it could belong to",
        ("write: a: {b: c}",),
    ),
    Case(
        'a: "\\q"\n',
        "1:5",
        "\\q",
        '"\\q" has no meaning in double quotes',
        "the backslash stands here",
        (
            "write: a: '\\q'",
            "single quotes round a text keep a backslash as it is; in double quotes, write it twice",
        ),
    ),
    Case(
        'a: "C:\\users"\n',
        "1:7",
        "\\u",
        '"\\u" has no meaning in double quotes',
        "the backslash stands here",
        (
            "write: a: 'C:\\users'",
            "single quotes round a text keep a backslash as it is; in double quotes, write it twice",
        ),
    ),
    Case(
        "a: ? b\n",
        "1:4",
        "? b",
        'a text cannot begin with "?" unless it is in quotes',
        "put quotes round this text",
        ('write: a: "? b"',),
    ),
    Case("a: b: c: d\n", "1:5", ":", COLON, ANOTHER, ('write: a: "b: c: d"',)),
    Case(": foo\n", "1:1", ":", "a key is missing here", "a key belongs before this colon"),
    Case(
        "a: [b, , c]\n",
        "1:8",
        ",",
        "two commas stand side by side",
        "a value belongs before this comma",
        ("write: a: [b, c]",),
    ),
    Case(
        "a: {b: c,, d: e}\n",
        "1:10",
        ",",
        "two commas stand side by side",
        "a value belongs before this comma",
        ("write: a: {b: c, d: e}",),
    ),
    Case("a: [b: c: d]\n", "1:9", ":", COLON, ANOTHER, ('write: a: ["b: c: d"]',)),
    Case(
        "a: [ @b ]\n",
        "1:6",
        "@b",
        'a text cannot begin with "@" unless it is in quotes',
        "put quotes round this text",
        ('write: a: [ "@b" ]',),
    ),
    Case("a: [b\n", "1:4", "[", 'this "[" is never closed', "it opens here", ("write: a: [b]",)),
    Case(
        "{a: b}\nc: d\n",
        "2:1",
        "c: d",
        "nothing can follow what stands above",
        "the file has ended before this",
        ("look for brackets or braces round the lines above that do not belong there",),
    ),
    Case(
        "  a: b\nc: d\n",
        "2:1",
        "c: d",
        "this line is indented less than the first one",
        "it begins in column 1",
        ('line it up with "a" (line 1, column 3)',),
    ),
    Case("a:\n  b\n  c: d\n", "2:3", "b", "there is no colon on this line", EXPECTED, ("write: b: …",)),
    Case("a: |\n\tfoo\n", "2:1", "\t", SPACES, "a tab", ("replace each tab with two spaces",)),
    Case(
        'a: "foo"\n  b: c\n',
        "2:3",
        "b: c",
        '"b" is indented too far',
        '"a" above has its value already',
        ('line it up with "a" (line 1, column 1)',),
    ),
    Case(
        'a: "x" # c\n   y\n',
        "2:4",
        "y",
        '"y" is indented too far',
        '"a" above has its value already',
        ('line it up with "a" (line 1, column 1)',),
    ),
    Case(
        'a: 1\n"b" 2\n',
        "2:1",
        '"b" 2',
        "there is no colon on this line",
        EXPECTED,
        ('if it goes on with "a", indent it further than that line',),
    ),
    Case('a: 1\n"b\n', "2:1", '"', "this quote is never closed", "it opens here", ('write: "b"',)),
    Case(
        "a: , b\n",
        "1:4",
        ", b",
        'a text cannot begin with "," unless it is in quotes',
        "put quotes round this text",
        ('write: a: ", b"',),
    ),
    Case(
        'a: "foo" : c\n',
        "1:10",
        ": c",
        "there is more text after the closing quote",
        "the text has ended before this",
        ("write: a: '\"foo\" : c'",),
    ),
    Case(
        "a: {b:c}\n",
        "1:6",
        ":",
        'there is no space after the colon of "b"',
        "a space belongs after this colon",
        ("write: a: {b: c}",),
    ),
    Case(
        "a: {b:c, d: e}\n",
        "1:6",
        ":",
        'there is no space after the colon of "b"',
        "a space belongs after this colon",
        ("write: a: {b: c, d: e}",),
    ),
    Case(
        "a: [x:, y]\n",
        "1:6",
        ":",
        "a text that ends with a colon needs quotes",
        ANOTHER,
        ('write: a: ["x:", y]',),
    ),
    Case(
        "a:\n  - b\n - c\n",
        "3:2",
        "- c",
        "this line does not line up with any line above it",
        "it begins in column 2",
        (
            'line it up with "- b" (line 2, column 3)',
            'or with "a" (line 1, column 1)',
        ),
    ),
    Case(
        "a: -\n",
        "1:4",
        "-",
        "a list with dashes begins on the line below its key",
        "this dash would begin a list",
        (
            "write the dash on the line below, indented",
            'or, if it is a text: a: "-"',
        ),
    ),
    Case(
        "a: b # x\n   c: d\n",
        "2:4",
        "c: d",
        '"c" is indented too far',
        '"a" above has its value already',
        ('line it up with "a" (line 1, column 1)',),
    ),
    Case(
        "title: Foo\n  bar: baz\n",
        "2:3",
        "bar: baz",
        '"bar" is indented too far',
        '"title" above has its value already',
        ('line it up with "title" (line 1, column 1)',),
    ),
    Case(
        "a: {b: [c}\n",
        "1:10",
        "}",
        '"[" is closed by "}"',
        '"]" is expected here',
        ("write: a: {b: [c]}",),
        (("1:8", "it opens here"),),
    ),
    Case(
        "a: [b: {c]\n",
        "1:10",
        "]",
        '"{" is closed by "]"',
        '"}" is expected here',
        ("write: a: [b: {c}]",),
        (("1:8", "it opens here"),),
    ),
    Case(
        "title: x\n\n    stage: y\n",
        "3:5",
        "stage: y",
        '"stage" is indented too far',
        '"title" above has its value already',
        ('line it up with "title" (line 1, column 1)',),
    ),
    Case(
        "t:\n  n:\n   a: b\n    c: d\n",
        "4:5",
        "c: d",
        '"c" is indented too far',
        '"a" above has its value already',
        ('line it up with "a" (line 3, column 4)',),
    ),
    Case(
        "t:\n  n:\n    a: b\n   c: d\n",
        "4:4",
        "c: d",
        "this line does not line up with any line above it",
        "it begins in column 4",
        (
            'line it up with "a" (line 3, column 5)',
            'or with "n" (line 2, column 3)',
        ),
    ),
    Case(
        "t:\n  n:\n    a: b\n c: d\n",
        "4:2",
        "c: d",
        "this line does not line up with any line above it",
        "it begins in column 2",
        (
            'line it up with "n" (line 2, column 3)',
            'or with "t" (line 1, column 1)',
        ),
    ),
    Case(
        "friction:\n  - text: The pillar\n  severity: 2\n",
        "3:3",
        "severity: 2",
        "a key stands among list items",
        "this line begins without a dash",
        ('line it up with "text" (line 2, column 5)',),
        (("2:3", "the list began here"),),
    ),
    Case(
        "friction:\n  - text: The pillar\n     severity: 2\n",
        "3:6",
        "severity: 2",
        '"severity" is indented too far',
        '"text" above has its value already',
        ('line it up with "text" (line 2, column 5)',),
    ),
    Case(
        "friction:\n  - text: The pillar\n   severity: 2\n",
        "3:4",
        "severity: 2",
        '"severity" is indented too far',
        '"text" above has its value already',
        ('line it up with "text" (line 2, column 5)',),
    ),
    Case(
        'title: "Hello\ngoal: "Catch it"\nowner: me\n',
        "1:8",
        '"',
        "this quote is never closed",
        "it opens here",
        ('write: title: "Hello"',),
        (("2:7", "so the text runs on to this quote"),),
    ),
    Case(
        'title: "Hello\ngoal: Catch it\nowner: "me"\n',
        "1:8",
        '"',
        "this quote is never closed",
        "it opens here",
        ('write: title: "Hello"',),
        (("3:8", "so the text runs on to this quote"),),
    ),
    Case(
        'tags: [\n  "a"\n  "b"\n]\n',
        "3:3",
        '"b"',
        "a comma is missing in this list",
        "a comma belongs before this",
        ("write a comma at the end of line 2",),
    ),
    Case(
        'tags: ["a, b]\nnext: ["c"]\n',
        "1:8",
        '"',
        "this quote is never closed",
        "it opens here",
        ('write: tags: ["a", b]',),
        (("2:8", "so the text runs on to this quote"),),
    ),
    Case(
        "do: [Say \"hi\", it's fine, 'tis]\nx: y\n",
        "1:27",
        "'",
        "this quote is never closed",
        "it opens here",
        (
            "write: do: [Say \"hi\", it's fine, 'tis']",
            "an apostrophe that begins a text needs double quotes round the text",
        ),
    ),
    Case(
        "dont: ['it's bad']\n",
        "1:11",
        "'",
        "an apostrophe ends a text in single quotes",
        "the text ends here",
        ('write: dont: ["it\'s bad"]',),
    ),
    Case(
        'says: "She said "hello" to me"\n',
        "1:18",
        'hello" to me"',
        "there is more text after the closing quote",
        "the text has ended before this",
        ("write: says: 'She said \"hello\" to me'",),
    ),
    Case(
        "title: Coffee\n  at the bar: great\n",
        "2:3",
        "at the bar: great",
        '"at the bar" is indented too far',
        '"title" above has its value already',
        ('line it up with "title" (line 1, column 1)',),
    ),
    Case(
        "goal: I want to\n  catch: the train\n",
        "2:3",
        "catch: the train",
        '"catch" is indented too far',
        '"goal" above has its value already',
        ('line it up with "goal" (line 1, column 1)',),
    ),
    Case(
        "journeymap: 1\njourney: x\ntitle A coffee\npersona: p\n",
        "3:1",
        "title A coffee",
        "there is no colon on this line",
        EXPECTED,
        (
            "write: title: A coffee",
            'if it goes on with "journey", indent it further than that line',
        ),
    ),
    Case(
        "stages:\n  arrive: {title: Arrive}\n  order: {title: Order\n  leave: {title: Leave}\ntouchpoints:\n",
        "3:10",
        "{",
        'this "{" is never closed',
        "it opens here",
        ("write: order: {title: Order}",),
    ),
    Case(
        "next: [nod, {to: walk-out, when: {load: peak}, share: 8%]\n",
        "1:57",
        "]",
        '"{" is closed by "]"',
        '"}" is expected here',
        ("write: next: [nod, {to: walk-out, when: {load: peak}, share: 8%}]",),
        (("1:13", "it opens here"),),
    ),
    Case(
        "next: [nod, {to: walk-out, when: {load: peak, share: 8%}]\n",
        "1:57",
        "]",
        '"{" is closed by "]"',
        '"}" is expected here',
        ("write: next: [nod, {to: walk-out, when: {load: peak, share: 8%}}]",),
        (("1:13", "it opens here"),),
    ),
    Case(
        "next: [nod, {to: walk-out when: {load: peak}}]\n",
        "1:27",
        "when",
        "a comma is missing in these braces",
        "a comma belongs before this",
        ("write: next: [nod, {to: walk-out, when: {load: peak}}]",),
    ),
    Case(
        "emotion: {target: 1, feeling: seen: at last}\n",
        "1:35",
        ":",
        COLON,
        ANOTHER,
        ('write: emotion: {target: 1, feeling: "seen: at last"}',),
    ),
    Case(
        "title: - none -\n",
        "1:8",
        "- none -",
        "a list with dashes begins on the line below its key",
        "this dash would begin a list",
        (
            "write: title: [none -]",
            'or, if it is a text: title: "- none -"',
        ),
    ),
    Case(
        "title: 'Hello\" \na: b\n",
        "1:8",
        "'",
        "this quote is never closed",
        "it opens here",
        (
            "write: title: 'Hello'",
            "an apostrophe that begins a text needs double quotes round the text",
        ),
    ),
    Case(
        "title: [Coffee] at the bar\n",
        "1:17",
        "at the bar",
        'there is more text after the closing "]"',
        "the value has ended before this",
        ('if it is all one text, write: title: "[Coffee] at the bar"',),
    ),
    Case("title: 100% @home: yes\n", "1:18", ":", COLON, ANOTHER, ('write: title: "100% @home: yes"',)),
    Case(
        'title: "a" b: c\n',
        "1:12",
        "b: c",
        "there is more text after the closing quote",
        "the text has ended before this",
        ("write: title: '\"a\" b: c'",),
    ),
    Case(
        "a:\n  b: c\n  - d\n",
        "3:3",
        "- d",
        "a list item stands among keys",
        "this dash begins a list item",
        ("begin each of these lines with a dash, or none",),
        (("2:3", "keys began here"),),
    ),
    Case(
        "a:\n- b\nc: d\n e: f\n",
        "4:2",
        "e: f",
        '"e" is indented too far',
        '"c" above has its value already',
        ('line it up with "c" (line 3, column 1)',),
    ),
    Case(
        "a: b\n - c: d\n",
        "2:2",
        "- c: d",
        '"c" is indented too far',
        '"a" above has its value already',
        ('line it up with "a" (line 1, column 1)',),
    ),
    Case(
        "a: 'x'\n'b\n",
        "2:1",
        "'",
        "this quote is never closed",
        "it opens here",
        (
            "write: 'b'",
            "an apostrophe that begins a text needs double quotes round the text",
        ),
    ),
    Case(
        'a: {b: "c" d}\n',
        "1:12",
        "d",
        "there is more text after the closing quote",
        "the text has ended before this",
        ("write: a: {b: '\"c\" d'}",),
    ),
    Case(
        "do: [- a, - b]\n",
        "1:6",
        "-",
        "a dash cannot begin an item in brackets",
        "only commas belong between these items",
        ("write: do: [a, b]",),
    ),
    Case("a: [b\nc: d]\n", "1:4", "[", 'this "[" is never closed', "it opens here", ("write: a: [b]",)),
    Case(
        'a: "x\\y"\nb: c\n',
        "1:6",
        "\\y",
        '"\\y" has no meaning in double quotes',
        "the backslash stands here",
        (
            "write: a: 'x\\y'",
            "single quotes round a text keep a backslash as it is; in double quotes, write it twice",
        ),
    ),
    Case(
        "a: | one\n  two\n",
        "1:4",
        "| one",
        'a text cannot begin with "|" unless it is in quotes',
        "put quotes round this text",
        ('write: a: "| one"',),
    ),
    Case(
        "touchpoints:\n  walk-in\n    title: x\n",
        "2:3",
        "walk-in",
        "there is no colon on this line",
        EXPECTED,
        ("write: walk-in: …",),
    ),
    Case(
        "touchpoints:\n  walk-in:\n  title: x\n   stage: y\n",
        "4:4",
        "stage: y",
        '"stage" is indented too far',
        '"title" above has its value already',
        ('line it up with "title" (line 3, column 3)',),
    ),
    Case(
        "title: Foo\ntitle\n",
        "2:1",
        "title",
        "there is no colon on this line",
        EXPECTED,
        (
            "write: title: …",
            'if it goes on with "title", indent it further than that line',
        ),
    ),
    Case(
        "a: [b, c\n  d: e\n  f: g\n",
        "2:3",
        "d: e",
        "a comma is missing in this list",
        "a comma belongs before this",
        (
            "write a comma at the end of line 1",
            'or, if that is where it ends, close the "[" of line 1',
        ),
    ),
    Case(
        "a: b\n  c\n- d\n",
        "3:1",
        "- d",
        "a list item stands among keys",
        "this dash begins a list item",
        ("begin each of these lines with a dash, or none",),
        (("1:1", "keys began here"),),
    ),
    Case('"a: b\n', "1:1", '"', "this quote is never closed", "it opens here", ('write: "a": b',)),
    Case(
        'a: "b"c\n',
        "1:7",
        "c",
        "there is more text after the closing quote",
        "the text has ended before this",
        ("write: a: '\"b\"c'",),
    ),
    Case(
        "a: 'b'c: d\n",
        "1:6",
        "'",
        "an apostrophe ends a text in single quotes",
        "the text ends here",
        ("write: a: \"'b'c: d\"",),
    ),
    Case(
        "a:b\nc: d\n",
        "1:2",
        ":",
        'there is no space after the colon of "a"',
        "a space belongs after this colon",
        ("write: a: b",),
    ),
    Case(
        "a: b\nc:d\n",
        "2:2",
        ":",
        'there is no space after the colon of "c"',
        "a space belongs after this colon",
        ("write: c: d",),
    ),
    Case(
        "a: }\n",
        "1:4",
        "}",
        'a text cannot begin with "}" unless it is in quotes',
        "put quotes round this text",
        ('write: a: "}"',),
    ),
    Case(
        "a: >x\n",
        "1:4",
        ">x",
        'a text cannot begin with ">" unless it is in quotes',
        "put quotes round this text",
        ('write: a: ">x"',),
    ),
    Case(
        "title: ,\n",
        "1:8",
        ",",
        'a text cannot begin with "," unless it is in quotes',
        "put quotes round this text",
        ('write: title: ","',),
    ),
    Case(
        "goal: I want\n  to catch the\n  train: now\n",
        "3:8",
        ":",
        COLON,
        ANOTHER,
        ('put quotes round the whole text of "goal"',),
    ),
    Case("a: b\n\tc: d\n", "2:1", "\t", SPACES, "a tab", ("replace each tab with two spaces",)),
    Case(
        "a:\n  -\t- b\n",
        "2:4",
        "\t",
        "a tab stands where a space belongs",
        "a tab",
        ("replace it with a space",),
    ),
    Case(
        "a: [b]\n]\n",
        "2:1",
        "]",
        'there is one "]" too many',
        "nothing is open here that it could belong to",
        ("remove this line",),
    ),
    Case(
        "a: b\n[c] d\n",
        "2:1",
        "[c] d",
        "there is no colon on this line",
        EXPECTED,
        ('if it goes on with "a", indent it further than that line',),
    ),
    Case(
        'a: "b" - c\n',
        "1:8",
        "- c",
        "there is more text after the closing quote",
        "the text has ended before this",
        ("write: a: '\"b\" - c'",),
    ),
    Case(
        "a: [b,\n  c,\nd: e\n",
        "1:4",
        "[",
        'this "[" is never closed',
        "it opens here",
        ('write "]" where it ends',),
    ),
    Case("a: {b: c, : d}\n", "1:11", ":", "a key is missing here", "a key belongs before this colon"),
    Case(
        'a: {b: "c" : d}\n',
        "1:12",
        ": d",
        "there is more text after the closing quote",
        "the text has ended before this",
        ("write: a: {b: '\"c\" : d'}",),
    ),
    Case("a: [b\n---\n", "1:4", "[", 'this "[" is never closed', "it opens here", ("write: a: [b]",)),
    Case("a:\n  b: c\n  \td: e\n", "3:3", "\t", SPACES, "a tab", ("replace each tab with two spaces",)),
    Case(
        'a: "\\U00110000"\n',
        "1:5",
        "\\U",
        '"\\U" has no meaning in double quotes',
        "the backslash stands here",
        (
            "write: a: '\\U00110000'",
            "single quotes round a text keep a backslash as it is; in double quotes, write it twice",
        ),
    ),
    Case(
        'a: "\\ud800"\n',
        "1:5",
        "\\u",
        '"\\u" has no meaning in double quotes',
        "the backslash stands here",
        (
            "write: a: '\\ud800'",
            "single quotes round a text keep a backslash as it is; in double quotes, write it twice",
        ),
    ),
    Case("a: [\n", "1:4", "[", 'this "[" is never closed', "it opens here", ("write: a: []",)),
    Case(
        "a: {\n  b: c\n  d: e\n}\n",
        "3:3",
        "d: e",
        "a comma is missing in these braces",
        "a comma belongs before this",
        (
            "write a comma at the end of line 2",
            'or, if that is where it ends, close the "{" of line 1',
        ),
    ),
    Case(
        "friction:\n  -\n  text: x\n",
        "3:3",
        "text: x",
        '"text" is not indented far enough',
        "it stands beside the dash that it belongs to",
        ("begin it in column 5, to the right of the dash on line 2",),
    ),
    Case("a:\n  - : b\n", "2:5", ":", "a key is missing here", "a key belongs before this colon"),
    Case(
        "a: {b: [}\n",
        "1:9",
        "}",
        '"[" is closed by "}"',
        '"]" is expected here',
        ("write: a: {b: []}",),
        (("1:8", "it opens here"),),
    ),
    Case(
        "a: {b: c}: d\n",
        "1:10",
        ": d",
        'there is more text after the closing "}"',
        "the value has ended before this",
        ('if it is all one text, write: a: "{b: c}: d"',),
    ),
    Case(
        "a: 'b' # c\n  d\n",
        "2:3",
        "d",
        '"d" is indented too far',
        '"a" above has its value already',
        ('line it up with "a" (line 1, column 1)',),
    ),
]


def complaint(text: str, parser: ParserClass) -> Finding:
    with pytest.raises(Unreadable) as caught:
        read(text, "journeys/a.yaml", parser)
    return caught.value.finding


def place_of(finding: Finding) -> tuple[int, int, int]:
    span = finding.place.span
    assert span is not None
    assert span.line == span.end_line
    return span.line, span.column, span.end_column


@pytest.mark.parametrize("parser", [FASTEST, PythonParser], ids=["fastest", "python"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text.strip().replace("\n", "⏎"))
def test_a_mistake_is_shown_where_it_is_with_what_to_do(case: Case, parser: ParserClass) -> None:
    finding = complaint(case.text, parser)
    line, column, end = place_of(finding)
    assert finding.check.code == "JM001"
    assert (finding.message, finding.label) == (case.message, case.label)
    assert (f"{line}:{column}", case.text.split("\n")[line - 1][column - 1 : end - 1]) == (
        case.where,
        case.shown,
    )
    assert tuple(hint.text for hint in finding.hints) == case.hints
    spans = [(related.place.span, related.message) for related in finding.related]
    assert tuple((f"{span.line}:{span.column}", words) for span, words in spans if span) == case.related


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text.strip().replace("\n", "⏎"))
def test_the_words_are_those_of_a_designer(case: Case) -> None:
    for words in (case.message, case.label, *(words for _, words in case.related)):
        assert not JARGON.search(words), words
        assert not words.endswith("."), words
    assert case.message
    assert case.label


CORRECTED = [case for case in CASES if case.hints and case.hints[0].startswith("write: ") and "…" not in case.hints[0]]


@pytest.mark.parametrize("case", CORRECTED, ids=lambda case: case.text.strip().replace("\n", "⏎"))
def test_a_corrected_line_is_correct(case: Case) -> None:
    """Put the line that the hint shows in place of the one that is shown: that mistake is gone."""
    number = int(case.where.split(":")[0]) - 1
    lines = case.text.split("\n")
    indent = len(lines[number]) - len(lines[number].lstrip())
    lines[number] = " " * indent + case.hints[0].removeprefix("write: ")
    after = mistake_in("\n".join(lines))
    assert after is None or (after.message != case.message and place_of(after)[0] > number)


def mistake_in(text: str) -> Finding | None:
    try:
        read(text, "f")
    except Unreadable as unreadable:
        return unreadable.finding
    return None


def test_there_are_corrected_lines() -> None:
    assert len(CORRECTED) > len(CASES) / 2


def test_a_corrected_line_that_is_too_long_is_left_out() -> None:
    short, long = (complaint(f"title: {'x' * size}: y\n", FASTEST) for size in (90, 200))
    assert [len(short.hints), len(long.hints)] == [1, 0]


def test_a_long_key_is_shortened_within_a_sentence() -> None:
    finding = complaint(f"a: 1\n  {'b' * 60}: 2\n", FASTEST)
    assert finding.message == f'"{"b" * 39}…" is indented too far'


def test_an_unclosed_quote_is_found_far_above() -> None:
    text = 'title: "Hello\n' + "".join(f"k{number}: v\n" for number in range(12)) + 'owner: "me"\n'
    finding = complaint(text, FASTEST)
    assert (place_of(finding), finding.message) == ((1, 8, 9), "this quote is never closed")
    assert finding.related[0].place.span is not None
    assert finding.related[0].place.span.line == 14

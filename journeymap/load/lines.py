"""Lines as a designer typed them, and as they should have been typed."""

import re

KEY_LINE = re.compile(r"""\s*(?:-\s+)*(?P<key>"[^"]*"|'[^']*'|[^\s#"'\[{&*!|>%@`-][^#]*?|-[^\s#][^#]*?)\s*:(?=\s|$)""")
GLUED_KEY = re.compile(r"\s*(?:-\s+)*(?P<key>[^\W\d][\w-]*):(?!//)(?=\S)")
COMMENT = re.compile(r"(?:^|\s)#.*$")
LONGEST_CORRECTION = 110


def quoted(text: str) -> str:
    """Return a text in the quotes that need the fewest changes to it."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def value_at(line: str, column: int, *, in_brackets: bool) -> str:
    """Return the text that was probably meant as one value, from a column (from 0) on."""
    rest = line[column:]
    end = re.search(r"[,\]}]", rest[1:]) if in_brackets else COMMENT.search(rest)
    if end is None:
        return rest.rstrip()
    return rest[: end.start() + (1 if in_brackets else 0)].rstrip()


def with_quotes(line: str, column: int, *, in_brackets: bool) -> str:
    """Return the line with quotes round the value that begins at a column (from 0)."""
    value = value_at(line, column, in_brackets=in_brackets)
    bare = value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"" else value
    return line[:column] + quoted(bare) + line[column + len(value) :]


def in_brackets(line: str, column: int) -> bool:
    """Tell whether a column (from 0) seems to stand within brackets or braces opened on its line."""
    before = line[:column]
    return sum(before.count(c) for c in "[{") > sum(before.count(c) for c in "]}")


def corrected(line: str) -> tuple[str, ...]:
    """Return the hint that shows a corrected line; none when it is too long to help."""
    line = line.strip()
    return (f"write: {line}",) if len(line) <= LONGEST_CORRECTION else ()


def name_of(line: str) -> str:
    """Return what to call a line by: its key, or how it begins."""
    found = KEY_LINE.match(line)
    return found["key"].strip("\"'") if found else shorten(line)


def indent_of(line: str) -> int:
    """Return the number of spaces before the first word."""
    return len(line) - len(line.lstrip(" "))


def shorten(text: str, most: int = 40) -> str:
    """Return a text as it can stand within a sentence: one line, not too long."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"

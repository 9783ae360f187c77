"""Text from a workspace, made safe and plain for a terminal."""

import unicodedata


def printable(text: str) -> str:
    """One line of ``text`` in which nothing can steer a terminal.

    White space becomes a space, and every control or direction character its number, such as ``<U+001B>``.
    """
    return "".join(map(_plain, text))


def printable_lines(text: str) -> str:
    """The same for ``text`` of several lines; they stay lines."""
    return "\n".join(map(printable, text.split("\n")))


def _plain(character: str) -> str:
    if character in "\t\n\r":
        return " "
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp") and character != "\u200d":
        return f"<U+{ord(character):04X}>"
    return character


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: two for wide characters, none for combining ones."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if character == "\u200d" or unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1

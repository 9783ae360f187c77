"""Where a link may lead that a designer wrote: the one list of what is allowed, for every page."""

import re

ALLOWED = re.compile(r"(https?://|mailto:)[^\s\"'<>\\^`{|}]+|(?![/~#?])[^\s:\"'<>\\^`{|}]+")
"""An address on the web or of somebody, or a path: no script, no data, no other server by way of two slashes.

The schema of the house asks for the same form; a test holds the two together.
"""


def address(text: str | None) -> str:
    """``text`` when a page may lead there, else nothing. What has no colon is a path from the site's folder."""
    return text if text is not None and ALLOWED.fullmatch(text) and text.isprintable() else ""

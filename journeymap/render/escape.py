"""One escape for each place that a designer's words may end up in. Nothing they write becomes markup."""

import re

_IMPOSSIBLE = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML document may hold: XML 1.0, section 2.2."""
_XML = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)
"""Signs of the markup, and the white space that a reader of XML would otherwise turn into spaces or line feeds."""


def xml(text: str) -> str:
    """``text`` as it must stand in an element or a quoted attribute of SVG or HTML.

    Characters that XML cannot hold at all become U+FFFD.
    """
    return _IMPOSSIBLE.sub("\ufffd", text).translate(_XML)

"""Texts that would like to be markup, and what of a text XML can hold."""

import re

HOSTILE = (
    "<script>alert(1)</script>",
    "</text></svg><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onload="alert(1)',
    "' onload='alert(1)",
    '"><svg onload=alert(1)>',
    "&lt;script&gt;",
    "&amp;amp;",
    "&#60;b&#62;",
    "&#x3c;b&#x3e;",
    "& &",
    "&nonsense;",
    "]]>",
    "<![CDATA[ x ]]>",
    "<!-- x -->",
    "-->",
    "<?xml version='1.0'?>",
    "<!DOCTYPE a [<!ENTITY b 'c'>]>&b;",
    "javascript:alert(1)",
    "`${alert(1)}`",
    "{{ 7 * 7 }}",
    "{% raw %}",
    "\\u003cscript\\u003e",
    "\\N \\G \\L \\l \\n",
    "n0 -> n1; }",
    '"] ; n9 [label="',
    "<<TABLE><TR><TD>x</TD></TR></TABLE>>",
    "url(https://example.com/a.css)",
    "@import 'x';",
    "*/ body { display: none } /*",
    "a\tb",
    "a\rb",
    "a\r\nb",
    "a\nb",
    "\x00\x01\x1b[31m",
    "\x7f\x85\x9f",
    "\ufffe\uffff",
    "\u202eright to left",
    "a\u2028b\u2029c",
    "\u200b\u200d\ufe0f",
    "\U0010ffff",
    "\ud800",
    "%00%3Cscript%3E",
    "../../etc/passwd",
    "  leading and trailing  ",
    "ﬀ Ⅷ ½ ☃ 👩\u200d👧",
)
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def possible(text: str) -> str:
    """The text with U+FFFD for what no XML can hold."""
    return _IMPOSSIBLE.sub("\ufffd", text)

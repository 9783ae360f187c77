"""A page of the site as one file: styles, font, script and pictures inside, and nothing that leads elsewhere.

It works on pages of our own making, in which every text of a designer's is escaped, so that a tag or an attribute
that looks like ours is ours.
"""

import base64
import hashlib
import mimetypes
import posixpath
import re
from collections.abc import Callable, Mapping

from journeymap.render.lettering import all_faces

_POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")[^"]*(">)')
_SHEET = re.compile(r'<link rel="stylesheet" href="([^"]*)">\n?')
_SCRIPT = re.compile(r'<script src="([^"]*)"[^>]*></script>\n?')
_IMAGE = re.compile(r'(<(?:img|image)\b[^>]*?\b(?:src|href)=")(?!#|data:)([^"]*)(")')
_ANCHOR = re.compile(r'<a\b([^>]*?)\bhref="(?![#?]|[a-z]+:)([^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)
_ALWAYS = "".join(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x100)])) + "–—‘’“”…−✓✗●○★"
"""Letters that a script may write, whatever the page says now."""

Leads = Callable[[str], str | None]
"""Where a link to another page of the site leads in the file, by its path and hash; ``None`` for nowhere."""


def packed(html: bytes, path: str, files: Mapping[str, bytes], leads: Leads = lambda _: None) -> bytes:
    """The page at ``path`` of the site as one file; ``files`` are the site's assets by path.

    A link to another page goes where ``leads`` says, or becomes plain text.
    """
    page = html.decode("utf-8")

    def asset(link: str) -> str:
        return files[_at(path, link)].decode("utf-8")

    styles = [all_faces(_ALWAYS + page), *(asset(link) for link in _SHEET.findall(page) if "fonts" not in link)]
    scripts = [asset(link) for link in _SCRIPT.findall(page)]
    page = settled(_SCRIPT.sub("", _SHEET.sub("", page)), path, files, leads)
    page = page.replace("</head>", "".join(f"<style>{each}</style>\n" for each in styles) + "</head>", 1)
    page = page.replace("</body>", "".join(f"<script>{each}</script>\n" for each in scripts) + "</body>", 1)
    policy = (
        f"default-src 'none'; style-src {_hashes(styles)}; script-src {_hashes(scripts)}; "
        "font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
    )
    return _POLICY.sub(lambda found: f"{found[1]}{policy}{found[2]}", page).encode("utf-8")


def settled(markup: str, path: str, files: Mapping[str, bytes], leads: Leads) -> str:
    """Markup of the page at ``path`` with its pictures inside, and its links to other pages where they lead now."""
    markup = _IMAGE.sub(lambda found: f"{found[1]}{_inline(_at(path, found[2]), files)}{found[3]}", markup)
    return _ANCHOR.sub(lambda found: _anchor(found, path, leads), markup)


def _at(path: str, link: str) -> str:
    """Where in the site a link on the page at ``path`` leads."""
    place, sign, fragment = link.partition("#")
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), place)) + sign + fragment


def _hashes(sources: list[str]) -> str:
    """The inline sources that a browser may use, by what is in them."""
    digests = (base64.b64encode(hashlib.sha256(each.encode("utf-8")).digest()).decode("ascii") for each in sources)
    return " ".join(f"'sha256-{digest}'" for digest in digests) or "'none'"


def _inline(path: str, files: Mapping[str, bytes]) -> str:
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    return f"data:{kind};base64,{base64.b64encode(files[path]).decode('ascii')}"


def _anchor(found: re.Match[str], path: str, leads: Leads) -> str:
    before, link, after, inside = found.groups()
    goal = leads(_at(path, link))
    if goal is None:
        return f"<span{before.rstrip()}{after}>{inside}</span>"
    return f'<a{before}href="{goal}"{after}>{inside}</a>'

"""The whole site as one HTML file: the first page as it is, all others in templates that a small script shows.

Which page is shown is told by ``?page=``, so that the hash stays what it is on each page; ``#/journeys/coffee`` leads
there too.
"""

import posixpath
import re
from collections.abc import Mapping

from journeymap import resources
from journeymap.diagnostics.errors import UsageError
from journeymap.language.language import Language
from journeymap.render.escape import xml
from journeymap.render.packed import Leads, packed, settled

_FIRST = "index.html"
_MAIN = re.compile(r'<main id="main">(.*?)</main>', re.DOTALL)
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_BODY = re.compile(r'<body\b[^>]*?\bclass="([^"]*)">')
_ASSET = re.compile(r'<(?:link rel="stylesheet" href|script src)="([^"]*)"[^>]*>(?:</script>)?')
_TURNS = "assets/single.js"
_FINDS = "assets/search.js"


def single_file(site: Mapping[str, bytes], speech: Language) -> bytes:
    """One file from all files of the site by path; without script it asks for one in a language.

    Raises UsageError when a page lacks what leads to the others; those of a house's own templates may.
    """
    files = {**site, _TURNS: (resources.static() / "single.js").read_bytes()}
    pages = {path: content.decode("utf-8") for path, content in site.items() if path.endswith(".html")}

    def leads(link: str) -> str | None:
        path, sign, fragment = link.partition("#")
        return f"?page={path.removesuffix('.html')}{sign}{fragment}" if path in pages else None

    first = pages.pop(_FIRST)
    wanted = dict.fromkeys(_assets(first, _FIRST))
    missing = [each for path, page in pages.items() for each in _assets(page, path) if each not in wanted]
    pages[_FIRST] = first
    templates = "".join(_template(path, pages[path], files, leads) for path in sorted(pages))
    scripts = "".join(_tag(each) for each in (_FINDS, _TURNS, *dict.fromkeys(missing)))
    plea = xml(speech.say("This file needs its script to turn its pages."))
    whole = first.replace("<script src=", f"{scripts}<script src=", 1)
    whole = whole.replace("</body>", f"<noscript><p>{plea}</p></noscript>\n{templates}</body>", 1)
    return packed(whole.encode("utf-8"), _FIRST, files, leads)


def _assets(page: str, path: str) -> list[str]:
    """The style sheets and scripts of a page, by their path in the site."""
    here = posixpath.dirname(path)
    return [posixpath.normpath(posixpath.join(here, each)) for each in _ASSET.findall(page)]


def _tag(asset: str) -> str:
    if asset.endswith(".css"):
        return f'<link rel="stylesheet" href="{asset}">\n'
    return f'<script src="{asset}" defer></script>\n'


def _template(path: str, page: str, files: Mapping[str, bytes], leads: Leads) -> str:
    """The content of a page, waiting to be shown."""
    content, title, body = _MAIN.search(page), _TITLE.search(page), _BODY.search(page)
    if content is None or title is None or body is None or "<script src=" not in page or "</body>" not in page:
        message = (
            f'{path} lacks a <title>, <body class="…">, <main id="main"> or script of ours, so it fits in no one file'
        )
        raise UsageError(message)
    name = xml(path.removesuffix(".html"))
    inside = settled(content[1], path, files, leads)
    return f'<template data-page="{name}" data-title="{title[1]}" data-kind="{body[1]}">{inside}</template>\n'

"""Documents as Markdown to keep beside the journeys: one statement a line, each with the mark of what it came from.

The marks are HTML comments, which code hosts do not show. They are read back when old guides are held against new.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial

from journeymap.guide.document import Block, Bullets, Document, Link, Section, Statement
from journeymap.guide.library import Library
from journeymap.render.documents import is_for, pieces
from journeymap.render.escape import markdown, markdown_heading, markdown_line, unmarked

_DEEPEST = 6
_MARKED = re.compile(r"^(?:#+ |- |[0-9]+\. )?(?P<words>.*) <!-- (?P<key>[^ ]+) -->$")
_LINK = re.compile(r"(?<!\\)\[(?P<words>(?:\\.|[^\]\\])*)\]\([^()]*\)")


def proses(library: Library, role: str | None = None) -> Iterator[tuple[str, str]]:
    """Booklet, guides and principles as Markdown, by their paths in a folder of guides; or the guide of one role."""
    for document in library.documents():
        if not is_for(document, role):
            continue
        yield f"{document.path.removeprefix('guides/')}.md", prose(document)


def prose(document: Document) -> str:
    """The document as Markdown."""
    root = "../" * (document.path.count("/") - 1)
    leads = partial(_leads, root)
    lines = [f"# {markdown_heading(document.title)}", "", f"*{markdown(document.kicker)}*", ""]
    for block in document.blocks:
        lines += _block(block, leads)
    for section in document.sections:
        lines += _section(section, 2, leads)
    return "".join(f"{line}\n" for line in lines[:-1])


def statements(text: str) -> Iterator[tuple[int, str, str]]:
    """The statements of such Markdown: the number of the line, the mark, and the words as they are read."""
    for number, line in enumerate(text.splitlines(), 1):
        if found := _MARKED.match(line):
            yield number, found["key"], unmarked(_LINK.sub(r"\g<words>", found["words"]))


def _leads(root: str, link: Link) -> str:
    """Where a link leads in a folder of guides: to another guide, never to the maps, which are not there."""
    is_guide = link.page.startswith("guides/") and not link.place
    return f"{root}{link.page.removeprefix('guides/')}.md" if is_guide else ""


def _section(section: Section, level: int, leads: "partial[str]") -> Iterator[str]:
    if section.kind == "answer":
        yield from _folded(section, leads)
        return
    yield f"{'#' * min(level, _DEEPEST)} {_line(section.heading, leads)}"
    yield ""
    for block in section.blocks:
        yield from _block(block, leads)
    for each in section.sections:
        yield from _section(each, level + 1, leads)


def _folded(section: Section, leads: "partial[str]") -> Iterator[str]:
    """A section that a code host opens when its heading is clicked, so that nobody reads an answer too early."""
    yield from ("<details>", "<summary>", "", _line(section.heading, leads), "", "</summary>", "")
    for block in section.blocks:
        yield from _block(block, leads)
    yield from ("</details>", "")


def _block(block: Block, leads: "partial[str]") -> Iterator[str]:
    for number, statement in enumerate(block.statements, 1):
        bullet = "" if not isinstance(block, Bullets) else f"{number}. " if block.ordered else "- "
        yield f"{bullet}{_line(statement, leads)}"
    yield ""


def _line(statement: Statement, leads: "partial[str]") -> str:
    """A statement as words, links to other guides, and its mark."""
    parts: list[str] = []
    for piece in pieces(statement, leads):
        words = _stretch(piece.text, markdown if parts else markdown_line)
        parts.append(f"[{words}]({piece.href})" if piece.href else words)
    return f"{''.join(parts)} <!-- {statement.source.key} -->"


def _stretch(text: str, escaped: Callable[[str], str]) -> str:
    """``text`` as a part of a line. A space at either end stays, for it stands between this and other words."""
    words = escaped(text)
    before, after = text[:1].isspace(), text[-1:].isspace()
    return f"{' ' if before else ''}{words}{' ' if after and words else ''}"

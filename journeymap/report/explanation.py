"""The documentation of checks, for people at a terminal."""

import textwrap
from collections.abc import Sequence

from journeymap.check.catalogue import Block, Explained
from journeymap.report.terminal import Paint

_WIDTH = 88


def explanation(explained: Explained, paint: Paint) -> str:
    """All that is to be known of one check: its name, code and severity, what it finds and why, and examples."""
    check = explained.check
    parts = [f"{paint(check.slug, 'bold')} ({check.code}, {check.severity})", _wrapped(explained.summary)]
    parts += map(_block, explained.blocks)
    return "\n\n".join(parts) + "\n"


def all_explained(catalogue: Sequence[Explained], paint: Paint) -> str:
    """The same of all checks, one below the other."""
    return "\n\n".join(explanation(each, paint) for each in catalogue)


def overview(catalogue: Sequence[Explained], paint: Paint) -> str:
    """All checks with their first lines, and how to read more."""
    widest = max(len(each.check.slug) for each in catalogue)
    lines = [_line(each, widest, paint) for each in catalogue]
    return "".join([*lines, "\n", "to read more of one: journeymap explain dead-end\n"])


def _line(each: Explained, widest: int, paint: Paint) -> str:
    slug = each.check.slug
    return f"{paint(slug, 'bold')}{' ' * (widest - len(slug))}  {each.summary.words}\n"


def _block(block: Block) -> str:
    return textwrap.indent(block.text, "    ") if block.is_example else _wrapped(block)


def _wrapped(paragraph: Block) -> str:
    return textwrap.fill(paragraph.words, _WIDTH, break_long_words=False, break_on_hyphens=False)

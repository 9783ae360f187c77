"""Every kind of finding that there is, with its documentation: the checks, and what is said of files and comments."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from journeymap.check import registry, suppress
from journeymap.diagnostics.finding import Check
from journeymap.load import kind_docs

_FENCE = "```"
_TYPED = re.compile("``(.+?)``")


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a documentation: a paragraph on one line, or an example with its lines as they are."""

    text: str
    is_example: bool = False

    @property
    def words(self) -> str:
        """The text as people read it: what is typed in a file stands in quotes."""
        return "".join(f'"{part}"' if is_typed else part for part, is_typed in self.parts())

    def parts(self) -> Iterator[tuple[str, bool]]:
        """The parts of a paragraph, and whether each is something that is typed in a file."""
        for number, part in enumerate(_TYPED.split(self.text)):
            if part:
                yield part, number % 2 == 1


@dataclass(frozen=True, slots=True)
class Explained:
    """A kind of finding, a sentence that sums it up, and the rest of its documentation."""

    check: Check
    summary: Block
    blocks: tuple[Block, ...]


@cache
def catalogue() -> tuple[Explained, ...]:
    """All kinds of finding, by code."""
    documented = {**kind_docs.DOCS, **suppress.DOCS}
    documented |= {module.CHECK: module.__doc__ or "" for module in registry.modules()}
    return tuple(explained(check, documented[check]) for check in sorted(documented, key=lambda check: check.code))


def checks() -> Collection[Check]:
    """All kinds of finding, by code."""
    return [each.check for each in catalogue()]


def explained(check: Check, documentation: str) -> Explained:
    """A documentation, which is paragraphs and fenced examples, taken apart. Its first paragraph is the summary."""
    first, *rest = _blocks(documentation)
    return Explained(check, first, tuple(rest))


def _blocks(documentation: str) -> Iterator[Block]:
    lines: list[str] = []
    in_example = False
    for line in [*documentation.splitlines(), ""]:
        if in_example:
            if line == _FENCE:
                yield Block("\n".join(lines), is_example=True)
                lines, in_example = [], False
            else:
                lines.append(line)
        elif line.startswith(_FENCE):
            in_example = True
        elif line.strip():
            lines.append(line.strip())
        elif lines:
            yield Block(" ".join(lines))
            lines = []

"""What a guide is made of, whatever it is written as: headings, paragraphs and lists of statements.

A statement is one sentence, or one item of a list, with the source that it was made from: so a reader can go and
look, a test can make the claim again by another way, and a guide that is out of date can say why.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Claim(StrEnum):
    """What kind of thing a statement says."""

    ABOUT = "about"
    ORDER = "order"
    FEELING = "feeling"
    VOICE = "voice"
    DO = "do"
    MEANS = "means"
    BUSY = "busy"
    BRANCH = "branch"
    HAND_OFF = "hand-off"
    NEED = "need"
    WITHOUT = "without"
    POSSIBLE = "possible"
    PRINCIPLE = "principle"
    FRICTION = "friction"
    DELIGHT = "delight"
    STORY = "story"
    QUIZ = "quiz"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Source:
    """What a statement was made from.

    ``journey`` and ``touchpoint`` are ids; ``about`` is the id of what else it speaks of: another touchpoint, a role,
    a principle, a system. ``field`` is the route of keys below the touchpoint, the principle or the house, with dots.
    """

    claim: Claim
    journey: str = ""
    touchpoint: str = ""
    field: str = ""
    about: str = ""

    @property
    def key(self) -> str:
        """The source as one word: it is the same as long as the statement says the same kind of thing of the same."""
        return f"{self.claim}/{self.journey}/{self.touchpoint}/{self.field}/{self.about}"


@dataclass(frozen=True, slots=True)
class Link:
    """Words of a statement that lead somewhere: to a page, named without its ending, and to a place on it."""

    text: str
    page: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence or item. The words of its links stand in ``text``, in this order."""

    text: str
    source: Source
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that belong together; ``tone`` is a hint for those who draw it: ``lead``, ``key`` or ``small``."""

    statements: tuple[Statement, ...]
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; ``ordered`` when the order says something."""

    statements: tuple[Statement, ...]
    ordered: bool = False


Block = Paragraph | Bullets


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands below it; ``kind`` names it for style sheets, ``anchor`` for links on the page."""

    heading: Statement
    kind: str
    blocks: tuple[Block, ...] = ()
    sections: tuple["Section", ...] = ()
    anchor: str = ""

    def statements(self) -> Iterator[Statement]:
        """All its statements in reading order, the heading first."""
        yield self.heading
        for block in self.blocks:
            yield from block.statements
        for section in self.sections:
            yield from section.statements()


@dataclass(frozen=True, slots=True)
class Document:
    """A guide, booklet or card. ``path`` is where it stands in a site, without its ending: ``guides/barista``."""

    path: str
    kind: str
    kicker: str
    title: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]

    def statements(self) -> Iterator[Statement]:
        """All its statements in reading order."""
        for block in self.blocks:
            yield from block.statements
        for section in self.sections:
            yield from section.statements()

"""One touchpoint as one role sees it: from here statements are made, so that each knows what it came from."""

from collections.abc import Iterable
from dataclasses import dataclass

from journeymap.guide.document import Block, Bullets, Claim, Link, Paragraph, Section, Source, Statement
from journeymap.guide.setting import Setting
from journeymap.guide.text import sentence
from journeymap.language.language import Language
from journeymap.model.touchpoint import Touchpoint


@dataclass(frozen=True)
class Scene:
    """A touchpoint of a role's part in a journey."""

    role: str
    touchpoint: Touchpoint
    setting: Setting

    @property
    def language(self) -> Language:
        """The language that is spoken."""
        return self.setting.language

    @property
    def anchor(self) -> str:
        """Its place in the guide."""
        return f"moment-{self.setting.journey.id}-{self.touchpoint.id}"

    @property
    def link(self) -> Link:
        """Its title in quotes, leading to its place in the guide."""
        return Link(self.setting.link(self.touchpoint).text, f"guides/{self.role}", self.anchor)

    def state(self, claim: Claim, field: str, text: str, *, about: str = "", links: Iterable[Link] = ()) -> Statement:
        """A statement about this touchpoint, as a whole sentence."""
        return Statement(sentence(text), self.source(claim, field, about), tuple(links))

    def source(self, claim: Claim, field: str, about: str = "") -> Source:
        """What a statement about this touchpoint is made from."""
        return Source(claim, self.setting.journey.id, self.touchpoint.id, field, about)

    def section(self, kind: str, heading: str, blocks: Iterable[Block]) -> Section | None:
        """A part of the scene under a small heading; none when there is nothing to say."""
        told = tuple(block for block in blocks if block.statements)
        if not told:
            return None
        return Section(Statement(heading, self.source(Claim.WORDS, kind)), kind, told)


def run(statements: Iterable[Statement], tone: str = "") -> Paragraph:
    """Statements that follow each other in a paragraph."""
    return Paragraph(_said(statements), tone)


def items(statements: Iterable[Statement], *, ordered: bool = False) -> Bullets:
    """Statements one below the other."""
    return Bullets(_said(statements), ordered)


def few(statements: Iterable[Statement]) -> Block:
    """One statement as a paragraph, several as a list."""
    said = _said(statements)
    return Bullets(said) if len(said) > 1 else Paragraph(said)


def _said(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements that say something: a text of blanks says nothing."""
    return tuple(each for each in statements if each.text)

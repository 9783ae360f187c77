"""Texts as YAML that a translator fills in: what the reader reads, written."""

from collections.abc import Iterable, Mapping

_WIDTH = 100

_HEAD = """\
# yaml-language-server: $schema=../../schemas/translation.schema.json
# Say behind each "is:" what the text above it is in the other language. What stays empty is not translated yet.
# To be saved below translations/, such as translations/{language}/texts.yaml
journeymap: 1
translation: {language}
"""


def to_fill_in(language: str, texts: Mapping[str, Iterable[str]], of: str | None = None) -> str:
    """A file of translations into ``language`` with these texts, by their files, and no translation yet.

    They are texts ``of`` that file alone, or of any.
    """
    lines = [_HEAD.format(language=language)]
    if of is not None:
        lines.append(f"of: {_scalar(of)}")
    lines.append("texts:\n")
    for file, those in texts.items():
        if of is None:
            lines.append(f"  # {_in_a_comment(file)}\n")
        lines += [f"  - text: {_scalar(text, '    ')}    is:\n" for text in those]
    return "".join(lines)


def _scalar(text: str, indent: str = "") -> str:
    """A text as it stands behind a colon, with the end of its line; further lines begin with ``indent``."""
    import yaml

    written: str = yaml.safe_dump({"text": text}, allow_unicode=True, width=_WIDTH)
    first, *more = written.removeprefix("text: ").splitlines(keepends=True)
    return "".join([first, *(f"{indent}{line}" for line in more)])


def _in_a_comment(file: str) -> str:
    return "".join(each for each in file if each.isprintable())

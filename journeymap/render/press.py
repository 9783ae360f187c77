"""The one module that calls typst: static markup of ours, and data that it sets as text.

Nothing that anyone writes becomes typst's markup: it comes as JSON, and the markup reads it as strings.
"""

import json
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import Any, Protocol

from journeymap import resources
from journeymap.diagnostics.errors import EngineError, UsageError
from journeymap.layout.font import is_shipped

_FAMILIES = ("Source Sans Pro", "Noto Sans", "Noto Sans CJK SC", "Noto Sans Arabic", "DejaVu Sans")
"""The shipped font, and where to look first for what it lacks; typst looks on by itself."""
_CUTS = ("Regular", "Semibold", "It")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?=$|[-_])")


class Press(Protocol):
    """Sets ``source``, which finds its data in ``sys.inputs.job``; ``letters`` are all texts in those."""

    def __call__(
        self,
        source: str,
        job: Mapping[str, Any],
        letters: Iterable[str],
        **wanted: Any,  # noqa: ANN401 -- typst's
    ) -> bytes:
        """What typst makes of it. Raises EngineError when it fails."""


@contextmanager
def press(what: str) -> Iterator[Press]:
    """A press that sets ``what``, such as "the picture". It sees a folder with our font, and the computer's fonts.

    Those only for letters that ours lacks, so that whatever has none of these is the same bytes everywhere. Raises
    UsageError when typst is not installed.
    """
    typst = _library()
    with tempfile.TemporaryDirectory() as folder:
        for name in _CUTS:
            shutil.copy(resources.font(name), folder)

        @cache
        def fonts(*, ours: bool) -> Any:  # noqa: ANN401 -- the same
            return typst.Fonts(include_system_fonts=not ours, include_embedded_fonts=False, font_paths=[folder])

        def pressed(source: str, job: Mapping[str, Any], letters: Iterable[str], **wanted: Any) -> bytes:  # noqa: ANN401
            known = fonts(ours=all(map(is_shipped, {letter for text in letters for letter in text})))
            families = [family for family in _FAMILIES if family in known.families()]
            inputs = {"job": json.dumps({**job, "fonts": families})}
            markup = source.encode("utf-8")
            try:
                compiler = typst.Compiler(markup, root=folder, font_paths=known, sys_inputs=inputs)
                made, _ = compiler.compile_with_warnings(markup, **wanted)
            except typst.TypstError as problem:
                message = f"{what} could not be typeset: {problem.message}"
                raise EngineError(message) from problem
            assert isinstance(made, bytes)  # noqa: S101 -- one page of PNG, or all of a PDF
            return made

        yield pressed


def spoken(tag: str) -> str:
    """The language of a tag as typst wants it."""
    return found[0] if (found := _LANGUAGE.match(tag.lower())) else "en"


def _library() -> ModuleType:
    try:
        import typst
    except ImportError as problem:
        message = 'png and pdf need one package more: pip install "typst>=0.15,<0.16"'
        raise UsageError(message) from problem
    return typst

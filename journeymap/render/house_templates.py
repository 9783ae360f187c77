"""A house's own templates, which stand before ours: in a sandbox, and only from the folder that was asked for.

Whoever builds the pages asks for the folder, but need not have read all that is in it. So a template there can say
what a page looks like and nothing else: it reads no other file, calls nothing but what a page is made of, and cannot
let a text of a designer be markup.
"""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, TemplateError, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.loaders import split_template_path
from jinja2.sandbox import ImmutableSandboxedEnvironment

from journeymap import resources
from journeymap.diagnostics.errors import UsageError

OURS = "ours"
"""Where a template of a house finds the one of ours that it overrides: ``ours/guide.html``."""
_OPEN = {"builtins", "datetime", "jinja2", "journeymap", "markupsafe"}
"""The packages of the things that a template may look into: what pages are made of. Libraries stay closed."""


class _Escaping(CodeGenerator):
    """Templates cannot turn escaping off."""

    def visit_ScopedEvalContextModifier(self, node: nodes.ScopedEvalContextModifier, frame: Frame) -> NoReturn:  # noqa: ARG002, N802 -- Jinja calls it
        self.fail("texts are always escaped, so there is no {% autoescape %} here", node.lineno)


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, in which only what pages are made of is open."""

    code_generator_class = _Escaping

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Whether a template may look at an attribute."""
        return type(obj).__module__.partition(".")[0] in _OPEN and super().is_safe_attribute(obj, attr, value)


class _Folder(FileSystemLoader):
    """The templates in a folder. No link leads out of it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text of a template and where it is. Raises TemplateNotFound and UsageError."""
        file = self.folder.joinpath(*split_template_path(template))
        if not file.resolve().is_relative_to(self.folder.resolve()):
            message = f"{file} leads out of {self.folder}, so it was not read"
            raise UsageError(message)
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError as problem:
            message = f"{file} is not text in UTF-8"
            raise UsageError(message) from problem


def sandbox(folder: Path, settings: Mapping[str, Any], filters: Mapping[str, Callable[..., Any]]) -> Environment:
    """An environment that finds the templates of a folder before ours, with those of ours below ``ours/`` as well.

    Raises UsageError when the folder overrides nothing, or when what overrides ours is no template.
    """
    shipped = FileSystemLoader(resources.templates())
    loaders: list[BaseLoader] = [PrefixLoader({OURS: shipped}), _Folder(folder), shipped]
    environment = _Sandbox(loader=ChoiceLoader(loaders), **settings)
    environment.filters.update(filters)
    del environment.filters["safe"]
    names = shipped.list_templates()
    found = [name for name in names if (folder / name).exists()]
    if not found:
        message = f"{folder} has none of the templates that can be overridden: {', '.join(names)}"
        raise UsageError(message)
    for name in found:  # those that no page of this workspace needs, too
        told(folder, partial(environment.get_template, name))
    return environment


def told(folder: Path, make: Callable[[], Any]) -> Any:  # noqa: ANN401 -- whatever is made
    """What ``make`` makes. Raises UsageError, with file and line, when a template in the folder keeps it from that."""
    try:
        return make()
    except UsageError:
        raise
    except Exception as problem:
        place = _place(problem, folder)
        if not place:
            raise  # a mistake of ours
        message = f"{place}: {_words(problem)}"
        raise UsageError(message) from problem


def _place(problem: Exception, folder: Path) -> str:
    """The file and line of the template where it went wrong; of one in the folder if there is any on the way there."""
    if isinstance(problem, TemplateSyntaxError):
        return f"{problem.filename}:{problem.lineno}"
    places: list[tuple[Path, int]] = []
    trace = problem.__traceback__
    while trace is not None:
        places.append((Path(trace.tb_frame.f_code.co_filename), trace.tb_lineno))
        trace = trace.tb_next
    theirs = [place for place in places if place[0].is_relative_to(folder)]
    # Ours can fail for what theirs lacks: a macro, say.
    ours = [place for place in places if place[0].is_relative_to(resources.templates())]
    found = theirs or (ours if isinstance(problem, TemplateError) else [])
    return f"{found[-1][0]}:{found[-1][1]}" if found else ""


def _words(problem: Exception) -> str:
    """What went wrong, in words."""
    match problem:
        case RecursionError():
            return f"this never ends; {{% extends %}} the template of ours as {OURS}/…"
        case TemplateNotFound():
            return f"there is no template {problem.message}"
        case SecurityError() | UndefinedError() | TemplateSyntaxError():
            return problem.message or ""
        case _:
            return f"{type(problem).__name__}: {problem}"

"""What is wrong with a text that is not YAML, in a designer's words.

libyaml and PyYAML word their errors differently, and for the machine that met them rather than for
the person who has to mend them. Here an error gives only its kind and its place; what to say about
it is read from the lines around, so that it is the same whichever of the two has failed.
"""

from collections.abc import Callable

from yaml.error import MarkedYAMLError
from yaml.tokens import AliasToken, AnchorToken, TagToken

from journeymap.load import refusals
from journeymap.load.at import begin
from journeymap.load.mistakes.brackets import within_brackets
from journeymap.load.mistakes.colons import missing_colon, second_colon
from journeymap.load.mistakes.indents import tab
from journeymap.load.mistakes.quotes import quoted_text, runaway_quote
from journeymap.load.mistakes.rows import dash_after_key, in_lines
from journeymap.load.mistakes.values import after_the_end, colon_before_bracket, indicator, no_value
from journeymap.load.parsers import ParserClass
from journeymap.load.scene import Scene, survey
from journeymap.load.unreadable import Unreadable

MARKER_WORDS = ("an alias", "an anchor", "a tag", "undefined tag")


def complaint(text: str, file: str, error: MarkedYAMLError, parser: ParserClass) -> Unreadable:
    """Return what to tell a designer about an error of the parser that read the text."""
    scene = survey(text, file, error, parser)
    return _marker_before(scene) or runaway_quote(scene) or tab(scene) or _by_kind(scene) or _cannot_say(scene)


def _marker_before(scene: Scene) -> Unreadable | None:
    """Find an anchor, alias or tag: it is refused in any case, and often is what the parser stumbled over."""
    for token in scene.tokens:
        if isinstance(token, AliasToken | AnchorToken | TagToken):
            return refusals.marker(scene.text, scene.file, begin(token))
    if any(words in scene.problem for words in MARKER_WORDS):
        return refusals.marker(scene.text, scene.file, scene.start)
    return None


def _by_kind(scene: Scene) -> Unreadable | None:
    for words, explain in KINDS:
        if words in scene.problem:
            return explain(scene)
    return None


def _cannot_say(scene: Scene) -> Unreadable:
    return scene.complain(
        scene.here,
        len(scene.line),
        "this line cannot be read",
        "the trouble shows here",
        "look for a missing quote, bracket, colon or space on this line or the one above",
    )


KINDS: tuple[tuple[str, Callable[[Scene], Unreadable | None]], ...] = (
    ("quoted scalar", quoted_text),
    ("mapping values are not allowed", second_colon),
    ("sequence entries are not allowed", dash_after_key),
    ("mapping keys are not allowed", indicator),
    ("could not find expected ':'", missing_colon),
    ("cannot start any token", indicator),
    ("found unexpected ':'", colon_before_bracket),
    ("block scalar", indicator),
    ("<document start>", after_the_end),
    ("node content", no_value),
    ("flow sequence", within_brackets),
    ("flow mapping", within_brackets),
    ("block mapping", in_lines),
    ("block collection", in_lines),
)
"""The kinds of error, by words that both parsers use, and who explains each."""

"""A card for the pocket: the three moments of a role that matter most, on a sheet of A6."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from journeymap.guide import customer, doing, handover, possible
from journeymap.guide.document import Claim, Document, Section, Statement
from journeymap.guide.role import of_today, scenes_of
from journeymap.guide.scene import Scene, items
from journeymap.guide.setting import Setting, named
from journeymap.language.language import Language
from journeymap.layout.font import Style
from journeymap.layout.wrap import wrap

_MOMENTS = 3
_TEXT = Style(13.0)
_BOLD = Style(13.0, bold=True)
_TITLE = Style(18.0, bold=True)
_TITLE_LINE = 22
_TITLE_LINES = 4
"""How many lines of a title are shown; the style sheet ends a longer one with an ellipsis."""
_TEXT_LINE = 17
_ROOM = 325.0
"""How wide a line of the card is, in px: the style sheet gives it a little more."""
_LINES = 26
"""How many lines of text the card holds below its title."""
_MOST_OF_ONE = 5
"""A text of more lines than this is not for the pocket."""


def card(role: str, settings: Sequence[Setting], language: Language) -> Document:
    """The pocket card of a role that acts in at least one of the journeys. It never holds more than fits."""
    scenes = of_today([scene for setting in settings for scene in scenes_of(role, setting)])
    title = named(scenes[0].setting.house.roles, role)
    best = sorted(range(len(scenes)), key=lambda index: _weight(scenes[index]))[:_MOMENTS]
    return Document(
        path=f"guides/cards/{role}",
        kind="card",
        kicker=language.say("Pocket card"),
        title=title,
        blocks=(),
        sections=_fitting([scenes[index] for index in sorted(best)], _LINES - _over(title)),
    )


def _over(title: str) -> int:
    """How many lines of text a title takes away when it is longer than one line."""
    lines = min(len(wrap(title, _TITLE, _ROOM)), _TITLE_LINES)
    return ceil((lines - 1) * _TITLE_LINE / _TEXT_LINE)


def _weight(scene: Scene) -> tuple[bool, bool]:
    """What matters most comes first: moments of truth, then what customers meet."""
    return not scene.touchpoint.moment_of_truth, not scene.touchpoint.layer.met_by_customer


@dataclass(frozen=True, slots=True)
class _Draft:
    """A moment on its way to the card: what could be said, the most important first, and what there is room for."""

    heading: Statement
    lines: Sequence[Statement]
    kept: list[Statement]


def _fitting(scenes: Sequence[Scene], left: int) -> tuple[Section, ...]:
    """As much of the moments as the card holds: of each its title and the first line, then turn by turn one more."""
    drafts: list[_Draft] = []
    for scene in scenes:
        link = scene.setting.link(scene.touchpoint)
        heading = Statement(link.text, scene.source(Claim.ABOUT, "title"), (link,))
        height = _height(heading, _BOLD) + 1
        if height <= min(left, _MOST_OF_ONE):
            left -= height
            drafts.append(_Draft(heading, _lines(scene), []))
    for rank in range(max((len(draft.lines) for draft in drafts), default=0)):
        for draft in drafts:
            if rank < len(draft.lines):
                height = _height(draft.lines[rank], _TEXT)
                if height <= min(left, _MOST_OF_ONE):
                    left -= height
                    draft.kept.append(draft.lines[rank])
    return tuple(Section(draft.heading, "pocket", (items(_as_told(draft.kept)),)) for draft in drafts)


def _lines(scene: Scene) -> list[Statement]:
    """What a card could say of a moment, the most important first: the feeling, what you do, whom you hand to."""
    if scene.touchpoint.layer.met_by_customer:
        feelings = [each for each in customer.here(scene) if each.source.field == "emotion.feeling"]
        hands = list(handover.handed_on(scene))
    else:
        feelings, hands = list(possible.moments_served(scene)), list(handover.delivered(scene))
    hands.sort(key=lambda each: scene.role in _roles_at(scene, each.source.about))
    steps = list(doing.steps(scene))
    return [*feelings[:1], *steps[:1], *hands[:1], *steps[1:]]


def _roles_at(scene: Scene, touchpoint: str) -> tuple[str, ...]:
    known = scene.setting.flow.touchpoints
    return known[touchpoint].roles if touchpoint in known else ()


def _as_told(statements: Sequence[Statement]) -> list[Statement]:
    """The same in the order of telling: the hand-over last."""
    return sorted(statements, key=lambda each: each.source.claim is Claim.HAND_OFF)


def _height(statement: Statement, style: Style) -> int:
    return len(wrap(statement.text, style, _ROOM))

"""How a moment may go on: each branch as "if …, then …", in the customer's words."""

import re
from collections.abc import Iterator

from journeymap.guide.circumstance import whenever
from journeymap.guide.document import Claim, Statement
from journeymap.guide.scene import Scene
from journeymap.guide.text import clean, opened, phrase
from journeymap.language.language import Language
from journeymap.model.touchpoint import Next

_IF = re.compile(r"(if|als)\s+", re.IGNORECASE)
"""What a designer may have written before a condition although the key says it already."""
_HARDLY = 1
_EVERYBODY = 100


def branches(scene: Scene) -> Iterator[Statement]:
    """A statement for each way on, where there is a choice or a condition."""
    flow, language = scene.setting.flow, scene.language
    ways = [(index, way) for index, way in enumerate(scene.touchpoint.next) if way.to in flow.graph]
    if len(ways) < 2 and not any(way.condition or way.when for _, way in ways):  # noqa: PLR2004 -- no choice
        return
    some_conditional = any(way.condition or way.when for _, way in ways)
    for index, way in sorted(ways, key=lambda each: not (each[1].condition or each[1].when)):
        link = scene.setting.link(flow.touchpoints[way.to])
        text = _told(way, link.text, language, otherwise=some_conditional)
        yield scene.state(Claim.BRANCH, f"next.{index}", text, about=way.to, links=[link])


def _told(way: Next, moment: str, language: Language, *, otherwise: bool) -> str:
    condition = _IF.sub("", phrase(way.condition or ""), count=1) if _IF.match(way.condition or "") else ""
    condition = condition or phrase(way.condition or "")
    circumstance = opened(whenever(way.when, language)) if way.when else ""
    if clean(condition) and circumstance:
        text = language.say(
            "{circumstance}, and if {condition}, then {moment} comes next.",
            circumstance=circumstance,
            condition=condition,
            moment=moment,
        )
    elif clean(condition):
        text = language.say("If {condition}, then {moment} comes next.", condition=condition, moment=moment)
    elif circumstance:
        text = language.say("{circumstance}, {moment} comes next.", circumstance=circumstance, moment=moment)
    elif otherwise:
        text = language.say("Otherwise {moment} comes next.", moment=moment)
    else:
        text = language.say("{moment} may come next.", moment=moment)
    return f"{text} {_share(way.share, language)}".rstrip() if way.share is not None else text


def _share(share: float, language: Language) -> str:
    """How many customers go a way."""
    if share < _HARDLY:
        return language.say("Fewer than 1 in 100 customers go this way.")
    if share >= _EVERYBODY:
        return language.say("All customers go this way.")
    return language.count(
        "About {number} in 100 customers goes this way.", "About {number} in 100 customers go this way.", round(share)
    )

"""Stories: what happened at a moment, or with a principle, as somebody told it."""

from collections.abc import Iterator

from journeymap.guide.document import Claim, Link, Statement
from journeymap.guide.scene import Scene
from journeymap.guide.text import clean, phrase, sentence
from journeymap.language.language import Language
from journeymap.model.story import Story


def stories(scene: Scene) -> Iterator[Statement]:
    """What happened at the touchpoint."""
    for index, story in enumerate(scene.touchpoint.stories):
        if clean(story.text):
            yield scene.state(Claim.STORY, f"stories.{index}", retold(story, scene.language))


def retold(story: Story, language: Language, link: Link | None = None) -> str:
    """A story with what is known of it: at which moment and when it happened, and who told it."""
    parts = [sentence(clean(story.text))]
    date = "" if story.date is None else language.date(story.date)
    if date and link:
        parts.append(language.say("This happened on {date}, at {moment}.", date=date, moment=link.text))
    elif link:
        parts.append(language.say("This happened at {moment}.", moment=link.text))
    elif date:
        parts.append(language.say("This happened on {date}.", date=date))
    if clean(story.who or ""):
        parts.append(sentence(language.say("Told by: {who}", who=phrase(story.who or ""))))
    return " ".join(parts)

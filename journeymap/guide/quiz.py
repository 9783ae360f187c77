"""A quiz to check oneself with: questions drawn by lot from a role's part, each with one right answer."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import chain, zip_longest

from journeymap.guide.asking import Question, at_work, feeling, following, for_whom, resting, taking_over
from journeymap.guide.document import Claim, Link, Section, Source, Statement
from journeymap.guide.scene import Scene, items, run
from journeymap.guide.text import phrase, sentence
from journeymap.language.language import Language

_QUESTIONS = 6
_WRONG = 3
"""How many wrong answers stand beside the right one."""
_WRONG_AT_LEAST = 2
_KINDS: tuple[Callable[[Scene], Question | None], ...] = (following, feeling, at_work, taking_over, resting, for_whom)


def quiz(scenes: Sequence[Scene], language: Language) -> Iterator[Section]:
    """The quiz about the scenes of a role; none when nothing can be asked that has one right answer.

    The lot of each question and answer hangs on the ids in it alone: what changes elsewhere leaves the others in place.
    """
    role = scenes[0].role
    several = len({each.setting.journey.id for each in scenes}) > 1
    asked = tuple(_asked(scene, question, several=several) for scene, question in _drawn(scenes))
    if asked:
        lead = Statement(
            language.say("Think of your answer first, then look."), Source(Claim.WORDS, field="quiz.lead", about=role)
        )
        heading = Statement(language.say("Check yourself"), Source(Claim.WORDS, field="quiz", about=role))
        yield Section(heading, "quiz", (run([lead]),), asked, anchor="quiz")


def _drawn(scenes: Sequence[Scene]) -> list[tuple[Scene, Question]]:
    """The questions, of each kind in turn, about as many different touchpoints as there are, in the order of living."""
    turns = zip_longest(*(_of_a_kind(kind, scenes) for kind in _KINDS))
    possible = (each for each in chain.from_iterable(turns) if each is not None)
    drawn: list[tuple[int, Question]] = []
    again: list[tuple[int, Question]] = []
    used: set[tuple[str, str]] = set()
    for index, question in possible:
        place = scenes[index].setting.journey.id, question.about.id
        (again if place in used else drawn).append((index, question))
        used.add(place)
        if len(drawn) == _QUESTIONS:
            break
    chosen = sorted([*drawn, *again][:_QUESTIONS], key=lambda each: each[0])
    return [(scenes[index], question) for index, question in chosen]


def _of_a_kind(kind: Callable[[Scene], Question | None], scenes: Sequence[Scene]) -> Iterator[tuple[int, Question]]:
    """The questions of a kind in the order of their lots, made as they are asked for; none is asked twice."""
    seen = set()
    for index in sorted(range(len(scenes)), key=lambda index: _lot(scenes[index], kind.__name__)):
        question = kind(scenes[index])
        if question is None:
            continue
        mark = scenes[index].setting.journey.id, question.about.id
        if mark not in seen and len(_wrong(scenes[index], question)) >= _WRONG_AT_LEAST:
            seen.add(mark)
            yield index, question


def _lot(scene: Scene, *words: str) -> bytes:
    return sha256("/".join((scene.role, scene.setting.journey.id, scene.touchpoint.id, *words)).encode()).digest()


def _first(scene: Scene, question: Question, ids: Iterable[str], salt: str) -> list[str]:
    """Ids in the order of their lots."""
    return sorted(ids, key=lambda each: _lot(scene, question.kind, salt, each))


def _wrong(scene: Scene, question: Question) -> list[str]:
    """The wrong answers: none reads like a right one, nor like another wrong one."""
    taken = {text.casefold() for text in question.right.values()}
    chosen: list[str] = []
    for nearness in question.wrong:
        for each in _first(scene, question, nearness, "wrong"):
            text = nearness[each].casefold()
            if text and text not in taken and len(chosen) < _WRONG:
                taken.add(text)
                chosen.append(each)
    return chosen


def _asked(scene: Scene, question: Question, *, several: bool) -> Section:
    """A question as it is read: what is asked, the answers to choose from, and below them the right one."""
    say, about, field = scene.language.say, question.about, f"quiz.{question.kind}"

    def state(part: str, text: str, of: str = "", *links: Link) -> Statement:
        return Statement(text, Source(Claim.QUIZ, scene.setting.journey.id, about.id, f"{field}{part}", of), links)

    texts = {key: text for nearness in question.wrong for key, text in nearness.items()} | dict(question.right)
    (right, *_) = _first(scene, question, question.right, "right")
    answers = _first(scene, question, [right, *_wrong(scene, question)], "place")
    number = scene.language.number(answers.index(right) + 1)
    link = Scene(scene.role, about, scene.setting).link if scene.role in about.roles else scene.setting.link(about)
    told = [
        state(
            ".answer", sentence(say("Number {number} is right: {answer}", number=number, answer=texts[right])), right
        ),
        state(".where", sentence(say("Read more here: {moment}", moment=link.text)), "", link),
    ]
    journey = say("This is about: {journey}", journey=phrase(scene.setting.journey.title))
    where = run([state(".journey", sentence(journey))] if several else [], "small")
    options = items((state(".option", sentence(texts[each]), each) for each in answers), ordered=True)
    answer = Section(state(".words", say("The answer")), "answer", (run(told),))
    return Section(
        state("", question.text), "question", tuple(each for each in (where, options) if each.statements), (answer,)
    )

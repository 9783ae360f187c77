"""Journeys of every size and script, made by a seeded random generator, and the sample workspace."""

import random
from dataclasses import replace
from functools import cache
from pathlib import Path

from journeymap.language.language import language
from journeymap.load.workspace import load
from journeymap.model.build import build
from journeymap.model.house import Entry, House, Scale
from journeymap.model.journey import Journey, Stage
from journeymap.model.principle import Principle
from journeymap.model.touchpoint import (
    Cost,
    Delight,
    Duration,
    Emotion,
    Friction,
    Layer,
    Metric,
    Need,
    Next,
    Opportunity,
    Time,
    Touchpoint,
)
from journeymap.model.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
ENGLISH = language("en")

SCRIPTS = {
    "latin": [
        "the",
        "barista",
        "looks",
        "up",
        "nods",
        "and",
        "says",
        "good",
        "morning",
        "to",
        "whoever",
        "walks",
        "in",
        "Übergrößenträger",
        "ça",
        "va",
        "straße",
    ],
    "greek": ["ο", "πελάτης", "μπαίνει", "στο", "κατάστημα", "και", "περιμένει", "τη", "σειρά", "του", "ΚΑΛΗΜΕΡΑ"],
    "cyrillic": ["покупатель", "входит", "в", "кофейню", "и", "ждёт", "своей", "очереди", "Здравствуйте", "ЩЫЮЖ"],
    "chinese": ["顾客走进咖啡店，", "寻找队伍。", "（咖啡师抬头微笑）", "“早上好”", "等候"],
    "japanese": ["お客様が入店し、", "列を探します。", "「おはようございます」", "コーヒーがほしい。", "ちょっと"],
    "arabic": ["يدخل", "الزبون", "إلى", "المقهى", "ويبحث", "عن", "الصف", "صباح", "الخير", "ضيوف", "شمس", "سسس"],
    "emoji": ["☕", "👩‍👩‍👧‍👦", "🚂🚂🚂", "🇳🇱", "👍🏽", "1️⃣", "happy🙂face", "❤️"],
}
_LAYERS = (Layer.CUSTOMER, Layer.FRONTSTAGE)
_BEHIND = (Layer.BACKSTAGE, Layer.SUPPORT)


@cache
def sample() -> Workspace:
    """The workspace at the root of this repository."""
    return build(load(ROOT).documents)


class Writer:
    """Writes texts and journeys, the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 -- tests, not secrets

    def text(self) -> str:
        """One word to 300 characters, in one script or in several, now and then as one long word."""
        chance = self.random.random()
        if chance < 0.05:
            return "".join(self._word() for _ in range(60))[:300]
        if chance < 0.25:
            return self._word()
        length = self.random.choice((20, 40, 80, 300)) if chance < 0.9 else 300
        script = self.random.choice([*SCRIPTS, *SCRIPTS, None])
        words = [self._word(script)]
        while sum(map(len, words)) + len(words) < length:
            words.append(self._word(script))
        return " ".join(words)[:300].strip()

    def _word(self, script: str | None = None) -> str:
        return self.random.choice(SCRIPTS[script or self.random.choice(list(SCRIPTS))])

    def maybe(self, chance: float) -> bool:
        return self.random.random() < chance

    def some(self, chance: float, most: int) -> tuple[str, ...]:
        return tuple(self.text() for _ in range(self.random.randint(1, most))) if self.maybe(chance) else ()

    def workspace(self, journey: Journey) -> Workspace:
        """A house with titles for some of what the journey names, and a scale of its own."""
        titles = {f"role-{number}": Entry(f"role-{number}", self.text()) for number in range(8)}
        scale = self.random.choice(
            (
                Scale(),
                Scale(-5, 5, {-5: self.text(), 0: self.text(), 5: self.text()}),
                Scale(0, 100, {0: "bad", 50: "so so", 100: "good"}),
                Scale(-2, 2, {value: self.text() for value in range(-2, 3)}),
            )
        )
        principles = tuple(
            Principle(f"principle-{number}", self.text(), "feel", "evoke", f"principles/{number}.yaml")
            for number in range(3)
        )
        return Workspace(House(scale=scale, roles=titles, personas=titles), (journey,), principles)

    def journey(self, size: int) -> Journey:
        """A journey of ``size`` touchpoints: branches, loops, needs in every direction."""
        stages = tuple(Stage(f"stage-{number}", self.text()) for number in range(self.random.randint(1, 7)))
        behind = self.random.choice((0.1, 0.3, 0.5))
        ids = [f"t{number}" for number in range(size)]
        layers = [self.random.choice(_BEHIND if self.maybe(behind) and number else _LAYERS) for number in range(size)]
        met = [each for each, layer in zip(ids, layers, strict=True) if layer in _LAYERS]
        work = [each for each, layer in zip(ids, layers, strict=True) if layer in _BEHIND]
        hub = self.random.choice(met)
        busy = self.random.choice((0.0, 0.0, 0.3))
        touchpoints = []
        for number, (touchpoint_id, layer) in enumerate(zip(ids, layers, strict=True)):
            stage = stages[number * len(stages) // size].id
            if self.maybe(0.05):
                stage = self.random.choice(stages).id
            ways: tuple[Next, ...] = ()
            if layer in _LAYERS:
                ways = self._ways(touchpoint_id, met, hub, busy)
            touchpoints.append(self._touchpoint(touchpoint_id, stage, layer, ways, self._needs(work, touchpoint_id)))
        return Journey("journey", self.text(), stages, tuple(touchpoints), "journeys/journey.yaml", persona="role-0")

    def rewritten(self, journey: Journey, share: float) -> Journey:
        """A target of the journey in which about that share of the touchpoints is gone, moved, changed or new."""
        stages = list(journey.stages)
        if self.maybe(0.5):
            stages.insert(self.random.randint(0, len(stages)), Stage("stage-new", self.text()))
        if self.maybe(0.3) and len(stages) > 1:
            stages.pop(self.random.randrange(len(stages)))
        touchpoints: list[Touchpoint] = []
        for each in journey.touchpoints:
            if not self.maybe(share):
                touchpoints.append(each)
                continue
            fate = self.random.choice(("gone", "moved", "changed", "added"))
            other = self.journey(len(journey.touchpoints)).touchpoints[journey.touchpoints.index(each)]
            if fate == "moved":
                touchpoints.insert(self.random.randint(0, len(touchpoints)), each)
                touchpoints[-1] = replace(touchpoints[-1], stage=self.random.choice(stages).id)
            elif fate == "changed":
                touchpoints.append(replace(other, id=each.id))
            elif fate == "added":
                touchpoints += [each, replace(other, id=f"{each.id}-new")]
        return replace(
            journey,
            id="target",
            title=self.text(),
            state="target",
            target_of=journey.id,
            stages=tuple(stages),
            touchpoints=tuple(touchpoints),
        )

    def _ways(self, source: str, met: list[str], hub: str, busy: float) -> tuple[Next, ...]:
        here = met.index(source)
        targets = met[here + 1 : here + 2] if self.maybe(0.9) else []
        while self.maybe(0.25):
            targets.append(self.random.choice(met))
        if self.maybe(busy):
            targets.append(hub)
        if source == hub and busy:
            targets += self.random.sample(met, min(len(met), 12))
        return tuple(
            Next(
                target,
                condition=self.text() if self.maybe(0.3) else None,
                when={"load": ("peak", "quiet")} if self.maybe(0.15) else {},
                share=50.0 if self.maybe(0.2) else None,
                loop=met.index(target) <= here,
            )
            for target in targets
        )

    def _needs(self, work: list[str], user: str) -> tuple[Need, ...]:
        most = min(len(work), self.random.choice((0, 0, 1, 2, 3, 12)))
        needs = [Need(each) for each in self.random.sample(work, most)]
        if work and self.maybe(0.05):
            needs += [Need(user), Need("nobody-knows"), needs[0] if needs else Need(work[0])]
        return tuple(needs)

    def _personas(self) -> tuple[str, ...]:
        """For everybody, or for one to eight personas."""
        return tuple(f"role-{number}" for number in range(self.random.randint(1, 8))) if self.maybe(0.2) else ()

    def _touchpoint(
        self, touchpoint_id: str, stage: str, layer: Layer, ways: tuple[Next, ...], needs: tuple[Need, ...]
    ) -> Touchpoint:
        value = self.random.choice((None, -2, -1, 0, 1, 2, 7))
        return Touchpoint(
            id=touchpoint_id,
            title=self.text(),
            stage=stage,
            layer=layer,
            start=touchpoint_id == "t0",
            end=self.maybe(0.1),
            next=ways,
            needs=needs,
            expects=self.text() if self.maybe(0.3) else None,
            thinks=self.text() if self.maybe(0.3) else None,
            says=self.some(0.2, 2),
            emotion=Emotion(
                value,
                self.random.choice((None, -2, 0, 1.5, 2)),
                self.text() if self.maybe(0.2) else self._word() if self.maybe(0.6) else None,
            ),
            friction=tuple(Friction(text, self.random.randint(1, 3)) for text in self.some(0.2, 2)),
            delight=tuple(Delight(text) for text in self.some(0.2, 2)),
            moment_of_truth=self.maybe(0.3),
            principles=("principle-0", "principle-1", "nobody-knows") if self.maybe(0.2) else (),
            channel="counter" if self.maybe(0.5) else None,
            roles=tuple(f"role-{number}" for number in range(5)) if self.maybe(0.3) else (),
            systems=("till", "display") if self.maybe(0.2) else (),
            personas=self._personas(),
            takes=Time(Duration(60.0, 90.0), {("load", "peak"): Duration(120.0)}) if self.maybe(0.3) else None,
            wait=Time(Duration(None, 90.0)) if self.maybe(0.2) else None,
            physical_evidence=self.some(0.2, 2),
            metrics=(Metric(self.text(), better="high", target=6.5, value="98%"),) if self.maybe(0.2) else (),
            opportunities=tuple(
                Opportunity(f"o{number}", text, status="idea", owner="somebody")
                for number, text in enumerate(self.some(0.2, 2))
            ),
            owner="somebody" if self.maybe(0.3) else None,
            perceived_owner=self.text() if self.maybe(0.1) else None,
            value_to=self.random.choice((None, (), ("customer", "company"))),
            cost_to_customer=Cost(self.text(), "t0") if self.maybe(0.1) else None,
            kano="attractive" if self.maybe(0.1) else None,
        )


@cache
def made(seed: int, size: int) -> Workspace:
    """A workspace with one made journey."""
    writer = Writer(seed)
    return writer.workspace(writer.journey(size))


@cache
def rewritten(seed: int, size: int) -> Workspace:
    """A workspace with a made journey and a target of it, in which half of the touchpoints are another."""
    workspace = made(seed, size)
    (journey,) = workspace.journeys
    return replace(workspace, journeys=(journey, Writer(seed + 1000).rewritten(journey, 0.5)))

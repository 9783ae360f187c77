"""Small journeys and all the sentences, thrown with dice: the same seed gives the same case."""

import random

from journeymap.model.house import House
from journeymap.model.journey import Journey, Stage
from journeymap.model.principle import Limit, Principle, Rule
from journeymap.model.touchpoint import Duration, Layer, Next, Time, Touchpoint
from tests.prove.brute import complete_paths

HOUSE = House(contexts={"load": ("calm", "busy"), "hours": ("day", "night")})
PAIRS = tuple((name, value) for name, values in HOUSE.contexts.items() for value in values)
MOST = 5


class Dice(random.Random):
    """Dice for one case."""

    def happens(self, probability):
        return self.random() < probability

    # --- journeys -------------------------------------------------------------------------------------------

    def journey(self):
        """One that leads from a start to an end, nine times in ten."""
        while True:
            journey = self.any_journey()
            if self.happens(0.1) or any(complete_paths(journey, {}, 1, 1_000)):
                return journey

    def any_journey(self):
        """Up to five touchpoints: cycles, self-loops, several starts and ends, parts that nobody reaches."""
        names = "abcde"[: self.choice((1, 2, 3, 3, 4, 4, 4, 5, 5, 5))]
        backstage, conditions, ends = self.choice((0, 0, 0.15)), self.choice((0, 0.3)), self.choice((0.15, 0.4))
        ways = {name: self.ways(names, conditions) for name in names}
        leaving = {name for name in names if self.happens(ends)}
        tags = self.tags(ways, leaving)
        unknown, special = self.choice((0, 0, 0.15, 0.5)), self.choice((0, 0.4))
        touchpoints = tuple(
            Touchpoint(
                name,
                name.upper(),
                "one",
                Layer.BACKSTAGE if self.happens(backstage) else self.choice((Layer.CUSTOMER, Layer.FRONTSTAGE)),
                start=(name == "a" and self.happens(0.97)) or self.happens(0.12),
                end=name in leaving,
                next=ways[name],
                tags=tuple(sorted(tags[name])),
                takes=None if self.happens(unknown) else self.time(special),
                wait=self.time(special) if self.happens(0.3) else None,
            )
            for name in names
        )
        return Journey("small", "Small", (Stage("one", "One"),), touchpoints, "journeys/small.yaml")

    def tags(self, ways, leaving):
        """Any of X, Y and Z at each touchpoint; at times so that an X does not go unanswered, or unannounced."""
        often = {"x": self.choice((0.15, 0.4)), "y": self.choice((0.2, 0.4, 0.8)), "z": self.choice((0.15, 0.4))}
        tags = {name: {tag for tag, likely in often.items() if self.happens(likely)} for name in ways}
        if self.happens(0.7):
            tags[self.choice(list(ways))].add("x")
        if self.happens(0.3):
            answers = {way.to for name, on in ways.items() if "x" in tags[name] for way in on}
            for each in ways:
                if each in answers:
                    tags[each] = tags[each] | {"y"}
                if each in leaving or not ways[each]:
                    tags[each] = tags[each] - {"x"}
        if self.happens(0.2):
            tags["a"] = tags["a"] - {"x"} | {"y"}
        return tags

    def ways(self, names, conditions):
        targets = self.choices([*names, "nowhere"], [1.0] * len(names) + [0.1], k=self.choice((0, 1, 1, 1, 1, 2, 2, 3)))
        return tuple(Next(to, when=self.when() if self.happens(conditions) else {}) for to in targets)

    def when(self):
        load = self.choice((("calm",), ("busy",), ("busy", "calm")))
        return self.choice(({"load": load}, {"load": load}, {"hours": ("night",)}, {"load": load, "hours": ("day",)}))

    def time(self, special):
        pairs = self.sample(PAIRS, self.choice((1, 1, 2))) if self.happens(special) else ()
        return Time(self.duration(0.1), {pair: self.duration(0.4) for pair in pairs})

    def duration(self, unknown):
        typical, worst = (None if self.happens(unknown) else self.choice((0.0, 1.0, 1.0, 2.0, 4.0)) for _ in range(2))
        return Duration(typical, worst)

    # --- rules ----------------------------------------------------------------------------------------------

    def rule(self):
        """Every sentence that is proved on paths, with every combination of modifiers."""
        x, y, z = (f"tag:{self.choice((each,) * 9 + ('y',))}" for each in "xyz")
        some = z if self.happens(0.5) else None
        keys = self.choice(
            (
                {"always": y, "within": self.limit()},
                {"never": x},
                {"of": y, **self.counts()},
                {"after": x, "always": y, "within": self.limit(), "without": some},
                {"after": x, "always": y, "within": self.limit(), "without": some},
                {"after": x, "never": y, "within": self.limit(ban=True), "until": some},
                {"after": x, "never": y, "within": self.limit(ban=True), "until": some},
                {"before": x, "always": y, "within": self.limit(), "without": some},
                {"before": x, "always": y, "within": self.limit(), "without": some},
                {"before": x, "never": y, "within": self.limit(ban=True)},
                {"between": (x, z), "always": y},
                {"between": (x, z), "never": y},
                {"starts_with": y},
                {"ends_with": y},
            )
        )
        return Rule("rule", in_every=self.choice(((), (), ("load",), ("hours", "load"))), **keys)

    def limit(self, *, ban=False):
        steps, time = self.choice((1, 2, 2, 3)), self.choice((0.0, 1.0, 2.0, 3.0, 3.0))
        both = () if ban else (Limit(steps, time),)
        return self.choice((None, Limit(steps), Limit(time=time), Limit(time=time), *both))

    def counts(self):
        least, most = self.randint(0, 3), self.randint(0, 3)
        return self.choice(
            ({"at_least": least}, {"at_most": most}, {"at_least": least, "at_most": most}, {"exactly": most})
        )


def principle(*rules, applies_to=None):
    return Principle("p", "P", "seen", "a nod", "principles/p.yaml", rules=rules, applies_to=applies_to)

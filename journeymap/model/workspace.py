"""The whole workspace: the house, its journeys and its principles."""

from dataclasses import dataclass, field

from journeymap.load.pictures import Pictures
from journeymap.model.house import House
from journeymap.model.journey import Journey
from journeymap.model.phrasebook import Phrasebook
from journeymap.model.principle import Principle
from journeymap.model.translation import Translation


@dataclass(frozen=True, slots=True)
class Workspace:
    """All that was read, sorted by file name, so that the same folder gives the same order everywhere.

    ``pictures`` are by the file that names them and the path as it is written there. Each text is in one language;
    ``translations`` says which of them the files have in several and, where there are ``phrasebooks``, of all texts in
    which languages they are there.
    """

    house: House
    journeys: tuple[Journey, ...] = ()
    principles: tuple[Principle, ...] = ()
    pictures: Pictures = field(default_factory=dict)
    translations: tuple[Translation, ...] = ()
    phrasebooks: tuple[Phrasebook, ...] = ()

    def principles_by_id(self) -> dict[str, Principle]:
        """The principles by id; of two with the same id, the first."""
        found: dict[str, Principle] = {}
        for principle in self.principles:
            found.setdefault(principle.id, principle)
        return found

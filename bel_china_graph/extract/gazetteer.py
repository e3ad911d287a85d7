"""The gazetteer: which places a name may mean. The data file is built by `scripts/build_gazetteer.py`."""

import functools
import json
from collections.abc import Callable
from dataclasses import dataclass

from bel_china_graph import resources
from bel_china_graph.errors import VocabularyError
from bel_china_graph.ids import fold


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the gazetteer; `parent` is the id of the place it lies in, coordinates are degrees."""

    id: str
    label: str
    name: str
    country: str
    parent: str | None = None
    kind: str | None = None
    seat: str | None = None
    compass: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    geonames: int | None = None
    iso: str | None = None
    population: int = 0
    weak: bool = False
    aliases: tuple[str, ...] = ()
    cyrillic: tuple[str, ...] = ()
    chinese: tuple[str, ...] = ()


class Gazetteer:
    """Places by id, by folded name and by description."""

    def __init__(self, records: dict[str, dict[str, object]], names: dict[str, list[str]]) -> None:
        self._records = records
        self._names = names
        self._made: dict[str, Place] = {}
        self.longest = max((name.count(" ") + 1 for name in names), default=1)
        self.first_words = frozenset(name.split(" ", 1)[0] for name in names)

    def place(self, id: str) -> Place:
        """Return the place with this id (`KeyError` if there is none)."""
        made = self._made.get(id)
        if made is None:
            record = {k: tuple(v) if isinstance(v, list) else v for k, v in self._records[id].items()}
            made = self._made[id] = Place(id=id, **record)  # type: ignore[arg-type]
        return made

    def named(self, name: str) -> tuple[Place, ...]:
        """Return the places of this name in any script, the likeliest first."""
        return tuple(self.place(i) for i in self._names.get(fold(name), ()))

    def folded(self, name: str) -> tuple[Place, ...]:
        """Return the places of this name, which is folded already."""
        return tuple(self.place(i) for i in self._names.get(name, ()))

    def filtered(self, wanted: Callable[[str], bool]) -> list[Place]:
        """Return the places of the labels that are wanted."""
        return [self.place(id) for id, record in self._records.items() if wanted(str(record["label"]))]

    def within(self, place: Place) -> list[Place]:
        """Return the places that contain it, the smallest first."""
        found = []
        parent = place.parent
        while parent:
            found.append(self.place(parent))
            parent = found[-1].parent
        return found

    @functools.cached_property
    def described(self) -> dict[str, str]:
        """Belarusian regions by compass point or by-name ("northern", "capital")."""
        return {
            str(word).lower().replace("-", ""): id
            for id, record in self._records.items()
            if record["label"] == "BelarusianRegion"
            for word in record.get("compass", ())  # type: ignore[attr-defined]
        }


@functools.cache
def gazetteer() -> Gazetteer:
    """Return the gazetteer, read once.

    Raises:
        VocabularyError: its data file is missing.
    """
    path = resources.DATA / "gazetteer" / "places.json"
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise VocabularyError(f"The gazetteer {path} is missing", "Run scripts/build_gazetteer.py.") from error
    return Gazetteer(data["places"], data["names"])

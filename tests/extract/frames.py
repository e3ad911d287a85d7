"""A generator of small documents with known ties: sentence frames joined with names of the gazetteer."""

import functools
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bel_china_graph.extract.gazetteer import Place, gazetteer

from .support import title

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
PARK = "Great Stone Industrial Park"
REGIONS = ("BY-BR", "BY-HO", "BY-HR", "BY-MA", "BY-MI", "BY-VI")
FIRST_WORDS = ("Altair", "Vesta", "Orbita", "Fenix", "Rubin", "Lotos", "Kedr", "Sibel", "Nordlin", "Dobrava")
SECOND_WORDS = ("Drones", "Optics", "Cables", "Tools", "Pharma", "Motors", "Glass", "Soft", "Wood", "Bio")


@dataclass(frozen=True)
class Pair:
    """Two ends as a text calls them and as a graph does."""

    a: str
    b: str
    a_node: str
    b_node: str

    def tie(self, date: str = "", status: str = "") -> str:
        """Return their tie as `support.shown` shows it."""
        return " ".join(p for p in (f"{self.a_node} -- {self.b_node}", date, status) if p)


@dataclass(frozen=True)
class Day:
    """A date and the ways to write it."""

    year: int
    month: int
    day: int

    @property
    def iso(self) -> str:
        return f"{self.year}-{self.month:02}-{self.day:02}"

    def forms(self) -> list[str]:
        """Return the date in the formats that texts use, behind "on"."""
        name = MONTHS[self.month - 1]
        return [
            f"{self.day} {name} {self.year}",
            f"{name} {self.day}, {self.year}",
            f"the {self.day}{_ending(self.day)} of {name} {self.year}",
            f"{self.day:02}.{self.month:02}.{self.year}",
            f"{self.iso}",
        ]

    def other(self) -> "Day":
        """Return a day of another year."""
        return replace(self, year=self.year - 3)


def _ending(day: int) -> str:
    return "th" if 10 <= day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


@functools.cache
def _cities(country: str, population: int) -> tuple[str, ...]:
    """Return cities of a country whose bare names mean them; in China, nothing else of any kind."""
    places = gazetteer()
    found = []
    for name, ids in places._names.items():
        if ids[0].startswith("gn-") and (len(ids) == 1 or country == "BY"):
            place = places.place(ids[0])
            large = place.label == "City" and place.country == country and place.population >= population
            if large and not place.weak and place.name.lower() == name and name != "minsk":
                found.append(place.name)
    return tuple(sorted(found))


@functools.cache
def _provinces() -> tuple[Place, ...]:
    places = gazetteer()
    units = (places.place(i) for i in sorted(places._records) if i.startswith("CN-"))
    return tuple(p for p in units if p.label == "ChineseProvince" and p.kind == "province")


class Names:
    """Names drawn by a seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self._regions = [gazetteer().place(i) for i in REGIONS]
        self._provinces = _provinces()
        self._belarus, self._china = _cities("BY", 20_000), _cities("CN", 500_000)

    def regions(self) -> Pair:
        """Return a region and a province."""
        region, province = self.random.choice(self._regions), self.random.choice(self._provinces)
        suffix = self.random.choice(("Region", "Oblast", "region"))
        return Pair(
            f"{region.name} {suffix}",
            f"{province.name} Province",
            title(region.name, region.label),
            province.name,
        )

    def cities(self) -> Pair:
        """Return two cities."""
        a, b = self.random.choice(self._belarus), self.random.choice(self._china)
        return Pair(a, b, a, b)

    def universities(self) -> Pair:
        """Return two universities."""
        kind, field = (
            self.random.choice(("Medical", "Technical")),
            self.random.choice(("Finance", "Technology")),
        )
        a = f"{self.random.choice(self._belarus)} State {kind} University"
        b = f"{self.random.choice(self._china)} University of {field}"
        return Pair(a, b, a, b)

    def company(self) -> Pair:
        """Return a company and the park."""
        name = f"{self.random.choice(FIRST_WORDS)} {self.random.choice(SECOND_WORDS)}"
        form = self.random.choice(("{} LLC", "LLC {}", 'LLC "{}"', "CJSC {}"))
        return Pair(form.format(name), f"the {PARK}", name, PARK)

    def day(self) -> Day:
        """Return a day."""
        return Day(self.random.randint(1995, 2023), self.random.randint(1, 12), self.random.randint(1, 28))

    def pairs(self, draw: str, count: int) -> list[Pair]:
        """Return pairs that share no end."""
        found: list[Pair] = []
        while len(found) < count:
            pair = getattr(self, draw)()
            if all(pair.a_node != p.a_node and pair.b_node != p.b_node for p in found):
                found.append(pair)
        return found


@dataclass(frozen=True)
class Frame:
    """A relation, who its ends are, and sentences that say the same of `a` and `b` `on` a date.

    `denied` and `planned` say that there is no tie, or not yet.
    """

    type: str
    draw: str
    same: tuple[str, ...]
    denied: tuple[str, ...]
    planned: tuple[str, ...]

    def draws(self, seeds: range) -> Iterator[tuple[Names, Pair, Day]]:
        """Yield names, ends and a date for each seed."""
        for seed in seeds:
            names = Names(seed)
            yield names, getattr(names, self.draw)(), names.day()


_TWINS = (
    "{a} and {b} established {kind} relations on {on}.",
    "{b} and {a} established {kind} relations on {on}.",
    "On {on}, {a} and {b} established {kind} relations.",
    "{kind} relations between {a} and {b} were established on {on}.",
    "An agreement on {kind} relations between {a} and {b} was signed on {on}.",
    "On {on} {a} signed an agreement on {kind} relations with {b}.",
)


def _twins(draw: str, kind: str, *more: str) -> Frame:
    def fill(texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(t.replace("{kind}", kind) for t in texts)

    return Frame(
        "TWINNED_WITH",
        draw,
        fill((*_TWINS, *more)),
        fill(
            (
                "{a} and {b} did not establish {kind} relations on {on}.",
                "{a} and {b} have never established {kind} relations.",
                "{a} refused to establish {kind} relations with {b}.",
                "{a} and {b} discussed trade on {on}.",
            )
        ),
        fill(
            (
                "{a} and {b} plan to establish {kind} relations.",
                "{a} intends to establish {kind} relations with {b}.",
                "An agreement on {kind} relations between {a} and {b} is being prepared.",
            )
        ),
    )


FRAMES = (
    _twins("regions", "sister", "{a} and {b} became sister regions on {on}."),
    _twins(
        "cities",
        "twinning",
        "{a} and {b} became twin cities on {on}.",
        "{b} became a twin city of {a} on {on}.",
    ),
    Frame(
        "AGREED_WITH",
        "universities",
        (
            "{a} and {b} signed a cooperation agreement on {on}.",
            "{b} and {a} signed a co-operation agreement on {on}.",
            "On {on}, {a} signed a cooperation agreement with {b}.",
            "A cooperation agreement between {a} and {b} was signed on {on}.",
            "A cooperation agreement was signed by {a} and {b} on {on}.",
            "{a} concluded an agreement on student exchange with {b} on {on}.",
        ),
        (
            "{a} and {b} did not sign a cooperation agreement on {on}.",
            "{a} refused to sign an agreement with {b}.",
            "{a} and {b} held talks on {on}.",
        ),
        (
            "{a} and {b} plan to sign a cooperation agreement.",
            "{a} intends to conclude a cooperation agreement with {b}.",
            "{a} and {b} will sign a cooperation agreement.",
        ),
    ),
    Frame(
        "AGREED_WITH",
        "regions",
        (
            "{a} and {b} signed a memorandum of cooperation on {on}.",
            "A programme of cooperation between {a} and {b} was signed on {on}.",
            "A program of cooperation between {a} and {b} was signed on {on}.",
            "On {on} {a} concluded an agreement on trade with {b}.",
        ),
        ("{a} and {b} did not sign a memorandum on {on}.", "A delegation of {a} visited {b} on {on}."),
        ("{a} and {b} plan to sign a memorandum.", "{a} intends to sign an agreement with {b}."),
    ),
    Frame(
        "RESIDENT_OF",
        "company",
        (
            "{a} became a resident of {b} on {on}.",
            "On {on}, {a} became a resident of {b}.",
            "{a} was registered as a resident of {b} on {on}.",
            "{a} received the status of a resident of {b} on {on}.",
            "On {on} {b} welcomed a new resident, {a}.",
            "On {on} {a} joined {b} as a resident.",
        ),
        (
            "{a} did not become a resident of {b} on {on}.",
            "{a} visited {b} on {on}.",
            "{a} was refused the status of a resident of {b}.",
        ),
        ("{a} plans to become a resident of {b}.", "{a} intends to join {b} as a resident."),
    ),
)  # fmt: skip

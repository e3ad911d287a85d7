"""The time lexicon, turned for look-up."""

import functools

from bel_china_graph.extract import lexicon


class Tables:
    """The words of `data/lexicon/time.yaml`."""

    def __init__(self) -> None:
        data = lexicon.words("time")
        self.months: dict[str, int] = {
            form: number for number, names in data["months"].items() for name in names for form in (name, f"{name}.")
        }
        self.homographs = frozenset(data["homographs"])
        self.before_months = frozenset(data["before_months"])
        self.seasons: dict[str, int] = data["seasons"]
        self.weekdays: dict[str, int] = {name: i for i, name in enumerate(data["weekdays"])}
        self.numbers: dict[str, int] = data["numbers"]
        self.ordinals: dict[str, int] = data["ordinals"]
        self.last, self.this, self.next, self.same = (frozenset(data[k]) for k in ("last", "this", "next", "same"))
        self.told = frozenset(data["told"])
        self.later, self.ago, self.through = (frozenset(data[k]) for k in ("later", "ago", "through"))
        self.units: dict[str, str] = data["units"]
        self.parts = frozenset(data["parts"])
        self.deictic: list[tuple[list[str], dict[str, int]]] = [
            (phrase.split(), offset) for phrase, offset in data["deictic"].items()
        ]
        self.after_day, self.days_bring = frozenset(data["after_day"]), frozenset(data["days_bring"])
        self.anniversary = frozenset(data["anniversary"])
        self.marking = frozenset(data["marking"])
        self.long_spans: dict[str, list[tuple[list[str], int]]] = {}  # by their first words
        for phrase, years in data["long_spans"].items():
            self.long_spans.setdefault(phrase.split()[0], []).append((phrase.split(), years))
        self.rough_counts, self.lasting_states, self.lasting_roles = (
            frozenset(data[k]) for k in ("rough_counts", "lasting_states", "lasting_roles")
        )
        self.feasts: dict[str, list[tuple[list[str], list[int]]]] = {}  # by their first words
        for phrase, day in data["feasts"].items():
            self.feasts.setdefault(phrase.split()[0], []).append((phrase.split(), day))


@functools.cache
def tables() -> Tables:
    """Return the time lexicon (read once)."""
    return Tables()

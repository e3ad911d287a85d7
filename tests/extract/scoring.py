"""A small scorer: what is read in a folder of texts, held against the facts that careful readers wrote down.

A line of `gold.tsv` is: document, types, one end, other end, dates, flag, note. The first type is the likeliest.
An end is `CODE:Name=Other name`, or several nodes that would be right, joined by ` ~ `. A `core` fact must be
found, an `opt` one may be, a `planned` one must not come out as established.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from bel_china_graph.model import Edge, Graph, Node

TYPES = ("TWINNED_WITH", "AGREED_WITH", "RESIDENT_OF")
PLACES = {"R": "BelarusianRegion", "P": "ChineseProvince", "C": "City", "D": "District"}
_NOISE_WORDS = (
    "the of a an and named after im llc ojsc cjsc jsc jsoc soao oao ooo zao sooo rue ltd co corp "
    "corporation inc limited plc gmbh ag group company holding management concern region oblast voblast "
    "province prefecture city town district raion rayon autonomous uygur uyghur zhuang hui municipality "
    "new area industrial park special free economic zone fez sez republic belarus belarusian chinese "
    "china joint stock open closed scientific technical "
)
NOISE = frozenset(_NOISE_WORDS.split())
SCHOOLS = frozenset({"university", "institute", "academy", "college"})
TELLING = frozenset({"economic", "technical", "scientific", "management"})  # of a school's name


@dataclass(frozen=True)
class Fact:
    """A line of the gold file."""

    document: str
    types: tuple[str, ...]
    ends: tuple[str, str]
    dates: tuple[str, ...]
    flag: str

    def fits(self, edge: Edge, nodes: dict[str, Node]) -> bool:
        """Tell whether an edge says this, its date aside."""
        if edge.type not in self.types:
            return False
        (a, b), source, target = self.ends, nodes[edge.source], nodes[edge.target]
        if is_end(a, source) and is_end(b, target):
            return True
        return edge.type != "RESIDENT_OF" and is_end(a, target) and is_end(b, source)

    def grade(self, edge: Edge) -> int:
        """Return 2 for the date as precise as the fact's, 1 for its year, 0 for another."""
        if not self.dates:
            return 0 if edge.date else 2
        date = edge.date or ""
        return 2 if any(date.startswith(d) for d in self.dates) else int(date[:4] in {d[:4] for d in self.dates})


@dataclass
class Tally:
    """What was found of a relation type: core facts, those found, edges right and wrong, dates right."""

    gold: int = 0
    hit: int = 0
    right: int = 0
    wrong: int = 0
    dated: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        precision = self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0
        recall = self.hit / self.gold if self.gold else 0.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    @property
    def date(self) -> float:
        """The share of the found facts whose date is right."""
        return self.dated / self.hit if self.hit else 0.0

    def add(self, other: "Tally") -> None:
        """Add another tally's counts."""
        for name in ("gold", "hit", "right", "wrong", "dated", "errors"):
            setattr(self, name, getattr(self, name) + getattr(other, name))


def facts(path: Path) -> list[Fact]:
    """Return the facts of a gold file."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            document, types, a, b, dates, flag = (line.split("\t") + [""] * 6)[:6]
            given = tuple(d for d in dates.split(",") if d)
            found.append(Fact(document, tuple(types.split(",")), (a, b), given, flag))
    return found


def words(name: str) -> frozenset[str]:
    """Return the words of a name that tell it from others, all if none does."""
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    parts = re.findall(r"[a-z0-9]+", bare)
    kept = TELLING if SCHOOLS & set(parts) else frozenset()
    return frozenset(p for p in parts if p not in NOISE or p in kept) or frozenset(parts)


def same_name(one: str, other: str) -> bool:
    """Tell whether two names may be of one node."""
    lands = [{c for c in ("belarus", "chin") if c in n.casefold()} for n in (one, other)]
    if len(lands[0]) == len(lands[1]) == 1 and lands[0] != lands[1]:
        return False
    a, b = words(one), words(other)
    joined = ["".join(re.findall(r"[a-z0-9]+", n.casefold())) for n in (one, other)]
    if a == b or joined[0] == joined[1] or "".join(sorted(a)) == "".join(sorted(b)):
        return True
    return len(a & b) >= 2 and len(a & b) / len(a | b) > 0.8


def is_end(end: str, node: Node) -> bool:
    """Tell whether a node is an end of a fact: a place of the label and name, or another node of the name."""
    names = [node.name, *node.aliases]
    for option in end.split(" ~ "):
        code, _, wanted = option.strip().partition(":")
        if node.label != PLACES[code] if code in PLACES else node.label in PLACES.values():
            continue
        if code in PLACES:
            names += [re.sub(r"(?i)(?<=\w)\s+(district|city|town|county)\s+of\s.*|,.*", "", n) or n for n in names]
        if any(same_name(n, w) for n in names for w in wanted.split("=")):
            return True
    return False


def score(gold: Iterable[Fact], graph: Graph) -> dict[str, Tally]:
    """Return what was found in one document, by type: one edge serves one fact, the best date first."""
    tallies = {t: Tally() for t in TYPES}
    nodes = {n.id: n for n in graph.nodes}
    mine = list(gold)
    firm = [e for e in graph.edges if e.type in TYPES and e.status != "planned"]
    fitting = sorted(
        (
            (fact.flag != "core", -fact.grade(edge), i, j)
            for i, fact in enumerate(mine)
            for j, edge in enumerate(firm)
            if fact.flag != "planned" and fact.fits(edge, nodes)
        )
    )
    edge_of: dict[int, int] = {}
    fact_of: dict[int, int] = {}
    for _, _, i, j in fitting:
        if i not in edge_of and j not in fact_of:
            edge_of[i], fact_of[j] = j, i
    for i, fact in enumerate(mine):
        if fact.flag == "core":
            tally = tallies[fact.types[0]]
            tally.gold += 1
            tally.hit += i in edge_of
            tally.dated += i in edge_of and fact.grade(firm[edge_of[i]]) == 2
            if i not in edge_of:
                tally.errors.append(f"missed {fact}")
    for j, edge in enumerate(firm):
        if j in fact_of:
            tallies[mine[fact_of[j]].types[0]].right += 1
        else:
            tallies[edge.type].wrong += 1
            ends = f"{nodes[edge.source].name} - {nodes[edge.target].name}"
            tallies[edge.type].errors.append(f"wrong {edge.type} {ends} {edge.date}")
    return tallies


def score_folder(gold: Path, texts: Path, read: Callable[[Path], Graph]) -> dict[str, Tally]:
    """Return the tallies of a folder of texts, and of all types together under "ALL"."""
    known = facts(gold)
    total = {t: Tally() for t in (*TYPES, "ALL")}
    for path in sorted(p for p in texts.iterdir() if p.suffix in (".txt", ".md", ".html")):
        if path.suffix == ".md" and path.stem.isupper():
            continue
        for type_, tally in score((f for f in known if f.document == path.stem), read(path)).items():
            total[type_].add(tally)
            total["ALL"].add(tally)
    return total

"""However documents are loaded, loaded again and forgotten: the graph is that of the documents that remain."""

import random
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
from databases import dump, empty
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bel_china_graph import checks, documents, resources
from bel_china_graph.extract import Reader
from bel_china_graph.model import Claim, DocumentRecord, Evidence, Extraction, Graph, Node
from bel_china_graph.store import Store, loading

pytestmark = pytest.mark.database

SHARED = Path(__file__).parents[3] / "shared" / "corpus" / "chapters"

CITY = Node(id="geonames:9", label="City", name="Lida", country="BY")
REGION = Node(id="BY-HR", label="BelarusianRegion", name="Grodno Region", country="BY")
PARK = Node(id="park", label="IndustrialPark", name="Great Stone", country="BY")
PAIRS = {
    "AGREED_WITH": ("u", "v"),
    "TWINNED_WITH": (CITY.id, "geonames:8"),
    "RESIDENT_OF": ("u", PARK.id),
}


@st.composite
def extractions(draw: st.DrawFn, document: str) -> Extraction:
    """Return what may be read in a document: bodies that are named in several ways, claims of a few pairs."""
    bodies = [
        Node(
            id=id_, label="Company", name=draw(st.sampled_from((id_.upper(), f"{id_.upper()} Ltd"))),
            aliases=draw(st.sampled_from(((), ("Works",)))), country=draw(st.sampled_from((None, "BY", "CN"))),
        )
        for id_ in ("u", "v")
    ]  # fmt: skip
    nodes = {n.id: n for n in (*bodies, CITY, PARK, Node(id="geonames:8", label="City", name="Wuxi", country="CN"))}
    claims, named = [], {}
    for number in range(draw(st.integers(0, 4))):
        type_ = draw(st.sampled_from(("AGREED_WITH", "AGREED_WITH", "TWINNED_WITH", "RESIDENT_OF")))
        passage = f"{document}-{number}"
        date = draw(st.sampled_from((None, "2016", "2016-05", "2019")))
        claim = Claim(
            type=type_, source=PAIRS[type_][0], target=PAIRS[type_][1], evidence=(passage,), date=date,
            implied=date is not None and draw(st.booleans()),
            status=draw(st.sampled_from(("established", "planned"))),
            kind=draw(st.sampled_from((None, "memorandum", "contract"))), number=draw(st.sampled_from((None, 7))),
        )  # fmt: skip
        claims.append(claim)
        for end in PAIRS[type_]:
            named.setdefault(end, nodes[end].model_copy(update={"evidence": (passage,)}))
    parts = [(CITY.id, REGION.id)] if CITY.id in named else []
    if "u" in named and CITY.id in named and draw(st.booleans()):
        parts.append(("u", CITY.id))
    return Extraction(
        document=DocumentRecord(
            id=document, title=document, path=document, media_type="text/plain", sha256="0", characters=99
        ),
        nodes=(*named.values(), *([REGION] if parts else [])),
        parts=tuple(parts),
        claims=tuple(claims),
        evidence=tuple(
            Evidence(id=c.evidence[0], document=document, start=n, end=n + 1, quote="q", rule="r")
            for n, c in enumerate(claims)
        ),
    )


@st.composite
def histories(draw: st.DrawFn) -> list[dict[str, Extraction] | str]:
    """Return what is done: some documents are loaded together, or one is forgotten."""
    done: list[dict[str, Extraction] | str] = []
    held: set[str] = set()
    for _ in range(draw(st.integers(2, 5))):
        if held and draw(st.integers(0, 3)) == 0:
            done.append(draw(st.sampled_from(sorted(held))))
            held.discard(str(done[-1]))
        else:
            names = draw(st.sets(st.sampled_from(("a", "b", "c")), min_size=1, max_size=2))
            done.append({name: draw(extractions(name)) for name in sorted(names)})
            held |= names
    return done


def merged(held: Mapping[str, Extraction]) -> Graph:
    return checks.merge(list(held.values()))


def loaded(store: Store, held: Mapping[str, Extraction]) -> list[str]:
    """Return the dump of a database into which the documents are loaded at once."""
    empty(store)
    graph = merged(held)
    store.load(graph)
    found = store.graph()
    for field in ("nodes", "edges", "evidence"):
        assert {i.id: i for i in getattr(found, field)} == {i.id: i for i in getattr(graph, field)}
    return dump(store)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(done=histories(), whole=st.sampled_from((0, loading.WHOLE)))
def test_whatever_is_done(store: Store, done: list[dict[str, Extraction] | str], whole: int) -> None:
    empty(store)
    held: dict[str, Extraction] = {}
    for what in done:
        if isinstance(what, str):
            store.forget(what)
            del held[what]
        else:
            loading.load(store._connection, merged(what), whole=whole)
            held |= what
    got = dump(store)
    assert got == loaded(store, held)


def shuffled(store: Store, read: Iterable[Extraction], seed: int) -> None:
    """Load the documents in some order, some of them twice, some of them forgotten in between and in the end."""
    dice = random.Random(seed)
    held = {extraction.document.id: extraction for extraction in read}
    order = list(held)
    dice.shuffle(order)
    for number, name in enumerate(order):
        store.load(merged({name: held[name]}))
        if number % 3 == 0:
            store.forget(dice.choice(order[: number + 1]))
            store.load(merged({old: held[old] for old in order[: number + 1]}))
    assert not store.load(merged(held)).changed
    got = dump(store)
    for name in dice.sample(order, len(order) // 2):
        store.forget(name)
        del held[name]
    rest = dump(store)
    assert rest == loaded(store, held)
    assert got == loaded(store, {extraction.document.id: extraction for extraction in read})


@pytest.fixture(scope="session")
def reader() -> Reader:
    """Return a reader."""
    return Reader()


def read_all(reader: Reader, folder: Path) -> list[Extraction]:
    found = documents.read_all(documents.find([folder]), root=folder)
    return [reader.read(document) for document in found]


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_the_sample_in_any_order(store: Store, reader: Reader, seed: int) -> None:
    shuffled(store, read_all(reader, resources.DATA / "sample"), seed)


@pytest.mark.slow
@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared texts are not at hand")
@pytest.mark.parametrize("seed", [1, 2])
def test_the_chapters_in_any_order(store: Store, reader: Reader, seed: int) -> None:
    shuffled(store, read_all(reader, SHARED), seed)


def test_a_vaguer_mention_loaded_first_is_no_tie_of_its_own(store: Store) -> None:
    def read(document: str, **more: Any) -> Extraction:
        nodes = [
            Node(id=i, label="University", name=i, country=c, evidence=(document,))
            for i, c in (("u", "BY"), ("v", "CN"))
        ]
        claim = Claim(type="AGREED_WITH", source="u", target="v", evidence=(document,), **more)
        passage = Evidence(id=document, document=document, start=0, end=1, quote="q", rule="r")
        record = DocumentRecord(
            id=document, title=document, path=document, media_type="text/plain", sha256="0", characters=9
        )
        return Extraction(document=record, nodes=tuple(nodes), claims=(claim,), evidence=(passage,))

    store.load(checks.merge([read("vague", date="2016")]))
    (vague,) = store.graph().edges
    report = store.load(checks.merge([read("exact", date="2016-05-03", kind="memorandum")]))
    assert (report.ties.added, report.ties.removed) == (1, 1)
    (tie,) = store.graph().edges
    assert (tie.date, tie.kind, tie.evidence) == ("2016-05-03", "memorandum", ("exact", "vague"))
    store.forget("exact")
    assert store.graph().edges == (vague,)

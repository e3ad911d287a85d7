"""Measures how fast a graph is loaded: `python scripts/bench_load.py [--nodes 50000] [--ties 150000]`.

Runs against the embedded server in a folder of its own and, where NEO4J_URI names an empty one, a Neo4j. For
each it tells the rate of nodes, passages and ties, and of one statement per row, the rate of loading the same
again, and how long questions take.
"""

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bel_china_graph.model import DateClaim, DocumentRecord, Edge, Evidence, Graph, Node
from bel_china_graph.questions import bind, question
from bel_china_graph.records.said import node_record, shares_of_edge, shares_of_node, tie_record
from bel_china_graph.records.statements import statement
from bel_china_graph.store import DatabaseSettings, EmbeddedSettings, Store, loading, stop
from bel_china_graph.store.loading.stored import changes


def made_up(nodes: int, ties: int, passages: int) -> Graph:
    """Return a graph of random ties; the first `passages` of them have a passage each."""
    dice = random.Random(7)
    labels = ("City", "Company", "University", "District")
    ids = [(labels[i % len(labels)], f"node:{i}") for i in range(nodes)]
    evidence = tuple(
        Evidence(
            id=f"passage:{i}",
            document="made-up",
            start=i * 100,
            end=i * 100 + 90,
            quote="x" * 90,
            rule="pair",
        )
        for i in range(passages)
    )
    edges = []
    for i in range(ties):
        source, target = dice.sample(range(nodes), 2)
        date = f"{dice.randint(1990, 2024)}-{dice.randint(1, 12):02d}"
        said = (f"passage:{i}",) if i < passages else ()
        edges.append(
            Edge(
                id=f"tie:{i}",
                type="AGREED_WITH",
                source=ids[source][1],
                target=ids[target][1],
                date=date,
                dates=(DateClaim(date=date, evidence=said),),
                kind="memorandum",
                evidence=said,
            )
        )
    return Graph(
        nodes=tuple(
            Node(
                id=id_,
                label=label,
                name=f"Name {i}",
                aliases=(f"Alias {i}",),
                country="BY",
                lat=53.9,
                lon=27.5,
            )
            for i, (label, id_) in enumerate(sorted(ids))
        ),
        edges=tuple(edges),
        evidence=evidence,
        documents=(
            DocumentRecord(id="made-up", title="Made up", path="x", media_type="text/plain", sha256="0", characters=1),
        ),
    )


def timed_load(store: Store, graph: Graph, whole: int) -> dict[str, float]:
    """Load the graph; return the seconds for nodes, passages, ties and everything."""
    last = started = time.monotonic()
    ends = {"documents": len(graph.documents)}
    ends["nodes"] = ends["documents"] + len(graph.nodes)
    ends["passages"] = ends["nodes"] + 3 * len(graph.evidence)
    ends["ties"] = ends["passages"] + len(graph.edges)
    seconds = dict.fromkeys(ends, 0.0)

    def tell(done: int, total: int) -> None:
        nonlocal last
        now = time.monotonic()
        seconds[next(phase for phase, end in ends.items() if done <= end)] += now - last
        last = now

    loading.load(store._connection, graph, tell, whole=whole)
    return {**seconds, "everything": time.monotonic() - started}


def one_by_one(store: Store, graph: Graph, sample: int) -> tuple[float, float]:
    """Return the rates, in rows a second, of one statement per node and per tie."""
    nodes, edges = graph.nodes[:sample], graph.edges[:sample]
    labels = {node.id: node.label for node in graph.nodes}
    home = {passage.id: passage.document for passage in graph.evidence}
    started = time.monotonic()
    for node in nodes:
        row = {"id": node.id, "props": changes(None, node_record(node, shares_of_node(node, home)))}
        store._connection.run(statement("load", "write_nodes", label=node.label), rows=[row])
    middle = time.monotonic()
    for edge in edges:
        text = statement("load", "write_ties", type=edge.type, source=labels[edge.source], target=labels[edge.target])
        properties = changes(None, tie_record(edge, shares_of_edge(edge, home)))
        row = {"id": edge.id, "source": edge.source, "target": edge.target, "props": properties}
        store._connection.run(text, rows=[row])
    return sample / (middle - started), sample / (time.monotonic() - middle)


def median(work: Callable[[], object], times: int = 5) -> float:
    """Return the median of the seconds that `work` takes."""
    taken = []
    for _ in range(times):
        started = time.monotonic()
        work()
        taken.append(time.monotonic() - started)
    return statistics.median(taken)


def bench(name: str, store: Store, graph: Graph, sample: int, whole: int) -> None:
    """Measure one database and print what was measured."""
    first = timed_load(store, graph, whole)
    nodes, ties = len(graph.nodes) / first["nodes"], len(graph.edges) / first["ties"]
    again = timed_load(store, graph, whole)["everything"]
    node_rate, tie_rate = one_by_one(store, graph, sample)
    asked = question("partners")
    parameters = bind(asked, {"name": "node:1"}, str)
    partners = median(lambda: store.read(asked.cypher, parameters))
    passages = len(graph.evidence) / first["passages"] if graph.evidence else 0.0
    name_ms = median(lambda: store.find("Name 5"), 3) * 1000
    print(
        f"{name}: nodes {nodes:,.0f}/s ({nodes / node_rate:.0f} times one by one), "
        f"ties {ties:,.0f}/s ({ties / tie_rate:.0f} times one by one), passages {passages:,.0f}/s, "
        f"in all {first['everything']:.1f} s, the same again {again:.1f} s; "
        f"partners of one {partners * 1000:.0f} ms, by name {name_ms:.0f} ms",
        flush=True,
    )


def clean(store: Store) -> None:
    """Delete everything, a few thousand nodes at a time."""
    while store.write("MATCH (n) WITH n LIMIT 2000 DETACH DELETE n RETURN count(*) AS n").rows != ((0,),):
        pass


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--nodes", type=int, default=50_000)
    parser.add_argument("--ties", type=int, default=150_000)
    parser.add_argument("--passages", type=int, default=20_000)
    parser.add_argument("--sample", type=int, default=500, help="rows to load one by one")
    parser.add_argument("--whole", type=int, default=loading.WHOLE, help="most rows in one transaction")
    given = parser.parse_args()
    graph = made_up(given.nodes, given.ties, given.passages)
    print(f"{given.nodes:,} nodes, {given.ties:,} ties, {given.passages:,} passages", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        embedded = EmbeddedSettings(home=Path(folder) / "home")
        try:
            with Store(DatabaseSettings(uri=None), embedded) as store:
                bench("embedded", store, graph, given.sample, given.whole)
        finally:
            stop(embedded)
    if DatabaseSettings().uri:
        with Store() as store:
            if store.read("MATCH (n) WHERE NOT n:Loading RETURN n LIMIT 1").rows:
                sys.exit("The database at NEO4J_URI is not empty: nothing was done to it.")
            try:
                bench("neo4j", store, graph, given.sample, given.whole)
            finally:
                clean(store)


if __name__ == "__main__":
    main()

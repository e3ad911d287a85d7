"""Measures how fast a graph is loaded: `python scripts/bench_load.py [--nodes 5000] [--ties 15000]`.

Runs against the embedded server in a folder of its own and, where NEO4J_URI names an empty one, a Neo4j. For
each it tells the rate of nodes, passages and ties, how many times that is the rate of one statement per row, how long
the same takes again, and how long questions take: medians of several rounds, after one that is not counted.
"""

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bel_china_graph import checks
from bel_china_graph.model import Claim, DocumentRecord, Evidence, Extraction, Graph, Node
from bel_china_graph.pipeline.database import ask
from bel_china_graph.records.properties import filled, node_record, tie_record
from bel_china_graph.store import DatabaseSettings, EmbeddedSettings, Store, loading, stop


def made_up(nodes: int, ties: int, passages: int, documents: int = 20) -> Graph:
    """Return the graph of documents that each claim random ties, mostly between nodes of their own."""
    dice = random.Random(7)
    labels = ("City", "Company", "District", "University")
    known = [
        Node(
            id=f"node:{i}",
            label=labels[i % 4],
            name=f"Name {i}",
            aliases=(f"Alias {i}",),
            country="BY" if i % 8 < 4 else "CN",
            lat=53.9,
            lon=27.5,
        )
        for i in range(nodes)
    ]
    read = []
    for number in range(documents):
        own = range(number, nodes, documents)
        evidence = [
            Evidence(
                id=f"document{number}-{i:010}",
                document=f"document{number}",
                start=i * 100,
                end=i * 100 + 90,
                quote=f"{i:90}",
                rule="pair: agreement signed; both ends named",
            )
            for i in range(passages // documents)
        ]
        claims: list[Claim] = []
        named: dict[str, Node] = {}
        for i in range(ties // documents):
            source, target = (dice.choice(own) if dice.random() < 0.9 else dice.randrange(nodes) for _ in range(2))
            if known[source].country == known[target].country:
                target = (target + 4) % nodes
            passage = (evidence[i % len(evidence)].id,)
            claims.append(
                Claim(
                    type="AGREED_WITH",
                    source=known[source].id,
                    target=known[target].id,
                    evidence=passage,
                    date=f"{dice.randint(1990, 2024)}-{dice.randint(1, 12):02d}",
                    kind="memorandum",
                )
            )
            for node in (known[source], known[target]):
                named.setdefault(node.id, node.model_copy(update={"evidence": passage}))
        record = DocumentRecord(
            id=f"document{number}",
            title=f"Document {number}",
            path=f"{number}.txt",
            media_type="text/plain",
            sha256="0",
            characters=1,
        )
        read.append(
            Extraction(document=record, nodes=tuple(named.values()), claims=tuple(claims), evidence=tuple(evidence))
        )
    return checks.merge(read)


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
    """Return the rates, in rows a second, of one statement per node and per tie.

    As a plain loader would do it: `execute_query` with a MERGE by the id and all properties, so that each statement is
    a transaction of its own. The rows are copies under other ids, so that they are new.
    """
    home = {passage.id: passage.document for passage in graph.evidence}
    labels = {node.id: node.label for node in graph.nodes}
    started = time.monotonic()
    for node in graph.nodes[:sample]:
        store._connection.run(
            f"MERGE (n:{node.label} {{id: $id}}) SET n += $properties",
            id=f"copy-{node.id}",
            properties=filled(node_record(node, home)),
        )
    middle = time.monotonic()
    for edge in graph.edges[:sample]:
        store._connection.run(
            f"MATCH (a:{labels[edge.source]} {{id: $source}}) MATCH (b:{labels[edge.target]} {{id: $target}}) "
            f"MERGE (a)-[r:{edge.type} {{id: $id}}]->(b) SET r += $properties",
            source=edge.source,
            target=edge.target,
            id=f"copy-{edge.id}",
            properties=filled(tie_record(edge, home)),
        )
    return sample / (middle - started), sample / (time.monotonic() - middle)


def median(work: Callable[[], object], times: int = 5) -> float:
    """Return the median of the seconds that `work` takes."""
    taken = []
    for _ in range(times):
        started = time.monotonic()
        work()
        taken.append(time.monotonic() - started)
    return statistics.median(taken)


def measured(store: Store, graph: Graph, sample: int, whole: int) -> dict[str, float]:
    """Load the graph into an empty database, and again, then some rows one by one; return rates and seconds."""
    clean(store)
    first = timed_load(store, graph, whole)
    again = timed_load(store, graph, whole)["everything"]
    node_rate, tie_rate = one_by_one(store, graph, sample)
    return {
        "nodes": len(graph.nodes) / first["nodes"],
        "ties": len(graph.edges) / first["ties"],
        "passages": len(graph.evidence) / first["passages"],
        "nodes one by one": node_rate,
        "ties one by one": tie_rate,
        "everything": first["everything"],
        "again": again,
    }


def bench(name: str, store: Store, graph: Graph, sample: int, whole: int, rounds: int) -> None:
    """Measure one database several times and print the medians."""
    measured(store, graph, sample, whole)  # a server is slow at first
    runs = [measured(store, graph, sample, whole) for _ in range(rounds)]
    figure = {key: statistics.median(run[key] for run in runs) for key in runs[0]}
    partners = median(lambda: ask("partners", {"name": "node:1"}, store=store)) * 1000
    name_ms = median(lambda: store.find("Name 5"), 3) * 1000
    for what in ("nodes", "ties"):
        times = statistics.median(run[what] / run[f"{what} one by one"] for run in runs)
        single = figure[f"{what} one by one"]
        print(f"{name}: {what} {figure[what]:,.0f}/s, one by one {single:,.0f}/s: {times:.1f} times as fast")
    print(
        f"{name}: passages {figure['passages']:,.0f}/s; all in {figure['everything']:.1f} s, "
        f"the same again in {figure['again']:.1f} s; partners of one {partners:.0f} ms, by name {name_ms:.0f} ms",
        flush=True,
    )


def clean(store: Store) -> None:
    """Delete everything, a few thousand nodes at a time."""
    while store.write("MATCH (n) WITH n LIMIT 2000 DETACH DELETE n RETURN count(*) AS n").rows != ((0,),):
        pass


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--nodes", type=int, default=5_000)
    parser.add_argument("--ties", type=int, default=15_000)
    parser.add_argument("--passages", type=int, default=10_000)
    parser.add_argument("--sample", type=int, default=500, help="rows to load one by one")
    parser.add_argument("--whole", type=int, default=loading.WHOLE, help="most rows in one transaction")
    parser.add_argument("--rounds", type=int, default=5, help="how often everything is measured")
    given = parser.parse_args()
    graph = made_up(given.nodes, given.ties, given.passages)
    print(f"{given.nodes:,} nodes, {given.ties:,} ties, {given.passages:,} passages", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        embedded = EmbeddedSettings(home=Path(folder) / "home")
        try:
            with Store(DatabaseSettings(uri=None), embedded) as store:
                bench("embedded", store, graph, given.sample, given.whole, given.rounds)
        finally:
            stop(embedded)
    if DatabaseSettings().uri:
        with Store() as store:
            if store.read("MATCH (n) WHERE NOT n:Loading RETURN n LIMIT 1").rows:
                sys.exit("The database at NEO4J_URI is not empty: nothing was done to it.")
            try:
                bench("neo4j", store, graph, given.sample, given.whole, given.rounds)
            finally:
                clean(store)


if __name__ == "__main__":
    main()

"""The ties of a load: all claims of a pair, those of the graph and those that the database knows, are grouped anew."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from bel_china_graph.model import Edge
from bel_china_graph.records import Place
from bel_china_graph.records.properties import filled, tie_record
from bel_china_graph.records.said import Claims, shares_of_edge
from bel_china_graph.store.loading.batch import Batch, grouped
from bel_china_graph.store.loading.stored import StoredTie, changes, tie_in
from bel_china_graph.store.loading.work import Work
from bel_china_graph.store.report import Tally
from bel_china_graph.vocabulary.grouping import Pair, ties

Ends = tuple[Place, Place]


def new_tie(source: str, target: str, properties: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row of `create_ties`."""
    props = filled(properties)
    first, last = props.pop("date_from", None), props.pop("date_to", None)
    days = {"first": first.isoformat(), "last": last.isoformat()} if first and last else {}
    return {"source": source, "target": target, "props": props, **days}


def load_ties(work: Work, batch: Batch, pairs: Collection[Pair]) -> Tally:
    """Write the ties of some pairs of the graph, whose ends are there."""
    return regroup(work, batch, {pair: (work.place(pair.one), work.place(pair.other)) for pair in pairs})


def regroup(work: Work, batch: Batch, pairs: Mapping[Pair, Ends]) -> Tally:
    """Write the ties that the claims of each pair make; remove those of its ties that they do not make any more.

    Where no other document says something of a pair, its ties are as the graph tells.

    Args:
        pairs: with their ends, as they are in the database.
    """
    found = _find(work, batch, pairs)
    tally = Counter[str]()
    gone: list[StoredTie] = []
    new, changed = [], []
    for pair, ends in pairs.items():
        labels = {id_: label for label, id_ in ends}
        stored = {tie.id: tie for tie in found.get(pair, ())}
        wanted, home = _wanted(work, work.pairs.get(pair, ()), stored.values())
        for edge in wanted:
            old = stored.pop(edge.id, None)
            properties = tie_record(edge, home)
            source, target = labels[edge.source], labels[edge.target]
            key = (edge.type, source, target)
            if old is None or (old.source, old.target) != ((source, edge.source), (target, edge.target)):
                new.append((key, new_tie(edge.source, edge.target, {"id": edge.id, **properties})))
                if old is None:
                    work.census.wrote(edge.type, 1)
                    tally["added"] += 1
                else:
                    gone.append(old)
                    tally["changed"] += 1
            elif props := changes(old.properties, properties):
                row = {"source": edge.source, "target": edge.target, "id": edge.id, "props": props}
                changed.append((key, row))
                tally["changed"] += 1
            else:
                tally["same"] += 1
        gone += stored.values()
        tally["removed"] += len(stored)
    _delete(batch, gone)
    for name, rows in (("create_ties", new), ("write_ties", changed)):
        for (type_, source, target), group in grouped(rows).items():
            batch.write(name, group, type=type_, source=source, target=target)
    return Tally(**tally)


def _wanted(
    work: Work, edges: Sequence[Edge], stored: Collection[StoredTie]
) -> tuple[Iterable[Edge], Mapping[str, str]]:
    """Return the ties that a pair is to have, and the documents of their passages."""
    kept: Claims = {}
    for tie in stored:
        for document, claims in work.kept(tie.shares).items():
            kept.setdefault(document, []).extend(claims)
    if not kept:
        return edges, work.home
    for edge in edges:
        for document, claims in shares_of_edge(edge, work.home).items():
            kept.setdefault(document, []).extend(claims)
    home = {passage: document for document, claims in kept.items() for claim in claims for passage in claim.evidence}
    return ties(kept), home


def _find(work: Work, batch: Batch, pairs: Mapping[Pair, Ends]) -> dict[Pair, list[StoredTie]]:
    """Return the ties that the database holds of the pairs, whichever way they run."""
    occupied: dict[str, bool] = {}
    rows = []
    for pair, (one, other) in pairs.items():
        if pair.type not in occupied:
            occupied[pair.type] = work.census.other_ties(batch, pair.type)
        if occupied[pair.type]:
            rows.append(((pair.type, one[0], other[0]), {"source": one[1], "target": other[1]}))
    found: dict[Pair, list[StoredTie]] = {}
    for (type_, source, target), group in grouped(rows).items():
        for row in batch.rows_for("read_ties", "rows", group, type=type_, source=source, target=target):
            tie = tie_in(type_, row)
            found.setdefault(tie.pair, []).append(tie)
    return found


def _delete(batch: Batch, gone: Sequence[StoredTie]) -> None:
    groups = grouped(
        (
            (tie.type, tie.source[0], tie.target[0]),
            {"id": tie.id, "source": tie.source[1], "target": tie.target[1]},
        )
        for tie in gone
    )
    for (type_, source, target), rows in groups.items():
        batch.delete("delete_ties", "rows", rows, type=type_, source=source, target=target)

"""The ties of a load: all claims of a pair, those of the graph and those that the database knows, are grouped anew."""

from collections.abc import Collection, Mapping, Sequence

from bel_china_graph.model import Edge
from bel_china_graph.store.loading.batch import Batch, grouped
from bel_china_graph.store.loading.stored import Place, StoredTie, changes, tie_in
from bel_china_graph.store.loading.work import Work
from bel_china_graph.store.records import tie_record
from bel_china_graph.store.report import Tally
from bel_china_graph.store.said import Claims, shares_of_edge
from bel_china_graph.vocabulary.grouping import Pair, ties

Ends = tuple[Place, Place]


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
    tally = Tally()
    gone: list[StoredTie] = []
    rows = []
    for pair, ends in pairs.items():
        place = {end[1]: end for end in ends}
        stored = {tie.id: tie for tie in found.get(pair, ())}
        wanted = _wanted(work, work.pairs.get(pair, ()), stored.values())
        gone += [tie for id_, tie in stored.items() if id_ not in wanted]
        for edge, shares in wanted.values():
            old = stored.get(edge.id)
            source, target = place[edge.source], place[edge.target]
            at_place = old is not None and (old.source, old.target) == (source, target)
            props = changes(old.properties if old is not None and at_place else None, tie_record(edge, shares))
            if old is not None and not props:
                tally += Tally(same=1)
                continue
            tally += Tally(added=1) if old is None else Tally(changed=1)
            if old is None:
                work.census.wrote(pair.type, 1)
            elif not at_place:
                gone.append(old)
            row = {"id": edge.id, "source": edge.source, "target": edge.target, "props": props}
            rows.append(((pair.type, source[0], target[0]), row))
        tally += Tally(removed=len(stored.keys() - wanted.keys()))
    _delete(batch, gone)
    for (type_, source_label, target_label), group in grouped(rows).items():
        batch.write("write_ties", group, type=type_, source=source_label, target=target_label)
    return tally


def _wanted(work: Work, edges: Sequence[Edge], stored: Collection[StoredTie]) -> dict[str, tuple[Edge, Claims]]:
    """Return the ties that a pair is to have, by id, with their shares."""
    kept: Claims = {}
    for tie in stored:
        for document, claims in work.kept(tie.shares).items():
            kept.setdefault(document, []).extend(claims)
    said = [shares_of_edge(edge, work.home) for edge in edges]
    if not kept:
        return {edge.id: (edge, shares) for edge, shares in zip(edges, said, strict=True)}
    for shares in said:
        for document, claims in shares.items():
            kept.setdefault(document, []).extend(claims)
    home = {passage: document for document, claims in kept.items() for claim in claims for passage in claim.evidence}
    return {edge.id: (edge, shares_of_edge(edge, home)) for edge in ties(kept)}


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

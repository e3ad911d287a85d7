"""Takes out what the replaced documents said before and do not say any more."""

from collections.abc import Iterable

from bel_china_graph.records.said import GAZETTEER, edge_from, node_from, node_record, tie_record
from bel_china_graph.store.loading.batch import Batch, grouped
from bel_china_graph.store.loading.stored import Place, StoredTie, changes, node_in, tie_in
from bel_china_graph.store.loading.ties import delete_ties
from bel_china_graph.store.loading.work import Work
from bel_china_graph.store.report import LoadReport, Tally
from bel_china_graph.vocabulary import node_types, relation_types


def sweep(work: Work, batch: Batch) -> LoadReport:
    """Take the replaced documents' shares out of what the graph does not name; remove what nothing holds."""
    documents = sorted(work.replaced)
    ties, ends = _sweep_ties(work, batch, documents)
    nodes, orphans = _sweep_nodes(work, batch, documents)
    passages = _sweep_passages(work, batch, documents)
    batch.delete("delete_documents", "ids", work.gone)
    removed = _remove_lone(work, batch, ends | orphans)
    return LoadReport(
        documents=Tally(removed=len(work.gone)),
        nodes=Tally(changed=nodes - len(removed & orphans), removed=len(removed)),
        ties=ties,
        passages=passages,
    )


def _sweep_ties(work: Work, batch: Batch, documents: list[str]) -> tuple[Tally, set[Place]]:
    """Return what happened to the ties, and the ends of those that are gone."""
    gone: list[StoredTie] = []
    changed = []
    for type_ in relation_types():
        for row in batch.rows("read_ties_of_documents", {"documents": documents}, type=type_):
            tie = tie_in(type_, row)
            if tie.id in work.edge_ids:
                continue
            shares = {d: s for d, s in tie.shares.items() if d not in work.replaced}
            if not shares:
                gone.append(tie)
                continue
            edge = edge_from(tie.id, type_, tie.source[1], tie.target[1], shares)
            row = {
                "id": tie.id,
                "source": edge.source,
                "target": edge.target,
                "props": changes(tie.properties, tie_record(edge, shares)),
            }
            changed.append(((type_, tie.source[0], tie.target[0]), row))
    for (type_, source, target), rows in grouped(changed).items():
        batch.write("write_ties", rows, type=type_, source=source, target=target)
    delete_ties(batch, gone)
    return Tally(changed=len(changed), removed=len(gone)), {end for tie in gone for end in (tie.source, tie.target)}


def _sweep_nodes(work: Work, batch: Batch, documents: list[str]) -> tuple[int, set[Place]]:
    """Return how many nodes changed, and those of them that no document names any more."""
    changed = []
    orphans = set()
    for label in node_types():
        for row in batch.rows("read_nodes_of_documents", {"documents": documents}, label=label):
            stored = node_in(label, row)
            if stored.id in work.nodes:
                continue
            before = stored.shares
            shares = {d: s for d, s in before.items() if d not in work.replaced}
            if not shares:  # a tie of another document may still hold it: it then stays under the name it had
                shares = {GAZETTEER: {**before[min(before)], "evidence": []}}
            if list(shares) == [GAZETTEER]:
                orphans.add((label, stored.id))
            props = changes(stored.properties, node_record(node_from(label, stored.id, shares), shares))
            if props:
                changed.append((label, {"id": stored.id, "props": props}))
    for label, rows in grouped(changed).items():
        batch.write("write_nodes", rows, label=label)
    return len(changed), orphans


def _sweep_passages(work: Work, batch: Batch, documents: list[str]) -> Tally:
    stale, works = [], set()
    for row in batch.rows_for("read_passages_of_documents", "documents", documents):
        if row["id"] not in work.home:
            stale.append(row["id"])
            works.update(row["citations"])
    batch.delete("delete_passages", "ids", stale)
    batch.delete("delete_lone_citations", "ids", sorted(works))
    return Tally(removed=len(stale))


def _remove_lone(work: Work, batch: Batch, suspects: Iterable[Place]) -> set[Place]:
    """Remove the suspects that nothing holds, then what they were part of in turn; return the removed."""
    removed: set[Place] = set()
    pending = {place for place in suspects if place[1] not in work.nodes}
    while pending:
        wholes: set[Place] = set()
        for label, ids in grouped((label, node) for label, node in sorted(pending)).items():
            rows = list(batch.rows_for("read_lone_nodes", "ids", ids, label=label))
            batch.delete("delete_nodes", "ids", [row["id"] for row in rows], label=label)
            removed |= {(label, row["id"]) for row in rows}
            wholes |= {(whole, node) for row in rows for whole, node in row["wholes"] if node not in work.nodes}
        pending = wholes - removed
    return removed

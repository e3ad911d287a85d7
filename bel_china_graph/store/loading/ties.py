"""The ties of a load."""

from collections.abc import Sequence

from bel_china_graph.model import Edge
from bel_china_graph.records.said import edge_from, ordered_edge, shares_of_edge, tie_record
from bel_china_graph.store.loading.batch import Batch, grouped
from bel_china_graph.store.loading.stored import StoredTie, changes, tie_in
from bel_china_graph.store.loading.work import Work
from bel_china_graph.store.report import Tally


def _find(work: Work, batch: Batch, edges: Sequence[Edge]) -> dict[str, StoredTie]:
    """Return what the database holds of the ties. Both ends are there; the tie may run the other way."""
    found: dict[str, StoredTie] = {}
    for type_, group in grouped((edge.type, edge) for edge in edges).items():
        if not work.census.other_ties(batch, type_):
            continue
        anchors = grouped((work.nodes[edge.source].label, {"id": edge.id, "source": edge.source}) for edge in group)
        for label, rows in anchors.items():
            for row in batch.rows_for("read_ties", "rows", rows, label=label, type=type_):
                found[row["tie"]["id"]] = tie_in(type_, row)
    return found


def delete_ties(batch: Batch, ties: Sequence[StoredTie]) -> None:
    """Delete ties."""
    groups = grouped(
        (
            (tie.type, tie.source[0], tie.target[0]),
            {"id": tie.id, "source": tie.source[1], "target": tie.target[1]},
        )
        for tie in ties
    )
    for (type_, source, target), rows in groups.items():
        batch.delete("delete_ties", "rows", rows, type=type_, source=source, target=target)


def load_ties(work: Work, batch: Batch, edges: Sequence[Edge]) -> Tally:
    """Write the ties, each with the shares of the documents that are not replaced; their ends are there."""
    found = _find(work, batch, edges)
    rows, tally, turned, added = [], Tally(), [], []
    for edge in edges:
        stored = found.get(edge.id)
        said = shares_of_edge(edge, work.home)
        kept = {} if stored is None else {d: s for d, s in stored.shares.items() if d not in work.replaced}
        shares = kept | said
        whole = ordered_edge(edge, work.home)
        if shares.keys() != said.keys():
            whole = edge_from(edge.id, edge.type, edge.source, edge.target, shares)
        properties = tie_record(whole, shares)
        source, target = work.place(edge.source), work.place(edge.target)
        at_place = stored is not None and (stored.source, stored.target) == (source, target)
        props = changes(stored.properties if stored is not None and at_place else None, properties)
        if stored is None:
            added.append(edge.type)
            tally += Tally(added=1)
        elif props:
            tally += Tally(changed=1)
            if not at_place:
                turned.append(stored)
        else:
            tally += Tally(same=1)
            continue
        row = {"id": edge.id, "source": edge.source, "target": edge.target, "props": props}
        rows.append(((edge.type, source[0], target[0]), row))
    delete_ties(batch, turned)
    for (type_, source_label, target_label), group in grouped(rows).items():
        batch.write("write_ties", group, type=type_, source=source_label, target=target_label)
    for type_, new in grouped((type_, type_) for type_ in added).items():
        work.census.wrote(type_, len(new))
    return tally

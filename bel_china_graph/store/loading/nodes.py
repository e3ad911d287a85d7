"""The nodes of a load."""

from collections.abc import Sequence
from typing import Any

from bel_china_graph.model import Node
from bel_china_graph.records.said import node_from, node_record, ordered_node, settled, shares_of_node
from bel_china_graph.store.loading.batch import Batch, grouped
from bel_china_graph.store.loading.stored import StoredNode, StoredTie, changes, node_in, tie_in
from bel_china_graph.store.loading.work import Work
from bel_china_graph.store.report import Tally
from bel_china_graph.vocabulary import node_types, relation_types

Row = dict[str, Any]


def _find(work: Work, batch: Batch, nodes: Sequence[Node]) -> dict[str, StoredNode]:
    """Return what the database holds of the nodes, under whatever label."""
    occupied = [label for label in node_types() if work.census.other_nodes(batch, label)]
    found: dict[str, StoredNode] = {}
    for label, ids in grouped((node.label, node.id) for node in nodes).items():
        if label in occupied:
            found |= {r["node"]["id"]: node_in(label, r) for r in batch.rows_for("read_nodes", "ids", ids, label=label)}
    for label in occupied:
        missing = [node.id for node in nodes if node.id not in found and node.label != label]
        for row in batch.rows_for("read_nodes", "ids", missing, label=label):
            found[row["node"]["id"]] = node_in(label, row)
    return found


def load_nodes(work: Work, batch: Batch, nodes: Sequence[Node]) -> Tally:
    """Write the nodes, each with the shares of the documents that are not replaced."""
    found = _find(work, batch, nodes)
    tally = Tally()
    rows: list[tuple[str, Row]] = []
    moved: list[tuple[StoredNode, Node]] = []
    added: list[str] = []
    for node in nodes:
        stored = found.get(node.id)
        said = shares_of_node(node, work.home)
        kept = {} if stored is None else {d: s for d, s in stored.shares.items() if d not in work.replaced}
        shares = settled(kept | said)
        mine = shares.keys() == said.keys()
        whole = ordered_node(node, work.home) if mine else node_from(node.label, node.id, shares)
        properties = node_record(whole, shares)
        at_place = stored is not None and stored.label == node.label
        props = changes(stored.properties if stored is not None and at_place else None, properties)
        if stored is None:
            added.append(node.label)
            tally += Tally(added=1)
        elif not at_place:
            moved.append((stored, node))
            tally += Tally(changed=1)
        elif props:
            tally += Tally(changed=1)
        else:
            tally += Tally(same=1)
            continue
        rows.append((node.label, {"id": node.id, "props": props}))
    writes = grouped(rows)
    if moved:
        _move(work, batch, moved, writes)
    else:
        _write(batch, writes)
    for label, new in grouped((label, label) for label in added).items():
        work.census.wrote(label, len(new))
    return tally


def _write(batch: Batch, writes: dict[str, list[Row]]) -> None:
    for label, rows in writes.items():
        batch.write("write_nodes", rows, label=label)


def _move(
    work: Work,
    batch: Batch,
    moved: list[tuple[StoredNode, Node]],
    writes: dict[str, list[Row]],
) -> None:
    """Give nodes another label: each is made anew, with its ties and mentions."""
    ties: dict[str, StoredTie] = {}
    mentions = []
    for label, olds in grouped((old.label, old.id) for old, _ in moved).items():
        for type_ in relation_types():
            found = batch.rows_for("read_ties_of_nodes", "ids", olds, label=label, type=type_)
            ties |= {row["tie"]["id"]: tie_in(type_, row) for row in found}
        mentions += list(batch.rows_for("read_mentions_of_nodes", "ids", olds, label=label))
        batch.delete("delete_nodes", "ids", olds, label=label)
    _write(batch, writes)
    now = {(old.label, old.id): (node.label, node.id) for old, node in moved}
    placed = grouped(
        (
            (tie.type, now.get(tie.source, tie.source)[0], now.get(tie.target, tie.target)[0]),
            {"id": tie.id, "source": tie.source[1], "target": tie.target[1], "props": tie.properties},
        )
        for tie in ties.values()
    )
    for (type_, source, target), rows in placed.items():
        batch.write("write_ties", rows, type=type_, source=source, target=target)
    for label, rows in grouped((work.nodes[row["node"]].label, row) for row in mentions).items():
        batch.write("write_mentions", rows, label=label)

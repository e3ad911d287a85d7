"""The nodes of a load."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from bel_china_graph.model import Node
from bel_china_graph.model.joining import homes, shares_of, unite
from bel_china_graph.records.properties import filled, node_record
from bel_china_graph.store.loading.batch import Batch, grouped
from bel_china_graph.store.loading.stored import StoredNode, StoredTie, changes, node_in, tie_in
from bel_china_graph.store.loading.ties import new_tie
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


def _whole(work: Work, node: Node, stored: StoredNode | None) -> tuple[Node, Mapping[str, str]]:
    """Return the node that the graph and the other documents make together, and the documents of its passages."""
    kept = {} if stored is None else work.kept(stored.shares)
    if not kept:
        return node, work.home
    shares = {d: n.model_copy(update={"label": node.label}) for d, n in kept.items()} | shares_of(node, work.home)
    return unite(shares), homes(shares)


def load_nodes(work: Work, batch: Batch, nodes: Sequence[Node]) -> Tally:
    """Write the nodes, each with the shares of the documents that are not replaced."""
    found = _find(work, batch, nodes)
    tally = Counter[str]()
    new: list[tuple[str, Row]] = []
    changed: list[tuple[str, Row]] = []
    moved: list[tuple[StoredNode, Node]] = []
    for node in nodes:
        stored = found.get(node.id)
        properties = node_record(*_whole(work, node, stored))
        if stored is None or stored.label != node.label:
            new.append((node.label, {"id": node.id, **filled(properties)}))
            if stored is None:
                work.census.wrote(node.label, 1)
                tally["added"] += 1
            else:
                moved.append((stored, node))
                tally["changed"] += 1
        elif props := changes(stored.properties, properties):
            changed.append((node.label, {"id": node.id, "props": props}))
            tally["changed"] += 1
        else:
            tally["same"] += 1
    for label, rows in grouped(changed).items():
        batch.write("write_nodes", rows, label=label)
    if moved:
        _move(work, batch, moved, new)
    else:
        _create(batch, new)
    return Tally(**tally)


def _create(batch: Batch, new: list[tuple[str, Row]]) -> None:
    for label, rows in grouped(new).items():
        batch.write("create_nodes", rows, label=label)


def _move(
    work: Work,
    batch: Batch,
    moved: list[tuple[StoredNode, Node]],
    new: list[tuple[str, Row]],
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
    _create(batch, new)
    now = {(old.label, old.id): (node.label, node.id) for old, node in moved}
    placed = grouped(
        (
            (tie.type, now.get(tie.source, tie.source)[0], now.get(tie.target, tie.target)[0]),
            new_tie(tie.source[1], tie.target[1], tie.properties),
        )
        for tie in ties.values()
    )
    for (type_, source, target), rows in placed.items():
        batch.write("create_ties", rows, type=type_, source=source, target=target)
    for label, rows in grouped((work.nodes[row["node"]].label, row) for row in mentions).items():
        batch.write("create_mentions", rows, label=label)

"""Takes out what the replaced documents said before and do not say any more."""

from bel_china_graph.model.joining import homes, unite
from bel_china_graph.records.properties import node_record
from bel_china_graph.store.loading.batch import Batch, grouped
from bel_china_graph.store.loading.stored import changes, node_in, tie_in
from bel_china_graph.store.loading.ties import Ends, regroup
from bel_china_graph.store.loading.work import Work
from bel_china_graph.store.report import LoadReport, Tally
from bel_china_graph.vocabulary import node_types, relation_types
from bel_china_graph.vocabulary.grouping import Pair


def sweep(work: Work, batch: Batch) -> LoadReport:
    """Take the replaced documents' shares out of what the graph does not name; remove what no document says."""
    documents = sorted(work.replaced)
    ties = _sweep_ties(work, batch, documents)
    nodes = _sweep_nodes(work, batch, documents)
    passages = _sweep_passages(work, batch, documents)
    batch.delete("delete_documents", "ids", work.gone)
    return LoadReport(documents=Tally(removed=len(work.gone)), nodes=nodes, ties=ties, passages=passages)


def _sweep_ties(work: Work, batch: Batch, documents: list[str]) -> Tally:
    pairs: dict[Pair, Ends] = {}
    for type_ in relation_types():
        for row in batch.rows("read_ties_of_documents", {"documents": documents}, type=type_):
            tie = tie_in(type_, row)
            if tie.pair not in work.pairs:
                ends = {end[1]: end for end in (tie.source, tie.target)}
                pairs[tie.pair] = (ends[tie.pair.one], ends[tie.pair.other])
    return regroup(work, batch, pairs).model_copy(update={"same": 0})


def _sweep_nodes(work: Work, batch: Batch, documents: list[str]) -> Tally:
    """The ties of the nodes that are removed are gone already: the documents of a tie hold its ends."""
    changed, gone = [], []
    for label in node_types():
        for row in batch.rows("read_nodes_of_documents", {"documents": documents}, label=label):
            stored = node_in(label, row)
            if stored.id in work.nodes:
                continue
            shares = work.kept(stored.shares)
            if shares:
                props = changes(stored.properties, node_record(unite(shares), homes(shares)))
                changed.append((label, {"id": stored.id, "props": props}))
            else:
                gone.append((label, stored.id))
    for label, rows in grouped(changed).items():
        batch.write("write_nodes", rows, label=label)
    for label, ids in grouped(gone).items():
        batch.delete("delete_nodes", "ids", ids, label=label)
    return Tally(changed=len(changed), removed=len(gone))


def _sweep_passages(work: Work, batch: Batch, documents: list[str]) -> Tally:
    stale, works = [], set()
    for row in batch.rows_for("read_passages_of_documents", "documents", documents):
        if row["id"] not in work.home:
            stale.append(row["id"])
            works.update(row["citations"])
    batch.delete("delete_passages", "ids", stale)
    batch.delete("delete_lone_citations", "ids", sorted(works))
    return Tally(removed=len(stale))

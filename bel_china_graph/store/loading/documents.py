"""The documents of a load. They are written first: from then on, what they say can be found and replaced."""

from bel_china_graph.records.properties import document_properties
from bel_china_graph.store.loading.batch import Batch
from bel_china_graph.store.loading.stored import changes
from bel_china_graph.store.loading.work import Work
from bel_china_graph.store.report import Tally


def known_documents(work: Work, batch: Batch) -> set[str]:
    """Return those of the load's documents that the database holds already."""
    rows = batch.rows_for("read_documents", "ids", sorted(work.replaced))
    return {row["document"]["id"] for row in rows}


def load_documents(work: Work, batch: Batch) -> Tally:
    """Write the documents."""
    found = {
        row["document"]["id"]: row["document"] for row in batch.rows_for("read_documents", "ids", sorted(work.replaced))
    }
    rows, tally = [], Tally()
    for document in work.graph.documents:
        properties = document_properties(document)
        stored = found.get(document.id)
        props = changes(stored or {}, properties)
        if stored is not None and not props:
            tally += Tally(same=1)
            continue
        tally += Tally(added=1) if stored is None else Tally(changed=1)
        rows.append({"id": document.id, "props": props})
    batch.write("write_documents", rows)
    return tally

"""The record of the corrections that were applied when the documents of a load were read."""

from bel_china_graph.records.properties import corrections_of
from bel_china_graph.store.loading.batch import Batch
from bel_china_graph.store.loading.stored import changes
from bel_china_graph.store.loading.work import Work
from bel_china_graph.store.report import Tally


def load_corrections(work: Work, batch: Batch) -> Tally:
    """Write the graph's record; a former one stays as far as it is of documents that are not replaced."""
    stored = {
        row["correction"]["id"]: row["correction"]
        for row in batch.rows("read_corrections", {"documents": sorted(work.replaced)})
    }
    wanted = corrections_of(work.graph.corrections, (document.id for document in work.graph.documents))
    for id_, properties in stored.items():
        if others := [document for document in properties["documents"] if document not in work.replaced]:
            wanted[id_] = {**properties, "documents": others}
            del wanted[id_]["id"]
    rows, tally = [], Tally()
    for id_, properties in sorted(wanted.items()):
        props = changes(stored.get(id_, {}), properties)
        if not props:
            tally += Tally(same=1)
            continue
        tally += Tally(changed=1) if id_ in stored else Tally(added=1)
        rows.append({"id": id_, "props": props})
    gone = sorted(stored.keys() - wanted.keys())
    batch.write("write_corrections", rows)
    batch.delete("delete_corrections", "ids", gone)
    return tally + Tally(removed=len(gone))

"""The passages of a load, with the citations they rest on and the nodes they mention."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from bel_china_graph.model import Evidence
from bel_china_graph.records.properties import citation_id, citation_properties, filled, passage_properties
from bel_china_graph.store.loading.batch import Batch, grouped
from bel_china_graph.store.loading.census import PASSAGES
from bel_china_graph.store.loading.stored import changes
from bel_china_graph.store.loading.work import Work
from bel_china_graph.store.report import Tally


def load_passages(work: Work, batch: Batch, passages: Sequence[Evidence]) -> Tally:
    """Write the passages; their documents and the nodes that they mention are there already."""
    stored: dict[str, dict[str, Any]] = {}
    if work.census.other_passages(batch):
        ids = [passage.id for passage in passages]
        stored = {row["passage"]["id"]: row for row in batch.rows_for("read_passages", "ids", ids)}
    new, changed, tally = [], [], Counter[str]()
    citations: dict[str, dict[str, Any]] = {}
    cites, mentions, uncites, unmentions = [], [], [], []
    for passage in passages:
        properties = passage_properties(passage)
        old = stored.get(passage.id)
        works = {citation_id(citation): citation for citation in passage.citations}
        places = work.mentions.get(passage.id, set())
        old_works = set(old["citations"]) if old else set()
        old_places = {(label, node) for label, node in old["mentions"]} if old else set()
        if old is None:
            new.append({"document": passage.document, "props": {"id": passage.id, **filled(properties)}})
            tally["added"] += 1
        else:
            if props := changes(old["passage"], properties):
                changed.append({"id": passage.id, "props": props})
            differs = props or old_works != set(works) or old_places != places
            tally["changed" if differs else "same"] += 1
        for key in works.keys() - old_works:
            citations[key] = {"id": key, "props": citation_properties(works[key])}
        cites += [{"passage": passage.id, "citation": key} for key in sorted(works.keys() - old_works)]
        uncites += [{"passage": passage.id, "citation": key} for key in sorted(old_works - works.keys())]
        mentions += [(label, {"passage": passage.id, "node": node}) for label, node in sorted(places - old_places)]
        unmentions += [(label, {"passage": passage.id, "node": node}) for label, node in sorted(old_places - places)]
    batch.write("create_passages", new)
    batch.write("write_passages", changed)
    batch.write("write_citations", [citations[key] for key in sorted(citations)])
    batch.write("create_cites", cites)
    for label, group in grouped(mentions).items():
        batch.write("create_mentions", group, label=label)
    for label, group in grouped(unmentions).items():
        batch.delete("delete_mentions", "rows", group, label=label)
    batch.delete("delete_cites", "rows", uncites)
    batch.delete("delete_lone_citations", "ids", sorted({row["citation"] for row in uncites}))
    work.census.wrote(PASSAGES, len(new))
    return Tally(**tally)

"""Corrections of the ties of the finished graph: which are wrong, checked, or of another date."""

from collections.abc import Iterable, Sequence

from bel_china_graph.corrections.entries import OfTie, Placed, Reject
from bel_china_graph.corrections.nodes import CorrectedNodes
from bel_china_graph.corrections.rejecting import rejected
from bel_china_graph.model import Claim, Correction, CorrectionRecord, Edge, Graph, Node
from bel_china_graph.model.ties import claims_of
from bel_china_graph.vocabulary.grouping import pair_of, ties


def correct_ties(graph: Graph, entries: Sequence[Placed], before: CorrectedNodes) -> Graph:
    """Return the graph with its ties corrected, and the record of all entries in the files' order.

    Rejected ties are among the rejected, with the entry's note as the reason.
    """
    work = _Ties(graph, before.leads)
    records = [*before.records]
    records += [work.correct(placed, placed.entry) for placed in entries if isinstance(placed.entry, OfTie)]
    order = {(placed.file, placed.line): number for number, placed in enumerate(entries)}
    records.sort(key=lambda record: order[record.file, record.line])
    return work.graph(records)


class _Ties:
    """A graph while its ties are corrected."""

    def __init__(self, graph: Graph, leads: dict[str, str]) -> None:
        self._before = graph
        self._nodes = {node.id: node for node in graph.nodes}
        self._names = self._nodes | {gone: self._nodes[stays] for gone, stays in leads.items() if stays in self._nodes}
        self._edges = {edge.id: edge for edge in graph.edges}
        self._passages = {passage.id: passage for passage in graph.evidence}
        self._rejected = list(graph.rejected)

    def correct(self, placed: Placed, entry: OfTie) -> CorrectionRecord:
        """Reject, confirm or date a tie."""
        found = entry.tie.among(self._edges.values(), self._names)
        if not found:
            return placed.record(idle="nothing that was read says so")
        if len(found) > 1:
            choice = ", ".join(f"{tie.id} ({tie.date or 'undated'})" for tie in found)
            return placed.record(idle=f"it may be any of {choice}")
        tie = found[0]
        one, other = self._nodes[tie.source], self._nodes[tie.target]
        about = f"{one.name} {tie.type} {other.name}"
        if isinstance(entry, Reject):
            passages = [self._passages[id_] for id_ in tie.evidence]
            self._rejected += rejected(passages, tie.type, f"{one.name} - {other.name}", entry.note)
            del self._edges[tie.id]
            return placed.record(about=about, matched=(tie.id,), removed=(tie.id,))
        if not tie.evidence:
            return placed.record(about=about, idle="no passage says so, it is from the gazetteer")
        now = self._said_of(tie, entry.correction())
        if now == tie.id:
            return placed.record(about=about, matched=(tie.id,))
        return placed.record(about=about, matched=(tie.id, now), removed=(tie.id,))

    def _said_of(self, tie: Edge, correction: Correction) -> str:
        """Let all claims of a tie bear a correction, group the claims of its pair anew; return the tie's id then."""
        pair = pair_of(tie.type, tie.source, tie.target)
        mates = [e for e in self._edges.values() if pair_of(e.type, e.source, e.target) == pair]
        said: dict[str, list[Claim]] = {}
        for mate in mates:
            del self._edges[mate.id]
            for claim in claims_of(mate):
                if mate is tie:
                    claim = claim.model_copy(update={"corrections": (*claim.corrections, correction)})
                said.setdefault(self._passages[claim.evidence[0]].document, []).append(claim)
        made = {edge.id: edge for edge in ties(said)}
        self._edges |= made
        return next(
            id_ for id_, e in made.items() if correction in e.corrections and set(tie.evidence) <= set(e.evidence)
        )

    def graph(self, records: Iterable[CorrectionRecord]) -> Graph:
        """Return the corrected graph, without the passages that only rejected ties rested on."""
        items: tuple[Node | Edge, ...] = (*self._nodes.values(), *self._edges.values())
        used = {passage for item in items for passage in item.evidence}
        return self._before.model_copy(
            update={
                "edges": tuple(sorted(self._edges.values(), key=lambda edge: edge.id)),
                "evidence": tuple(passage for passage in self._before.evidence if passage.id in used),
                "rejected": tuple(sorted(dict.fromkeys(self._rejected), key=lambda r: r.place)),
                "corrections": tuple(records),
            }
        )

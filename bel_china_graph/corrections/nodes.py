"""Corrections of what the nodes are: made in what was read, before claims of the same two nodes become ties."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from bel_china_graph.corrections.entries import Merge, Not, Placed, Rename
from bel_china_graph.corrections.references import NodeReference
from bel_china_graph.corrections.rejecting import rejected
from bel_china_graph.model import CorrectionRecord, Extraction, Node
from bel_china_graph.model.joining import join


class CorrectedNodes(NamedTuple):
    """What was read, with its nodes corrected; the record of each entry; and where each merged node's id leads."""

    extractions: list[Extraction]
    records: list[CorrectionRecord]
    leads: dict[str, str]


def correct_nodes(extractions: Sequence[Extraction], entries: Sequence[Placed]) -> CorrectedNodes:
    """Merge, rename and take out nodes; each entry meets what those before it have made.

    What is taken out is among the rejected, with the entry's note as the reason.
    """
    work = _Nodes(extractions)
    records = []
    for placed in entries:
        if isinstance(placed.entry, Merge):
            records.append(work.merge(placed, placed.entry))
        elif isinstance(placed.entry, Rename):
            records.append(work.rename(placed, placed.entry))
        elif isinstance(placed.entry, Not):
            records.append(work.take_out(placed, placed.entry))
    return CorrectedNodes(work.extractions, [_led(record, work.leads) for record in records], work.leads)


def _led(record: CorrectionRecord, leads: dict[str, str]) -> CorrectionRecord:
    """Return the record of a merge with the node that stays in the end."""
    *first, last = record.matched or ("",)
    return record.model_copy(update={"matched": (*first, leads[last])}) if last in leads else record


def one_of(found: Sequence[Node], reference: NodeReference) -> Node | str:
    """Return the one node that was found, or why there is not one."""
    if not found:
        return f"nothing that was read is called {reference.words}"
    if len(found) > 1:
        choice = ", ".join(f"{node.label}:{node.name} ({node.id})" for node in found)
        return f"{reference.words} may be any of {choice}"
    return found[0]


class _Nodes:
    """What was read, while its nodes are corrected."""

    def __init__(self, extractions: Sequence[Extraction]) -> None:
        self.extractions = list(extractions)
        self.leads: dict[str, str] = {}
        self._known: dict[str, Node] = {}
        for extraction in extractions:
            for node in extraction.nodes:
                self._known[node.id] = join(self._known[node.id], node) if node.id in self._known else node

    def _one(self, reference: NodeReference) -> Node | str:
        former = {gone: self._known[stays] for gone, stays in self.leads.items() if stays in self._known}
        return one_of(reference.among(self._known | former), reference)

    def _change(self, id_: str, change: Callable[[Extraction], Extraction]) -> None:
        """Change every extraction that names the node."""
        self.extractions = [change(e) if any(n.id == id_ for n in e.nodes) else e for e in self.extractions]

    def merge(self, placed: Placed, entry: Merge) -> CorrectionRecord:
        gone, stays = self._one(entry.merge), self._one(entry.into)
        if isinstance(gone, str):
            return placed.record(idle=gone)
        if isinstance(stays, str):
            into = entry.into
            if into.among(self._known) or not (into.id and into.name and into.label):
                return placed.record(idle=stays)
            # only other documents name it
            stays = Node(id=into.id, label=into.label, name=into.name, country=gone.country)
        if gone.id == stays.id:
            return placed.record(idle=f"{entry.merge.words} and {entry.into.words} are one already")
        base = stays.model_copy(
            update={
                "evidence": (),
                "variants": {**stays.variants, gone.name: f"corrected: {entry.note}"},
                "corrections": (*stays.corrections, entry.correction().model_copy(update={"to": gone.name})),
            }
        )
        self._change(gone.id, lambda extraction: _merged(extraction, gone.id, base))
        self._known[stays.id] = join(base, self._known.pop(gone.id))
        self.leads = {g: stays.id if s == gone.id else s for g, s in self.leads.items()} | {gone.id: stays.id}
        return placed.record(about=gone.name, matched=(gone.id, stays.id), removed=(gone.id,))

    def rename(self, placed: Placed, entry: Rename) -> CorrectionRecord:
        node = self._one(entry.rename)
        if isinstance(node, str):
            return placed.record(idle=node)
        if node.name == entry.to:
            return placed.record(idle=f"it is called {entry.to} already", about=node.name)
        if not node.evidence:
            return placed.record(idle="no passage names it, it is from the gazetteer", about=node.name)

        def renamed(one: Node) -> Node:
            names = dict.fromkeys((one.name, *one.aliases))
            names.pop(entry.to, None)
            corrections = (*one.corrections, entry.correction())
            return one.model_copy(update={"name": entry.to, "aliases": tuple(names), "corrections": corrections})

        self._change(
            node.id,
            lambda e: e.model_copy(update={"nodes": tuple(renamed(n) if n.id == node.id else n for n in e.nodes)}),
        )
        self._known[node.id] = renamed(node)
        return placed.record(about=node.name, matched=(node.id,))

    def take_out(self, placed: Placed, entry: Not) -> CorrectionRecord:
        node = self._one(entry.not_)
        if isinstance(node, str):
            return placed.record(idle=node)
        before = sum(len(extraction.claims) for extraction in self.extractions)
        self._change(node.id, lambda extraction: _without(extraction, node, entry.note))
        del self._known[node.id]
        lost = before - sum(len(extraction.claims) for extraction in self.extractions)
        return placed.record(about=node.name, matched=(node.id,), removed=(node.id,), claims=lost)


def _without(extraction: Extraction, gone: Node, note: str) -> Extraction:
    """Return what was read of a document without a node, its ties, and the places that only contained it."""
    names = {node.id: node for node in extraction.nodes}
    passages = {passage.id: passage for passage in extraction.evidence}
    lost = rejected([passages[id_] for id_ in names.pop(gone.id).evidence], gone.label, gone.name, note)
    claims = []
    for claim in extraction.claims:
        if gone.id not in (claim.source, claim.target):
            claims.append(claim)
            continue
        ends = " - ".join((names | {gone.id: gone})[end].name for end in (claim.source, claim.target))
        lost += rejected([passages[id_] for id_ in claim.evidence], claim.type, ends, note)
    parts = [part for part in extraction.parts if gone.id not in part]
    held: set[str] = set()
    fresh = {node.id for node in names.values() if node.evidence}
    fresh |= {end for claim in claims for end in (claim.source, claim.target)}
    while fresh:
        held |= fresh
        fresh = {whole for part, whole in parts if part in fresh} - held
    return extraction.model_copy(
        update={
            "nodes": tuple(node for node in names.values() if node.id in held),
            "parts": tuple(part for part in parts if held.issuperset(part)),
            "claims": tuple(claims),
            "rejected": (*extraction.rejected, *lost),
        }
    )


def _merged(extraction: Extraction, gone: str, stays: Node) -> Extraction:
    """Return what was read of a document with one node in the place of another."""
    nodes = {node.id: node for node in extraction.nodes}
    named = [nodes.pop(id_) for id_ in (stays.id, gone) if id_ in nodes]
    made = stays
    for node in named:
        made = join(made, node)
    names = {gone: stays.id}
    return extraction.model_copy(
        update={
            "nodes": (*nodes.values(), made),
            "parts": tuple((names.get(one, one), names.get(other, other)) for one, other in extraction.parts),
            "claims": tuple(
                claim.model_copy(
                    update={
                        "source": names.get(claim.source, claim.source),
                        "target": names.get(claim.target, claim.target),
                    }
                )
                for claim in extraction.claims
            ),
        }
    )

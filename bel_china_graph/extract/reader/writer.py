"""Turns drafts into claims with node ids and evidence that leads back into the original."""

from collections.abc import Iterable

from bel_china_graph.extract.drafts import Draft, Findings, Refusal
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.reader.entities import Entities
from bel_china_graph.extract.reader.passages import Passages
from bel_china_graph.extract.words import Words
from bel_china_graph.model import Claim, Document, Extraction, Rejected, Section

_NAMED_FULLY = ("place", "organisation")
_TOLD_LATELY = 8  # claims back to which a later passage dates one
_LATELY = 4  # refusals back to which one is said once

Tie = tuple[str, str, str]  # type, source, target


class Writer:
    """Writes the extraction of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._passages = Passages(document)
        self._entities = Entities(self._passages)
        self._claims: list[Claim] = []
        self._rejected: list[Rejected] = []
        self._over: set[Tie] = set()

    def enter(self, section: Section, words: Words) -> None:
        """Go on to a section, whose words drafts and mentions number from now on."""
        self._passages.enter(section, words)

    def meet(self, mentions: Iterable[Mention]) -> None:
        """Make the nodes of the mentions of a sentence."""
        for mention in mentions:
            if mention.kind in _NAMED_FULLY and mention.country in ("BY", "CN", None):
                self._entities.node(mention)

    def keep(self, found: Findings) -> None:
        """Keep what was read; a tie that ended takes back what was claimed of it before."""
        for draft in found.drafts:
            self._claim(draft)
        for refusal in found.refusals:
            self._refuse(refusal)

    def _claim(self, draft: Draft) -> None:
        tie = (draft.type, self._entities.node(draft.a), self._entities.node(draft.b))
        if draft.status == "ended":
            self._take_back(draft, tie)
        elif tie not in self._over:  # "X lost the status. It had been a resident since 2005"
            if draft.again and draft.date and not draft.implied:
                self._take_back_dates(tie)
            self._claims.append(self._made(draft, tie))

    def _made(self, draft: Draft, tie: Tie) -> Claim:
        type, source, target = tie
        passages = [self._passages.keep(start, end, draft.rule) for start, end in draft.spans]
        # an end that these leave to the text before: the sentence that names it
        elsewhere = (m for m in (draft.a, draft.b) if not any(low <= m.start < high for low, high in draft.spans))
        passages += [self._passages.mention(m.start) for m in elsewhere]
        return Claim(
            type=type,
            source=source,
            target=target,
            evidence=tuple(dict.fromkeys(passages)),
            date=draft.date,
            implied=draft.implied,
            status=draft.status,
            kind=draft.kind,
            subject=draft.subject,
            number=draft.number,
            capital=draft.capital,
            business=draft.business,
            period_from=draft.period[0] if draft.period else None,
            period_to=draft.period[1] if draft.period else None,
        )

    def _take_back_dates(self, tie: Tie) -> None:
        """Leave the date of what was told right before to the passage that tells it."""
        for k in range(max(0, len(self._claims) - _TOLD_LATELY), len(self._claims)):
            claim = self._claims[k]
            if (claim.type, claim.source, claim.target) == tie and claim.implied:
                self._claims[k] = claim.model_copy(update={"date": None, "implied": False})

    def _take_back(self, draft: Draft, tie: Tie) -> None:
        self._over.add(tie)
        left = [c for c in self._claims if (c.type, c.source, c.target) != tie]
        if len(left) < len(self._claims):
            self._claims = left
            self._refuse(Refusal(draft.type, *draft.spans[0], "ended", "the text says later that it ended"))

    def _refuse(self, refusal: Refusal) -> None:
        """Keep what was not believed, with the reason, and the ties of fully named ends that it speaks against."""
        for draft in refusal.against:
            if draft.a.kind in _NAMED_FULLY and draft.b.kind in _NAMED_FULLY:
                self._claim(draft)
        start, end, quote = self._passages.quote(refusal.start, refusal.end)
        said = (refusal.type, start, end, refusal.reason)
        if any((r.type, r.start, r.end, r.reason) == said for r in self._rejected[-_LATELY:]):
            return
        self._rejected.append(
            Rejected(
                document=self._document.id,
                section=self._passages.section,
                start=start,
                end=end,
                quote=quote,
                type=refusal.type,
                reason=refusal.reason,
                detail=refusal.detail,
            )
        )

    def extraction(self) -> Extraction:
        """Return what was read."""
        return Extraction(
            document=self._document.about,
            nodes=tuple(self._entities.nodes.values()),
            parts=tuple(self._entities.parts),
            claims=tuple(self._claims),
            evidence=tuple(self._passages.evidence.values()),
            rejected=tuple(self._rejected),
        )

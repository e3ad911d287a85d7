"""Passages: the words of a claim, led back into the original, with the notes that stand there."""

from bel_china_graph.extract.words import Words
from bel_china_graph.ids import digest
from bel_china_graph.model import Citation, Document, Evidence, Section


class Passages:
    """The passages of a document that claims and nodes rest on, by id."""

    def __init__(self, document: Document) -> None:
        self.evidence: dict[str, Evidence] = {}
        self._document = document
        self._section = Section()
        self._words: Words | None = None

    def enter(self, section: Section, words: Words) -> None:
        """Take the words from another section now."""
        self._section, self._words = section, words

    @property
    def section(self) -> str:
        """The title of the section that is read."""
        return self._section.title

    @property
    def words(self) -> Words:
        """The words of the section that is read."""
        assert self._words is not None, "no section was entered"
        return self._words

    def mention(self, start: int) -> str:
        """Keep the sentence in which somebody is named, and return its id."""
        sentence = self.words.sentence_of(start)
        return self.keep(sentence.start, sentence.end, "mention")

    def keep(self, start: int, end: int, rule: str) -> str:
        """Keep the passage of words `start` to `end`, of which a rule makes something, and return its id."""
        low, high, quote = self.quote(start, end)
        reading = self.words.reading(start, end)
        document = self._document.id
        id = f"{document}-{digest(document, str(low), str(high), rule, length=10)}"
        if id not in self.evidence:
            self.evidence[id] = Evidence(
                id=id,
                document=document,
                section=self.section,
                start=low,
                end=high,
                quote=quote,
                reading=reading if reading != quote else None,
                rule=rule,
                citations=self._citations(start, end),
            )
        return id

    def quote(self, start: int, end: int) -> tuple[int, int, str]:
        """Return where words stand in the document's text, and that text."""
        low, high = self.words.original(start, end)
        return low, high, self._document.text[low:high]

    def _citations(self, start: int, end: int) -> tuple[Citation, ...]:
        """The notes whose marks stand in the passage or right behind it."""
        words = self.words
        number = words.block_of(start)
        block, at = words.blocks[number], words.block_at[number]
        low, high = words.begin[start] - at, words.end[end - 1] - at
        marks = [m.mark for m in block.marks if low <= m.at <= high + 2]
        return tuple(c for mark in marks for c in self._section.notes.get(mark, ()))

"""The reader of documents, section by section."""

from bel_china_graph import model
from bel_china_graph.extract.reader import components, frames, section
from bel_china_graph.extract.reader.writer import Writer
from bel_china_graph.model import Document, Extraction


class Reader:
    """Reads documents. Built once; keeps no state between documents."""

    def __init__(self, spacy_model: str | None = None) -> None:
        self._nlp = components.pipeline(spacy_model)
        self._frames = frames.prepare()

    def read(self, document: Document) -> Extraction:
        """Return the nodes, claims and evidence of a document."""
        writer = Writer(document)
        for part in document.sections:
            if part.blocks:
                section.read(self._frames, document, part, components.annotate(self._nlp, part.blocks), writer)
        return writer.extraction()

    def sentences(self, document: Document) -> list[model.Sentence]:
        """Return a document's sentences in order, without reading them."""
        found = []
        for part in document.sections:
            words = components.split(self._nlp, part.blocks)
            for sentence in words.sentences:
                start, end = words.original(sentence.start, sentence.end)
                text = words.reading(sentence.start, sentence.end)
                found.append(model.Sentence(start=start, end=end, text=text))
        return found

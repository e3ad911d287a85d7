"""The spaCy pipeline of the reader: its components find a section's sentences, time expressions and mentions."""

import functools
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from bel_china_graph.extract import lexicon, organisations, sentences, timex
from bel_china_graph.extract.descriptions import DescriptionFinder
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.names import NameBook
from bel_china_graph.extract.places import PlaceFinder
from bel_china_graph.extract.timex import When
from bel_china_graph.extract.words import Words
from bel_china_graph.model import Block


@Language.factory("bcg_sentences")
class SentenceComponent:
    """Splits a section's blocks into sentences."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """Put the sentences into the section's words."""
        words: Words = doc.user_data["words"]
        words.sentences = sentences.split(words)
        return doc


@Language.factory("bcg_dates")
class DateComponent:
    """Finds time expressions."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """Put the time expressions into the Doc's user data."""
        doc.user_data["whens"] = timex.find(doc.user_data["words"])
        return doc


@Language.factory("bcg_mentions")
class MentionComponent:
    """Finds organisations, places and descriptions, in this order of right."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self.places = PlaceFinder()
        self.descriptions = DescriptionFinder()

    def __call__(self, doc: Doc) -> Doc:
        """Put the mentions into the Doc's user data, in order."""
        words: Words = doc.user_data["words"]
        held = [False] * len(words.text)
        _hold(held, doc.user_data["whens"])
        is_place = [False] * len(words.text)
        _hold(is_place, self.places.find(words, held))
        found = organisations.find(words, list(held), is_place)
        _hold(held, found)
        places = [self.descriptions.by_place(words, p) or p for p in self.places.find(words, held)]
        _hold(held, places)
        found = found + places
        found += self.descriptions.find(words, held)
        doc.user_data["mentions"] = sorted(found, key=lambda m: m.start)
        return doc


def _hold(held: list[bool], spans: Sequence[Mention | When]) -> None:
    """Mark the words that spans hold."""
    for span in spans:
        for k in range(span.start, span.end):
            held[k] = True


@functools.cache
def pipeline(spacy_model: str | None = None) -> Language:
    """Return the spaCy pipeline: a blank English one, or an installed model, with this project's components."""
    import spacy

    nlp: Language = lexicon.tuned(spacy.load(spacy_model)) if spacy_model else lexicon.english()
    for name in ("bcg_sentences", "bcg_dates", "bcg_mentions"):
        if name not in nlp.pipe_names:
            nlp.add_pipe(name)
    return nlp


@dataclass(frozen=True, slots=True)
class Annotated:
    """A section's words with their sentences, its mentions and its time expressions, both in order."""

    words: Words
    mentions: list[Mention]
    whens: list[When]


def annotate(nlp: Language, blocks: tuple[Block, ...]) -> Annotated:
    """Return what a pipeline finds in a section's blocks, with its names settled."""
    doc = _doc(nlp, blocks)
    doc.user_data["words"] = words = Words.of(doc, blocks)
    for _, component in nlp.pipeline:
        doc = component(doc)
    NameBook().settle(words, doc.user_data["mentions"])
    return Annotated(words, doc.user_data["mentions"], doc.user_data["whens"])


def split(nlp: Language, blocks: tuple[Block, ...]) -> Words:
    """Return the words of a section's blocks with their sentences, and find nothing in them."""
    words = Words.of(_doc(nlp, blocks), blocks)
    words.sentences = sentences.split(words)
    return words


def _doc(nlp: Language, blocks: tuple[Block, ...]) -> Doc:
    return nlp.make_doc("\n".join(b.text for b in blocks))

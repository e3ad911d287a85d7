"""Documents in, each read alone; out comes how well they were read."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bel_china_graph import checks, documents
from bel_china_graph.errors import GoldError
from bel_china_graph.evaluate import Evaluation, Fact, ListedNode, evaluate, read_gold, read_nodes
from bel_china_graph.model import Graph, Model
from bel_china_graph.pipeline.extraction import Progress, open_reader

if TYPE_CHECKING:
    from bel_china_graph.extract import Reader


class CorpusEvaluation(Model):
    """The evaluation of a corpus, by all documents that the gold speaks of.

    `without_file` are those of them that the corpus lacks: their facts count as missed. `without_gold` are files of
    the corpus of which the gold says nothing: they are not read.
    """

    evaluation: Evaluation
    documents: tuple[str, ...]
    without_file: tuple[str, ...] = ()
    without_gold: tuple[str, ...] = ()


def evaluate_corpus(
    gold: str | Path,
    corpus: str | Path,
    *,
    nodes: str | Path | None = None,
    only: Iterable[str] = (),
    spacy_model: str | None = None,
    progress: Progress | None = None,
) -> CorpusEvaluation:
    """Read each document of a corpus alone and hold it against a gold file.

    Args:
        gold: the gold file; its documents are named as the corpus's files, without the suffix.
        corpus: a folder of documents.
        nodes: a file that lists nodes to be found.
        only: the documents to evaluate (without: all of the gold).
        spacy_model: the name of an installed spaCy model to use as well.
        progress: called after each document with its id.

    Raises:
        GoldError: a file of gold facts or nodes is wrong, or does not go with the corpus.
        DocumentError: a document cannot be read, or the folder holds none.
        BelChinaGraphError: there is no such spaCy model.
    """
    known = read_gold(Path(gold))
    listed = read_nodes(Path(nodes)) if nodes is not None else ()
    files = {id: path for path, id in documents.ids_for(documents.find([Path(corpus)])).items()}
    spoken_of = {*known.documents, *(each.document for each in listed)}
    wanted = _wanted(spoken_of, tuple(only), Path(gold))
    if not wanted & files.keys():
        raise GoldError(
            f"{corpus} holds none of the documents of {gold}: {', '.join(sorted(wanted)[:3])} ...",
            "The first column of the gold file names a document by its file's name without the suffix.",
        )
    reader, total = None, Evaluation()
    for number, document in enumerate(sorted(wanted), 1):
        facts = [fact for fact in known.facts if fact.document == document]
        named = [each for each in listed if each.document == document]
        if document in files:
            reader = reader or open_reader(spacy_model)
            total += _read(reader, files[document], document, facts, named)
        else:
            total += evaluate(document, facts, Graph(), nodes=named)
        if progress:
            progress(document, number, len(wanted))
    return CorpusEvaluation(
        evaluation=total,
        documents=tuple(sorted(wanted)),
        without_file=tuple(sorted(wanted - files.keys())),
        without_gold=tuple(sorted(files.keys() - spoken_of)),
    )


def _read(reader: "Reader", path: Path, id: str, facts: Sequence[Fact], nodes: Sequence[ListedNode]) -> Evaluation:
    document = documents.read(path, id=id)
    graph = checks.merge([reader.read(document)], [document])
    return evaluate(id, facts, graph, lambda: reader.sentences(document), nodes=nodes)


def _wanted(spoken_of: set[str], only: Sequence[str], gold: Path) -> set[str]:
    unknown = [document for document in only if document not in spoken_of]
    if unknown:
        raise GoldError(f"{gold} says nothing of a document {unknown[0]}", "Name one of its first column.")
    return set(only) or spoken_of

"""The words of plain English: `data/asking/words.yaml`, and the `words` of the vocabulary's labels and ties."""

import functools
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from pydantic import Field

from bel_china_graph import resources
from bel_china_graph.model import Model
from bel_china_graph.model.datafile import read_data
from bel_china_graph.vocabulary import node_types, relation_types


class Between(Model):
    """The words of "between 2010 and 2015"."""

    opens: tuple[str, ...]
    joins: tuple[str, ...]


class Wording(Model):
    """What `words.yaml` holds; the file tells what each is for."""

    skip: tuple[str, ...]
    polite: tuple[str, ...]
    groups: dict[str, tuple[str, ...]]
    periods: dict[str, tuple[str, ...]] = Field(description="phrases by since, after, before, until, in")
    between: Between
    status: dict[str, tuple[str, ...]]


@functools.cache
def wording() -> Wording:
    """Return the words of questions.

    Raises:
        VocabularyError: the file is missing or wrong.
    """
    return read_data(resources.DATA / "asking" / "words.yaml", Wording)


@functools.cache
def phrases(type_: str) -> Mapping[tuple[str, ...], str]:
    """Return the phrases that give a parameter of this type a value: of ties, labels or statuses."""
    if type_ == "relation":
        return _table((t.type, t.words) for t in relation_types().values())
    if type_ == "labels":
        return _table(_labels().items())
    return _table(wording().status.items()) if type_ == "status" else {}


def _labels() -> dict[str, list[str]]:
    """Return the words by label; those that several labels share by their common level ("region")."""
    owners: dict[str, list[str]] = {}
    for node_type in node_types().values():
        for word in node_type.words:
            owners.setdefault(word, []).append(node_type.label)
    named: dict[str, list[str]] = {}
    for word, labels in owners.items():
        named.setdefault(labels[0] if len(labels) == 1 else node_types()[labels[0]].level or labels[0], []).append(word)
    return named


def _table(entries: Iterable[tuple[str, Iterable[str]]]) -> Mapping[tuple[str, ...], str]:
    return MappingProxyType({tuple(word.split()): value for value, words in entries for word in words})


def fits(option: str, word: str) -> bool:
    """Tell whether a word is the one of a pattern, where `word*` stands for all its endings."""
    return word.startswith(option[:-1]) if option.endswith("*") else word == option


def at(words: list[str], i: int, phrase: tuple[str, ...]) -> bool:
    """Tell whether a phrase stands at word `i`."""
    return len(words) >= i + len(phrase) and all(map(fits, phrase, words[i : i + len(phrase)]))

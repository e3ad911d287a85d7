"""The words that the reader knows: the YAML files under `data/lexicon`, ready for look-up."""

import functools
import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bel_china_graph import resources
from bel_china_graph.errors import VocabularyError


@functools.cache
def words(name: str) -> dict[str, Any]:
    """Return what `data/lexicon/NAME.yaml` holds.

    Raises:
        VocabularyError: the file is missing or wrong.
    """
    data = resources.load_yaml(resources.DATA / "lexicon" / f"{name}.yaml")
    if not isinstance(data, dict):
        raise VocabularyError(f"data/lexicon/{name}.yaml holds no table", "Write keys with lists of words.")
    _refuse_booleans(data, name)
    return data


@functools.cache
def wordset(key: str) -> frozenset[str]:
    """Return a set of small words of `data/lexicon/grammar.yaml`.

    Raises:
        VocabularyError: the file has no such key.
    """
    try:
        return frozenset(words("grammar")[key])
    except KeyError as error:
        raise VocabularyError(f"data/lexicon/grammar.yaml has no key {key}", "Add it, with its words.") from error


def _refuse_booleans(value: object, where: str) -> None:
    """YAML reads a bare `no` or `on` as a truth value: a word that would silently be lost."""
    if isinstance(value, bool):
        raise VocabularyError(f"data/lexicon/{where} holds a bare yes, no, on or off", "Put the word in quotes.")
    if isinstance(value, dict):
        for key, inner in value.items():
            _refuse_booleans(key, where)
            _refuse_booleans(inner, f"{where}: {key}")
    elif isinstance(value, list):
        for inner in value:
            _refuse_booleans(inner, where)


@dataclass(frozen=True, slots=True)
class Match:
    """Words `start` to `end` (exclusive) match an entry, whose `value` is given."""

    start: int
    end: int
    value: str


class PhraseTable:
    """Phrases found in a list of lower-case words: the longest at each place, looked up by the first word.

    In a phrase `a|b` stands for either word, and a word that ends in `*` for every word with that beginning.
    """

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        self._plain: dict[str, dict[tuple[str, ...], str]] = {}  # by their first words
        self._lengths: dict[str, list[int]] = {}  # of the plain phrases, the longest first
        self._stems: dict[str, list[tuple[tuple[str, ...], str]]] = {}  # with a `*`, by the first letters
        for phrase, value in ((p, v) for pattern, v in entries for p in _expand(str(pattern))):
            parts = tuple(word.lower() for word in split(phrase))
            if not parts:
                raise VocabularyError(f"An empty phrase stands in the lexicon (value {value!r})", "Remove it.")
            if any(part.endswith("*") for part in parts):
                self._stems.setdefault(parts[0].rstrip("*")[:3], []).append((parts, value))
            else:
                self._plain.setdefault(parts[0], {}).setdefault(parts, value)
        for options in self._stems.values():
            options.sort(key=lambda option: -len(option[0]))
        self._lengths = {word: sorted({len(p) for p in told}, reverse=True) for word, told in self._plain.items()}

    def at(self, low: Sequence[str], i: int) -> Match | None:
        """Return the longest phrase that starts at word `i`; of equals the one without `*`."""
        word = low[i]
        best: Match | None = None
        for length in self._lengths.get(word, ()):
            here = tuple(low[i : i + length])
            value = self._plain[word].get(here)
            if value is not None:
                best = Match(i, i + len(here), value)
                break
        for parts, value in self._stems.get(word[:3], ()):
            if best is not None and len(parts) <= best.end - best.start:
                break
            if len(parts) <= len(low) - i and all(map(_fits, parts, low[i : i + len(parts)])):
                return Match(i, i + len(parts), value)
        return best

    def find(self, low: Sequence[str], start: int = 0, end: int | None = None) -> Iterator[Match]:
        """Yield the phrases between words `start` and `end`, from left to right, without overlap."""
        i, stop = start, len(low) if end is None else end
        firsts, stems = self._plain, self._stems
        while i < stop:
            word = low[i]
            match = self.at(low, i) if word in firsts or word[:3] in stems else None
            if match is not None and match.end <= stop:
                yield match
                i = match.end
            else:
                i += 1


def _expand(pattern: str) -> list[str]:
    """Return the phrases that a pattern with `a|b` stands for."""
    if "|" not in pattern:
        return [pattern]
    return [" ".join(choice) for choice in itertools.product(*(word.split("|") for word in pattern.split()))]


def _fits(part: str, word: str) -> bool:
    return word.startswith(part[:-1]) if part.endswith("*") else word == part


def split(phrase: str) -> list[str]:
    """Return a phrase's words as the tokenizer makes them; a word that ends in `*` is kept whole."""
    return [word for part in phrase.split() for word in ((part,) if part.endswith("*") else _tokens(part))]


@functools.cache
def _tokens(word: str) -> tuple[str, ...]:
    """Return a word's tokens; the phrases of the word lists share most of their words."""
    return tuple(token.text for token in tokenizer()(word))


@functools.cache
def english() -> Any:
    """Return spaCy's English without a model (built once: its rules of tokenization take a while)."""
    import spacy

    return tuned(spacy.blank("en"))


def tuned(nlp: Any) -> Any:
    """Make a pipeline's tokenizer part dashes from words and numbers, and return the pipeline."""
    import spacy

    infixes = [*(nlp.Defaults.infixes or ()), r"(?<=[0-9A-Za-z])[–—](?=[0-9A-Za-z])", r"(?<=\d)-(?=\d)"]
    nlp.tokenizer.infix_finditer = spacy.util.compile_infix_regex(infixes).finditer
    suffixes = [*(nlp.Defaults.suffixes or ()), "-", "–"]
    nlp.tokenizer.suffix_search = spacy.util.compile_suffix_regex(suffixes).search
    return nlp


def tokenizer() -> Any:
    """Return the rule-based tokenizer of spaCy's English."""
    return english().tokenizer

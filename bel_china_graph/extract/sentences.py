"""Sentences: an own splitter that knows abbreviations, initials, quotation marks and legal forms."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.words import Sentence, Words

_ENDERS = {".", "!", "?", "…", "..."}
_CLOSERS = {'"', "”", "’", "'", ")", "]", "»", "''"}
_OPENERS = {'"', "“", "‘", "(", "[", "«", "-", "–", "—"}


def split(words: Words) -> list[Sentence]:
    """Return the sentences of all blocks; none reaches over a block's end, and a row is one."""
    structure = lexicon.words("structure")
    abbreviations = set(structure["abbreviations"])
    final = set(structure["abbreviations_final"])
    openers = set(structure["sentence_openers"])
    sentences: list[Sentence] = []
    n = len(words.text)
    start = 0
    block = words.block_of(0) if n else 0
    for i in range(n):
        last = i + 1 == n
        next_block = block if last else words.block_of(i + 1)
        if last or next_block != block:
            sentences.append(Sentence(start, i + 1, block))
            start, block = i + 1, next_block
            continue
        if words.blocks[block].kind == "row" or not _may_end(words, i, start, abbreviations, final, openers):
            continue
        end = i + 1
        while end < n and words.text[end] in _CLOSERS and words.glued(end):
            end += 1
        if end < n and words.block_of(end) == block and _may_begin(words, end):
            sentences.append(Sentence(start, end, block))
            start = end
    return [s for s in sentences if s.end > s.start]


def _may_end(words: Words, i: int, start: int, abbreviations: set[str], final: set[str], openers: set[str]) -> bool:
    word = words.text[i]
    if i < start:
        return False
    if word not in _ENDERS:
        if not word.endswith(".") or len(word) < 2:
            return False
        bare = word[:-1].lower()
    else:
        if word != ".":
            return True
        bare = words.low[i - 1] if i > start and words.glued(i) else ""
        previous = words.text[i - 1] if i > start else ""
        if len(previous) == 1 and previous.isupper() and words.glued(i):
            return False  # an initial
    if bare in abbreviations or (bare and word not in _ENDERS):
        return (
            bare in final and i + 1 < len(words.low) and words.low[i + 1] in openers and words.text[i + 1][0].isupper()
        )
    return True


def _may_begin(words: Words, i: int) -> bool:
    word = words.text[i]
    if word[0].isupper() or word[0].isdigit():
        return True
    if word in _OPENERS and i + 1 < len(words.text):
        return not words.text[i + 1][0].islower() or word in {"-", "–", "—"}
    return False

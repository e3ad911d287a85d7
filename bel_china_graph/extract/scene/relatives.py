"""Where relative clauses begin."""

from bel_china_graph.extract import lexicon

FRONTED = lexicon.wordset("relative_prepositions")


def relative_pronoun(low: list[str], i: int) -> int:
    """Return where the "which" or "whom" of a relative clause at word `i` stands ("with which", "the agreement with
    which"), -1 if no such clause begins there."""
    k = i
    if low[k] in ("the", "a", "an"):
        k += 1
        while k < len(low) and k - i < 4 and low[k].isalpha() and low[k] not in FRONTED:
            k += 1
        if k == i + 1:
            return -1
    if k < len(low) - 1 and low[k] in FRONTED and low[k + 1] in ("which", "whom", "whose"):
        return k + 1
    return k if low[i] in ("which", "whose", "that") else -1

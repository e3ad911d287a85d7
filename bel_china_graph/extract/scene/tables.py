"""The words by which sentences are taken apart, ready for look-up."""

from bel_china_graph.extract import lexicon

_STRUCTURE = lexicon.words("structure")
_ORGANISATIONS = lexicon.words("organisations")

PREPOSITIONS = lexicon.wordset("prepositions")
SEPARATORS = lexicon.wordset("separators")
FILLERS = lexicon.wordset("fillers")
JOINING = PREPOSITIONS | FILLERS | SEPARATORS
VERBS = lexicon.wordset("finite_verbs")
OPENERS = frozenset(_STRUCTURE["clause_openers"])
BARE_OPENERS = frozenset(_STRUCTURE["clause_openers_bare"])
OFFICIALS = frozenset(_ORGANISATIONS["officials"])
COMPANY_NOUNS = frozenset(_ORGANISATIONS["company_nouns"])
BODY_NOUNS = COMPANY_NOUNS | {p for ps in _ORGANISATIONS["heads"].values() for p in ps if " " not in p}
PLACE_NOUNS = frozenset(p.split()[-1] for ps in lexicon.words("places")["kinds"].values() for p in ps)
ATTRIBUTED = lexicon.wordset("attributed")

_NO_VERBS = lexicon.wordset("no_verbs")


def is_verb(word: str) -> bool:
    """Tell whether a word is a finite verb, by the list of them or by its ending."""
    return word in VERBS or (word.endswith("ed") and word not in _NO_VERBS)

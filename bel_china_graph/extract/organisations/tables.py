"""The words of `organisations.yaml`, ready for look-up."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.lexicon import PhraseTable
from bel_china_graph.ids import fold

_DATA = lexicon.words("organisations")

OPEN, CLOSE = frozenset({'"', "“", "«", "„", "``"}), frozenset({'"', "”", "»", "“", "''"})

FORMS = PhraseTable((p, c) for c, ps in _DATA["legal_forms"].items() for p in ps)
HEADS = PhraseTable((p, label) for label, ps in _DATA["heads"].items() for p in ps)
RESEARCH = PhraseTable((p, "research") for p in _DATA["research"])
STAND_FOR = PhraseTable((p, "body") for p in _DATA["stand_for"])
STATE_BODIES = PhraseTable((p, "state") for p in _DATA["state_bodies"])
JOINERS = frozenset(_DATA["joiners"])
NOT_NAMES = frozenset(_DATA["not_names"])
COMPANY_NOUNS = frozenset(_DATA["company_nouns"])
OFFICIALS = frozenset(_DATA["officials"])
EVENTS = frozenset(_DATA["events"])
LANDMARKS = frozenset(_DATA["landmarks"])
NATIONALITY: dict[str, str] = {w: c for c, ws in _DATA["nationality"].items() for w in ws}
DEMONYMS: dict[str, str] = _DATA["demonyms"]
PLACE_KINDS = frozenset(w for ws in lexicon.words("places")["kinds"].values() for p in ws for w in p.split())

RECORDS = {k["name"]: k for k in _DATA["known"]}
KNOWN = PhraseTable((n, k["name"]) for k in _DATA["known"] for n in (k["name"], *k.get("aliases", ())))
LEGAL_FORMS = frozenset(fold(f) for fs in _DATA["legal_forms"].values() for f in fs)
ZONE_DESCRIPTIONS = frozenset(_DATA["zone_descriptions"])

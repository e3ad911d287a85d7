"""Names in quotation marks: LLC "Rufais", the company "Novoera Biotech"."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.organisations import heads, runs, wellknown
from bel_china_graph.extract.organisations.keys import core, country_of_name
from bel_china_graph.extract.organisations.tables import CLOSE, COMPANY_NOUNS, FORMS, HEADS, OPEN
from bel_china_graph.extract.words import Words

_ZONES = frozenset({"park", "technopark", "zone"})
_KINDS = ("park", "zone", "fez", "sez")
_EVENTS = lexicon.wordset("quoted_events")


def led(words: Words, i: int) -> Mention | None:
    """FEZ "Mogilev": a name in quotes to which the word before it belongs, read from that word on."""
    if words.low[i] not in _KINDS or i + 1 >= len(words.text) or words.text[i + 1] not in OPEN:
        return None
    found = read(words, i + 1)
    return found if found is not None and found.start == i else None


def read(words: Words, i: int) -> Mention | None:
    """LLC "Rufais", the company "Novoera Biotech", OJSC "China Engineering Corporation SAMC"."""
    if words.text[i] not in OPEN:
        return None
    end = i + 1
    while end < len(words.text) and end < i + 10 and words.text[end] not in CLOSE:
        end += 1
    if end >= len(words.text) or words.text[end] not in CLOSE or end == i + 1 or words.cell_of(end) != words.cell_of(i):
        return None
    inside = range(i + 1, end - 1 if words.text[end - 1] in (",", ".") else end)
    if not inside or not runs.is_large(words.text[i + 1]) or any(words.text[k] in (";", "?", "!") for k in inside):
        return None
    last = inside[-1] + 1
    known = wellknown.at(words, i + 1)
    if known and known.end >= last:
        known.start, known.end = i, end + 1
        if i and words.low[i - 1] in _KINDS and known.label == "IndustrialPark":
            known.start = i - 1
        return known
    before_form = heads.form_before(words, i)
    head_before = heads.head_before(words, i)
    before = words.low[i - 1] if i else ""
    after_form = FORMS.at(words.low, end + 1) if end + 1 < len(words.low) else None
    after = HEADS.at(words.low, end + 1) if end + 1 < len(words.low) else None
    label = heads.label_of(words, i + 1, last)
    if before_form or after_form:
        label = label if label in ("University", "IndustrialPark") else "Company"
    elif head_before:
        label = label or head_before.value
    elif before in _ZONES:
        label = label or "IndustrialPark"
    elif before in COMPANY_NOUNS:
        label = label or "Company"
    elif after and not label:
        label = after.value
    if not label:
        return None
    start = before_form[0] if before_form else i
    stop = (
        after_form.end
        if after_form
        else (after.end if after and after.value == label and label != "Company" else end + 1)
    )
    name = words.reading(i + 1, last)
    if before in _ZONES and not head_before and label == "IndustrialPark":
        start, name = i - 1, f"{name} {before.title()}"
    if head_before and label == "IndustrialPark" and not heads.has_head(words, i + 1, last):
        start = head_before.start  # the free economic zone "Brest"
        name = f"{name} {words.reading(head_before.start, head_before.end).title()}"
        zone = wellknown.named(name, start, stop)  # FEZ "Mogilev"
        if zone is not None:
            return zone
    if any(words.low[k] in _EVENTS for k in inside):
        return None
    mention = Mention(start, stop, "organisation", (label,), core(name), name)
    mention.country = (
        country_of_name(name)
        or (before_form[1] if before_form else None)
        or (after_form.value if after_form else None)
        or None
    )
    mention.explicit = True
    return mention

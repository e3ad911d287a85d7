"""Names that need no form to be known: the lexicon's, with what belongs to them."""

from typing import Any

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.organisations.keys import core
from bel_china_graph.extract.organisations.tables import CLOSE, FORMS, HEADS, KNOWN, NOT_NAMES, OFFICIALS, OPEN, RECORDS
from bel_china_graph.extract.words import Words

_ZONES = ("free", "special")  # "the free economic zone Brest" is written small too


def at(words: Words, i: int, whole: int | None = None) -> Mention | None:
    """Return the known body that word `i` names; `whole` is the end of the name, where it is known."""
    if not words.text[i][0].isupper() and words.text[i] not in OPEN and words.low[i] not in _ZONES:
        return None
    match = KNOWN.at(words.low, i)
    if match is None or words.cell_of(match.start) != words.cell_of(match.end - 1):
        return None
    record = RECORDS[match.value]
    end = match.end
    if (
        end + 1 < len(words.text)
        and words.text[end] in ("-", "–")
        and words.glued(end)
        and words.glued(end + 1)
        and words.text[end + 1][0].isupper()
    ):
        return None  # "Belshina-Trans" is not Belshina
    single = end - i == 1
    if end != whole and single and words.text[i][1:].islower() and len(words.text[i]) > 3:
        # an ordinary word may be a longer name's beginning ("Integral Systems LLC", "Horizont Holding")
        follower = words.text[end] if end < len(words.text) else ""
        if follower[:1].isupper() and not (HEADS.at(words.low, end) or FORMS.at(words.low, end)):
            return None
    # a quoted by-name belongs to the park: China-Belarus Industrial Park "Great Stone"
    while end + 2 < len(words.text) and words.text[end] in OPEN:
        inner = KNOWN.at(words.low, end + 1)
        if (
            inner
            and inner.value == match.value
            and inner.end < len(words.text)
            and words.text[inner.end] in CLOSE | {","}
        ):
            end = inner.end + 1
            if words.text[inner.end] == "," and end < len(words.text) and words.text[end] in CLOSE:
                end += 1
        else:
            break
    longer = KNOWN.at(words.low, end) if end < len(words.low) else None
    if longer and longer.value == match.value and words.cell_of(longer.start) == words.cell_of(i):
        end = longer.end
    if record["label"] == "Company" and end != whole and goes_on(words, end):
        return None  # "Zoomlion (Central Asia) Machinery Bel" is another company
    tail = HEADS.at(words.low, end) if end < len(words.low) and words.cell_of(end) == words.cell_of(i) else None
    if tail and tail.value == record["label"]:
        end = tail.end
    elif tail and words.text[end][0].isupper():
        return None
    form = FORMS.at(words.low, end) if end < len(words.low) and words.cell_of(end) == words.cell_of(i) else None
    if form and words.text[end][0].isupper() and record["label"] == "Company":
        end = form.end
    return _of_record(record, i, end)


def named(name: str, start: int, end: int) -> Mention | None:
    """Return the mention of words `start` to `end` if the lexicon knows the whole of a name."""
    low = [word.lower() for word in lexicon.split(name)]
    match = KNOWN.at(low, 0) if low else None
    return _of_record(RECORDS[match.value], start, end) if match and match.end == len(low) else None


def _of_record(record: dict[str, Any], start: int, end: int) -> Mention:
    key = record.get("id") or core(record["name"])
    mention = Mention(start, end, "organisation", (record["label"],), key, record["name"], record.get("country"))
    mention.aliases = [str(a) for a in record.get("aliases", ())]
    mention.explicit = True
    return mention


def goes_on(words: Words, end: int) -> bool:
    """Whether large words go on behind a known company's name: "Huawei Technologies Bel", "Haier (Minsk) Trade"."""
    text, n = words.text, len(words.text)
    if end >= n or words.cell_of(end) != words.cell_of(end - 1):
        return False
    if text[end] == "(":
        close = next((k for k in range(end + 1, min(n - 1, end + 5)) if text[k] == ")"), None)
        if close is None or not all(w[0].isupper() for w in text[end + 1 : close]):
            return False
        end = close + 1
        if words.cell_of(end) != words.cell_of(close):
            return False
    elif HEADS.at(words.low, end):
        head = HEADS.at(words.low, end)
        assert head is not None
        return bool(
            head.end < n
            and words.cell_of(head.end) == words.cell_of(end)
            and text[end][0].isupper()
            and text[head.end][0].isupper()
            and FORMS.at(words.low, head.end) is None
            and words.low[head.end] not in NOT_NAMES
        )
    return (
        text[end][0].isupper()
        and FORMS.at(words.low, end) is None
        and words.low[end] not in NOT_NAMES
        and words.low[end] not in OFFICIALS
    )

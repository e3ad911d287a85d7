"""One name read: its head or legal form, its label and country, where it begins and ends."""

from collections.abc import Sequence

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.mentions import Mention, MentionKind
from bel_china_graph.extract.organisations import (
    cuts,
    heads,
    openings,
    ordinary,
    people,
    quoted,
    runs,
    units,
    wellknown,
)
from bel_china_graph.extract.organisations.keys import core, country_of_name
from bel_china_graph.extract.organisations.tables import (
    FORMS,
    JOINERS,
    NATIONALITY,
    OPEN,
    STAND_FOR,
    STATE_BODIES,
)
from bel_china_graph.extract.words import Words

_BARE_HEADS = lexicon.wordset("bare_heads")
_HOME_ADJECTIVES = lexicon.wordset("home_adjectives")
_NAMED_AFTER = (["named", "after"], ["named", "for"], ["im", "."], ["im."])
_NEW_AREAS = lexicon.wordset("districts_called_new_areas")
_STRONG_HEADS = lexicon.wordset("closing_heads")


def read(words: Words, start: int, end: int, is_place: list[bool]) -> Mention | None:
    """Return the body, person or event that words `start` to `end` name, `None` if they name none."""
    known = wellknown.at(words, start, end)
    if known:
        return known
    start = openings.skipped(words, start, end, is_place)
    known = openings.known_behind(words, start, end)
    if known:
        return known
    begin = openings.behind_official(words, start, end, is_place)
    known = wellknown.at(words, begin, end) if start < begin < end else None
    if known:
        return known
    start = begin
    titled = people.titled(words, start, end, is_place)
    if titled:
        return titled
    if any(STATE_BODIES.at(words.low, k) for k in range(start, end)):
        name = words.reading(start, end)
        return Mention(start, end, "event", (), core(name), name)  # holds its words, is no party
    if words.low[end - 2 : end] == ["new", "area"] and words.low[end - 3] in _NEW_AREAS:
        return None  # "Pudong New Area" is a district
    inner = units.whose(words, start, end)
    if inner:
        part = read(words, inner, end, is_place)
        if part:
            part.start = start
        return part
    body = STAND_FOR.at(words.low, start) if start < end else None
    if body and words.low[body.end : body.end + 1] == ["of"]:
        return None  # "the People's Government of X": `places` reads it
    start, nation = strip_nation(words, start, end, is_place)
    if start >= end or ordinary.adjectives_only(words, start, end):
        return None
    if cuts.place_only(words, start, end, is_place) and not heads.has_head(words, start, end):
        return None
    stand = next((m for m in STAND_FOR.find(words.low, start, end) if words.text[m.start][0].isupper()), None)
    if stand and is_place[start] and not named_body(words, stand.end, end):
        return None  # the place's own government stands for it: `places` reads it
    return _plain(words, start, end, nation, is_place)


def _plain(words: Words, start: int, end: int, country: str | None, is_place: list[bool]) -> Mention | None:
    """Return the mention of a name with its legal form or head noun, or of a name of unknown kind."""
    form = next((m for m in FORMS.find(words.low, start, end)), None)
    if form and start < form.start and form.end < end and (form.value == "CN" or words.low[form.end] in JOINERS):
        end = form.end  # "Lanhai Optics Co., Ltd. of Wuhan"; a Chinese form always closes the name
    core_end = end
    has_form = False
    if form and form.end == end and form.start > start:
        core_end, has_form = form.start, True
        country = country or country_of_name(words.reading(start, form.start)) or form.value or None
        while core_end > start and words.text[core_end - 1] == ",":
            core_end -= 1
    label = heads.label_of(words, start, core_end)
    if has_form and label not in ("University",):
        label = "Company"
    lower_head = None
    if not label:
        lower_head = heads.lower_head(words, end)
        if lower_head:
            label = lower_head[1]
    if label in ("", "Company") and not has_form:
        end = core_end = without_seat(words, start, core_end, is_place)
    if not has_form and ordinary.is_event(words, start, core_end):
        return Mention(start, end, "event", (), "", words.reading(start, core_end))
    if form and not has_form and form.end < end and not label:
        start, has_form, label = (
            form.end,
            True,
            "Company",
        )  # "Belarusian-Latvian LLC SMD Bai": the form stands inside
    end, dedicated = named_after(words, end)
    core_end = end if dedicated else core_end
    name = words.reading(start, core_end)
    head = heads.head_before(words, start) if not label else None
    if head and head.value == "IndustrialPark":
        label = head.value  # "the special economic zone X"
    if not label and end - start > 1 and words.blocks[words.block_of(start)].text.isupper():
        return None  # a title in capitals
    if not label:
        person = people.is_person(words, start, end)
        if not person and ordinary.is_ordinary(words, start, end):
            return None
        if not person:
            end = without_seat(words, start, end, is_place)
            name = words.reading(start, end)
        kind: MentionKind = "person" if person else "name"
        return Mention(start, end, kind, () if person else ("Company",), core(name), name, country)
    if core_end - start == 1 and words.low[start] in _BARE_HEADS:
        return None
    mention = Mention(start, end, "organisation", (label,), core(name), name, country)
    mention.explicit = has_form or label != "Company" or lower_head is None
    return mention


def strip_nation(words: Words, start: int, end: int, is_place: Sequence[bool]) -> tuple[int, str | None]:
    """A nationality at the head of a name belongs to it only where a head noun follows in the name."""
    if words.low[start] in NATIONALITY and start + 1 < end and words.text[start + 1] not in ("-", "–"):
        nation = NATIONALITY[words.low[start]]
        adjective = words.low[start] in _HOME_ADJECTIVES
        if adjective and (is_place[start + 1] or not heads.has_head(words, start + 1, end)):
            return start + 1, nation  # "the Chinese Jiangsu Sunshine Group"
        return start, nation
    if end - start == 1 and words.low[start] in NATIONALITY:
        return end, None
    both = start + 3 < end and words.text[start + 1] in ("-", "–") and not heads.has_head(words, start + 3, end)
    if both and ordinary.adjectives_only(words, start, start + 3):
        return start + 3, None  # "the Austrian-Belarusian Lasertech"
    return start, None


def without_seat(words: Words, start: int, end: int, is_place: list[bool]) -> int:
    """ "Shenglong Biotech of Chengdu": the city behind a whole name is no part of it ("Bank of China" is whole)."""
    of = next((k for k in range(start + 2, end - 1) if words.low[k] == "of"), None)
    if of is None or not all(is_place[of + 1 : end]) or words.low[of - 1] in _STRONG_HEADS:
        return end
    return end if any(words.low[k] in NATIONALITY for k in range(of + 1, end)) else of


def named_after(words: Words, end: int) -> tuple[int, bool]:
    """... named after F. Skorina: part of the name."""
    for opening in _NAMED_AFTER:
        k = end + len(opening)
        if words.low[end:k] == opening:
            while k < len(words.text) and words.cell_of(k) == words.cell_of(end):
                initial = words.low[k] == "." and len(words.text[k - 1]) == 1
                if not (words.text[k][0].isupper() or initial or words.low[k] == "the"):
                    break
                k += 1
            return k, True
    return end, False


def named_body(words: Words, start: int, end: int) -> bool:
    return start < end and words.text[start][0].isupper() and heads.has_head(words, start, end)


def form_first(words: Words, i: int, taken: Sequence[bool], is_place: list[bool]) -> Mention | None:
    """OJSC Belshina, LLC Needle Med: the legal form stands first."""
    match = FORMS.at(words.low, i)
    if match is None or not (
        words.text[i].isupper() or "-" in words.text[i : match.end] or match.end - match.start > 2
    ):
        return None
    start = match.end
    if start >= len(words.text) or words.cell_of(start) != words.cell_of(i):
        return None
    if words.text[start] in OPEN:
        return quoted.read(words, start)
    end = runs.run_end(words, start, taken, is_place)
    if end <= start:
        return None
    end = cuts.cut(words, start, end, is_place)[0][1]
    name = words.reading(start, end)
    label = heads.label_of(words, start, end)
    mention = Mention(
        i,
        end,
        "organisation",
        ("Company" if label != "University" else label,),
        core(name),
        name,
        match.value or None,
    )
    mention.explicit = True
    return mention

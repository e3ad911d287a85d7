"""What a text says of a resident: its number in the register, the countries of its capital, its line of business."""

from bel_china_graph.extract import lexicon, timex
from bel_china_graph.extract.lexicon import PhraseTable
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.scene import Scene

_WORDS = lexicon.words("residency")
_OPENERS = PhraseTable((p, "") for p in _WORDS["business_openers"])
_STOPS = frozenset(_WORDS["business_nouns_stop"])
_COUNTED = frozenset(_WORDS["residents"]) | {"company", "in", "one", "certificate"}
_CAPITALS = frozenset(_WORDS["capital_nouns"])
_CAPITAL_COLUMNS = frozenset(_WORDS["capital_columns"])
_BUSINESS_COLUMNS = frozenset(_WORDS["business_columns"])
_PRONOUNS = frozenset({"it", "them", "this", "that", "one"})
_LONGEST = 10  # words of a line of business


def number(scene: Scene, company: Mention) -> int | None:
    """Return a resident's number: "X (No. 7)", "the 60th resident, X", "resident No. 66: X"."""
    low = scene.words.low
    behind = _numeral(low, company.end + 1) if low[company.end : company.end + 1] == ["("] else None
    if behind is not None:
        return behind
    found: list[tuple[int, int]] = []
    for i in range(scene.start, scene.end):
        value = timex.ordinal(low, i)
        if value and value[1] < scene.end and value[0] > 1 and low[value[1]] in _COUNTED:
            if low[value[1]] != "one" and low[value[1] + 1 : value[1] + 2] != ["residents"]:
                found.append((i, value[0]))
        elif (i > scene.start and low[i - 1] in ("resident", "certificate", ",", ".", ":")) or i == scene.start:
            said = _numeral(low, i)
            if said is not None:
                found.append((i, said))
    companies = [m for m in scene.mentions if m.named and m.label == "Company"]
    for at, value_ in sorted(found, key=lambda f: abs(f[0] - company.start)):
        nearest = min(companies, key=lambda m: abs(m.start - at), default=company)
        if nearest is company or len(found) == 1:
            return value_
    return None


def _numeral(low: list[str], i: int) -> int | None:
    """The number at "No. 66", "number 75", "№ 3"."""
    if low[i : i + 1] not in (["no"], ["no."], ["number"], ["№"], ["nr"]):
        return None
    k = i + 1 + (low[i + 1 : i + 2] == ["."])
    return int(low[k]) if k < len(low) and low[k].isdigit() and len(low[k]) < 5 else None


def capital(scene: Scene, company: Mention) -> tuple[str, ...]:
    """Return the countries of a company's capital: "with Chinese capital", "Polish-owned"."""
    low = scene.words.low
    companies = [m for m in scene.mentions if m.named and m.label == "Company"]
    found: dict[str, None] = {}
    for i in range(scene.start, scene.end):
        if low[i] in _CAPITALS and not any(m.named and m.start <= i < m.end for m in scene.mentions):
            owner = min(companies, key=lambda m: _distance(m, i), default=company)
            if owner is company:
                for country in _countries(scene, max(scene.start, i - 5), min(scene.end, i + 6)):
                    found[country] = None
    if not found:
        for country in _joint(scene, company):
            found[country] = None
    return tuple(found)


def _distance(company: Mention, i: int) -> int:
    return i - company.end if i >= company.end else company.start - i


def _countries(scene: Scene, start: int, end: int) -> list[str]:
    adjectives = [_ADJECTIVES[w] for w in scene.words.low[start:end] if _ADJECTIVES.get(w)]
    countries = [m.place.country for m in scene.mentions if m.kind == "country" and m.place and start <= m.start < end]
    return adjectives + countries


def _joint(scene: Scene, company: Mention) -> list[str]:
    """ "the Belarusian-Chinese enterprise X": the capital of a joint company."""
    low = scene.words.low
    k = company.start - 1
    while k > scene.start and (low[k] in ('"', "“", "enterprise", "company", "firm", "venture", "joint")):
        k -= 1
    found: list[str] = []
    while k >= scene.start and (low[k] in ("-", "–") or _ADJECTIVES.get(low[k])):
        if low[k] in _ADJECTIVES:
            found.insert(0, _ADJECTIVES[low[k]])
        k -= 1
    return found if len(found) > 1 else []


def business(scene: Scene, start: int, end: int) -> str | None:
    """Return what words `start` to `end` say that a company makes or does: "will produce LED lamps" -> "LED lamps"."""
    low = scene.words.low
    openings = list(_OPENERS.find(low, start, end))
    if not openings:
        return None
    opening = openings[0]
    for later in openings[1:]:  # "engaged in the production of X"
        if later.start - opening.end > 1:
            break
        opening = later
    first = opening.end
    while first < end and low[first] in ("the", "a", "an", "of", "its", "own", ":"):
        first += 1
    last = first
    while last < end and last - first < _LONGEST and (low[last].isalnum() or low[last] in ("-", "/", "&", "and")):
        if low[last] in _STOPS and not (low[last] == "and" and last + 1 < end and low[last + 1].isalpha()):
            break
        last += 1
    while last > first and low[last - 1] in ("and", "-"):
        last -= 1
    if last == first or (last == first + 1 and low[first] in _PRONOUNS):
        return None
    return scene.words.reading(first, last)


def of_row(scene: Scene) -> tuple[tuple[str, ...], str | None]:
    """Return the countries of the capital and the line of business that a table's columns say."""
    block = scene.words.blocks[scene.sentence.block]
    countries: dict[str, None] = {}
    trade = None
    for title, (start, end) in zip(block.header, block.cells, strict=False):
        head = set(title.lower().split())
        if head & _CAPITAL_COLUMNS:
            low = block.text[start:end].lower().replace(",", " ").split()
            at = scene.words.block_at[scene.sentence.block]
            for mention in scene.mentions:
                if mention.kind == "country" and mention.place:
                    if start <= scene.words.begin[mention.start] - at < end:
                        countries[mention.place.country] = None
            countries.update({_ADJECTIVES[w]: None for w in low if _ADJECTIVES.get(w)})
        elif head & _BUSINESS_COLUMNS:
            trade = block.text[start:end].strip() or None
    return tuple(countries), trade


def _adjectives() -> dict[str, str]:
    data = lexicon.words("organisations")
    nations = {w: c for c, ws in data["nationality"].items() for w in ws}
    return {**{w: c for w, c in data["demonyms"].items() if c}, **nations}


_ADJECTIVES = _adjectives()

"""Rosters of residents: headings that assert the companies below, and the entries, rows and headings that name them."""

from bel_china_graph.extract import lexicon
from bel_china_graph.extract.discourse import Discourse, Enumeration
from bel_china_graph.extract.members.parks import park_of
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.scene import Scene

_WORDS = lexicon.words("residency")
_PLURALS = frozenset(w for w in _WORDS["residents"] if w.endswith("s"))
_JOINING = frozenset(_WORDS["joining"]) - {"residents"} | {"new"}
_OPENERS = ("register", "list", "residents", "new")
_PARTICULARS = frozenset(_WORDS["particulars"])
_VERBS = frozenset({"has", "have", "will", "are", "is", "was", "were", "plan", "plans"})


def head(scene: Scene, discourse: Discourse, kind: str, dates: dict[int, str]) -> None:
    """Note whether a heading like "New residents" or "Register of residents" asserts the companies below it."""
    low = scene.words.low[scene.start : scene.end]
    company = next((m for m in scene.mentions if m.named and m.label == "Company"), None)
    if discourse.enumeration and kind == "heading" and company is not None:
        return  # a company's name as a heading: an entry of the roster
    plural = bool(_PLURALS & set(low))
    opened = low[0] in _OPENERS
    verbless = not _VERBS & set(low[1:])
    asserts = plural and verbless and (opened or (kind != "title" and len(low) <= 4))
    if scene.ended or scene.planned or any(low[m.start - scene.start] != "no" for m in scene.denied):
        asserts = False
    discourse.residents = asserts
    if kind == "title" and low[0] == "new":
        discourse.numbered = asserts  # a report: only entries that open with a company name the new ones
    discourse.joined_on = _date(scene, dates) if asserts else None
    if asserts and kind == "heading":
        park = park_of(scene, discourse)
        if park:
            discourse.enumeration = Enumeration(
                park,
                discourse.joined_on,
                "established",
                999,
                discourse.block,
                (scene.start, scene.end),
                discourse.block,
            )
    elif discourse.enumeration and kind == "heading":
        discourse.enumeration = None


def numbered(scene: Scene, discourse: Discourse, dates: dict[int, str]) -> None:
    """ "1. New residents" above unnumbered lines, "2. Construction" behind them: an entry that is a heading."""
    low = scene.words.low[scene.start : scene.end]
    words = [w for w in low if w.isalpha()]
    if scene.mentions or not 0 < len(words) <= 4 or ":" in low:
        return
    if bool(_PLURALS & set(low)) or discourse.numbered:
        head(scene, discourse, "heading", dates)
        discourse.numbered = discourse.residents


def opens_with(scene: Scene, company: Mention) -> bool:
    """Tell whether an entry begins with the company, but for a number and a date."""
    low = scene.words.low
    dated = {k for w in scene.whens for k in range(w.start, w.end)}
    return all(k in dated or not low[k].isalpha() or low[k] in ("no", "on") for k in range(scene.start, company.start))


def _date(scene: Scene, dates: dict[int, str]) -> str | None:
    """ "Residents registered in May": the date on which the companies below joined; a list's own date is none."""
    low = scene.words.low
    if not _JOINING & set(low[scene.start : scene.end]):
        return None
    told = [w for w in scene.whens if w.kind == "date" and w.start in dates and w.said != "by" and not w.ahead]
    if len(told) != 1 or low[told[0].start - 2 : told[0].start] in (["as", "of"], ["as", "at"]):
        return None
    return dates[told[0].start]


def is_particular(scene: Scene) -> bool:
    """Tell whether a text is a detail of the resident named above it: "Capital: Belarus, Cyprus"."""
    low = scene.words.low[scene.start : min(scene.end, scene.start + 5)]
    return ":" in low and bool(_PARTICULARS & set(low[: low.index(":")]))


def entered(scene: Scene) -> Mention | None:
    """Return the company of an entry or row: the first that it names."""
    return next((m for m in scene.mentions if m.named and m.label == "Company"), None)

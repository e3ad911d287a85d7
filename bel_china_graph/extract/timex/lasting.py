"""How long something has lasted, which tells since when: "has been a resident for only two months"."""

from collections.abc import Sequence
from dataclasses import replace

from bel_china_graph.extract.timex.relative import counted, moved
from bel_china_graph.extract.timex.tables import tables
from bel_china_graph.extract.timex.when import When

_STOPS = frozenset({".", "!", "?", ";", ":"})
_REACH = 14  # words from the verb to the count


def lasting(low: Sequence[str], i: int) -> When | None:
    """ "has been twinned with Anshun for five years": the state began then; a document "for five years" did not."""
    if low[i] != "for":
        return _as_one(low, i)
    k = i + 1
    while k < len(low) and low[k] in tables().rough_counts:
        k += 1
    span = counted(low, k) if k < len(low) else None
    if span is None or not _has_lasted(low, i, span[2]):
        return None
    count, unit, end = span
    return replace(moved(i, end, "document", unit, -count), said="since")


def _as_one(low: Sequence[str], i: int) -> When | None:
    """ "celebrated ten years as a resident of the zone"."""
    span = counted(low, i) if i and low[i - 1] not in ("after", "for", "in", "within") else None
    if (
        span is None
        or low[span[2] : span[2] + 1] != ["as"]
        or not tables().lasting_roles & set(low[span[2] : span[2] + 5])
    ):
        return None
    count, unit, end = span
    return replace(moved(i, end, "document", unit, -count), said="since")


def _has_lasted(low: Sequence[str], i: int, end: int) -> bool:
    """Whether "has been" stands in the sentence with a state behind it: not "has been signed for five years"."""
    for k in range(i - 1, max(-1, i - _REACH), -1):
        if low[k] in _STOPS:
            break
        if _is_perfect(low, k):
            return True
    opens = i == 0 or low[i - 1] in _STOPS or low[i - 1] in (",", "and")
    behind = range(end, min(len(low) - 1, end + _REACH)) if opens else range(0)
    for k in behind:  # "For twenty years now Brest and Xiaogan have been twins"
        if low[k] in _STOPS:
            break
        if _is_perfect(low, k):
            return True
    return False


def _is_perfect(low: Sequence[str], k: int) -> bool:
    behind = low[k + 1 : k + 3]
    if low[k] not in ("has", "have") or "been" not in behind:
        return False
    been = k + 1 + behind.index("been")
    state = low[been + 1] if been + 1 < len(low) else ""
    return not state.endswith("ed") or state in tables().lasting_states

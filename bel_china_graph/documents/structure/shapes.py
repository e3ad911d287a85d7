"""What a line looks like: a heading, a list item, an entry of a list, a sentence that goes on."""

import re

from bel_china_graph.documents.structure.cleaning import SUPERSCRIPT

_MARKER = re.compile(
    r"(?:[-*•‣◦▪●·–—+]\s+|(?:\d{1,2}\.){2,4}\s+|(?:No\.? |Nr\.? |№ ?)?\(?\d{1,3}[.)]\s+|\(?[a-zа-я]\)\s+)"
    r"(?:\(?\d{1,3}[.)]\s+)?(?=\S)"
)
_NUMBERED = re.compile(r"(?:No\.? |Nr\.? |№ ?)?\(?\d{1,3}[.)]\s")
_RULE = re.compile(r"(?:[-_*=~—–]\s?){3,}")
_URL_START = re.compile(r"<?\s*(?:https?://|www\.)|\[[^\[\]\s]{6,2000}\]\(")
_ENTRY_DASH = re.compile(r"\s[-–—]\s(?=\S)")
_DATED = re.compile(
    r"(?:\d{1,2}[./-])?(?:\d{1,2}[./-])?(?:[^\W\d_]{3,9}\.? )?(?:\d{1,2} )?(?:[^\W\d_]{3,9}\.? )?"
    r"(?:19|20)\d\d(?:-\d\d){0,2}(?:, [^\W\d_]{3,9})?(?:\s[-–—]\s|: |\. )(?=\S)"
)
_ENTRY_YEAR = re.compile(r"\((?:since |from |in )?(?:[A-Za-z]+ )?\d{4}")
_LONGEST_REFERENCE = 30
_REFERENCE = re.compile(r"\\?\[(?:\^[\w-]{1,20}|\d{1,3}(?:[,;–-][^\[\]]{0,20})?)\\?\]$")
_STOPS = ".!?…"
_CLOSERS = "\"'”’»)]"
_TRAILING = SUPERSCRIPT + " \t\xa0*_\xad"

HEADING = 90
TITLE = 200


def bare(text: str) -> str:
    """Return a text without marks and bold markers at its end."""
    text = text.rstrip(_TRAILING)
    while text.endswith("]") and (match := _REFERENCE.search(text[-_LONGEST_REFERENCE:])):
        text = text[: len(text) - len(match.group())].rstrip(_TRAILING)
    return text


def finished(text: str) -> bool:
    """Tell whether a text ends where a sentence can end, also inside a closing quotation mark."""
    body = bare(text)
    inner = body.rstrip(_CLOSERS)
    return bool(inner) and (inner[-1] in _STOPS or body[-1] in _STOPS)


def goes_on(text: str) -> bool:
    """Tell whether a text begins in the middle of a sentence."""
    first = text.lstrip("*_ \t" + SUPERSCRIPT)[:1]
    return first.islower() or first in {",", ";", ")"}


def begins(text: str) -> bool:
    """Tell whether a text begins like a sentence or a name: with a capital, a digit or a quotation mark."""
    first = text.lstrip("*_ ")[:1]
    return bool(first) and (first.isupper() or first.isdigit() or first in "\"“«'‘(")


def marker(text: str) -> int:
    """Return how long the marker of a list item is that a text begins with (0: none)."""
    match = _MARKER.match(text)
    return match.end() if match else 0


def numbered(text: str) -> bool:
    """Tell whether a text begins with an item's number."""
    return _NUMBERED.match(text) is not None


def is_rule(text: str) -> bool:
    """Tell whether a line is drawn rather than written."""
    return _RULE.fullmatch(text) is not None


def is_address(text: str) -> bool:
    """Tell whether a line begins with a web address, as the rest of a note does."""
    return _URL_START.match(text) is not None


def is_heading(text: str, limit: int = HEADING) -> bool:
    """Tell whether a line looks like a heading: short, beginning like one, without a final stop."""
    body = bare(text)
    if not body or len(body) > limit or not begins(body) or not any(c.isalpha() for c in body):
        return False
    if body[-1] in ".,;…-" or (body[-1] in _CLOSERS and body.rstrip(_CLOSERS)[-1:] in {".", ","}):
        return False
    count = len(body.split())
    return count <= 4 if body[-1] == ":" else count <= 16 or limit > HEADING


def is_entry(text: str) -> bool:
    """Tell whether a line looks like an entry: a short head, then a dash, a colon or a year in brackets."""
    head = text[:100]
    for pattern in (_ENTRY_DASH, _ENTRY_YEAR):
        match = pattern.search(head)
        if match and not _sentence_end(head[: match.start()]):
            return True
    colon = head.find(": ")
    return 0 < colon <= 60 and not _sentence_end(head[:colon])


def is_dated_entry(text: str) -> bool:
    """Tell whether a line looks like an entry of a chronicle: a date at its head, then what happened."""
    head = _DATED.match(text)
    return head is not None


def _sentence_end(text: str) -> bool:
    return any(stop in text for stop in (". ", "! ", "? ", "; "))

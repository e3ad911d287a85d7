"""The text of a note or of an entry in a list of sources, as citations."""

import re

from bel_china_graph.model.document import Citation

_URL = re.compile(r"(?:https?://|www\.)[^\s<>\[\]\"“”]+")
_LINK = re.compile(r"\[([^\[\]\n]{0,2000})\]\((#|[^()\s]{0,2000})\)")
_ELECTRONIC = re.compile(
    r"\s*[.,]?\s*\[(?:electronic(?: res(?:ource|\.)?)?|electr\. res\.|online|digital resource"
    r"|электронный ресурс|elektronnyj resurs)[^\]]{0,20}\]\.?",
    re.IGNORECASE,
)
_URL_LABEL = re.compile(
    r"\s*[.;,–—-]*\s*(?:URL|available at|retrieved from|режим доступа|access mode|mode of access)"
    r"\s*:?\s*[<(]?\s*$",
    re.IGNORECASE,
)
_ACCESS = re.compile(
    r"\s*[.;,–—-]*\s*\(?(?:date of (?:access|application)|access(?:ed| date)|accessed on"
    r"|дата (?:доступа|обращения))[^.;)]{0,40}[.)]?",
    re.IGNORECASE,
)
_DASHED_YEAR = re.compile(
    r"\s*[.,;]?\s*[–—-]\s*(?:[^\W\d_][^–—\d]{0,40}[,:]\s*)?((?:19|20)\d\d)(?:[–-](?:19|20)\d\d)?\s*\.?"
)
_PLACE_YEAR = re.compile(r",\s*((?:19|20)\d\d)\s*[.)]")
_ANY_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?![\d-])")
_PAGES = re.compile(r"\s*[–—-]\s*(?:pp?\.|P\.|Pp\.|С\.|с\.)\s*[\d–—, -]+\.?\s*$|\s*[–—-]\s*\d{1,5}\s*(?:p|pp|с)\.?\s*$")
_SEPARATOR = re.compile(r";\s+(?=[\"“«]?[A-ZА-ЯЁ\d])")
_LOOK = re.compile(
    r"https?://|www\.|\[electronic|\[электронный|\sURL:| // |[–—-]\s(?:pp?|P|С|с)\.\s*\d"
    r"|[–—-]\s(?:19|20)\d\d\.|[–—-]\s\d{1,4}\s(?:p|с)\.|\b(?:ibid|op\. cit|там же)\b"
    r"|,\s(?:19|20)\d\d\.\s[–—-]|\bISBN\b",
    re.IGNORECASE,
)
_COMPLETE = re.compile(
    r"(?:https?://\S+|>|\]\((?:#|[^()\s]{0,2000})\)|[–—-]\s(?:pp?|P|С|с)\.\s*[\d–—,\s-]+\.?"
    r"|\d\s?(?:p|с)\.)\s*$"
)


def is_citation(text: str) -> bool:
    """Tell whether a text looks like the description of a source."""
    return _LOOK.search(text) is not None


def is_complete(text: str) -> bool:
    """Tell whether the description of a source has its last part: an address or pages."""
    return _COMPLETE.search(text) is not None


def citations(text: str) -> tuple[Citation, ...]:
    """Return the sources that a note names; a note of mere words is its own title.

    >>> citations("Lee, A. Silk [Electronic resource]. – 2023. – URL: <https://example.org/a>")[0].url
    'https://example.org/a'
    """
    text = " ".join(text.replace("\xad", "").replace("**", "").replace("\\$", "$").split())
    return tuple(found for part in _parts(text) if (found := _citation(part)) is not None)


def _parts(text: str) -> list[str]:
    """Split a note where one source ends and another begins."""
    parts: list[str] = []
    at = 0
    for match in _SEPARATOR.finditer(text):
        head, tail = text[at : match.start()], text[match.end() :]
        if is_citation(head) and is_citation(tail):
            parts.append(head)
            at = match.end()
    parts.append(text[at:])
    return parts


def _citation(text: str) -> Citation | None:
    url: str | None = None
    link = _LINK.search(text)
    if link:
        address = link.group(2) if link.group(2).startswith("http") else link.group(1)
        before = _URL.search(text[: link.start()])
        url = before.group() + address if before and not address.startswith("http") else address
        text = f"{text[: (before or link).start()]} {text[link.end() :]}"
        label = before.start() if before else link.start()
    else:
        label = len(text)
        found = _URL.search(text)
        if found:
            url = found.group()
            rest = text[found.end() :]
            more = re.match(r">?\s*<?(\S+/)>", rest) if found.group().endswith("-") else None
            if more:
                url += more.group(1)
                rest = rest[more.end() :]
            text = f"{text[: found.start()].rstrip('<( ')} {rest.lstrip('>) ')}"
            label = len(text[: found.start()].rstrip("<( "))
    head, tail = text[:label], text[label:]
    head = _URL_LABEL.sub("", head.rstrip("<( "))
    tail = _ACCESS.sub("", tail).strip(" .>)]")
    year = _year(head)
    title = _title(f"{head} {tail}" if tail and not url else head)
    if url:
        url = url.rstrip(".,;)>") if not url.endswith("/)") else url[:-1]
    if not title and not url:
        return None
    return Citation(title=title or (url or ""), year=year, url=url)


def _year(text: str) -> str | None:
    """Return the year of publication: the one set off by a dash, else after the publisher, else the last."""
    found = _DASHED_YEAR.findall(text) or _PLACE_YEAR.findall(text) or _ANY_YEAR.findall(text)
    return found[-1] if found else None


def _title(text: str) -> str:
    """Return a source's description without medium, address label, year and pages."""
    text = _ELECTRONIC.sub("", text)
    text = _ACCESS.sub("", text)
    text = _URL_LABEL.sub("", text)
    text = _PAGES.sub("", text)
    years = list(_DASHED_YEAR.finditer(text))
    if years and years[-1].end() == len(text):
        text = text[: years[-1].start()]
    text = re.sub(r"\s*//\s*$", "", text.strip())
    return text.strip(" .,;–—-/^\t")

"""What a page's head says of it: its date and its title."""

import json
import re
from collections.abc import Iterator

from bel_china_graph import dates
from bel_china_graph.documents.html.tree import Node

_PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "citation_publication_date",
    "parsely-pub-date",
    "publishdate",
    "pubdate",
    "dc.date.issued",
    "dc.date.created",
    "dcterms.issued",
    "dc.date",
    "date",
)
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified")
_ISO = re.compile(r"\d{4}(?:[-/]\d{2}(?:[-/]\d{2})?)?(?!\d)")
_JSON_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"')


def date(page: Node, part: Node) -> str | None:
    """Return the date that the metadata give: when it was published, else shown, else changed."""
    named = _named(page)
    for candidate in (
        *(named.get(name) for name in _PUBLISHED),
        *_linked_data(page),
        *_times(part),
        *(named.get(name) for name in _MODIFIED),
    ):
        found = _iso(candidate)
        if found:
            return found
    return None


def title(page: Node) -> str:
    """Return the title that the metadata give (empty: none)."""
    named = _named(page)
    return " ".join((named.get("og:title") or named.get("twitter:title") or "").split())


def _named(page: Node) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in page.find("meta"):
        key = next((node.attributes[k] for k in ("property", "name", "itemprop") if k in node.attributes), "")
        content = node.attributes.get("content", "").strip()
        if key and content:
            found.setdefault(key.lower(), content)
    return found


def _linked_data(page: Node) -> Iterator[str]:
    for node in page.find("script"):
        if node.attributes.get("type", "").lower() != "application/ld+json":
            continue
        text = "".join(strand.text for strand in node.texts())
        try:
            yield from _published(json.loads(text))
        except ValueError:
            yield from _JSON_DATE.findall(text)


def _published(data: object) -> Iterator[str]:
    """Yield the dates of publication in linked data, outermost first."""
    waiting = [data]
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, dict):
            value = item.get("datePublished")
            if isinstance(value, str):
                yield value
            waiting += item.values()
        elif isinstance(item, list):
            waiting += item


def _times(part: Node) -> Iterator[str]:
    times = [node for node in part.find("time") if "datetime" in node.attributes]
    marked = [t for t in times if "pubdate" in t.attributes or t.attributes.get("itemprop") == "datePublished"]
    yield from (node.attributes["datetime"] for node in (marked or times)[:1])


def _iso(text: str | None) -> str | None:
    match = _ISO.match(text.strip()) if text else None
    if not match:
        return None
    value = match.group().replace("/", "-")
    try:
        dates.parse(value)
    except ValueError:
        return None
    return value

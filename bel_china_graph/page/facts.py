"""What the page can tell about every node, tie and sentence, as plain JSON values."""

from collections import Counter
from typing import Any
from urllib.parse import urlsplit

from bel_china_graph.model import Citation, Edge, Evidence, Node
from bel_china_graph.page.scene import Scene
from bel_china_graph.page.style import COUNTRIES, OTHER, country_of, is_context, node_style, relation_style
from bel_china_graph.page.words import date_words


def facts(scene: Scene) -> dict[str, Any]:
    """Return the data of the page's panel, legend and search."""
    node_at = {node.id: place for place, node in enumerate(scene.nodes)}
    named = {name for node in scene.nodes for name in node.evidence}
    named |= {name for edge in scene.edges for name in edge.evidence}
    used = sorted(name for name in named if name in scene.evidence)
    sentence_at = {name: place for place, name in enumerate(used)}
    focus = [f"n{i}" for i, node in enumerate(scene.nodes) if node.id == scene.focus]
    focus += [f"e{i}" for i, edge in enumerate(scene.edges) if edge.id == scene.focus]
    return {
        "nodes": [_node(node, scene, sentence_at) for node in scene.nodes],
        "ties": [_tie(edge, node_at, sentence_at) for edge in scene.edges],
        "sentences": [_sentence(scene.evidence[name], scene) for name in used],
        "kinds": _kinds(scene),
        "relations": _relations(scene),
        "countries": _countries(scene),
        "focus": focus[0] if focus else None,
    }


def safe_link(url: str | None) -> str | None:
    """Return the address if it leads to the web (http or https), else nothing.

    >>> safe_link("https://example.org/a"), safe_link("javascript:alert(1)")
    ('https://example.org/a', None)
    """
    if not url or any(ord(letter) < 33 or ord(letter) == 127 for letter in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def _node(node: Node, scene: Scene, sentence_at: dict[str, int]) -> dict[str, Any]:
    return _lean(
        {
            "id": node.id,
            "name": node.name,
            "label": node.label,
            "country": node.country,
            "colour": country_of(node),
            "kind": node.kind,
            "aliases": [alias for alias in node.aliases if alias != node.name],
            "variants": sorted(set(node.variants) - {node.name, *node.aliases}),
            "inside": list(scene.inside.get(node.id, ())),
            "iso": node.iso,
            "geonames": node.geonames,
            "lat": node.lat,
            "lon": node.lon,
            "corrections": [correction.words for correction in node.corrections],
            "sentences": [sentence_at[name] for name in node.evidence if name in sentence_at],
        }
    )


def _tie(edge: Edge, node_at: dict[str, int], sentence_at: dict[str, int]) -> dict[str, Any]:
    return _lean(
        {
            "id": edge.id,
            "type": edge.type,
            "source": node_at[edge.source],
            "target": node_at[edge.target],
            "context": is_context(edge),
            "date": edge.date,
            "when": date_words(edge.date),
            "claims": [
                {
                    "date": claim.date,
                    "when": date_words(claim.date),
                    "picked": claim.date == edge.date,
                    "sentences": [sentence_at[name] for name in claim.evidence if name in sentence_at],
                }
                for claim in edge.dates
            ],
            "disputed": edge.disputed,
            "status": edge.status,
            "kind": edge.kind,
            "subject": edge.subject,
            "number": edge.number,
            "capital": list(edge.capital),
            "business": edge.business,
            "period": _period(edge),
            "corrections": [correction.words for correction in edge.corrections],
            "sentences": [sentence_at[name] for name in edge.evidence if name in sentence_at],
        }
    )


def _period(edge: Edge) -> str | None:
    if edge.period_from and edge.period_to:
        return f"{date_words(edge.period_from)} to {date_words(edge.period_to)}"
    if edge.period_from:
        return f"from {date_words(edge.period_from)}"
    return f"until {date_words(edge.period_to)}" if edge.period_to else None


def _sentence(evidence: Evidence, scene: Scene) -> dict[str, Any]:
    document = scene.documents.get(evidence.document)
    return _lean(
        {
            "text": evidence.reading or evidence.quote,
            "rule": evidence.rule,
            "document": document.title if document and document.title else evidence.document,
            "dated": date_words(document.date) if document and document.date else None,
            "section": evidence.section,
            "citations": [_citation(citation) for citation in evidence.citations],
        }
    )


def _citation(citation: Citation) -> dict[str, Any]:
    link = safe_link(citation.url)
    text = citation.title or citation.url or ""
    return _lean({"text": text, "year": citation.year, "link": link})


def _kinds(scene: Scene) -> list[dict[str, Any]]:
    counts = Counter(node.label for node in scene.nodes)
    styles = sorted((node_style(label) for label in counts), key=lambda style: (style.order, style.label))
    return [
        {"label": s.label, "title": s.title, "plural": s.plural, "shape": s.shape, "count": counts[s.label]}
        for s in styles
    ]


def _relations(scene: Scene) -> list[dict[str, Any]]:
    counts = Counter(edge.type for edge in scene.edges)
    styles = [relation_style(name) for name in counts]
    styles.sort(key=lambda style: (not style.claimed, -counts[style.type], style.type))
    return [
        {
            "type": style.type,
            "title": style.title,
            "directed": style.directed,
            "context": not style.claimed,
            "light": style.colour.light,
            "dark": style.colour.dark,
            "count": counts[style.type],
        }
        for style in styles
    ]


def _countries(scene: Scene) -> list[dict[str, Any]]:
    counts = Counter(country_of(node) for node in scene.nodes)
    titles = COUNTRIES | {OTHER: "Other or unknown"}
    present = [(code, title) for code, title in titles.items() if counts[code]]
    return [{"code": code, "title": title, "count": counts[code]} for code, title in present]


def _lean(values: dict[str, Any]) -> dict[str, Any]:
    """Leave out what says nothing, so that the page stays small."""
    return {key: value for key, value in values.items() if value or (value == 0 and value is not False)}

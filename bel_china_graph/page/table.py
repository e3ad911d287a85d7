"""The table of ties for readers without scripts, and for mail previews and search engines."""

from dataclasses import dataclass

from bel_china_graph.page.scene import Scene
from bel_china_graph.page.style import is_context, relation_style
from bel_china_graph.page.words import date_words


@dataclass(frozen=True)
class Row:
    """A tie in words."""

    source: str
    relation: str
    target: str
    when: str
    details: str
    sentences: tuple[str, ...]


def rows(scene: Scene) -> list[Row]:
    """Return the ties of the scene in its order."""
    names = {node.id: node.name for node in scene.nodes}
    table = []
    for edge in scene.edges:
        other = [date_words(claim.date) for claim in edge.dates if claim.date and claim.date != edge.date]
        details = [
            edge.status if edge.status != "established" else "",
            f"disputed, also {' and '.join(other)}" if edge.disputed and other else "",
            edge.kind or "",
            edge.subject or "",
            *(correction.words for correction in edge.corrections),
        ]
        found = [scene.evidence[name] for name in edge.evidence if name in scene.evidence]
        table.append(
            Row(
                source=names[edge.source],
                relation=relation_style(edge.type).title,
                target=names[edge.target],
                when="" if is_context(edge) else date_words(edge.date),
                details="; ".join(part for part in details if part),
                sentences=tuple(item.reading or item.quote for item in found),
            )
        )
    return table

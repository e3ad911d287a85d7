"""`bel-china-graph explain`: what a node or tie rests on."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from bel_china_graph.cli.options import Format, OutputFormat, Target, with_database

if TYPE_CHECKING:
    from bel_china_graph.model import Edge, Node
    from bel_china_graph.store import Explanation

COLUMNS = ("document", "section", "sentence", "date", "rule", "note", "link")


@with_database
def explain(
    what: Annotated[str, typer.Argument(metavar="TIE|NODE", help="A tie's id from an answer; a node's id or name.")],
    target: Target,
    format: OutputFormat = Format.table,
) -> None:
    """Show the sentences and sources of a tie or node.

    Each with the date it gives, the rule that read it, and what it cites.

    \b
    Example:
        bel-china-graph explain Changchun
    """
    from bel_china_graph.cli.output import say, show, show_json
    from bel_china_graph.pipeline.database import explain

    found = explain(what, store=target.open)
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in _rows(found)]
    if format is Format.json:
        show_json({"item": found.item.model_dump(mode="json"), "evidence": rows})
    elif format is Format.csv:
        show(COLUMNS, _rows(found), format)
    else:
        say(*_about(found))
        for row in rows:
            say(*_passage(row))


def _rows(found: "Explanation") -> list[tuple[Any, ...]]:
    """Return a row for each passage."""
    titles = {document.id: document.title for document in found.graph.documents}
    claims = getattr(found.item, "dates", ())
    return [
        (
            titles[passage.document],
            passage.section,
            passage.reading or passage.quote,
            [claim.date for claim in claims if passage.id in claim.evidence and claim.date],
            passage.rule,
            [" ".join(filter(None, (note.title, note.year))) for note in passage.citations],
            [note.url for note in passage.citations if note.url],
        )
        for passage in found.graph.evidence
    ]


def _passage(row: dict[str, Any]) -> list[str]:
    """Return a passage as lines: the sentence, and below it what is known of it."""
    sources = [f"cites {note}" for note in row["note"]] + row["link"]
    known = [*row["date"], f"in {row['document']}", row["section"], f"read as {row['rule']}", *sources]
    return ["", f"  {row['sentence']}", "    " + " | ".join(filter(None, known))]


def _about(found: "Explanation") -> list[str]:
    """Return lines that say what is explained."""
    from bel_china_graph.model import Node

    if isinstance(found.item, Node):
        return _about_node(found.item)
    return _about_tie(found.item, {node.id: node.name for node in found.graph.nodes})


def _about_node(node: "Node") -> list[str]:
    known = (("country", node.country), ("kind", node.kind), ("ISO", node.iso), ("GeoNames", node.geonames))
    lines = [
        f"{node.name} ({node.label}, {node.id})",
        ", ".join(f"{name} {value}" for name, value in known if value),
    ]
    if node.aliases:
        lines.append(f"also {', '.join(node.aliases)}")
    lines += [f"taken to be the same: {variant} ({reason})" for variant, reason in sorted(node.variants.items())]
    return [line for line in (*lines, *(correction.words for correction in node.corrections)) if line]


def _about_tie(tie: "Edge", names: dict[str, str]) -> list[str]:
    said = [tie.status, tie.date or "undated", tie.kind, tie.subject and f"on {tie.subject}", tie.business]
    if tie.number is not None:
        said.append(f"no. {tie.number}")
    if tie.period_from or tie.period_to:
        said.append(f"for {tie.period_from or ''}–{tie.period_to or ''}")
    if tie.disputed:
        said.append(f"disputed: {', '.join(claim.date for claim in tie.dates if claim.date)}")
    return [
        f"{names[tie.source]} {tie.type} {names[tie.target]} ({tie.id})",
        ", ".join(filter(None, said)),
        *(correction.words for correction in tie.corrections),
    ]

"""What was read of invented documents, and corrections of it."""

from bel_china_graph import checks
from bel_china_graph.corrections import correct_nodes, correct_ties
from bel_china_graph.corrections.reading import parse
from bel_china_graph.model import Claim, DocumentRecord, Edge, Evidence, Extraction, Graph, Node

MINSK = Node(id="gn-1", label="City", name="Minsk", aliases=("Mensk",), country="BY")
REGION = Node(id="BY-MI", label="BelarusianRegion", name="Minsk Region", country="BY")
HARBIN = Node(id="gn-2", label="City", name="Harbin", country="CN")
PLANT = Node(id="company-lathe-works", label="Company", name="Lathe Works", country="BY")
SHORT = Node(id="company-lw", label="Company", name="LW", aliases=("L. W.",), country="BY")
SLOGAN = Node(id="company-bright-future", label="Company", name="Bright Future")
CHINESE = Node(id="company-north-tools", label="Company", name="North Tools", country="CN")
PARK = Node(id="park-big-rock", label="IndustrialPark", name="Big Rock", country="BY")
NODES = {n.name: n for n in (MINSK, REGION, HARBIN, PLANT, SHORT, SLOGAN, CHINESE, PARK)}


def document(id_: str, *claims: tuple[str, str, str, str | None], kind: str | None = None) -> Extraction:
    """Return what was read of a document: ties as type, name, name and date, each said by a passage of its own.

    Each passage names its ends as well. Minsk lies in its region, and Lathe Works and LW in Minsk.
    """
    evidence, made, first = [], [], {}
    for number, (type_, one, other, date) in enumerate(claims):
        passage = Evidence(
            id=f"{id_}-{number}",
            document=id_,
            start=20 * number,
            end=20 * number + 10,
            quote=f"{one} {other}",
            rule="test",
        )
        evidence.append(passage)
        for name in (one, other):
            first.setdefault(name, passage.id)
        made.append(
            Claim(
                type=type_,
                source=NODES[one].id,
                target=NODES[other].id,
                evidence=(passage.id,),
                date=date,
                kind=kind if type_ == "AGREED_WITH" else None,
            )
        )
    nodes = [NODES[name].model_copy(update={"evidence": (passage_id,)}) for name, passage_id in first.items()]
    inside = [NODES[name] for name in ("Lathe Works", "LW", "Bright Future") if name in first]
    around = [MINSK] if inside and "Minsk" not in first else []
    around += [REGION] if (inside or "Minsk" in first) and "Minsk Region" not in first else []
    return Extraction(
        document=DocumentRecord(
            id=id_, title=id_, path=f"{id_}.txt", media_type="text/plain", sha256="0" * 64, characters=999
        ),
        nodes=(*nodes, *around),
        parts=tuple((node.id, MINSK.id) for node in inside) + (((MINSK.id, REGION.id),) if around or inside else ()),
        claims=tuple(made),
        evidence=tuple(evidence),
    )


def graph_of(*extractions: Extraction, corrections: str = "", file: str = "corrections.yaml") -> Graph:
    """Return the graph of extractions, corrected as the pipeline does it."""
    entries = parse(corrections, file)
    right = correct_nodes(extractions, entries)
    return correct_ties(checks.merge(right.extractions), entries, right)


def tie(graph: Graph, one: str, other: str) -> Edge:
    """Return the only tie between two nodes of the names, but for what places them."""
    names = {node.id: node.name for node in graph.nodes}
    (found,) = (
        edge
        for edge in graph.edges
        if {names[edge.source], names[edge.target]} == {one, other} and edge.type != "PART_OF"
    )
    return found


def named(graph: Graph) -> set[str]:
    """Return the names of the graph's nodes."""
    return {node.name for node in graph.nodes}

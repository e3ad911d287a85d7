"""A graph that is hard to write down, and what two graphs are compared by."""

from collections.abc import Iterator
from typing import Any

import database_graphs as facts

from bel_china_graph import ask
from bel_china_graph.model import Citation, Claim, Correction, Edge, Evidence, Graph, Node
from bel_china_graph.model.joining import unite
from bel_china_graph.questions import all_questions
from bel_china_graph.records import Records
from bel_china_graph.store import Store
from bel_china_graph.vocabulary import node_types, relation_types
from bel_china_graph.vocabulary.cypher import EVIDENCE_LABELS, EVIDENCE_TYPES
from bel_china_graph.vocabulary.grouping import ties

ODD_TEXT = (
    "=1+1; O'Neil \"said\"\t\\u0027 \\' \\\\ `x` $rows; {a: 1}\r\n// 'no' 2nd line\u2028\x0b\x85 – 淮安 Гомель 😀\\"
)
CHECKED = Correction(action="confirm", note=ODD_TEXT, who="Olga; 'O.'", when="2024-05")


def _twins(one: Node, other: Node, passage: str, **more: Any) -> Claim:
    return Claim(type="TWINNED_WITH", source=one.id, target=other.id, evidence=(passage,), **more)


ODD_ID = 'company:it\'s "odd"; a,b\\'
ODD = unite(
    {
        "news": Node(
            id=ODD_ID,
            label="Company",
            name=ODD_TEXT,
            aliases=("a;b", "a, b", '"', "\\"),
            variants={"it's": 'the same; "really"'},
            lat=-0.5,
            lon=27.0,
            evidence=("n6", "n4"),
            corrections=(Correction(action="rename", note="As it writes itself.", to=ODD_TEXT),),
        ),
        "page": Node(id=ODD_ID, label="Company", name="Odd", country="CN", evidence=("p2",)),
    }
)
ODD_PASSAGE = Evidence(
    id="n6",
    document="news",
    start=400,
    end=450,
    quote=ODD_TEXT,
    reading="Odd; was read",
    rule="pair: 'x'",
    citations=(Citation(title="“Odd” & 'odd'", url="https://example.org/?a=1&b='2'"),),
)
AGREED = tuple(
    facts.tie(
        "AGREED_WITH", ODD.id, facts.PUMPS.id, (date, passage), kind="memorandum", subject=ODD_TEXT,
        corrections=(CHECKED,),
    )
    for date, passage in (("2020", "n4"), ("2021-04", "n6"), ("2021-05", "n6"))
)  # fmt: skip
UNDATED_TWICE = facts.tie("AGREED_WITH", ODD.id, facts.LANTERNS.id, (None, "n6"), (None, "p2"), kind="memorandum")
SAID_TWICE = facts.tie(
    "RESIDENT_OF", ODD.id, facts.PARK.id, ("2020-01-31", "n6"), ("2020-01-31", "p2"), (None, "l1"), status="ended",
)  # fmt: skip
(CARRIED_OUT,) = ties(
    {
        "news": [_twins(facts.RECHYTSA, facts.JILIN, "n3", date="2024", status="planned")],
        "list": [_twins(facts.RECHYTSA, facts.JILIN, "l3")],
    }
)
"""A plan for a year, and a passage that says it was done, but not when."""

(DENIED,) = ties(
    {
        "news": [_twins(facts.OTHER_REGION, facts.OTHER_PROVINCE, "n5", status="denied")],
        "list": [_twins(facts.OTHER_REGION, facts.OTHER_PROVINCE, "l3")],
    }
)


def awkward() -> Graph:
    """Return the sample of the database's tests, with names and sentences full of signs that formats use themselves."""
    sample = facts.sample()
    return sample.model_copy(
        update={
            "nodes": (*sample.nodes, ODD),
            "edges": (*sample.edges, *AGREED, UNDATED_TWICE, SAID_TWICE, CARRIED_OUT, DENIED),
            "evidence": (*sample.evidence, ODD_PASSAGE),
            "corrections": (*facts.CORRECTIONS, facts.CORRECTIONS[0]),
        }
    )


def ties_by_id(graph: Graph) -> dict[str, Edge]:
    return {edge.id: edge for edge in graph.edges}


def contents(records: Records) -> tuple[list[Any], list[Any]]:
    """Return all nodes and relationships, in an order that does not depend on where they come from."""
    nodes = records.nodes((*node_types(), *EVIDENCE_LABELS))
    relationships = records.relationships((*relation_types(), *EVIDENCE_TYPES))
    return (
        sorted(((label, _plain(properties)) for label, properties in nodes), key=repr),
        sorted(((t, source, target, _plain(properties)) for t, source, target, properties in relationships), key=repr),
    )


def _plain(properties: dict[str, Any]) -> list[tuple[str, Any]]:
    return sorted(properties.items())


_PARAMETERS: dict[str, list[Any]] = {
    "tie": [facts.TWINS.id, facts.UNDATED.id, AGREED[2].id, SAID_TWICE.id, UNDATED_TWICE.id, CARRIED_OUT.id, DENIED.id],
    "document": ["news", "Twin towns"],
    "name": ["Gomel", "Acme Pumps", ODD.id],
    "one": ["Rechytsa", "Sichuan Institute", "Huai'an"],
    "other": ["Gomel"],
    "region": ["BY-HO", "BY-VI"],
    "province": ["Sichuan"],
    "park": ["Great Stone"],
}


def answers(store: Store) -> Iterator[tuple[str, dict[str, Any], list[tuple[Any, ...]]]]:
    """Yield the rows of every saved question, for each value of its first parameter that has to be given."""
    for name, question in all_questions().items():
        required = [parameter.name for parameter in question.parameters if parameter.required]
        for value in _PARAMETERS[required[0]] if required else [None]:
            given = {parameter: _PARAMETERS[parameter][0] for parameter in required}
            if required:
                given[required[0]] = value
            yield name, given, list(ask(name, given, store=store, limit=None).rows)

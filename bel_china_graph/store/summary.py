"""How much there is in the database."""

from bel_china_graph.model import Model
from bel_china_graph.records.statements import statement
from bel_china_graph.store.connection import Connection
from bel_china_graph.vocabulary import node_types, relation_types


class Summary(Model):
    """Numbers of the graph. `first` and `last` are the earliest and the latest day (ISO) of a tie's date."""

    nodes: dict[str, int]
    ties: dict[str, int]
    documents: int
    passages: int
    citations: int
    disputed: int
    planned: int
    undated: int
    first: str | None
    last: str | None


def summarise(connection: Connection) -> Summary:
    """Return the numbers of the graph; labels and types without any are there with 0."""
    nodes = {
        label: connection.read(statement("read", "count_nodes", label=label))[0]["number"] for label in node_types()
    }
    by_type = {
        type_: connection.read(statement("read", "summary_of_ties", type=type_))[0] for type_ in relation_types()
    }
    claimed = [by_type[name] for name, relation in relation_types().items() if relation.claimed]
    evidence = connection.read(statement("read", "summary_of_evidence"))[0]
    return Summary(
        nodes=nodes,
        ties={type_: row["number"] for type_, row in by_type.items()},
        disputed=sum(row["disputed"] for row in claimed),
        planned=sum(row["planned"] for row in claimed),
        undated=sum(row["undated"] for row in claimed),
        first=min((row["first"].iso_format() for row in claimed if row["first"]), default=None),
        last=max((row["last"].iso_format() for row in claimed if row["last"]), default=None),
        **evidence,
    )

"""A saved question, what plain English makes of one, and its answer."""

from typing import Any, Literal

from bel_china_graph.model.base import Model


class Parameter(Model):
    """A parameter of a question: its name, what it means, and its default as written in the header."""

    name: str
    description: str = ""
    type: str = "text"
    default: Any = None
    required: bool = False


class Question(Model):
    """A `.cypher` file with a comment header. `columns` are those of the answer.

    `asked` are patterns of plain English that ask it, `also` those of what may be added anywhere, `example` is such a
    question about the sample corpus.
    """

    name: str
    title: str
    description: str
    cypher: str
    parameters: tuple[Parameter, ...] = ()
    columns: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    example: str = ""


class Named(Model):
    """What characters `start` to `end` of a phrase name.

    `value` is an id (of a node, or of a place that the graph may lack), an ISO 3166-1 code, an ISO prefix or a numeral;
    `unit` is the id of the region or province that a bare name may mean as well. A date
    with `until` is a period.
    """

    kind: Literal["node", "country", "date", "number", "document"]
    start: int
    end: int
    value: str
    unit: str | None = None
    until: str | None = None


class Understood(Model):
    """The saved question that a phrase asks, and the values it gives, as a user would write them."""

    question: str
    parameters: dict[str, str]


class Answer(Model):
    """Rows of plain values (text, numbers, dates as ISO text, lists and maps of these)."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    truncated: bool = False

"""A saved question and its answer."""

from typing import Any

from bel_china_graph.model.base import Model


class Parameter(Model):
    """A parameter of a question: its name, what it means, and its default as written in the header."""

    name: str
    description: str = ""
    type: str = "text"
    default: Any = None
    required: bool = False


class Question(Model):
    """A `.cypher` file with a comment header."""

    name: str
    title: str
    description: str
    cypher: str
    parameters: tuple[Parameter, ...] = ()


class Answer(Model):
    """Rows of plain values (text, numbers, dates as ISO text, lists and maps of these)."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    truncated: bool = False

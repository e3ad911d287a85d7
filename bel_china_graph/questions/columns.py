"""The columns of a question's answer, by its RETURN clause: the embedded server names none where there are no rows."""

import re

_RETURN = re.compile(r"\bRETURN\b(?P<items>.*?)(?=\bORDER\s+BY\b|\bLIMIT\b|\bUNION\b|\Z)", re.DOTALL)
_NAME = re.compile(r"(?:.*\sAS\s+)?(\w+)", re.DOTALL)


def columns(cypher: str) -> tuple[str, ...]:
    """Return the names of the columns, in order.

    Raises:
        ValueError: there is no RETURN clause, or one of its columns has no name.
    """
    clause = _RETURN.search(_without_inner(cypher))
    if clause is None:
        raise ValueError("the query has no RETURN clause")
    found = []
    for item in clause["items"].split(","):
        name = _NAME.fullmatch(item.strip())
        if name is None:
            raise ValueError(f"the column {item.strip()!r} has no name: write `... AS name`")
        found.append(name[1])
    return tuple(found)


def _without_inner(cypher: str) -> str:
    """Return the query without what stands in brackets and quotes, where commas separate no columns."""
    text = re.sub(r"'[^']*'", "''", cypher)
    while (less := re.sub(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}", "x", text)) != text:
        text = less
    return text

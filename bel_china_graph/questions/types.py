"""What a parameter's type makes of the value that a user gives."""

import datetime
import re
from collections.abc import Callable
from typing import Any

from bel_china_graph import dates
from bel_china_graph.vocabulary import node_types, relation_types

Resolve = Callable[[str], str]
"""Returns the id of the node that a name means."""


def _text(value: Any, resolve: Resolve) -> str:
    return str(value)


def _node(value: Any, resolve: Resolve) -> str:
    return resolve(str(value))


def _integer(value: Any, resolve: Resolve) -> int:
    if isinstance(value, bool) or not re.fullmatch(r"-?\d{1,18}", str(value).strip()):
        raise ValueError(f"{value!r} is no whole number")
    return int(value)


def _boolean(value: Any, resolve: Resolve) -> bool:
    if isinstance(value, bool):
        return value
    words = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
    try:
        return words[str(value).strip().lower()]
    except KeyError:
        raise ValueError(f"{value!r} is neither yes nor no") from None


def _date(value: Any, resolve: Resolve) -> datetime.date:
    return value if isinstance(value, datetime.date) else dates.first_day(str(value).strip())


def _last_day(value: Any, resolve: Resolve) -> datetime.date:
    return value if isinstance(value, datetime.date) else dates.last_day(str(value).strip())


def _one_of(value: Any, names: list[str], what: str) -> str:
    wanted = str(value).strip().upper().replace("-", "_").replace(" ", "_")
    for name in names:
        if wanted == name.upper():
            return name
    raise ValueError(f"{value!r} is no {what}; there are {', '.join(names)}")


def _relation(value: Any, resolve: Resolve) -> str:
    return _one_of(value, list(relation_types()), "type of tie")


def _label(value: Any, resolve: Resolve) -> str:
    return _one_of(value, list(node_types()), "label")


TYPES: dict[str, Callable[[Any, Resolve], Any]] = {
    "text": _text,
    "node": _node,
    "document": _text,
    "integer": _integer,
    "boolean": _boolean,
    "date": _date,
    "last_day": _last_day,
    "relation": _relation,
    "label": _label,
}
"""By name. `node` is a name that is resolved to an id; `date` and `last_day` take an ISO prefix and mean the
first and the last day that it covers; `relation` and `label` are of the vocabulary, in any case."""

"""What a parameter's type makes of the value that a user gives."""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, get_args

from bel_china_graph import dates
from bel_china_graph.model import Status
from bel_china_graph.vocabulary import node_types, relation_types


@dataclass(frozen=True)
class Lookup:
    """What the types ask of the graph and the gazetteer.

    `node` returns the id of the node that a name means; `region` that of the region or province, whether the graph has
    it or not, else of the node; `units` all regions or provinces of a label, as maps of `id`, `name` and `kind`.
    """

    node: Callable[[str], str]
    region: Callable[[str], str]
    units: Callable[[str], list[dict[str, Any]]]


def _text(value: Any, lookup: Lookup) -> str:
    return str(value)


def _node(value: Any, lookup: Lookup) -> str:
    return lookup.node(str(value))


def _region(value: Any, lookup: Lookup) -> str:
    return lookup.region(str(value))


def _units(value: Any, lookup: Lookup) -> list[dict[str, Any]]:
    return lookup.units(_label(value, lookup))


def _integer(value: Any, lookup: Lookup) -> int:
    if isinstance(value, bool) or not re.fullmatch(r"-?\d{1,18}", str(value).strip()):
        raise ValueError(f"{value!r} is no whole number")
    return int(value)


def _boolean(value: Any, lookup: Lookup) -> bool:
    if isinstance(value, bool):
        return value
    words = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
    try:
        return words[str(value).strip().lower()]
    except KeyError:
        raise ValueError(f"{value!r} is neither yes nor no") from None


def _date(value: Any, lookup: Lookup) -> datetime.date:
    return value if isinstance(value, datetime.date) else dates.first_day(str(value).strip())


def _last_day(value: Any, lookup: Lookup) -> datetime.date:
    return value if isinstance(value, datetime.date) else dates.last_day(str(value).strip())


def _one_of(value: Any, names: list[str], what: str) -> str:
    wanted = str(value).strip().upper().replace("-", "_").replace(" ", "_")
    for name in names:
        if wanted == name.upper():
            return name
    raise ValueError(f"{value!r} is no {what}; there are {', '.join(names)}")


def _relation(value: Any, lookup: Lookup) -> str:
    return _one_of(value, list(relation_types()), "type of tie")


def _label(value: Any, lookup: Lookup) -> str:
    return _one_of(value, list(node_types()), "label")


def _labels(value: Any, lookup: Lookup) -> list[str]:
    levels: dict[str, list[str]] = {}
    for node_type in node_types().values():
        levels.setdefault((node_type.level or node_type.label).upper(), []).append(node_type.label)
    own = {label.upper(): [label] for label in node_types()}
    known = levels | own
    names = [_one_of(name, list(known), "label or level") for name in str(value).split(",")]
    return list(dict.fromkeys(label for name in names for label in known[name]))


def _status(value: Any, lookup: Lookup) -> str:
    return _one_of(value, list(get_args(Status)), "status")


def _country(value: Any, lookup: Lookup) -> str:
    code = str(value).strip().upper()
    if not re.fullmatch("[A-Z]{2}", code):
        raise ValueError(f"{value!r} is no country: write its code of ISO 3166-1, such as CN")
    return code


def _side(value: Any, lookup: Lookup) -> str:
    return _one_of(value, ["BY", "CN"], "side of a tie")


TYPES: dict[str, Callable[[Any, Lookup], Any]] = {
    "text": _text,
    "node": _node,
    "region": _region,
    "units": _units,
    "document": _text,
    "tie": _text,
    "integer": _integer,
    "boolean": _boolean,
    "date": _date,
    "last_day": _last_day,
    "relation": _relation,
    "label": _label,
    "labels": _labels,
    "status": _status,
    "country": _country,
    "side": _side,
}
"""By name. `node` is a name that is resolved to an id, `region` one of a region or province, also of one that the
graph lacks, `units` a label whose regions or provinces are all meant. `date` and `last_day` take an ISO prefix and mean
the first and the last day that it covers. `relation` and `label` are of the vocabulary, in any case; `labels` are
labels or levels (region, city, district), with commas between them. `country` is a code of ISO 3166-1, `side` one of BY
and CN."""

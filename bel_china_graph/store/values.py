"""What the driver returns, as plain values; told apart by attributes, so that no driver is imported."""

import datetime
from typing import Any

_HIDDEN = frozenset({"said", "search"})  # the store's own bookkeeping


def _properties(entity: Any) -> dict[str, Any]:
    return {key: plain(entity[key]) for key in sorted(entity.keys()) if key not in _HIDDEN}


def plain(value: Any) -> Any:
    """Return text, numbers, booleans, `None`, lists and maps for whatever the driver returns.

    A date becomes ISO text; a node a map of its properties with its `label`; a relationship one with its
    `type` and, where the ends are known, the ids `source` and `target`; a path a map of `nodes` and
    `relationships`.
    """
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if hasattr(value, "iso_format"):  # the driver's dates, times and durations
        return value.iso_format()
    if hasattr(value, "srid"):
        return {"srid": value.srid, "coordinates": list(value)}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, (bytes, bytearray)):
        return value.hex()
    if hasattr(value, "labels"):
        return {"label": min(value.labels, default=""), **_properties(value)}
    if hasattr(value, "relationships"):
        return {
            "nodes": [plain(node) for node in value.nodes],
            "relationships": [plain(relationship) for relationship in value.relationships],
        }
    if hasattr(value, "start_node"):
        ends = {
            name: end["id"]
            for name, end in (("source", value.start_node), ("target", value.end_node))
            if end is not None and "id" in end
        }
        return {"type": value.type, **ends, **_properties(value)}
    return str(value)


def native(value: Any) -> Any:
    """Return a property's value as it was given: the driver's dates as Python's."""
    if isinstance(value, list):
        return [native(item) for item in value]
    if isinstance(value, dict):
        return {key: native(item) for key, item in value.items()}
    return value.to_native() if hasattr(value, "to_native") else value

"""Questions in plain English: what is named in them is recognised, then a saved question is chosen."""

import datetime

from bel_china_graph import questions as saved
from bel_china_graph.errors import QuestionError
from bel_china_graph.model import Named, Understood
from bel_china_graph.pipeline.database import StoreLike, opened
from bel_china_graph.pipeline.names import name_of
from bel_china_graph.store import Store


def understand(text: str, *, store: StoreLike = None, today: datetime.date | None = None) -> Understood:
    """Return the saved question that a text asks, and its parameters as `ask` takes them.

    Args:
        text: a question in English, such as "Who are Gomel's partners in Sichuan since 2015?".
        today: what "last year" is counted from; today if left out.

    Raises:
        QuestionError: no saved question asks this, or several may; something named is not in the graph.
    """
    with opened(store) as database:
        named = _named(text, database, today or datetime.date.today())
        understood = saved.understand(text, named)
        values = {}
        for parameter in saved.question(understood.question).parameters:
            if (value := understood.parameters.get(parameter.name)) is not None:
                values[parameter.name] = _written(value, parameter.type, text, named, database)
        return Understood(question=understood.question, parameters=values)


def _written(value: str, type_: str, text: str, named: list[Named], store: Store) -> str:
    """Return a value as a user would write it: the name of a node in place of its id."""
    if type_ not in ("node", "region"):
        return value
    try:
        return name_of(store, value, units=type_ == "region")
    except QuestionError:
        said = next(text[item.start : item.end] for item in named if value in (item.value, item.unit))
        raise QuestionError(
            f"The graph knows of no tie of {said!r}", "It is a place, but no document that was read names it."
        ) from None


def _named(text: str, store: Store, today: datetime.date) -> list[Named]:
    """Return what the text names: of two that overlap the longer, of equals the graph's own name."""
    from bel_china_graph.extract import phrase  # here: it takes spaCy, which no other question needs

    places = phrase.named(text, today)
    found = store.documents_in(text)
    for start, end in store.names_in(text):
        if _is_name(text[start:end]):
            same = next((place for place in places if (place.start, place.end) == (start, end)), None)
            unit = same.unit if same and same.kind == "node" else None
            found.append(Named(kind="node", start=start, end=end, value=store.resolve(text[start:end]).id, unit=unit))
    kept: list[Named] = []
    for item in sorted([*found, *places], key=lambda item: item.start - item.end):
        if all(item.end <= other.start or other.end <= item.start for other in kept):
            kept.append(item)
    return sorted(kept, key=lambda item: item.start)


def _is_name(text: str) -> bool:
    """Tell whether a name of the graph is meant as one: "partners" in a question is no company of this name."""
    words = text.split()
    large = any(word[0].isupper() for word in words[1:])
    return large or not all(saved.is_known(word.casefold()) for word in words)

"""The vocabulary: one YAML file per node label and per relation type, under `data/vocabulary`.

Labels and relation types are only ever taken from here, never from a text, before they are put into Cypher.
"""

import functools
from types import MappingProxyType
from typing import TypeVar

from pydantic import Field

from bel_china_graph import resources
from bel_china_graph.errors import VocabularyError
from bel_china_graph.model import Model
from bel_china_graph.model.datafile import read_data

_M = TypeVar("_M", bound=Model)


class NodeType(Model):
    """What a label means and how it is drawn. `code` stands for it in gold files.

    `shape` is a vis-network shape, `size` its radius in pixels. `level` tells places apart that are twinned with
    their equals: region, city or district. `words` are those of questions in plain English, `schema_org` is the type of
    https://schema.org that comes nearest.
    """

    label: str = Field(pattern=r"^[A-Z][A-Za-z]*$")
    code: str = Field(pattern=r"^[A-Z]$")
    title: str
    plural: str
    description: str
    order: int
    shape: str
    size: int
    place: bool
    level: str | None = None
    words: tuple[str, ...] = ()
    schema_org: str = Field(pattern=r"^[A-Z][A-Za-z]*$")


class Colours(Model):
    """CSS colours of a tie on a light and on a dark page."""

    light: str
    dark: str


class Example(Model):
    """A sentence, and the ties of this type that a reader finds in it: `A -- B [date] [status]`, none if empty."""

    text: str
    date: str | None = None
    ties: tuple[str, ...] = ()


class Reading(Model):
    """How a text asserts a relation. A phrase's `a|b` stands for either word, `word*` for all endings.

    `frame` names the reader: `pair` (two parties stand on an equal footing) or `member` (one belongs to the other).
    `triggers` maps phrases to the kind they give ("" for none). `acts` are words by which the tie comes about; with
    `needs_act` a trigger alone asserts nothing. `same_level` joins regions with provinces, cities with cities.
    `headings` are phrases that assert it only in a heading over a list, `under_heading` those that do below such a
    heading. `sequels` take up the tie told right before, `ceremonies` only date it. `stand_ins` are
    triggers right behind a tie of the same type ("the one with X was signed in June"). `titles` are
    words that, right behind a trigger, make it part of an event's name.
    """

    frame: str = Field(pattern="^(pair|member)$")
    triggers: dict[str, str]
    acts: tuple[str, ...] = ()
    needs_act: bool = False
    same_level: bool = False
    titles: tuple[str, ...] = ()
    background: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    under_heading: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    sequels: tuple[str, ...] = ()
    ceremonies: tuple[str, ...] = ()
    stand_ins: tuple[str, ...] = ()
    holders: tuple[str, ...] = ()
    outsiders: tuple[str, ...] = ()


class RelationType(Model):
    """What a relation type joins, which properties make it another tie, and how it is drawn.

    `words` are those of questions in plain English; `word*` stands for all its endings.
    """

    type: str = Field(pattern=r"^[A-Z][A-Z_]*$")
    title: str
    description: str
    directed: bool
    source: tuple[str, ...]
    target: tuple[str, ...]
    identity: tuple[str, ...]
    colour: Colours
    claimed: bool = True
    words: tuple[str, ...] = ()
    reading: Reading | None = None
    examples: tuple[Example, ...] = ()


def _read(folder: str, model: type[_M]) -> list[_M]:
    return [read_data(path, model) for path in sorted((resources.DATA / "vocabulary" / folder).glob("*.yaml"))]


@functools.cache
def node_types() -> MappingProxyType[str, NodeType]:
    """Return the node types by label, in the order of legends and tables."""
    return MappingProxyType({t.label: t for t in sorted(_read("nodes", NodeType), key=lambda t: t.order)})


@functools.cache
def relation_types() -> MappingProxyType[str, RelationType]:
    """Return the relation types by name.

    Raises:
        VocabularyError: a file is wrong, or an end is no label.
    """
    types = {t.type: t for t in _read("relations", RelationType)}
    for relation in types.values():
        for label in (*relation.source, *relation.target):
            if label not in node_types():
                raise VocabularyError(f"{relation.type}.yaml names the label {label}, which has no file", "Add it.")
    return MappingProxyType(types)

"""Mentions of organisations, by their form: head nouns, legal forms, quotation marks, known names.

A name is a run of words written large, joined by "of", "and" and the like. Its head noun tells the label; a run
without one is a name of unknown kind, which may still be a company where a sentence speaks of it as one.
"""

from bel_china_graph.extract.organisations.finder import find
from bel_china_graph.extract.organisations.keys import core, country_of_name

__all__ = ["core", "country_of_name", "find"]

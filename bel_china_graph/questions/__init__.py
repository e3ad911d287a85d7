"""The saved questions: every file of `cypher/questions` is one, described by the comment on top."""

from bel_china_graph.questions.bind import bind
from bel_china_graph.questions.library import all_questions, question
from bel_china_graph.questions.types import Lookup
from bel_china_graph.questions.understanding import is_known, understand

__all__ = ["Lookup", "all_questions", "bind", "is_known", "question", "understand"]

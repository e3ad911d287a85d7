"""The saved questions: every file of `cypher/questions` is one, described by the comment on top."""

from bel_china_graph.questions.bind import bind
from bel_china_graph.questions.library import all_questions, question

__all__ = ["all_questions", "bind", "question"]

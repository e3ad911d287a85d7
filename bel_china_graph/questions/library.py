"""All saved questions."""

import difflib
import functools
from collections.abc import Mapping
from types import MappingProxyType

from bel_china_graph import resources
from bel_china_graph.errors import QuestionError
from bel_china_graph.model import Question
from bel_china_graph.questions.header import parse


@functools.cache
def all_questions() -> Mapping[str, Question]:
    """Return the saved questions by name, in alphabetical order.

    Raises:
        QuestionError: a file cannot be read or its comment is wrong; the message names file and line.
    """
    found = {}
    for path in sorted((resources.cypher_folder() / "questions").glob("*.cypher")):
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise QuestionError(f"The question {path} cannot be read: {error}") from error
        item = parse(path, text)
        found[item.name] = item
    return MappingProxyType(found)


def question(name: str) -> Question:
    """Return a saved question.

    Raises:
        QuestionError: there is none of this name; the message names those like it.
    """
    questions = all_questions()
    wanted = name.strip().lower().replace("_", "-")
    if wanted in questions:
        return questions[wanted]
    close = difflib.get_close_matches(wanted, questions, n=3, cutoff=0.5)
    hint = f"Did you mean {' or '.join(close)}?" if close else f"There are {', '.join(questions)}."
    raise QuestionError(f"No question is called {name!r}", hint)

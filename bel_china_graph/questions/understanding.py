"""Plain English to a saved question and its parameters, by the patterns in the questions' headers."""

import functools
from collections.abc import Iterable, Sequence

from bel_china_graph.errors import QuestionError
from bel_china_graph.model import Named, Question, Understood
from bel_china_graph.questions.library import all_questions
from bel_china_graph.questions.match import Fit, fit
from bel_china_graph.questions.patterns import Part, parts
from bel_china_graph.questions.phrase import Phrase
from bel_china_graph.questions.wording import fits, phrases, wording

_LONGEST = 40  # words
_NEAREST = 3


def understand(text: str, named: Iterable[Named], among: Sequence[Question] = ()) -> Understood:
    """Return the saved question that a text asks, with the ids and values that it gives.

    Every word has to be understood: a question is answered as it was asked, or not at all.

    Args:
        named: what has been recognised in it: places and bodies, documents, countries, dates, numbers.
        among: the questions to choose from; all saved ones if left out.

    Raises:
        QuestionError: no saved question is asked, or several; the message names the words that were not understood,
            and the nearest questions.
    """
    phrase = Phrase.of(text, named)
    questions = tuple(among or all_questions().values())
    if not phrase.words:
        raise QuestionError("The question has no words", f"Ask, for example, {_example(questions[0])}.")
    if len(phrase.words) > _LONGEST:
        raise QuestionError(f"The question has more than {_LONGEST} words", "Ask it in fewer.")
    found = [(best, item) for item in questions if (best := _best(phrase, item))]
    if not found:
        raise _not_understood(phrase, questions)
    most = min(best.gained for best, _ in found)
    first = [(best, item) for best, item in found if best.gained == most]
    if len(first) > 1:
        raise QuestionError(
            f"The question may be any of {', '.join(item.name for _, item in first)}",
            f"Say more, or ask one of them: {_examples(item for _, item in first)}",
        )
    best, item = first[0]
    return Understood(question=item.name, parameters=dict(best.values))


@functools.cache
def _compiled(item: Question) -> tuple[list[tuple[Part, ...]], list[tuple[Part, ...]], dict[str, str]]:
    types = {parameter.name: parameter.type for parameter in item.parameters}
    return [parts(text) for text in item.asked], [parts(text) for text in item.also], types


def _best(phrase: Phrase, item: Question, *, strict: bool = True) -> Fit | None:
    patterns, also, types = _compiled(item)
    fitting = filter(None, (fit(phrase, pattern, also, types, strict=strict) for pattern in patterns))
    needed = {parameter.name for parameter in item.parameters if parameter.required}
    return min((best for best in fitting if not strict or needed <= dict(best.values).keys()), default=None)


def _not_understood(phrase: Phrase, questions: Sequence[Question]) -> QuestionError:
    """Return what to say of a phrase that fits no pattern: unknown words, or those that the nearest question leaves."""
    ranked = sorted(
        ((best, item) for item in questions if (best := _best(phrase, item, strict=False))),
        key=lambda pair: (pair[0].lost, pair[0].gained),
    )
    near = [(best, item) for best, item in ranked if best.gained < 0][:_NEAREST]
    own = [i for i in range(len(phrase.words)) if not phrase.held[i]]
    strange = [i for i in own if not _known(phrase, i, phrase.words[i], questions)]
    left = strange or (sorted(-i for i in near[0][0].left) if near else range(len(phrase.words)))
    words = ", ".join(repr(phrase.written[i]) for i in left)
    problem = f"Not understood: {words or 'what is asked by ' + repr(' '.join(phrase.written))}"
    if not near:
        return QuestionError(problem, "`bel-china-graph ask --list` lists the questions.")
    return QuestionError(problem, f"The nearest questions: {_examples(item for _, item in near)}")


@functools.cache
def _words(questions: tuple[Question, ...]) -> frozenset[str]:
    """Return the words that patterns, vocabulary and word lists know; those that end in `*` with the asterisk."""
    own = wording()
    listed = {word for text in (*own.skip, *own.polite) for word in text.split()}
    listed |= {word for options in own.periods.values() for text in options for word in text.split()}
    listed |= {*own.between.opens, *own.between.joins}
    for type_ in ("relation", "labels", "status"):
        listed |= {word for phrase in phrases(type_) for word in phrase}
    for item in questions:
        patterns, also, _ = _compiled(item)
        listed |= {word for pattern in (*patterns, *also) for part in pattern for word in part.words}
    return frozenset(listed)


def _known(phrase: Phrase, i: int, word: str, questions: Sequence[Question]) -> bool:
    named = any({"node", "country", "integer"} & {*thing.types} for thing in phrase.things.get(i, ()))
    return named or any(fits(known, word) for known in _words(tuple(questions)))


def is_known(word: str) -> bool:
    """Tell whether a word is one of those that the saved questions are asked with."""
    return any(fits(known, word) for known in _words(tuple(all_questions().values())))


def _example(item: Question) -> str:
    return f'{item.name}: "{item.example}"'


def _examples(items: Iterable[Question]) -> str:
    return "; ".join(map(_example, items))

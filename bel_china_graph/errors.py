"""The one base exception. Its message names what was wrong, where, and what to do."""


class BelChinaGraphError(Exception):
    """An error that the user can mend.

    Args:
        problem: what was wrong, and where (a sentence without the full stop).
        remedy: what to do about it, if there is something to do.
    """

    def __init__(self, problem: str, remedy: str = "") -> None:
        super().__init__(f"{problem}. {remedy}" if remedy else problem)
        self.problem = problem
        self.remedy = remedy


class DocumentError(BelChinaGraphError):
    """A document that cannot be read."""


class CorrectionError(BelChinaGraphError):
    """A file of corrections that is wrong, or a correction that cannot be written."""


class GraphFileError(BelChinaGraphError):
    """A folder of graph files that cannot be read or written."""


class GoldError(BelChinaGraphError):
    """A gold file that cannot be read, or that does not go with the texts."""


class VocabularyError(BelChinaGraphError):
    """A data file of the vocabulary or the lexicon that is wrong."""


class StoreError(BelChinaGraphError):
    """A database that cannot be reached, opened, or that refuses."""


class QuestionError(BelChinaGraphError):
    """A question, query or parameter that cannot be understood."""

"""Reads prose about ties between Belarus and China into a dated, sourced graph.

Everything of the command line is here as a function with typed results, imported only when it is used:

- documents to graphs to files: `extract_graph`, `write_graph`, `read_graph`;
- corrections, written into a file: `reject`, `confirm`, `redate`, `merge`;
- the database: `build`, `load_graph`, `ask`, `understand`, `conflicts`, `query`, `explain`, `open_store`,
  `saved_questions`;
- how well texts are read: `evaluate_corpus`;
- files for other programs: `export_graph`;
- pages: `view_all`, `view_around`, `view_of`, `view_path`;
- the sample corpus through all of it: `run_demo`.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bel_china_graph.errors import (
        BelChinaGraphError,
        CorrectionError,
        DocumentError,
        GoldError,
        GraphFileError,
        QuestionError,
        StoreError,
        VocabularyError,
    )
    from bel_china_graph.model import (
        Answer,
        Citation,
        Correction,
        CorrectionRecord,
        DateClaim,
        DocumentRecord,
        Edge,
        Evidence,
        Graph,
        Node,
        Question,
        Rejected,
        Understood,
    )
    from bel_china_graph.pipeline.asking import understand
    from bel_china_graph.pipeline.conflicts import Conflict, conflicts
    from bel_china_graph.pipeline.correcting import Written, confirm, merge, redate, reject
    from bel_china_graph.pipeline.database import (
        BuildReport,
        ask,
        build,
        explain,
        load_graph,
        open_store,
        query,
    )
    from bel_china_graph.pipeline.demo import Demo, run_demo
    from bel_china_graph.pipeline.evaluation import CorpusEvaluation, evaluate_corpus
    from bel_china_graph.pipeline.export import export_graph
    from bel_china_graph.pipeline.extraction import extract_graph
    from bel_china_graph.pipeline.files import read_graph, write_graph
    from bel_china_graph.pipeline.pages import View, view_all, view_around, view_of, view_path
    from bel_china_graph.questions import all_questions as saved_questions
    from bel_china_graph.store import Explanation, LoadReport, Store, Summary

__version__ = "0.1.0"

__all__ = [
    "Answer", "BelChinaGraphError", "BuildReport", "Citation", "Conflict", "CorpusEvaluation", "Correction",
    "CorrectionError", "CorrectionRecord", "DateClaim", "Demo", "DocumentError", "DocumentRecord", "Edge",
    "Evidence", "Explanation", "GoldError", "Graph", "GraphFileError", "LoadReport", "Node", "Question",
    "QuestionError", "Rejected", "Store", "StoreError", "Summary", "Understood", "View", "VocabularyError",
    "Written", "__version__", "ask", "build", "confirm", "conflicts", "evaluate_corpus", "explain",
    "export_graph", "extract_graph", "load_graph", "merge", "open_store", "query", "read_graph", "redate", "reject",
    "run_demo", "saved_questions", "understand", "view_all", "view_around", "view_of", "view_path", "write_graph",
]  # fmt: skip

_HOMES = {
    "errors": (
        "BelChinaGraphError", "CorrectionError", "DocumentError", "GoldError", "GraphFileError", "QuestionError",
        "StoreError", "VocabularyError",
    ),
    "model": (
        "Answer", "Citation", "Correction", "CorrectionRecord", "DateClaim", "DocumentRecord", "Edge", "Evidence",
        "Graph", "Node", "Question", "Rejected", "Understood",
    ),
    "pipeline.asking": ("understand",),
    "pipeline.conflicts": ("Conflict", "conflicts"),
    "pipeline.correcting": ("Written", "confirm", "merge", "redate", "reject"),
    "pipeline.database": ("BuildReport", "ask", "build", "explain", "load_graph", "open_store", "query"),
    "pipeline.demo": ("Demo", "run_demo"),
    "pipeline.evaluation": ("CorpusEvaluation", "evaluate_corpus"),
    "pipeline.export": ("export_graph",),
    "pipeline.extraction": ("extract_graph",),
    "pipeline.files": ("read_graph", "write_graph"),
    "pipeline.pages": ("View", "view_all", "view_around", "view_of", "view_path"),
    "questions": ("saved_questions:all_questions",),
    "store": ("Explanation", "LoadReport", "Store", "Summary"),
}  # fmt: skip
"""The module of each name; `name:other` is called `other` there."""

_HOME_OF = {
    name.partition(":")[0]: (module, name.partition(":")[2] or name)
    for module, names in _HOMES.items()
    for name in names
}


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    module, there = _HOME_OF[name]
    value = getattr(importlib.import_module(f"{__name__}.{module}"), there)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

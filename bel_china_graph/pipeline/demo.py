"""The sample corpus through all of it: documents, graph files, database, page."""

import shutil
from pathlib import Path

from bel_china_graph import graphfiles, resources
from bel_china_graph.errors import BelChinaGraphError
from bel_china_graph.model import Answer, Model
from bel_china_graph.pipeline.database import ask, rows_to, settings
from bel_china_graph.pipeline.extraction import Progress, extract_graph
from bel_china_graph.pipeline.pages import view_all
from bel_china_graph.store import Store, Summary, status, stop


class Demo(Model):
    """What the demo made, and what its graph says: whom was twinned first, and where the sources disagree."""

    documents: Path
    graph: Path
    database: Path
    page: Path
    summary: Summary
    first: Answer
    conflicts: Answer


def run_demo(folder: str | Path, *, progress: Progress | None = None) -> Demo:
    """Run the sample corpus through all of it into a folder; what a former run left there is replaced.

    The database is an embedded one inside the folder: neither the user's own nor a configured Neo4j is
    touched. It is stopped again unless it was running before.

    Raises:
        BelChinaGraphError: the folder cannot be written.
    """
    out = Path(folder)
    documents = _copy_sample(out)
    graph = extract_graph(documents, corrections=(), root=documents, progress=progress)
    graphfiles.write(graph, out / "graph")
    where, embedded = settings(home=out / "database")
    was_running = status(where, embedded).running
    try:
        with Store(where, embedded) as store:
            store.load(graph, rows_to(progress))
            return Demo(
                documents=documents,
                graph=out / "graph",
                database=out / "database",
                page=view_all(store=store).write(out / "ties.html"),
                summary=store.summary(),
                first=ask("first-twinned", {"number": 5}, store=store),
                conflicts=ask("conflicts", store=store),
            )
    finally:
        if not was_running:
            stop(embedded)


def _copy_sample(out: Path) -> Path:
    """Copy the documents, and the facts that `evaluate` holds them against."""
    folder = out / "documents"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for document in sorted((resources.DATA / "sample").iterdir()):
            shutil.copyfile(document, folder / document.name)
        shutil.copyfile(resources.DATA / "sample_gold.tsv", out / "gold.tsv")
    except OSError as error:
        raise BelChinaGraphError(
            f"Cannot write into {out}: {error.strerror}", "Choose another folder with --out."
        ) from error
    return folder

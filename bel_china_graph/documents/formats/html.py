"""HTML pages: their main text; offsets lead into the source."""

from pathlib import Path

from bel_china_graph.documents.decoding import decode
from bel_china_graph.documents.registry import loader
from bel_china_graph.documents.source import Source
from bel_china_graph.errors import DocumentError


@loader(".html", ".htm", ".xhtml")
def load_html(data: bytes, path: Path) -> Source:
    """Read the main text of a page.

    Raises:
        DocumentError: the file is empty, binary, in another encoding, or a page without text.
    """
    from bel_china_graph.documents.html import metadata
    from bel_china_graph.documents.html.main_part import main_part, without_boilerplate
    from bel_china_graph.documents.html.tree import Node, parse
    from bel_china_graph.documents.html.units import Reader, title_unit

    text = decode(data, path)
    page = parse(text)
    part = main_part(page)
    units = Reader().read(without_boilerplate(part))
    heading = next((node for node in page.find("h1") if node.text), None)
    title = heading.text if heading else metadata.title(page)
    if heading is not None and all(unit.level != 1 for unit in units):
        units = [*Reader().read(Node("#page", children=[heading])), *units]
    elif heading is None and (named := next(page.find("title"), None)) and (unit := title_unit(named)):
        units.insert(0, unit)
        title = title or unit.text
    if not units:
        raise DocumentError(f"{path} is a page without text", "Save the page as it is shown, with its text.")
    units[0].gap = True
    return Source(text=text, media_type="text/html", units=units, title=title, date=metadata.date(page, part))

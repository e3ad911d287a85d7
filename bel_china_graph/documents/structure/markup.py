"""The signs of Markdown that stand at the beginning of a line."""

import re

from bel_china_graph.documents.source import Unit

_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_CLOSING = re.compile(r"[ \t]+#+$")
_QUOTE = re.compile(r">[ \t]?(?=\S)")
_UNDERLINE = re.compile(r"={3,}|-{3,}")


def with_markup(units: list[Unit]) -> list[Unit]:
    """Return the lines without Markdown's signs: headings are known as such, block quotes are plain lines."""
    result: list[Unit] = []
    for unit in units:
        text = unit.text
        if unit.kind is None and text.startswith(("```", "~~~")):
            continue
        if unit.kind is not None:
            result.append(unit)
            continue
        if text[0] == "#" and (match := _HEADING.match(text)):
            closing = _CLOSING.search(text)
            unit.strand = unit.strand.cut(match.end(), closing.start() if closing else None)
            unit.kind, unit.level, unit.gap = "heading", len(match.group(1)), True
        elif text[0] == ">" and (match := _QUOTE.match(text)):
            unit.strand = unit.strand.cut(match.end())
        elif result and not unit.gap and text[0] in "=-" and _UNDERLINE.fullmatch(text) and len(result[-1].text) <= 120:
            before = result[-1]
            if before.kind is None and before.gap:
                before.kind, before.level = "heading", 1 if text[0] == "=" else 2
                continue
        elif result and result[-1].kind == "heading":
            unit.gap = True
        result.append(unit)
    return result

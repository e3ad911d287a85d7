"""The columns of a table whose rows name both ends."""

from bel_china_graph.extract.discourse import Discourse, Row
from bel_china_graph.extract.mentions import Mention
from bel_china_graph.extract.scene import Scene


class Columns:
    """The columns of a table whose rows name both ends: an empty cell stands for the name above it."""

    def __init__(self, scene: Scene, discourse: Discourse) -> None:
        self._scene, self._discourse = scene, discourse
        number = scene.sentence.block
        if discourse.row.block not in (number, number - 1):
            discourse.row = Row()
        discourse.row.block = number

    def _cell(self, mention: Mention) -> tuple[int, str]:
        words, number = self._scene.words, self._scene.sentence.block
        text = words.blocks[number].text
        column = text.count("\t", 0, words.begin[mention.start] - words.block_at[number])
        return column, text.split("\t")[column]

    def note(self, sides: dict[str, list[Mention]]) -> None:
        """Note where a row names both ends, if cells hold a name and nothing else."""
        for country, mentions in sides.items():
            column, cell = self._cell(mentions[0])
            if len(cell.split()) <= mentions[0].end - mentions[0].start + 2:
                self._discourse.row.ends[country] = (column, mentions[0])

    def name(self, country: str) -> bool:
        """Tell whether a column names the ends of a country."""
        return country in self._discourse.row.ends

    def above(self, country: str) -> Mention | None:
        """Return the name above an empty cell."""
        column, mention = self._discourse.row.ends[country]
        cells = self._scene.words.blocks[self._scene.sentence.block].text.split("\t")
        return mention if column < len(cells) and not cells[column].strip() else None

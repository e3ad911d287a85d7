"""Gold files: what may stand in them, and what is said of one that is wrong."""

from pathlib import Path

import pytest

from bel_china_graph import GoldError
from bel_china_graph.evaluate import read_gold, read_nodes

GOOD = "a\tTWINNED_WITH, AGREED_WITH\tR:Grodno=Hrodna ~ C:Grodno\tP:Gansu\t2007,2008-05\tcore\tsome note"


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "gold.tsv"
    path.write_text(text, encoding=encoding)
    return path


def test_a_gold_file(tmp_path: Path) -> None:
    text = f"# a comment\n# b 2: no facts (trade)\n\n{GOOD}\r\na\tRESIDENT_OF\tK:Kedr\tZ:Great Stone\t\topt\n"
    gold = read_gold(written(tmp_path, text, "utf-8-sig"))
    assert gold.documents == ("a", "b 2")
    first, second = gold.facts
    assert (first.types, first.dates, first.line) == (("TWINNED_WITH", "AGREED_WITH"), ("2007", "2008-05"), 4)
    assert [(option.label, option.names) for option in first.one.options] == [
        ("BelarusianRegion", ("Grodno", "Hrodna")),
        ("City", ("Grodno",)),
    ]
    assert (str(second.one), second.dates, second.flag) == ("Kedr (Company)", (), "opt")


def test_a_file_of_nodes(tmp_path: Path) -> None:
    listed = read_nodes(written(tmp_path, "# nodes\na\tC:Lida\nb\tU:BSU\n"))
    assert [(each.document, str(each.node)) for each in listed] == [("a", "Lida (City)"), ("b", "BSU (University)")]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("\t2007,2008-05\tcore\tsome note", "", "4 of 6 columns"),
        ("a\t", "\t", "first column"),
        ("TWINNED_WITH", "TWINNED", "TWINNED_WITH"),
        ("TWINNED_WITH", "PART_OF", "TWINNED_WITH"),
        ("TWINNED_WITH, AGREED_WITH", "", "TWINNED_WITH"),
        ("P:Gansu", "Gansu", "P ChineseProvince"),
        ("P:Gansu", "X:Gansu", "P ChineseProvince"),
        ("P:Gansu", "P:", "P ChineseProvince"),
        ("2008-05", "2008-13", "2008-13"),
        ("2008-05", "May 2008", "2021-04-15"),
        ("core", "must", "core, opt, planned"),
        ("\tcore", "\t", "core, opt, planned"),
        ("a\t", "document\ttypes\tone\tother\tdates\tflag\na\t", "'flag'"),
    ],
)
def test_a_wrong_line_is_named_with_the_remedy(old: str, new: str, told: str, tmp_path: Path) -> None:
    path = written(tmp_path, "# comment\n" + GOOD.replace(old, new, 1))
    with pytest.raises(GoldError) as error:
        read_gold(path)
    assert f"{path}, line 2: " in str(error.value)
    assert told in str(error.value)


def test_files_that_are_no_gold_files(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="There is no file"):
        read_gold(tmp_path / "nowhere.tsv")
    with pytest.raises(GoldError, match="cannot be read"):
        read_gold(tmp_path)
    with pytest.raises(GoldError, match="UTF-8"):
        read_gold(written(tmp_path, "Минск", "cp1251"))
    with pytest.raises(GoldError, match="holds no facts"):
        read_gold(written(tmp_path, "# only a comment\n"))
    with pytest.raises(GoldError, match="line 1"):
        read_nodes(written(tmp_path, "a"))

"""Files of corrections: found, read, and refused with file, line and remedy."""

from pathlib import Path

import pytest

from bel_china_graph import corrections
from bel_china_graph.corrections.entries import Merge, Not, Redate
from bel_china_graph.corrections.reading import parse
from bel_china_graph.errors import CorrectionError

ALL = """\
# why we know better
- merge: LW
  into: Lathe Works
  note: Short for it.
- rename: Company:Lathe Works
  to: The Lathe Works
  note: On its gate.
  who: Olga
  when: 2024-05
- not: {label: Company, name: Bright Future}
  note: A slogan.

- reject: twinned-with-1
  note: Another pair.
- confirm: {type: TWINNED_WITH, ends: [Minsk, Harbin]}
  note: Seen the treaty.
- redate: twinned-with-2
  to: 2021-04
  note: The treaty bears it.
"""


def test_every_kind_is_read_with_its_line() -> None:
    placed = parse(ALL, "c.yaml")
    assert [(p.entry.action, p.line) for p in placed] == [
        ("merge", 2), ("rename", 5), ("not", 10), ("reject", 13), ("confirm", 15), ("redate", 17),
    ]  # fmt: skip
    merge, rename, no, *_, redate = [p.entry for p in placed]
    assert isinstance(merge, Merge) and merge.into.name == "Lathe Works"
    assert (rename.who, rename.when) == ("Olga", "2024-05")
    assert isinstance(no, Not) and (no.not_.label, no.not_.name) == ("Company", "Bright Future")
    assert isinstance(redate, Redate) and redate.to == "2021-04", "as precise as it is written"


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n", "[]\n"])
def test_an_empty_file_holds_none(text: str) -> None:
    assert parse(text, "c.yaml") == []


@pytest.mark.parametrize(
    ("text", "line", "problem", "remedy"),
    [
        ("- confirm: x\n  note: a\n- confrim: x\n  note: a\n", 3, "no correction", "confirm, redate"),
        ("- confirm: x\n", 1, "note is missing", "confirm, note, who, when"),
        ("- confirm: x\n  note: ' '\n", 2, "note is empty", "confirm, note"),
        ("- confirm: x\n  note: a\n  noet: a\n", 3, "noet is no field", "confirm, note"),
        ("- redate: x\n  to: 2021-13\n  note: a\n", 2, "to is wrong", "redate, to, note"),
        ("- redate: x\n  to: May 2021\n  note: a\n", 2, "'May 2021' is no date", "redate, to, note"),
        ("- confirm: {type: TWINS, ends: [a, b]}\n  note: a\n", 1, "no type TWINS", "{id, type, ends}"),
        ("- confirm: {type: TWINNED_WITH}\n  note: a\n", 1, "an id, or a type and two ends", "{id, type, ends}"),
        ("- merge: a\n  into:\n    nmae: b\n  note: a\n", 3, "into.nmae", "{id, name, label}"),
        ("- not: {label: Firm, name: a}\n  note: a\n", 1, "no label Firm; there are", "Label:name"),
        ("- confirm: x\n  note: a\n  note: b\n", 3, "note stands twice", "Keep one"),
        ("- confirm: x\n  reject: x\n  note: a\n", 1, "both reject and confirm", "starts with one of"),
        ("- confirm: x\n  note: a: b\n", 2, "not valid YAML", "starts with one of"),
        ("confirm: x\nnote: a\n", 1, "not a list", "starts with one of"),
        ("- x\n", 1, "no correction", "starts with one of"),
    ],
)
def test_a_wrong_entry_is_named_by_file_and_line(text: str, line: int, problem: str, remedy: str) -> None:
    with pytest.raises(CorrectionError) as told:
        parse(text, "some/c.yaml")
    assert str(told.value).startswith(f"some/c.yaml, line {line}: ")
    assert problem in told.value.problem
    assert remedy in told.value.remedy


def test_files_are_found_beside_the_documents_and_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("a", "b", "here"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "corrections.yaml").write_text("")
    (tmp_path / "b/one.txt").write_text("text")
    monkeypatch.chdir(tmp_path / "here")
    named = [Path("../a"), Path("../b/one.txt"), Path("../a/x.txt")]
    assert corrections.find(named) == [
        Path("../a/corrections.yaml"),
        Path("../b/corrections.yaml"),
        Path("corrections.yaml"),
    ]
    assert corrections.find([Path("nowhere"), Path()]) == [Path("corrections.yaml")]


@pytest.mark.parametrize(
    ("make", "problem"),
    [(None, "There is no file"), (b"\xff\xfe\x00", "not in UTF-8"), ("folder", "cannot be read")],
)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, make: bytes | str | None, problem: str) -> None:
    file = tmp_path / "c.yaml"
    if isinstance(make, bytes):
        file.write_bytes(make)
    elif make:
        file.mkdir()
    with pytest.raises(CorrectionError, match=problem) as told:
        corrections.read([file])
    assert str(file) in str(told.value)

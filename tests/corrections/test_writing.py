"""An entry is appended to what the user wrote, and nothing else changes."""

from pathlib import Path

import pytest

from bel_china_graph.corrections import Confirm, Redate, append, read
from bel_china_graph.errors import CorrectionError

ENTRY = Redate.model_validate(
    {
        "redate": {"id": "twinned-with-1", "type": "TWINNED_WITH", "ends": ["Xi'an", {"id": "gn-1", "name": "Брест"}]},
        "to": "2021-04",
        "note": "So it says: 2021.",
        "who": "Olga",
        "when": "2024-05-01",
    }
)


def test_a_new_file_is_made_with_a_line_that_explains_it(tmp_path: Path) -> None:
    file = tmp_path / "folder/c.yaml"
    added = append(ENTRY, file)
    text = file.read_text(encoding="utf-8")
    assert text.startswith("# Corrections")
    assert text.endswith(added)
    assert "Брест" in added and "twinned-with-1" in added
    assert [placed.entry for placed in read([file])] == [ENTRY]


@pytest.mark.parametrize(
    "before",
    [
        b"# mine\n- confirm: x  # seen\n\n  note: a\n# the end\n",
        b"- confirm: x\n  note: a",
        b"  # indented\n  - confirm: x\n    note: a\n",
        b"- confirm: x\r\n  note: a\r\n",
        b"\xef\xbb\xbf- confirm: x\n  note: a\n",
        b"---\n- {confirm: x, note: a}\n",
        b"- {confirm: x,\n   note: a}\n",
    ],
)
def test_what_was_there_stays_byte_for_byte(tmp_path: Path, before: bytes) -> None:
    file = tmp_path / "c.yaml"
    file.write_bytes(before)
    append(ENTRY, file)
    after = file.read_bytes()
    assert after.startswith(before)
    assert [placed.entry for placed in read([file])][1:] == [ENTRY]
    assert (b"\r\n" in before) == (b"\r\n" in after)
    assert [path.name for path in tmp_path.iterdir()] == ["c.yaml"]


def test_empty_and_commented_files_take_an_entry(tmp_path: Path) -> None:
    for number, before in enumerate(("", "# nothing yet")):
        file = tmp_path / f"{number}.yaml"
        file.write_text(before)
        append(ENTRY, file)
        assert file.read_text(encoding="utf-8").startswith(before)
        assert len(read([file])) == 1


@pytest.mark.parametrize("before", ["[]\n", "[{confirm: x, note: a}]\n", "- confirm: x\n  note: a\n...\n"])
def test_a_file_that_takes_no_lines_stays_and_the_entry_is_told(tmp_path: Path, before: str) -> None:
    file = tmp_path / "c.yaml"
    file.write_text(before)
    with pytest.raises(CorrectionError, match="add these") as told:
        append(ENTRY, file)
    assert "twinned-with-1" in str(told.value)
    assert file.read_text() == before


def test_a_wrong_file_is_not_touched(tmp_path: Path) -> None:
    file = tmp_path / "c.yaml"
    file.write_text("- confirm: x\n")
    with pytest.raises(CorrectionError, match="line 1: note is missing"):
        append(ENTRY, file)
    assert file.read_text() == "- confirm: x\n"


def test_the_same_is_not_said_twice(tmp_path: Path) -> None:
    file = tmp_path / "c.yaml"
    append(ENTRY, file)
    again = ENTRY.model_copy(update={"note": "Again."})
    with pytest.raises(CorrectionError, match="line 2 says so already"):
        append(again, file)
    append(ENTRY.model_copy(update={"to": "2022"}), file)
    append(Confirm.model_validate({"confirm": "twinned-with-1", "note": "a"}), file)
    assert len(read([file])) == 3


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CorrectionError, match="cannot be written"):
        append(ENTRY, tmp_path / "file" / "c.yaml")

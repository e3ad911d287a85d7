"""Files into documents: encodings, metadata, errors."""

from pathlib import Path

import pytest

from bel_china_graph.documents import read
from bel_china_graph.errors import DocumentError

from .support import shown, written

TEXT = "Два города\n3 June 2022\n\nThey met in Ürümqi. It rained.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    document = written(tmp_path, TEXT.encode(encoding))
    assert document.text == TEXT
    assert shown(document)[2][1] == "They met in Ürümqi. It rained."


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_ends(tmp_path: Path, ending: str) -> None:
    document = written(tmp_path, TEXT.replace("\n", ending))
    assert [kind for kind, _ in shown(document)] == ["title", "dateline", "paragraph"]
    assert ending in document.text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty"),
        (b" \n\n", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"abc\x00\x01\x02def", "binary"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "binary"),
        ("Города побратимы встретились снова в этом году".encode("cp1251"), "UTF-8"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, message: str) -> None:
    with pytest.raises(DocumentError, match=message) as caught:
        written(tmp_path, data)
    assert "text.txt" in caught.value.problem
    assert caught.value.remedy


def test_the_encoding_is_guessed_in_the_message(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="looks like"):
        written(tmp_path, ("Города побратимы встретились снова. " * 9).encode("cp1251"))


def test_missing_files_and_formats(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="no file"):
        read(tmp_path / "none.txt")
    with pytest.raises(DocumentError, match="no format"):
        read(tmp_path / "none.xyz")


def test_a_given_date_wins(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text(TEXT)
    assert read(path).date == "2022-06-03"
    assert read(path, date="2021-05").date == "2021-05"
    with pytest.raises(DocumentError, match="no date"):
        read(path, date="May")


def test_a_sidecar(tmp_path: Path) -> None:
    (tmp_path / "text.meta.yaml").write_text("title: Towns\ndate: 2020-01-31\nurl: https://example.org\n")
    document = written(tmp_path, TEXT)
    assert (document.title, document.date) == ("Towns", "2020-01-31")


@pytest.mark.parametrize("text", ["date: yesterday\n", "colour: red\n", "a: [\n", "- 1\n"])
def test_a_broken_sidecar_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "text.meta.yaml").write_text(text)
    with pytest.raises(DocumentError, match=r"text\.meta\.yaml"):
        written(tmp_path, TEXT)


def test_what_a_document_says_of_itself(tmp_path: Path) -> None:
    document = written(tmp_path, TEXT)
    assert (document.id, document.media_type, len(document.sha256)) == ("text", "text/plain", 64)
    assert document.about.characters == len(TEXT)

"""Notes in the middle of sentences, and what they lead to."""

from pathlib import Path

from .support import blocks, check_mapping, shown, written

SOURCE = "Lee, A. Silk roads [Electronic resource]. – 2023. – URL: <https://example.org/{}>"


def paragraphs(folder: Path, text: str) -> list[str]:
    document = written(folder, f"A title\n\n{text}")
    check_mapping(document)
    return [text for kind, text in shown(document) if kind == "paragraph"]


def test_a_sentence_goes_on_after_a_note(tmp_path: Path) -> None:
    text = f"All employees of the residents¹\n\n¹ {SOURCE.format(1)}\n\nwill have free access. So it is.\n"
    document = written(tmp_path, f"A title\n\n{text}")
    block = blocks(document)[1]
    assert block.text == "All employees of the residents will have free access. So it is."
    assert [(mark.at, mark.mark) for mark in block.marks] == [(30, "1")]
    assert document.sections[0].notes["1"][0].url == "https://example.org/1"
    check_mapping(document)


def test_a_sentence_goes_on_after_several_notes_and_stamps(tmp_path: Path) -> None:
    stamp = "OFFICE COPY"
    text = (
        f'The plant¹ in the park, "which is new,"\n\n¹ {SOURCE.format(1)}\n\n'
        f"² {SOURCE.format(2)}\n\n{stamp}\n\n12\n\n"
        f"Orsha Region² helped.\n\n{stamp}\n\nAnother one.\n\n{stamp}\n"
    )
    assert paragraphs(tmp_path, text) == [
        'The plant in the park, "which is new," Orsha Region helped.',
        "Another one.",
    ]


def test_a_finished_sentence_stays_apart(tmp_path: Path) -> None:
    text = f"The plant is new.¹\n\n¹ {SOURCE.format(1)}\n\nThe park is old.\n"
    assert paragraphs(tmp_path, text) == ["The plant is new.", "The park is old."]


def test_a_hyphen_at_the_break_stays_between_names(tmp_path: Path) -> None:
    text = f"The priorities of the Chinese-\n\n¹ {SOURCE.format(1)}\n\nBelarusian park are known.¹\n"
    assert paragraphs(tmp_path, text) == ["The priorities of the Chinese-Belarusian park are known."]


def test_an_address_on_the_next_line_belongs_to_the_note(tmp_path: Path) -> None:
    text = "It is so.¹\n\n¹ A road [Electronic resource]. – 2020. – URL:\n\n<https://example.org/road>\n\nMore.\n"
    document = written(tmp_path, f"A title\n\n{text}")
    assert document.sections[0].notes["1"][0].url == "https://example.org/road"
    assert shown(document)[1:] == [("paragraph", "It is so."), ("paragraph", "More.")]


def test_text_after_an_address_is_text(tmp_path: Path) -> None:
    text = (
        "The university¹\n\n¹ A road [Electronic resource]. – 2020. – URL: <https://example.org/a->\n\n"
        "[road-of-stone/](https://example.org/a-road-of-stone/) has many friends.\n"
    )
    assert paragraphs(tmp_path, text) == ["The university has many friends."]


def test_a_paragraph_may_begin_with_a_mark(tmp_path: Path) -> None:
    text = f"Direct exchange of²\n\n³As a result the towns signed.\n\n² {SOURCE.format(2)}\n\n³ {SOURCE.format(3)}\n"
    document = written(tmp_path, f"A title\n\n{text}")
    assert [b.text for b in blocks(document)[1:]] == ["Direct exchange of", "As a result the towns signed."]
    assert blocks(document)[2].marks[0].mark == "3"
    assert set(document.sections[0].notes) == {"2", "3"}


def test_notes_of_words(tmp_path: Path) -> None:
    text = "The mayor¹ spoke.\n\n¹ He has died since.\n\nNobody answered.\n"
    document = written(tmp_path, f"A title\n\n{text}")
    assert [b.text for b in blocks(document)[1:]] == ["The mayor spoke.", "Nobody answered."]
    assert document.sections[0].notes["1"][0].title == "He has died since"


def test_numbers_that_begin_anew_on_each_page(tmp_path: Path) -> None:
    text = f"One¹.\n\n¹ {SOURCE.format('a')}\n\nTwo¹.\n\n¹ {SOURCE.format('b')}\n"
    document = written(tmp_path, f"A title\n\n{text}")
    notes = document.sections[0].notes
    urls = [notes[mark.mark][0].url for block in blocks(document) for mark in block.marks]
    assert urls == ["https://example.org/a", "https://example.org/b"]


def test_plain_numbers_under_a_rule(tmp_path: Path) -> None:
    text = "The port and the¹\n\n________\n1. Lee, A. Silk. – Minsk, 2019. – P. 12.\n\ntown are twins.\n"
    document = written(tmp_path, f"A title\n\n{text}")
    assert [b.text for b in blocks(document)[1:]] == ["The port and the town are twins."]
    assert document.sections[0].notes["1"][0].year == "2019"


def test_stars_that_the_text_refers_to(tmp_path: Path) -> None:
    text = "Brest: Xiaogan (2008)\nOrsha: Zibo*\n\n* the document is no twinning\n"
    document = written(tmp_path, f"Twin towns\n\n{text}")
    assert shown(document)[1:] == [("item", "Brest: Xiaogan (2008)"), ("item", "Orsha: Zibo")]
    assert blocks(document)[2].marks[0].mark == "*"
    assert document.sections[0].notes["*"][0].title == "the document is no twinning"


def test_stars_of_a_list_are_no_notes(tmp_path: Path) -> None:
    document = written(tmp_path, "Twin towns\n\n* Brest: Xiaogan\n* Orsha: Zibo\n")
    assert shown(document)[1:] == [("item", "Brest: Xiaogan"), ("item", "Orsha: Zibo")]


def test_a_numbered_list_of_sources(tmp_path: Path) -> None:
    text = (
        "The towns are twins [2, p. 5]. The port is old [1].\n\nReferences\n\n"
        "1. Lee, A. Silk roads. – Minsk, 2019. – 90 p.\n\n"
        "2. Kim, B. Ports [Electronic resource]. – 2020. – URL:\n\n"
        "<https://example.org/ports>\n"
    )
    document = written(tmp_path, f"A title\n\n{text}")
    section = document.sections[0]
    assert [b.text for b in section.blocks[1:]] == ["The towns are twins. The port is old."]
    assert section.notes["[2]"][0].url == "https://example.org/ports"
    assert section.notes["[1]"][0].year == "2019"


def test_raised_marks_lead_to_the_list_where_there_are_no_notes(tmp_path: Path) -> None:
    text = "The towns are twins¹.\n\nNotes\n\n1. Kim, B. Ports. – Minsk, 2020. – 90 p.\n"
    assert written(tmp_path, f"A title\n\n{text}").sections[0].notes["1"][0].title == "Kim, B. Ports"

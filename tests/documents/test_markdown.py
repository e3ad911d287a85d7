"""Markdown."""

from pathlib import Path

from .support import blocks, check_mapping, shown, written

TEXT = """---
title: Towns and rivers
date: 2021-05-03
---
# Towns of the *river*

The **first** pair [met](https://example.org/a) here.[^1]

## List

- Brest: Xiaogan
- Orsha: Zibo

Old ones
--------

> Said the mayor.

| Town | Partner |
|------|---------|
| Lida | Sanya   |

[^1]: Lee, A. Silk. – Minsk, 2019. – P. 12.
"""


def test_markdown(tmp_path: Path) -> None:
    document = written(tmp_path, TEXT, "text.md")
    assert shown(document) == [
        ("title", "Towns of the river"),
        ("paragraph", "The first pair met here."),
        ("heading", "List"),
        ("item", "Brest: Xiaogan"),
        ("item", "Orsha: Zibo"),
        ("heading", "Old ones"),
        ("paragraph", "Said the mayor."),
        ("row", "Lida\tSanya"),
    ]
    assert (document.title, document.date, document.media_type) == (
        "Towns and rivers",
        "2021-05-03",
        "text/markdown",
    )
    assert [block.level for block in blocks(document) if block.level] == [1, 2, 2]
    assert document.sections[0].notes["[^1]"][0].year == "2019"
    check_mapping(document)


def test_a_rule_is_no_front_matter(tmp_path: Path) -> None:
    document = written(tmp_path, "---\n\nThe towns met. They parted.\n", "text.md")
    assert shown(document) == [("paragraph", "The towns met. They parted.")]

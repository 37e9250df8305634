"""Markdown is read for what its marks mean."""

from __future__ import annotations

import pytest

from horizontal.parsers.outline.make_outline import outline
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.text import read_text


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a Markdown text."""
    return read_text(text.encode(), "tender.md").paragraphs


def texts(text: str) -> list[str]:
    """The words of the paragraphs of a Markdown text."""
    return [paragraph.text for paragraph in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "level"),
    [("# Staff", 1), ("### Staff ###", 3), ("Staff\n=====", 1), ("Staff\n-----", 2)],
)
def test_headings_have_their_level(text: str, level: int) -> None:
    (found,) = paragraphs(text)
    assert (found.text, found.heading_level) == ("Staff", level)


def test_a_sharp_sign_in_plain_text_is_no_heading() -> None:
    assert read_text(b"# Staff", "tender.txt").paragraphs[0].heading_level is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Staff **shall** be *trained*.", "Staff shall be trained."),
        ("Staff __shall__ be _trained_.", "Staff shall be trained."),
        ("the `DASH` list", "the DASH list"),
        ("see [the policy](https://example.org/policy)", "see the policy"),
        (r"\[insert name\]", "[insert name]"),
        ("one<br>two", "one two"),
        ("a <!-- hidden --> b", "a b"),
        ("> quoted words", "quoted words"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
    ],
)
def test_marks_are_taken_off_the_words(text: str, words: str) -> None:
    assert texts(text) == [words]


def test_a_comment_over_several_lines_is_taken_out() -> None:
    assert texts("One.\n\n<!-- Two.\n\nThree. -->\n\nFour.") == ["One.", "Four."]


def test_lines_of_a_paragraph_are_joined() -> None:
    assert texts("Staff shall\nbe trained.") == ["Staff shall be trained."]


def test_items_are_paragraphs() -> None:
    assert texts("It shall:\n* train\n* ask\n  safely") == ["It shall:", "* train", "* ask safely"]


def test_numbered_clauses_on_lines_of_their_own_are_paragraphs() -> None:
    assert len(texts("1.1. Staff are trained.\n1.2. People are asked.")) == 2


def test_items_that_are_all_numbered_1_count_on() -> None:
    assert texts("1. train\n1. ask\n1. report") == ["1. train", "2. ask", "3. report"]


def test_a_line_in_strong_marks_is_bold() -> None:
    assert paragraphs("**Domestic abuse**")[0].bold


def test_rules_between_parts_are_no_text() -> None:
    assert texts("One.\n\n---\n\nTwo.\n\n***\n") == ["One.", "Two."]


def test_a_table_becomes_cells() -> None:
    found = paragraphs("| Code | Duty |\n|---|:--|\n| WP1 | A policy |\n| WP2 | |\n")
    assert [(one.text, one.cell.row, one.cell.column) for one in found if one.cell] == [
        ("Code", 1, 1),
        ("Duty", 1, 2),
        ("WP1", 2, 1),
        ("A policy", 2, 2),
        ("WP2", 3, 1),
    ]


def test_a_cell_knows_its_headers() -> None:
    cell = paragraphs("| Code | Duty |\n|---|---|\n| WP1 | A policy |\n")[-1].cell
    assert cell is not None
    assert (cell.column_header, cell.row_header) == ("Duty", "WP1")


def test_tables_are_counted() -> None:
    found = paragraphs("|a|b|\n|-|-|\n|c|d|\n\ntext\n\n|e|f|\n|-|-|\n|g|h|\n")
    assert [one.cell.table for one in found if one.cell][-1] == 2


def test_numbered_headings_number_the_outline() -> None:
    text = "### 1. Staff\n1.1. Staff are trained.\n\n### 2. Money\n2.1. Money is paid.\n"
    blocks = outline(paragraphs(text))
    assert [(block.place.clause, block.kind.value) for block in blocks] == [
        ("1", "heading"),
        ("1.1", "paragraph"),
        ("2", "heading"),
        ("2.1", "paragraph"),
    ]

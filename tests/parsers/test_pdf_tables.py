"""Ruled tables as cells."""

from __future__ import annotations

import pytest

from horizontal.contract import BlockKind, Cell
from tests.parsers.pdf_builder import FULL, Sheets

ROWS = (
    ("Measure", "How often", "Sent to"),
    ("Staff trained", "Quarterly", "The Authority"),
    ("Disclosures", "Monthly", "The board"),
)


def test_cells_come_row_by_row() -> None:
    cells = Sheets().table(ROWS).of_kind(BlockKind.TABLE_CELL)
    assert [item.text for item in cells] == [text for row in ROWS for text in row]


def test_a_cell_knows_the_heads_of_its_column_and_row() -> None:
    cell = Sheets().table(ROWS).of_kind(BlockKind.TABLE_CELL)[4].cell
    assert cell == Cell(table=1, row=2, column=2, column_header="How often", row_header="Staff trained")


def test_the_words_of_a_table_are_not_told_again_as_text() -> None:
    texts = Sheets().table(ROWS).texts()
    assert texts.count("Quarterly") == 1


def test_text_before_and_after_a_table_keeps_its_place() -> None:
    sheet = (
        Sheets()
        .say("The Provider shall report:", top=80)
        .table(ROWS)
        .say("The Authority may ask for more.", top=200)
    )
    texts = sheet.texts()
    assert (texts[0], texts[-1]) == ("The Provider shall report:", "The Authority may ask for more.")


def test_a_ruled_box_of_one_column_is_text() -> None:
    sheet = Sheets().box(60, 80, 560, 150).lines(*FULL)
    assert [item.kind for item in sheet.read().paragraphs] == [BlockKind.PARAGRAPH]


def test_boxes_around_every_cell_make_a_table() -> None:
    sheet = Sheets()
    for row in range(2):
        for column in range(2):
            sheet.box(72 + 100 * column, 100 + 20 * row, 172 + 100 * column, 120 + 20 * row)
            sheet.say(f"Cell {row}{column}", 76 + 100 * column, 114 + 20 * row)
    assert [item.text for item in sheet.of_kind(BlockKind.TABLE_CELL)] == [
        "Cell 00",
        "Cell 01",
        "Cell 10",
        "Cell 11",
    ]


def test_a_table_that_goes_on_over_the_page_keeps_its_number() -> None:
    sheet = (
        Sheets().table(ROWS, top=700).next().table((ROWS[0], ("Complaints", "Weekly", "The board")), top=60)
    )
    assert sheet.of_kind(BlockKind.TABLE_CELL)[-1].cell == Cell(
        table=1, row=4, column=3, column_header="Sent to", row_header="Complaints"
    )


@pytest.mark.parametrize("says_again", [False, True])
def test_heads_alone_at_the_foot_of_a_page_head_what_follows_overleaf(says_again: bool) -> None:
    sheet = (
        Sheets().table(ROWS[:1], top=740).next().table(ROWS[1 - says_again :], top=60, bold_head=says_again)
    )
    assert sheet.of_kind(BlockKind.TABLE_CELL)[3].cell == Cell(
        table=1, row=2, column=1, column_header="Measure", row_header=None
    )


def test_a_row_of_plain_words_at_the_foot_of_a_page_heads_nothing() -> None:
    sheet = (
        Sheets().table(ROWS[1:2], top=740, bold_head=False).next().table(ROWS[2:], top=60, bold_head=False)
    )
    assert {item.cell.column_header for item in sheet.of_kind(BlockKind.TABLE_CELL) if item.cell} == {None}


CUT = (
    ("Ref", "Subject", "Standard"),
    ("S1", "Pay", "The real wage"),
    ("S2", "Asking", "Each adult is asked, and is"),
)


@pytest.mark.parametrize("says_again", [False, True])
def test_a_row_that_a_page_break_cuts_is_whole(says_again: bool) -> None:
    rest = (("", "", "when alone."), ("S3", "Help", "Each is referred."))
    overleaf = (CUT[0], *rest) if says_again else rest
    sheet = Sheets().table(CUT, top=700).next().table(overleaf, top=60, bold_head=says_again)
    cells = [(item.cell.row, item.text) for item in sheet.of_kind(BlockKind.TABLE_CELL) if item.cell]
    assert cells[8:] == [
        (3, "Each adult is asked, and is when alone."),
        (4, "S3"),
        (4, "Help"),
        (4, "Each is referred."),
    ]


def test_a_row_with_a_reference_of_its_own_overleaf_is_no_rest() -> None:
    rest = (("S3", "", "when alone."), ("S4", "Help", "Given"))
    sheet = Sheets().table(CUT, top=700).next().table(rest, top=60, bold_head=False)
    assert "Each adult is asked, and is" in [item.text for item in sheet.of_kind(BlockKind.TABLE_CELL)]


def test_a_row_whose_words_have_ended_does_not_go_on() -> None:
    ended = (*CUT[:2], ("S2", "Asking", "Each is asked."))
    rest = (("", "", "when alone"), ("S4", "Help", "Given"))
    sheet = Sheets().table(ended, top=700).next().table(rest, top=60, bold_head=False)
    assert "Each is asked." in [item.text for item in sheet.of_kind(BlockKind.TABLE_CELL)]


def test_a_line_that_runs_through_several_cells_is_cut_at_their_edges() -> None:
    sheet = Sheets().table((("", ""), ("", "")), width=60).say("one two three four", left=97, top=115)
    sheet.say("five", left=76, top=139)
    assert [item.text for item in sheet.of_kind(BlockKind.TABLE_CELL)] == ["one two", "three four", "five"]


def test_clauses_in_a_cell_are_paragraphs_of_their_own() -> None:
    sheet = Sheets().table((("Part", "Duty"), ("A", "")), width=200, height=60)
    sheet.lines("1.1 The Provider shall train.", "1.2 The Provider shall report.", left=276, top=176)
    cells = sheet.of_kind(BlockKind.TABLE_CELL)
    assert [item.text for item in cells[-2:]] == [
        "1.1 The Provider shall train.",
        "1.2 The Provider shall report.",
    ]


@pytest.mark.parametrize("degrees", [0, 90, 270])
def test_a_table_is_found_on_a_turned_page(degrees: int) -> None:
    sheet = Sheets().table(ROWS).rotate_page(degrees)
    assert len(sheet.of_kind(BlockKind.TABLE_CELL)) == 9


def test_a_table_in_a_cell_of_another_has_cells_of_its_own() -> None:
    sheet = Sheets().table((("Measure", "Target"), ("Calls", "")), width=220, height=80)
    sheet.table(
        (("Staff trained", "Quarterly"), ("Disclosures", "Monthly")), left=300, top=186, width=80, height=20
    )
    cells = sheet.of_kind(BlockKind.TABLE_CELL)
    assert [(item.cell.table, item.text) for item in cells if item.cell][-4:] == [
        (2, "Staff trained"),
        (2, "Quarterly"),
        (2, "Disclosures"),
        (2, "Monthly"),
    ]


def test_rules_drawn_as_rows_of_dots_make_a_table() -> None:
    sheet = Sheets()
    for row in range(4):
        for x in range(72, 312, 3):
            sheet.box(x, 100 + 24 * row, x + 0.5, 100.5 + 24 * row)
    for left in (72, 192, 312):
        for y in range(100, 172, 3):
            sheet.box(left, y, left + 0.5, y + 0.5)
    for row, texts in enumerate((("Item", "Duty"), ("1", "Train staff"), ("2", "Keep records"))):
        sheet.say(texts[0], 76, 115 + 24 * row).say(texts[1], 196, 115 + 24 * row)
    cells = [item.text for item in sheet.of_kind(BlockKind.TABLE_CELL)]
    assert cells == ["Item", "Duty", "1", "Train staff", "2", "Keep records"]

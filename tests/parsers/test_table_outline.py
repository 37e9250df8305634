"""Inside tables, rows and lists have numbers of their own and disturb nothing outside."""

from __future__ import annotations

from tests.parsers.outline_builder import blocks, cell, clauses, numbers, para

SHALL = "The Provider shall keep records of all training."
GRID = (
    cell("4.1", 1, 1),
    cell("The Provider shall train all staff.", 1, 2),
    cell("4.2", 2, 1),
    cell("The Provider shall ask every service user.", 2, 2),
)


def test_a_row_number_is_no_clause() -> None:
    assert clauses(cell("14", 1, 1), cell(SHALL, 1, 2)) == [None, None]


def test_a_cell_is_cited_by_the_clause_over_the_table() -> None:
    assert clauses("5.1 The results are these.", cell("Result", 1, 1), cell("Target", 1, 2)) == ["5.1"] * 3


def test_a_table_does_not_stop_the_numbering() -> None:
    assert clauses(f"5.1 {SHALL}", cell("9.9", 1, 1), cell("9", 1, 2), f"5.2 {SHALL}")[-1] == "5.2"


def test_rows_that_begin_with_clause_numbers_number_their_cells() -> None:
    assert clauses(*GRID) == ["4.1", "4.1", "4.2", "4.2"]


def test_the_text_of_such_a_row_bears_the_number() -> None:
    assert numbers(*GRID) == [None, "4.1", None, "4.2"]


def test_figures_beside_figures_are_no_clauses() -> None:
    rows = [
        cell(text, row, 1 + column) for row in (1, 2, 3) for column, text in enumerate((f"{row}.5", "12"))
    ]
    assert clauses(*rows) == [None] * 6


def test_a_numbered_paragraph_in_a_cell_has_its_number() -> None:
    block = blocks(cell(f"4.2 {SHALL}", 1, 2))[0]
    assert (block.number, block.place.clause, block.text) == ("4.2", "4.2", SHALL)


def test_letters_in_a_cell_hang_from_the_clause_over_the_table() -> None:
    assert clauses("5.1 The standards are:", cell("(a) train;", 1, 1), cell("(b) ask.", 1, 1)) == [
        "5.1",
        "5.1(a)",
        "5.1(b)",
    ]


def test_letters_begin_again_in_the_next_cell() -> None:
    assert clauses("5.1 Both:", cell("(a) train;", 1, 1), cell("(a) ask;", 1, 2))[1:] == ["5.1(a)", "5.1(a)"]


def test_an_automatic_figure_in_a_cell_stays_in_its_text() -> None:
    block = blocks(cell("Equality policy", 1, 1, label="1."))[0]
    assert (block.text, block.number) == ("1. Equality policy", None)


def test_a_cell_keeps_its_place_in_the_table() -> None:
    block = blocks(cell("Result", 3, 2, table=4))[0]
    assert block.place.cell is not None
    assert (block.place.cell.table, block.place.cell.row, block.place.cell.column) == (4, 3, 2)


def test_a_text_box_numbers_nothing_outside() -> None:
    assert clauses(f"1.1 {SHALL}", para("7.1 Ask safely.", kind="text_box"), f"1.2 {SHALL}")[-1] == "1.2"


def test_a_clause_of_which_a_cell_speaks_is_not_its_number() -> None:
    row = (cell("K2", 1, 1), cell("C12.1 was queried by the tenderer.", 1, 2))
    assert numbers(*row) == [None, None]

"""Tables keep their words, their order and their headers."""

from __future__ import annotations

from horizontal.contract import Cell
from horizontal.parsers.paragraph import Paragraph
from tests.parsers.word_builder import (
    CLAUSES,
    cell,
    control,
    para,
    paragraphs,
    row,
    run,
    style,
    table,
    texts,
    tracked,
)

HEADER = "<w:tblHeader/>"
SPAN = '<w:gridSpan w:val="2"/>'
FIRST, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def cells(*blocks: str, **parts: str) -> list[tuple[str, Cell | None]]:
    return [(each.text, each.cell) for each in paragraphs(*blocks, **parts)]


def place(table_number: int, row_number: int, column: int, header: str | None, first: str | None) -> Cell:
    return Cell(table=table_number, row=row_number, column=column, column_header=header, row_header=first)


def test_a_cell_knows_its_row_column_and_headers() -> None:
    found = cells(table(row("Measure", "Target", properties=HEADER), row("Staff trained.", "90 per cent.")))
    assert found[3] == ("90 per cent.", place(1, 2, 2, "Target", "Staff trained."))


def test_cells_are_of_the_kind_table_cell() -> None:
    assert {each.kind for each in paragraphs(table(row("One", "Two")))} == {"table_cell"}


def test_header_cells_have_no_column_header() -> None:
    assert cells(table(row("Measure", "Target", properties=HEADER), row("A", "B")))[1][1] == place(
        1, 1, 2, None, "Measure"
    )


def test_a_first_row_of_short_names_is_a_header() -> None:
    found = cells(table(row("Measure", "Target", "When"), row("Staff trained.", "90 per cent.", "Yearly.")))
    assert found[3][1] == place(1, 2, 1, "Measure", None)


def test_a_first_row_with_a_sentence_is_no_header() -> None:
    found = cells(table(row("Measure", "The Provider shall train its staff.", "Now"), row("A", "B", "C")))
    assert found[4][1] == place(1, 2, 2, None, "A")


def bold(text: str) -> str:
    return cell(para(run(text, "<w:b/>")))


def test_a_first_row_in_bold_is_a_header_of_two_columns() -> None:
    found = cells(table(row(bold("Measure"), bold("Target")), row("Trained", "90 per cent")))
    assert found[3][1] == place(1, 2, 2, "Target", "Trained")


def test_a_first_row_set_off_by_the_style_of_the_table_is_a_header() -> None:
    first = row("Measure", "Target", properties='<w:cnfStyle w:val="100000000000"/>')
    assert cells(table(first, row("Trained", "90 per cent")))[3][1] == place(1, 2, 2, "Target", "Trained")


def test_a_short_name_over_sentences_is_a_header() -> None:
    meaning = "a member of staff, a worker or a volunteer of the Provider"
    found = cells(table(row("Term", "Meaning"), row("Personnel", meaning)))
    assert found[3][1] == place(1, 2, 2, "Meaning", "Personnel")


def test_a_list_of_facts_in_two_columns_has_no_header() -> None:
    found = cells(table(row("Provider", "Fernleigh Trust"), row("Start", "1 April")))
    assert found[3][1] == place(1, 2, 2, None, "Start")


def test_a_bold_name_beside_a_plain_value_is_no_header() -> None:
    found = cells(
        table(row(bold("Provider"), "Fernleigh Trust", "Arden"), row(bold("Start"), "April", "May"))
    )
    assert found[4][1] == place(1, 2, 2, None, "Start")


def test_two_header_rows_are_read_together() -> None:
    found = cells(
        table(
            row("Staff", cell("Training", properties=SPAN), properties=HEADER),
            row("", "Topic", "Frequency", properties=HEADER),
            row("Managers", "Enquiry", "Yearly"),
        )
    )
    assert found[-1] == ("Yearly", place(1, 3, 3, "Training – Frequency", "Managers"))


def test_columns_are_counted_on_the_grid() -> None:
    found = cells(table(row(cell("Wide", properties=SPAN), "Last"), row("A", "B", "C")))
    assert [place.column for _, place in found if place] == [1, 3, 1, 2, 3]


def test_columns_left_open_at_the_start_are_counted() -> None:
    found = cells(table(row("A", "B", "C"), row("D", properties='<w:gridBefore w:val="1"/>')))
    assert found[3][1] == place(1, 2, 2, "B", None)


def test_text_of_cells_merged_downwards_stands_once() -> None:
    merged = table(row(cell("Group", properties=FIRST), "A"), row(cell(properties=GOES_ON), "B"))
    assert [text for text, _ in cells(merged)] == ["Group", "A", "B"]


def test_text_that_a_writer_repeats_in_a_merged_cell_stands_once() -> None:
    merged = table(row(cell("Group", properties=FIRST), "A"), row(cell("Group", properties=GOES_ON), "B"))
    assert [text for text, _ in cells(merged)] == ["Group", "A", "B"]


def test_a_cell_merged_downwards_heads_each_of_its_rows() -> None:
    merged = table(
        row("Who", "What", properties=HEADER),
        row(cell("Group", properties=FIRST), "A"),
        row(cell(properties=GOES_ON), "B"),
    )
    assert cells(merged)[-1] == ("B", place(1, 3, 2, "What", "Group"))


def test_nested_tables_are_counted_on_and_stand_in_order() -> None:
    inner = table(row("Inner", "Cell"))
    found = cells(table(row(cell("Before", inner, "After"), "Beside")), table(row("Next", "One")))
    assert [(text, place.table) for text, place in found if place] == [
        ("Before", 1),
        ("Inner", 2),
        ("Cell", 2),
        ("After", 1),
        ("Beside", 1),
        ("Next", 3),
        ("One", 3),
    ]


def test_text_and_tables_keep_their_order() -> None:
    assert texts("Before", table(row("In", "It")), "After") == ["Before", "In", "It", "After"]


def test_rows_and_cells_in_content_controls_are_read() -> None:
    controlled = table(control(row("A", "B")), row(control(cell("C")), "D"))
    assert texts(controlled) == ["A", "B", "C", "D"]


def test_an_inserted_row_is_proposed() -> None:
    found = paragraphs(table(row("Old", "Row"), row("New", "Row", properties='<w:ins w:id="1"/>')))
    assert [each.proposed for each in found] == [False, False, True, True]


def test_a_deleted_row_is_left_out() -> None:
    assert texts(table(row("Old", "Row"), row("Gone", "Row", properties='<w:del w:id="1"/>'))) == [
        "Old",
        "Row",
    ]


def test_a_deleted_cell_is_left_out_and_keeps_its_column() -> None:
    found = cells(table(row("A", cell("Gone", properties='<w:cellDel w:id="1"/>'), "C")))
    assert [(text, place.column) for text, place in found if place] == [("A", 1), ("C", 3)]


def test_a_hidden_row_is_left_out() -> None:
    assert texts(table(row("Old", "Row"), row("Gone", "Row", properties="<w:hidden/>"))) == ["Old", "Row"]


def test_a_change_inside_a_cell_is_proposed() -> None:
    assert paragraphs(table(row(cell(para(tracked("ins", "New"))), "Old")))[0].proposed


def clauses_in_one_cell() -> tuple[Paragraph, ...]:
    numbered = [para("The Provider shall train.", numbered=(1, level)) for level in (0, 1, 2)]
    return paragraphs(table(row(cell("Terms", *numbered))), numbering=CLAUSES)


def test_clauses_in_a_table_of_one_column_stand_outside_cells() -> None:
    assert [each.cell for each in clauses_in_one_cell()] == [None] * 4


def test_clauses_in_a_table_of_one_column_keep_their_numbers() -> None:
    assert [each.label for each in clauses_in_one_cell()] == [None, "1.", "1.1", "(a)"]


def test_clauses_in_a_table_of_one_column_are_list_items() -> None:
    assert [each.kind for each in clauses_in_one_cell()] == [
        "paragraph",
        "list_item",
        "list_item",
        "list_item",
    ]


def test_headings_in_a_table_of_one_column_stand_outside_cells() -> None:
    found = paragraphs(
        table(row(cell(para("Training", style="H1"), "Words"))), styles=style("H1", "heading 1")
    )
    assert [each.cell for each in found] == [None, None]


def test_typed_clauses_in_a_table_of_one_column_stand_outside_cells() -> None:
    found = paragraphs(table(row(cell("4.1 The Provider shall train.", "4.2 It shall report."))))
    assert [each.cell for each in found] == [None, None]


def test_a_box_of_words_without_numbers_is_a_table() -> None:
    assert paragraphs(table(row("Guidance: delete this box.")))[0].kind == "table_cell"


def test_a_long_column_of_clauses_beside_notes_stands_outside_cells() -> None:
    clauses = [para(f"Clause {place}", numbered=(1, 1)) for place in range(12)]
    found = paragraphs(table(row("Note", cell(*clauses))), numbering=CLAUSES)
    assert [each.cell is None for each in found] == [False] + [True] * 12


def test_numbers_in_a_cell_of_a_true_table_are_kept() -> None:
    found = paragraphs(table(row("Duty", cell(para("Train staff.", numbered=(1, 0))))), numbering=CLAUSES)
    assert [(each.label, each.kind) for each in found] == [(None, "table_cell"), ("1.", "table_cell")]

"""Headings in a column: the figures beside them are read in whatever layout."""

from __future__ import annotations

from datetime import date

from openpyxl import Workbook

from tests.parsers.returns.forms import (
    ALPHA,
    BETA,
    FIGURES,
    HEAD,
    OLDER,
    SECOND,
    THIRD,
    WORDS,
    column,
    figures,
)
from tests.parsers.returns.sheet_builder import csv, ods, ods_rows, only, read, said, saved, states, workbook

ASIDE = ("up by 12",) * 8
TARGETS = (99,) * 8
FORM = ALPHA | THIRD | figures()


def test_question_and_answer() -> None:
    data = workbook(
        {"Return": [["Quarterly return"], *HEAD, ["Question", "Answer", "Comments"], *column(FIGURES, ASIDE)]}
    )
    assert said(only(data)) == FORM


def test_labels_and_figures_without_any_heading() -> None:
    assert said(only(workbook({"Return": [*HEAD, *column(FIGURES)]}))) == FORM


def test_an_empty_first_column_and_empty_first_rows() -> None:
    rows = [[], [], *([None, *row] for row in (*HEAD, ["Question", "Answer"], *column(FIGURES)))]
    assert said(only(workbook({"Return": rows}))) == FORM


def test_targets_variance_and_last_year_are_left_alone() -> None:
    head = ["Measure", "Target", "Actual", "Variance", "RAG", "Last year", "% change", "Comment"]
    rows = column(TARGETS, FIGURES, TARGETS, ("Green",) * 8, OLDER, TARGETS, ASIDE)
    assert said(only(workbook({"Return": [*HEAD, head, *rows]}))) == FORM


def test_this_quarter_beside_last_quarter() -> None:
    rows = column(OLDER, FIGURES, TARGETS)
    assert (
        said(
            only(workbook({"Return": [*HEAD, ["Measure", "Last quarter", "This quarter", "Change"], *rows]}))
        )
        == FORM
    )


def test_a_definition_between_the_label_and_the_figure() -> None:
    definitions = ("Count each person once who used the service; not visits.",) * 8
    rows = [[number, *row] for number, row in enumerate(column(definitions, FIGURES), start=1)]
    assert (
        said(only(workbook({"Return": [*HEAD, ["Ref", "Indicator", "Definition", "Value"], *rows]}))) == FORM
    )


def test_answers_of_each_kind_in_a_column_of_their_own() -> None:
    rows = [
        ["Question", "Yes/No", "Number", "Date", "Comments"],
        ["Do you have a written domestic abuse policy?", "Yes", None, None, "page 3"],
        ["Date policy approved", None, None, date(2025, 6, 1), None],
        ["Number of subcontractors", None, 3, None, "12 in all"],
    ]
    expected = ALPHA | THIRD | {"P01": "yes", "P02": "2025-06-01", "P11": 3}
    assert said(only(workbook({"Return": [*HEAD, *rows]}))) == expected


def test_sections_beside_the_labels() -> None:
    rows = [
        ["Section", "Indicator", "Value"],
        ["Staff", WORDS[0], 12],
        ["Clients", WORDS[1], 120],
        [None, WORDS[2], 90],
        [None, WORDS[3], 80],
        ["Disclosed domestic abuse", "When asked", 9],
        [None, "Without being asked", 3],
    ]
    expected = dict(list(figures().items())[:6])
    assert said(only(workbook({"Return": [*HEAD, *rows]}))) == ALPHA | THIRD | expected


def test_two_pairs_side_by_side() -> None:
    left, right = column(FIGURES)[:4], column(FIGURES)[4:]
    rows = [["Provider", "Alpha Care", None, "Period", "Q3 2025/26"]]
    rows += [[*a, None, *b] for a, b in zip(left, right, strict=True)]  # type: ignore[misc]
    assert said(only(workbook({"Return": rows}))) == FORM


def test_figures_beside_a_table_are_not_its_own() -> None:
    rows = column(FIGURES)
    rows[1] += [None, None, "Tenancies ended", 17]
    assert said(only(workbook({"Return": [*HEAD, ["Question", "Answer"], *rows]}))) == FORM


def test_two_columns_of_figures_without_a_heading_are_unread_and_told() -> None:
    found = read(workbook({"Return": [*HEAD, *column(FIGURES, OLDER)]}))
    assert said(found.records[0]) == ALPHA | THIRD
    assert set(states(found.records[0]).values()) == {"stated", "unread"}
    assert any("several columns" in note.what for note in found.unread)


def test_the_column_of_the_provider_is_read_and_its_partner_left() -> None:
    record = only(
        workbook({"Return": [*HEAD, ["Measure", "Alpha Care", "Gamma Trust"], *column(FIGURES, OLDER)]})
    )
    assert said(record) == FORM


def test_providers_as_columns_by_a_row_that_names_them() -> None:
    rows = [
        ["Provider", "Alpha Care", "Beta Homes"],
        ["Period", "Q3 2025/26", "Q3 2025/26"],
        *column(FIGURES, OLDER),
    ]
    found = read(workbook({"Return": rows}))
    assert [said(record) for record in found.records] == [FORM, BETA | THIRD | figures(OLDER)]


def test_providers_as_columns_by_the_corner() -> None:
    rows = [["Return for Q3 2025/26"], ["Indicator / Provider", "Alpha Care", "Beta Homes", "Total"]]
    found = read(workbook({"Return": [*rows, *column(FIGURES, OLDER, TARGETS)]}))
    assert [said(record) for record in found.records] == [FORM, BETA | THIRD | figures(OLDER)]


def test_quarters_as_columns_and_the_total_is_none() -> None:
    rows = [["Return 2025/26"], ["Provider", "Alpha Care"], ["Measure", "Q1", "Q2", "Q3", "Q4", "Total"]]
    rows += column(TARGETS, OLDER, FIGURES, (None,) * 8, TARGETS)  # type: ignore[arg-type]
    found = read(workbook({"Return": rows}))
    first = ALPHA | {"period_start": "2025-04-01", "period_end": "2025-06-30"} | figures(TARGETS)
    assert [said(record) for record in found.records] == [FORM, first, ALPHA | SECOND | figures(OLDER)]


def test_quarters_with_a_target_and_an_actual_each() -> None:
    rows = [["Return 2025/26"], ["Provider", "Alpha Care"], ["Measure", "Q2", None, "Q3", None]]
    rows += [[None, "Target", "Actual", "Target", "Actual"], *column(TARGETS, OLDER, TARGETS, FIGURES)]  # type: ignore[list-item]
    found = read(workbook({"Return": rows}, {"Return": ["B3:C3", "D3:E3"]}))
    assert [said(record) for record in found.records] == [FORM, ALPHA | SECOND | figures(OLDER)]


def test_the_quarter_beside_its_months() -> None:
    rows = [*HEAD, ["Measure", "Oct", "Nov", "Dec", "Quarter"], *column(TARGETS, TARGETS, OLDER, FIGURES)]
    assert said(only(workbook({"Return": rows}))) == FORM


def test_the_total_of_the_months_of_the_quarter_that_the_file_reports() -> None:
    rows = [
        *HEAD,
        ["Measure", "Oct-25", "Nov-25", "Dec-25", "Total"],
        *column(TARGETS, TARGETS, OLDER, FIGURES),
    ]
    assert said(only(workbook({"Return": rows}))) == FORM


def test_months_without_a_figure_for_the_quarter_add_up_to_nothing() -> None:
    record = only(
        workbook(
            {"Return": [*HEAD, ["Measure", "Oct-25", "Nov-25", "Dec-25"], *column(OLDER, OLDER, FIGURES)]}
        )
    )
    assert said(record) == ALPHA | THIRD
    assert states(record)["E01"] == "unread"


def test_years_as_columns() -> None:
    rows = [["Provider", "Alpha Care"], ["Measure", "2023/24", "2024/25"], *column(OLDER, FIGURES)]
    found = read(workbook({"Return": rows}))
    assert [said(record)["period_end"] for record in found.records] == ["2025-03-31", "2024-03-31"]
    assert said(found.records[0]) | THIRD == FORM


def test_formulas_that_were_never_worked_out_are_worked_out_and_told() -> None:
    rows = [*HEAD, ["Measure", "Oct", "Nov", "Dec", "Quarter"]]
    rows += [[words, 1, 2, 3, f"=SUM(B{row}:D{row})"] for row, words in enumerate(WORDS, start=4)]  # type: ignore[misc]
    record = only(workbook({"Return": rows}))
    assert said(record) == ALPHA | THIRD | figures((6,) * 8)
    assert "worked out" in (record.items["E01"].conversion or "")


def test_boxes_to_tick() -> None:
    rows = [
        ["Our policy", "Yes", "Partly", "No"],
        ["Do you have a written domestic abuse policy?", "✓", None, None],
        ["Does the policy cover how to respond when staff disclose?", None, "x", None],
        ["Is there a named lead for the policy?", None, None, 1],
        ["Does the policy cover staff who are alleged perpetrators?", "X", None, "X"],
        ["Does the policy say where staff can get help?", None, None, None],
    ]
    record = only(workbook({"Form": [*HEAD, *rows]}))
    assert said(record) == ALPHA | THIRD | {"P01": "yes", "P05": "partly", "P09": "no"}
    assert (states(record)["P08"], states(record)["P07"]) == ("invalid", "blank")


def test_what_stands_only_under_a_merged_cell_is_unread() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (*HEAD, *column(FIGURES)):
        sheet.append(list(row))
    sheet["C4"] = 999
    sheet.merge_cells("B5:C5")
    sheet.merge_cells("B4:C4")
    sheet["B5"] = None
    record = only(saved(book))
    assert record.items["E01"].value == 120
    assert record.items["E02"].value is None


def test_hidden_columns_and_sheets_are_left_alone_and_told() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["Provider", None, "Alpha Care"],
        ["Period", None, "Q3 2025/26"],
        ["Measure", "2024/25", "Answer"],
        *column(OLDER, FIGURES),
    ):
        sheet.append(list(row))
    sheet.column_dimensions["B"].hidden = True
    other = book.create_sheet("Old")
    other.append(["People asked about domestic abuse", 5])
    other.sheet_state = "veryHidden"
    found = read(saved(book))
    assert [said(record) for record in found.records] == [FORM]
    assert {note.what for note in found.unread} == {
        "a hidden sheet is left alone",
        "hidden rows or columns are left alone",
    }


def test_a_list_with_a_record_for_each_provider_and_quarter() -> None:
    rows = [["Year", "Quarter", "Provider", "Indicator", "Value", "Remarks"]]
    rows += [["2025/26", "Q2", "Alpha Care", *row, ""] for row in column(OLDER)]  # type: ignore[list-item]
    rows += [["2025/26", "Q3", "Alpha Care", *row, "up by 12"] for row in column(FIGURES)]  # type: ignore[list-item]
    for delimiter, encoding in ((";", "cp1252"), ("\t", "utf-16"), (",", "utf-8-sig")):
        found = read(csv(rows, delimiter, encoding), "return.csv")
        assert [said(record) for record in found.records] == [FORM, ALPHA | SECOND | figures(OLDER)]


def test_an_open_document_sheet_with_welsh_and_english_words() -> None:
    rows = [
        ["Sefydliad / Organisation", "Alpha Care"],
        ["Cyfnod adrodd / Reporting period", "Hydref–Rhagfyr 2025"],
    ]
    rows += [["Mesur / Measure", "Nifer / Number", "Sylwadau / Comments"], *column(FIGURES, ASIDE)]  # type: ignore[list-item]
    assert said(only(ods({"Ffurflen": ods_rows(rows)}))) == FORM


def test_header_items_in_one_cell_each() -> None:
    rows = [
        ["Provider: Alpha Care; Contract reference: A-1"],
        ["Period: Q3 2025/26"],
        ["Question", "Answer"],
        *column(FIGURES),
    ]
    assert said(only(workbook({"Return": rows}))) == FORM | {"contract_id": "A-1"}


def test_the_day_on_which_a_quarter_ends_tells_when_it_began() -> None:
    rows = [["Provider", "Alpha Care"], ["Quarter ending", date(2025, 12, 31)], *column(FIGURES)]
    assert said(only(workbook({"Return": rows}))) == FORM


def test_a_year_and_a_quarter_in_two_cells_are_one_period() -> None:
    rows = [["Provider", "Alpha Care"], ["Financial year", "2025/26"], ["Quarter", 3], *column(FIGURES)]
    assert said(only(workbook({"Return": rows}))) == FORM


def test_notes_under_the_table_are_no_figures() -> None:
    notes = [
        [],
        ["Notes"],
        ["People asked are counted once, 45 of them by telephone."],
        ["Last year we asked 70 people."],
    ]
    assert said(only(workbook({"Return": [*HEAD, ["Question", "Answer"], *column(FIGURES), *notes]}))) == FORM


def test_a_dash_is_none_only_by_the_legend() -> None:
    dashes = ("-", 120, "-", 80, 9, 3, 11, 4)
    plain = only(workbook({"Return": [*HEAD, ["Question", "Answer"], *column(dashes)]}))
    legend = only(
        workbook({"Return": [*HEAD, ["Question", "Answer"], *column(dashes), [], ['"-" means none']]})
    )
    assert (plain.items["T01"].value, states(plain)["T01"]) == (None, "unread")
    assert (legend.items["T01"].value, states(legend)["T01"]) == (0, "nil")


def test_figures_before_their_labels_are_told_as_unread_and_not_as_blank() -> None:
    record = only(workbook({"Return": [*HEAD, *[[row[1], row[0]] for row in column(FIGURES)]]}))
    assert said(record) == ALPHA | THIRD
    assert states(record)["E01"] == "unread"


def test_a_form_that_nobody_filled_in_is_blank() -> None:
    rows = [["Provider"], ["Question", "Answer", "Check"], *column((None,) * 8, ('=IF(B3="","","x")',) * 8)]
    record = only(workbook({"Return": rows}))
    assert said(record) == {}
    assert set(states(record).values()) == {"blank"}

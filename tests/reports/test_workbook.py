"""The workbook can be read by everybody: accessible sheets, words for every meaning, and nothing that calculates."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from horizontal.assessment import Assessment, Verdict
from horizontal.contract import Unread
from horizontal.evidence import Flag, Strength
from horizontal.reports.workbook import report_bytes
from horizontal.reports.workbook.row_height import lines_needed
from horizontal.reports.workbook.sheet import MAX_TEXT
from horizontal.requirements.model import Tier
from tests.reports.assessment_builder import all_met, assessed, opened, passage, table_rows

TABS = [
    *("Summary", "Elements", "Alerts", "Actions", "Wording", "Evidence", "Worth knowing", "Not read", "About")
]
FORMULAS = ["=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", '=HYPERLINK("https://example.org")', "'=1"]


def mixed() -> Assessment:
    """A contract with something of every kind in it."""
    return assessed(
        passage("WP1", clause="8.1"),
        passage("WP1", Strength.QUALIFIED, clause="9.1"),
        passage("WP2", Strength.NEGATED, clause="9.2", modal="need not"),
        passage("WP3", Strength.QUALIFIED, clause="8.2", modal="should"),
        passage("TR1", flags=(Flag.PLACEHOLDER,), clause="10.1"),
        passage("U3", Strength.PERMISSIVE, quote="A child may interpret.", clause="7.4"),
        tier=Tier.TARGETED,
        unread=(Unread(where="page 4", what="no text on it", do_next="run OCR first"),),
    )


@pytest.fixture(scope="module")
def workbook() -> Workbook:
    """The workbook of the mixed contract."""
    return opened(mixed())


@pytest.fixture(params=TABS)
def sheet(request: pytest.FixtureRequest, workbook: Workbook) -> Worksheet:
    """Each sheet in turn."""
    return workbook[request.param]


def test_the_tabs_stand_in_their_order(workbook: Workbook) -> None:
    assert workbook.sheetnames == TABS


def test_it_opens_on_the_first_tab_and_no_other_is_chosen(workbook: Workbook) -> None:
    assert workbook.active is workbook["Summary"]
    assert [s.title for s in workbook.worksheets if s.sheet_view.tabSelected] == ["Summary"]


def test_its_title_and_language_are_told(workbook: Workbook) -> None:
    assert workbook.properties.title == "Domestic abuse in the contract: Contract for window cleaning"
    assert workbook.properties.language == "en-GB"


def test_a_title_stands_in_the_first_cell(sheet: Worksheet) -> None:
    assert isinstance(sheet["A1"].value, str)
    assert sheet["A1"].font.b
    assert sheet["A1"].font.sz == 16


def test_a_sheet_has_one_table_that_covers_all_below_the_notes(sheet: Worksheet) -> None:
    (table,) = sheet.tables.values()
    assert table.ref.split(":")[1] == sheet.dimensions.split(":")[1]
    assert table.autoFilter is not None


def test_table_heads_are_words_and_differ(sheet: Worksheet) -> None:
    (table,) = sheet.tables.values()
    heads = [cell.value for cell in sheet[table.ref][0]]
    assert all(isinstance(head, str) and head for head in heads)
    assert len(set(heads)) == len(heads)


def test_the_heads_are_frozen_and_repeated_in_print(sheet: Worksheet) -> None:
    (table,) = sheet.tables.values()
    head = sheet[table.ref][0][0].row
    assert sheet.freeze_panes == f"A{head + 1}"
    assert sheet.print_title_rows == f"${head}:${head}"


def test_no_cells_are_merged(sheet: Worksheet) -> None:
    assert not sheet.merged_cells.ranges


def test_letters_are_large_and_without_serifs(sheet: Worksheet) -> None:
    fonts = {(cell.font.name, cell.font.sz >= 10) for row in sheet.iter_rows() for cell in row if cell.value}
    assert fonts == {("Arial", True)}


def test_no_cell_below_the_heads_has_a_colour_of_its_own(sheet: Worksheet) -> None:
    (table,) = sheet.tables.values()
    cells = [cell for row in sheet[table.ref][1:] for cell in row]
    assert {cell.fill.fill_type for cell in cells} == {None}


def test_a_page_is_a4_across_and_as_wide_as_the_table(sheet: Worksheet) -> None:
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_no_line_above_a_table_runs_out_of_the_page(sheet: Worksheet) -> None:
    (table,) = sheet.tables.values()
    width = sum(sheet.column_dimensions[cell.column_letter].width for cell in sheet[table.ref][0])
    notes = [sheet.cell(row, 1).value for row in range(2, sheet[table.ref][0][0].row)]
    assert {lines_needed(str(note), round(width)) for note in notes} == {1}


def test_table_names_differ(workbook: Workbook) -> None:
    names = [name for sheet in workbook.worksheets for name in sheet.tables]
    assert len(set(names)) == len(TABS)


def test_the_summary_says_first_what_the_contract_comes_to(workbook: Workbook) -> None:
    assert str(workbook["Summary"]["A2"].value).startswith("Gaps: ")


def test_the_summary_names_what_to_do_first(workbook: Workbook) -> None:
    notes = [str(cell.value) for cell in workbook["Summary"]["A"]]
    assert [note for note in notes if note.startswith("Do first, 1: U3 alert, 7.4")]
    assert [note for note in notes if note.startswith("Do first, 2: WP2 conflict, 9.2")]


def test_the_summary_warns_of_what_was_not_read(workbook: Workbook) -> None:
    notes = [cell.value for cell in workbook["Summary"]["A"]]
    assert "1 part of the file left out or not read: see the sheet Not read." in notes


def test_the_summary_counts_every_element_once(workbook: Workbook) -> None:
    total = table_rows(workbook, "Summary")[-1]
    assert sum(int(str(total[word])) for word in ("Met", "Partial", "Missing", "Conflict")) == len(
        mixed().elements
    )


def test_every_element_has_its_verdict_in_a_word(workbook: Workbook) -> None:
    rows = table_rows(workbook, "Elements")
    assert [row["Code"] for row in rows] == [element.code for element in mixed().elements]
    assert {row["Verdict"] for row in rows} == {verdict.value.capitalize() for verdict in Verdict}


def test_an_element_shows_the_passage_that_decides(workbook: Workbook) -> None:
    row = table_rows(workbook, "Elements")[0]
    assert row["Where"] == "8.1"
    assert str(row["Passage that decides, or the closest one"]).endswith("And 1 other passage: see Evidence.")


def test_actions_begin_with_alerts_then_conflicts_then_core_gaps(workbook: Workbook) -> None:
    rows = table_rows(workbook, "Actions")
    assert [row["Order"] for row in rows] == [*range(1, len(rows) + 1)]
    assert [row["What is the case"] for row in rows[:3]] == ["Alert", "Conflict", "Missing, core"]


def test_what_is_in_the_way_stands_before_what_is_not(workbook: Workbook) -> None:
    answers = [row["In the way"] for row in table_rows(workbook, "Actions")]
    assert answers == sorted(answers, reverse=True)


def test_every_action_has_words_to_add(workbook: Workbook) -> None:
    assert [row["Code"] for row in table_rows(workbook, "Actions")] == [
        row["Code"] for row in table_rows(workbook, "Wording")
    ]


def test_a_passage_that_carries_two_elements_has_one_row() -> None:
    rows = table_rows(opened(assessed(passage("WP1"), passage("WP3"))), "Evidence")
    assert [(row["Decides"], row["Clause"]) for row in rows] == [("WP1, WP3", "1.1")]


def test_deciding_passages_stand_first(workbook: Workbook) -> None:
    rows = table_rows(workbook, "Evidence")
    assert [row["Decides"] for row in rows] == ["WP1", "WP2", "WP3", "TR1", "none"]
    assert rows[-1]["Also speaks to"] == "WP1"


def test_pages_have_a_column_where_the_file_has_pages() -> None:
    paged = assessed(passage("WP1", page=3), pages=9)
    assert table_rows(opened(paged), "Evidence")[0]["Page"] == 3


def test_pages_have_no_column_where_the_file_has_none(workbook: Workbook) -> None:
    assert "Page" not in table_rows(workbook, "Evidence")[0]


def test_what_was_not_read_has_a_row(workbook: Workbook) -> None:
    assert table_rows(workbook, "Not read") == [
        {"Where": "page 4", "What": "no text on it", "What to do": "run OCR first"}
    ]


@pytest.mark.parametrize("tab", TABS)
def test_a_sheet_with_nothing_to_tell_says_so(tab: str) -> None:
    (first, *_) = table_rows(opened(all_met()), tab)
    assert first[next(iter(first))] is not None or any(first.values())


@pytest.mark.parametrize("text", FORMULAS)
def test_words_that_look_like_a_formula_stay_words(text: str) -> None:
    (row,) = opened(assessed(passage("WP1", quote=text)))["Evidence"].iter_rows(min_row=5)
    cell = next(cell for cell in row if cell.value == text)
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_holds_a_formula(text: str) -> None:
    evil = assessed(
        passage("WP1", quote=text, clause=text, heading_path=(text,)),
        title=text,
        path=text,
        unread=(Unread(where=text, what=text, do_next=text),),
    )
    with zipfile.ZipFile(BytesIO(report_bytes(evil))) as package:
        sheets = [package.read(name) for name in package.namelist() if name.startswith("xl/worksheets/")]
    assert not any(b"<f>" in sheet or b"<f " in sheet or b"<hyperlink" in sheet for sheet in sheets)


def test_signs_that_no_workbook_can_hold_are_blanks() -> None:
    quote = "The Provider\x00\x0b\x1b\ufffe\ud800 shall\r\ndo it."
    rows = table_rows(opened(assessed(passage("WP1", quote=quote), title="\x00\ud800A")), "Evidence")
    assert rows[0]["Passage"] == "The Provider      shall\ndo it."


def test_a_passage_too_long_for_a_cell_is_cut_and_says_so() -> None:
    rows = table_rows(opened(assessed(passage("WP1", quote="word " * 10_000))), "Evidence")
    assert len(str(rows[0]["Passage"])) == MAX_TEXT
    assert str(rows[0]["Passage"]).endswith("the JSON report has all of it]")


def test_the_same_assessment_gives_the_same_bytes() -> None:
    assert report_bytes(mixed()) == report_bytes(mixed())


def test_no_time_of_day_stands_in_the_package() -> None:
    with zipfile.ZipFile(BytesIO(report_bytes(all_met()))) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.read("docProps/core.xml").count(b"1980-01-01T00:00:00Z") == 2

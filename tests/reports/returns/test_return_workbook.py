"""The workbook of a return is accessible, whole, and holds nobody's formula."""

from __future__ import annotations

from pathlib import Path

import pytest

from horizontal import write_report
from horizontal.errors import ReportError
from horizontal.reports.returns.return_workbook import report_bytes
from tests.reports.returns.return_assessment_builder import clean, evil, opened, refused, returned

TABS = ["Summary", "Findings", "Measures", "Answers", "Contract", "Figures", "Headings", "Not read", "About"]
MAKERS = pytest.mark.parametrize("make", [returned, clean, refused], ids=lambda make: make.__name__)


@MAKERS
def test_every_sheet_has_its_title_in_a1_and_one_table(make: object) -> None:
    workbook = opened(make())  # type: ignore[operator]
    assert workbook.sheetnames == TABS
    for sheet in workbook.worksheets:
        assert isinstance(sheet["A1"].value, str)
        assert len(sheet.tables) == 1
        assert not sheet.merged_cells.ranges


@MAKERS
def test_no_cell_of_a_table_is_empty(make: object) -> None:
    for sheet in opened(make()).worksheets:  # type: ignore[operator]
        (table,) = sheet.tables.values()
        assert all(cell.value is not None for row in sheet[table.ref] for cell in row), sheet.title


@MAKERS
def test_no_letter_is_smaller_than_ten_points(make: object) -> None:
    cells = [c for s in opened(make()).worksheets for row in s.iter_rows() for c in row if c.value]  # type: ignore[operator]
    assert all(cell.font.size >= 10 for cell in cells)


def test_ratings_are_words_and_rows_have_no_fill() -> None:
    sheet = opened(clean())["Measures"]
    (table,) = sheet.tables.values()
    _, *rows = sheet[table.ref]
    assert {row[6].value for row in rows} <= {"Green", "Amber", "Red", "Not rated"}
    assert all(cell.fill.fill_type is None for row in rows for cell in row)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1+1", "@SUM(1)", "=cmd|'/c calc'!A1"])
def test_no_text_becomes_a_formula(text: str) -> None:
    cells = [cell for sheet in opened(evil(text)).worksheets for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert any(cell.value == text for cell in cells)


def test_an_error_is_told_with_its_cells() -> None:
    rows = [[cell.value for cell in row] for row in opened(returned())["Findings"].iter_rows()]
    assert any(row[1:3] == ["Error", "Return!B6, B5"] for row in rows)


def test_a_refused_file_shows_the_cells_and_no_figure() -> None:
    rows = [[cell.value for cell in row] for row in opened(refused())["Findings"].iter_rows()]
    assert any(row[2] == "Return!C9" for row in rows)


def test_the_same_assessment_gives_the_same_bytes() -> None:
    assert report_bytes(returned()) == report_bytes(returned())


@pytest.mark.parametrize("suffix", [".xlsx", ".json", ".txt"])
def test_a_report_is_written_in_the_format_of_its_name(suffix: str, tmp_path: Path) -> None:
    assert write_report(returned(), tmp_path / f"report{suffix}").stat().st_size > 0


def test_nothing_is_overwritten_unasked(tmp_path: Path) -> None:
    path = write_report(returned(), tmp_path / "report.xlsx")
    with pytest.raises(ReportError):
        write_report(clean(), path)

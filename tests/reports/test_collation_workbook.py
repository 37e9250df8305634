"""The workbook of a collation is accessible, holds no formula of ours or others', and its charts say what they show."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from horizontal.collation import Collation
from horizontal.reports.collation_workbook import report_bytes
from horizontal.requirements.load_return_specification import load_return_specification
from horizontal.scoring.disclosure import suppress_small
from tests.scoring.collation.collation_builder import collated, profile, row


def some_returns(name: str = "Sedgewell Advice") -> Collation:
    """Two providers' returns for two quarters."""
    rows = [row(name, quarter, E02=80, E03=60, E05=9, E06=2) for quarter in range(2)]
    return collated([*rows, *(row("Other", quarter, E02=50, E03=30, E05=22, E06=7) for quarter in range(2))])


def packed(collation: Collation) -> bytes:
    """The workbook."""
    return report_bytes(collation, load_return_specification())


@pytest.fixture(scope="module")
def workbook() -> Workbook:
    return load_workbook(BytesIO(packed(some_returns())))


def test_every_sheet_has_its_title_in_the_first_cell_and_one_table(workbook: Workbook) -> None:
    assert all(sheet["A1"].value and len(sheet.tables) == 1 for sheet in workbook)


def test_no_cells_are_merged(workbook: Workbook) -> None:
    assert not any(sheet.merged_cells.ranges for sheet in workbook)


def test_the_cover_explains_every_shorthand(workbook: Workbook) -> None:
    heads = {str(cell.value) for cell in workbook["Cover"]["A"]}
    assert {f"Shorthand [{mark}]" for mark in ("c", "z", "x", "low", "r")} <= heads


def test_a_working_copy_says_that_it_must_not_leave(workbook: Workbook) -> None:
    assert "must not leave" in str(workbook["Cover"]["A2"].value)


def test_a_shared_copy_says_what_is_held_back() -> None:
    shared = suppress_small(some_returns(), profile("5"), load_return_specification()).collation
    cover = load_workbook(BytesIO(packed(shared)))["Cover"]
    notes = " ".join(str(cell.value) for cell in cover["A"][:8])
    assert "from 1 to 4 are held back" in notes


def test_every_chart_has_a_title_titles_of_its_axes_and_words() -> None:
    with zipfile.ZipFile(BytesIO(packed(some_returns()))) as package:
        charts = [name for name in package.namelist() if name.startswith("xl/charts/chart")]
        drawing = package.read("xl/drawings/drawing1.xml").decode()
        titles = [package.read(name).decode().count("<title>") for name in charts]
    words = re.findall(r'descr="(Line chart of [^"]+)"', drawing)
    assert len(charts) == 6
    assert titles == [3] * 6
    assert len(words) == 6


def test_a_figure_that_is_held_back_is_a_gap_in_the_chart_and_not_nought() -> None:
    rows = [row("One", quarter, E03=count) for quarter, count in enumerate((60, 2))]
    shared = suppress_small(collated(rows), profile("5"), load_return_specification()).collation
    trends = load_workbook(BytesIO(packed(shared)))["Trends"]
    assert [one[2].value for one in trends.iter_rows() if one[0].value == "One, C-1"] == [60, None]


def test_a_providers_name_is_never_a_formula() -> None:
    book = load_workbook(BytesIO(packed(some_returns("=1+1"))))
    cells = [cell for sheet in book for line in sheet.iter_rows() for cell in line if cell.value == "=1+1"]
    assert cells
    assert all(cell.data_type == "s" for cell in cells)


def test_the_same_collation_gives_the_same_bytes() -> None:
    assert packed(some_returns()) == packed(some_returns())

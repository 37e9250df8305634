"""Accessible sheets: a title in A1, one real table, frozen heads, wrapped text, and no meaning by colour alone.

Source: the Analysis Function's guidance on releasing statistics in spreadsheets.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell, MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

Value = str | float | int | None

FONT = "Arial"
SIZE = 11
MAX_TEXT = 32_767
"""Characters that a cell can hold. Source: Excel specifications and limits."""
_CUT = " … [cut here: the cell can hold no more]"
_CHARS_A_LINE = 1.15
_LINE = 15.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column's head and its width in characters."""

    head: str
    width: int


def add_sheet(
    workbook: Workbook,
    name: str,
    title: str,
    notes: Sequence[str],
    columns: Sequence[Column],
    rows: Sequence[Sequence[Value]],
) -> Worksheet:
    """A sheet with its title in A1, notes under it, and one table with these columns and rows."""
    sheet: Worksheet = workbook.create_sheet(name)
    sheet.sheet_view.showGridLines = False
    put(sheet.cell(1, 1), title).font = Font(name=FONT, size=16, bold=True)
    for row, note in enumerate(notes, start=2):
        put(sheet.cell(row, 1), note).alignment = Alignment(wrap_text=False, vertical="top")
    head = len(notes) + 3
    for column, spec in enumerate(columns, start=1):
        cell = put(sheet.cell(head, column), spec.head)
        cell.font = Font(name=FONT, size=SIZE, bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="1F3864")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        sheet.column_dimensions[get_column_letter(column)].width = spec.width
    for row, values in enumerate(rows, start=head + 1):
        for column, value in enumerate(values, start=1):
            put(sheet.cell(row, column), value)
        sheet.row_dimensions[row].height = _height(values, columns)
    _make_table(sheet, name, head, max(len(rows), 1), len(columns))
    _set_up_page(sheet, head)
    return sheet


def put(cell: Cell | MergedCell, value: Value) -> Cell | MergedCell:
    """The cell with this value; words are always words, never a formula."""
    if isinstance(value, str):
        text = ILLEGAL_CHARACTERS_RE.sub("", value)
        if len(text) > MAX_TEXT:
            text = text[: MAX_TEXT - len(_CUT)] + _CUT
        cell.value = text
        cell.data_type = "s"
    else:
        cell.value = value
    cell.font = Font(name=FONT, size=SIZE)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _height(values: Sequence[Value], columns: Sequence[Column]) -> float:
    """Points that the tallest cell of a row needs, since not every program works them out on opening."""
    lines = [
        sum(
            max(1, -(-len(line) // max(1, int(spec.width * _CHARS_A_LINE) - 1)))
            for line in str(value or "").split("\n")
        )
        for value, spec in zip(values, columns, strict=True)
    ]
    return min(409.0, _LINE * max(lines, default=1) + 3)


def _make_table(sheet: Worksheet, name: str, head: int, rows: int, columns: int) -> None:
    table = Table(
        displayName=f"{name.replace(' ', '_')}_table",
        ref=f"A{head}:{get_column_letter(columns)}{head + rows}",
    )
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    sheet.add_table(table)
    sheet.freeze_panes = f"A{head + 1}"


def _set_up_page(sheet: Worksheet, head: int) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{head}:{head}"
    if sheet.oddFooter is not None:
        sheet.oddFooter.center.text = "&A, page &P of &N"

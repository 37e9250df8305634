"""Accessible sheets: a title in A1, one real table, frozen heads, wrapped text, and no meaning by colour alone.

Source: the Analysis Function's guidance on releasing statistics in spreadsheets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from horizontal.reports.wording import without_controls
from horizontal.reports.workbook.row_height import lines_needed, row_height

Value = str | float | int | None

FONT = "Arial"
SIZE = 11
MAX_TEXT = 32_767
"""Characters that a cell can hold. Source: Excel specifications and limits."""
_CUT = " … [cut here: a cell holds no more; the JSON report has all of it]"
_CODED_SIGN = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_A4 = 9
_UNDER_EACH_ROW = Border(bottom=Side("thin", color="BFBFBF"))
_INDENT = 1
_INDENT_WIDTH = 2
"""Digits' width that the indent and the edges of a cell take from the column."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column's head and its width in digits."""

    head: str
    width: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a sheet shows: its tab, the title in A1, a line under it for each note, and one table."""

    tab: str
    title: str
    notes: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    stressed: tuple[str, ...] = ()
    """Notes that stand in bold."""


def add_sheet(workbook: Workbook, content: Sheet) -> Worksheet:
    """The sheet, added behind the others."""
    sheet: Worksheet = workbook.create_sheet(content.tab)
    sheet.sheet_view.showGridLines = False
    _write_line(sheet, 1, content.title, size=16, bold=True)
    for row, note in enumerate(content.notes, start=2):
        _write_line(sheet, row, note, bold=note in content.stressed)
    head = len(content.notes) + 2
    _write_heads(sheet, head, content)
    for row, values in enumerate(content.rows, start=head + 1):
        texts = []
        for column, (value, spec) in enumerate(zip(values, content.columns, strict=True), start=1):
            cell = put(sheet.cell(row, column), value)
            cell.border = _UNDER_EACH_ROW
            texts.append((str(cell.value or ""), spec.width - _INDENT_WIDTH))
        sheet.row_dimensions[row].height = row_height(texts)
    _make_table(sheet, content, head)
    _set_up_page(sheet, head)
    sheet.print_area = f"A1:{get_column_letter(len(content.columns))}{head + len(content.rows)}"
    return sheet


def put(cell: Cell | MergedCell, value: Value) -> Cell | MergedCell:
    """The cell with this value; words are always words, never a formula."""
    if isinstance(value, str):
        text = clean(value)
        cell.value = text if len(text) <= MAX_TEXT else text[: MAX_TEXT - len(_CUT)] + _CUT
        cell.data_type = "s"
        cell.quotePrefix = text.startswith(("=", "+", "-", "@", "\t", "'"))
    else:
        cell.value = value
        cell.number_format = "0.0" if isinstance(value, float) else "0"
    cell.font = Font(name=FONT, size=SIZE)
    side = "left" if value is None or isinstance(value, str) else "right"
    cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal=side, indent=_INDENT)
    return cell


def clean(text: str) -> str:
    """The text without signs that a workbook cannot hold; "_x0041_" is kept from being read as "A"."""
    return _CODED_SIGN.sub("_x005F_", without_controls(text))


def _write_line(sheet: Worksheet, row: int, text: str, *, size: int = SIZE, bold: bool = False) -> None:
    """A line over the table: it runs on over the empty cells beside it."""
    cell = put(sheet.cell(row, 1), " ".join(text.split()))
    cell.font = Font(name=FONT, size=size, bold=bold)
    cell.alignment = Alignment(wrap_text=False, vertical="center")
    sheet.row_dimensions[row].height = 10.0 + size if bold else 17.0


def _write_heads(sheet: Worksheet, row: int, content: Sheet) -> None:
    lines = 1
    for number, column in enumerate(content.columns, start=1):
        cell = put(sheet.cell(row, number), column.head)
        figures = all(isinstance(values[number - 1], float | int) for values in content.rows)
        cell.font = Font(name=FONT, size=SIZE, bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="1F3864")
        side = "right" if figures else "left"
        cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal=side, indent=_INDENT)
        sheet.column_dimensions[get_column_letter(number)].width = column.width
        # The button of the filter covers the end of the head.
        lines = max(lines, lines_needed(column.head, max(column.width - _INDENT_WIDTH - 2, 1), bold=True))
    sheet.row_dimensions[row].height = row_height([("\n" * (lines - 1), 1)]) + 4


def _make_table(sheet: Worksheet, content: Sheet, head: int) -> None:
    last = get_column_letter(len(content.columns))
    table = Table(
        displayName=f"{content.tab.replace(' ', '_')}_table", ref=f"A{head}:{last}{head + len(content.rows)}"
    )
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    sheet.add_table(table)
    sheet.freeze_panes = f"A{head + 1}"


def _set_up_page(sheet: Worksheet, head: int) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{head}:{head}"
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top, sheet.page_margins.bottom = 0.5, 0.7
    sheet.page_margins.footer = 0.3
    if sheet.oddFooter is not None:
        sheet.oddFooter.center.text = "&A, page &P of &N"

"""Makes the workbook of a collation: cover, returns, figures, sums, trends with charts, and what is missing."""

from __future__ import annotations

from collections.abc import Callable

from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from horizontal.collation import Collation
from horizontal.reports.collation_workbook.chart_words import with_chart_words
from horizontal.reports.collation_workbook.cover import cover_sheet
from horizontal.reports.collation_workbook.gap_sheets import missing_sheet, not_counted_sheet
from horizontal.reports.collation_workbook.return_sheets import (
    WHOSE,
    figures_sheet,
    measures_sheet,
    policy_sheet,
    returns_sheet,
)
from horizontal.reports.collation_workbook.sum_sheets import (
    groups_sheet,
    roll_up_sheet,
    totals_sheet,
    years_sheet,
)
from horizontal.reports.collation_workbook.trends import add_charts, trends_sheet
from horizontal.reports.collation_workbook.wording import MARK_MEANS, mark_words
from horizontal.reports.workbook.blank import blank_workbook, finished_bytes
from horizontal.reports.workbook.sheet import Sheet, add_sheet
from horizontal.requirements.return_specification import ReturnSpecification

SHEETS: tuple[Callable[[Collation, ReturnSpecification], Sheet], ...] = (
    cover_sheet,
    returns_sheet,
    figures_sheet,
    measures_sheet,
    policy_sheet,
    totals_sheet,
    years_sheet,
    roll_up_sheet,
    groups_sheet,
    missing_sheet,
    not_counted_sheet,
    trends_sheet,
)
"""The sheets, in the order of their tabs; Charts comes last, and the workbook opens on the first."""


_MARKS = frozenset(map(mark_words, MARK_MEANS))
_WORDS = ("Measures", "Policy")
"""The sheets whose cells hold words, and no counts."""
_ON_ONE_PAGE = 12
"""So many columns of figures can be read on one printed page."""


def report_bytes(collation: Collation, specification: ReturnSpecification) -> bytes:
    """The workbook as .xlsx; the same collation gives the same bytes."""
    workbook = blank_workbook(
        "Provider returns on domestic abuse, put together", collation.horizontal_version
    )
    for make in SHEETS:
        content = make(collation, specification)
        sheet = add_sheet(workbook, content)
        if content.tab not in _WORDS:
            _align_marks(sheet)
        _widen(sheet, content)
    words = add_charts(workbook, collation)
    return with_chart_words(finished_bytes(workbook), words)


def _widen(sheet: Worksheet, content: Sheet) -> None:
    """Keeps whose row it is in sight and on every printed page, where a sheet has many columns."""
    if len(content.columns) <= _ON_ONE_PAGE:
        return
    kept = len(WHOSE) if content.columns[: len(WHOSE)] == WHOSE else 1
    sheet.freeze_panes = f"{get_column_letter(kept + 1)}{len(content.notes) + 3}"
    sheet.print_title_cols = f"A:{get_column_letter(kept)}"
    sheet.page_setup.fitToWidth = -(-len(content.columns) // _ON_ONE_PAGE)


def _align_marks(sheet: Worksheet) -> None:
    """Puts shorthand where the figure would stand."""
    for line in sheet.iter_rows():
        for cell in line:
            if isinstance(cell.value, str) and cell.value in _MARKS:
                cell.alignment = Alignment(vertical="top", horizontal="right", indent=1)

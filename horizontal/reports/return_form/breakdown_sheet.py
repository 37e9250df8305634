"""The sheet of breakdowns: the totals of the year, group by group."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from horizontal.reports.return_form.answers import unlock
from horizontal.reports.workbook.sheet import FONT, SIZE, Column, Sheet, add_sheet
from horizontal.requirements.return_specification import BreakdownSpecification, ReturnSpecification

_COLUMNS = (
    Column("Ref", 30),
    Column("Breakdown", 30),
    Column("Group", 40),
    Column("Of those who disclosed (E05 and E06)", 22),
    Column("Of those referred (E14)", 22),
    Column("Check", 50),
)
_DISCLOSED, _REFERRED, _CHECK = 4, 5, 6
_NOTES = (
    "Each breakdown adds up to the totals on the sheet Year, with those who did not say.",
    "Fill in a breakdown whole or not at all. Small numbers are never published as they are.",
)
_HEAD = len(_NOTES) + 2


def add_breakdowns(workbook: Workbook, specification: ReturnSpecification) -> Worksheet:
    """The sheet, added behind the others, locked but for its figures."""
    rows = tuple(
        (f"{breakdown.id} {group.id}", breakdown.title, group.title, "", "", "")
        for breakdown in specification.breakdowns
        for group in breakdown.groups
    )
    sheet = add_sheet(workbook, Sheet("Breakdowns", "Breakdowns of the year", _NOTES, _COLUMNS, rows))
    whole = DataValidation(type="whole", operator="greaterThanOrEqual", formula1="0", allow_blank=True)
    whole.error = whole.prompt = "A whole number, 0 or more. Leave it blank where you do not know."
    whole.errorTitle = whole.promptTitle = "A count"
    whole.showErrorMessage = whole.showInputMessage = True
    sheet.add_data_validation(whole)
    for row in range(_HEAD + 1, _HEAD + 1 + len(rows)):
        for column in (_DISCLOSED, _REFERRED):
            cell = sheet.cell(row, column)
            cell.value = None
            unlock(cell)
            cell.number_format = "0"
            whole.add(cell.coordinate)
    _put_checks(sheet, specification)
    sheet.protection.sheet = True
    return sheet


def _put_checks(sheet: Worksheet, specification: ReturnSpecification) -> None:
    """Beside the last group of each breakdown: whether it adds up."""
    row = _HEAD
    rule = next(rule for rule in specification.rules if rule.id == "breakdown_sum")
    for breakdown in specification.breakdowns:
        first, row = row + 1, row + len(breakdown.groups)
        cell = sheet.cell(row, _CHECK)
        cell.value = _formula(breakdown, first, row, rule.message)
        cell.font = Font(name=FONT, size=SIZE, bold=True)


def _formula(breakdown: BreakdownSpecification, first: int, last: int, message: str) -> str:
    groups = len(breakdown.groups)
    words = message.replace('"', '""')
    parts = []
    for letter, total, known in (
        ("D", "answer_E05+answer_E06", "COUNT(answer_E05,answer_E06)=2"),
        ("E", "answer_E14", "COUNT(answer_E14)=1"),
    ):
        where = f"{letter}{first}:{letter}{last}"
        full = f"AND(COUNT({where})={groups},{known})"
        parts.append(f'IF({full},IF(SUM({where})<>{total},"Error: {words} ",""),"")')
    return "=" + "&".join(parts)

"""The first sheet: what to do, what stands where, and how many checks speak."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from horizontal.reports.return_form.order import FormOrder
from horizontal.reports.workbook.sheet import FONT, SIZE, Column, Sheet, add_sheet

_COLUMNS = (Column("Step", 12), Column("What to do", 100))
_CONTENTS = {
    "About": "who you are, which contract, which period",
    "Policy": "your workplace policy on domestic abuse",
    "Training": "your staff and their training",
    "Enquiry": "how many people were asked, and how many told you",
    "Response": "what was done for them",
    "Learning": "audits, feedback, reviews, one change",
    "Year": "totals of the year, to which the breakdowns add up",
    "Breakdowns": "the same people by group",
}
_ERRORS, _WARNINGS = "Errors open now", "Points to check now"


@dataclass(frozen=True, slots=True)
class StartSheet:
    """The first sheet, with the rows where the checks are counted."""

    sheet: Worksheet
    errors_row: int
    warnings_row: int

    def tell_checks(self, errors: str, warnings: str) -> None:
        """How many checks speak, as formulas."""
        for row, formula in ((self.errors_row, errors), (self.warnings_row, warnings)):
            cell = self.sheet.cell(row, 2)
            cell.value = formula
            cell.data_type = "f"
            cell.font = Font(name=FONT, size=SIZE, bold=True)


def add_start(workbook: Workbook, order: FormOrder, tabs: tuple[str, ...]) -> StartSheet:
    """The sheet, added behind the others."""
    steps = [
        "Fill in the outlined cells on each sheet; the cell tells what it takes when you stand on it.",
        "Count people, not events, unless a question says otherwise. Write 0 only where you counted and found none.",
        "Leave blank what you do not know or do not collect, and say why in the comment. Blank is never zero.",
        "Write no name, date of birth, telephone number, e-mail or address of anybody: such a form is sent back.",
        "Look at the column Check: words appear there while you type. Mend an error; explain a point to check.",
        "Save the form and send it to the contract manager named in your contract, by the day that it sets.",
    ]
    rows: list[tuple[str, str]] = [(f"Step {n}", step) for n, step in enumerate(steps, start=1)]
    shown = (*tabs, "Breakdowns") if order.has_breakdowns else tabs
    rows += [("Sheet", f"{tab}: {_CONTENTS.get(tab, tab.lower())}") for tab in shown]
    rows += [
        (
            "Whom to ask",
            "The contract manager of the commissioner. Support for anybody affected: the helplines in your policy.",
        ),
        (_ERRORS, ""),
        (_WARNINGS, ""),
    ]
    title = f"Domestic abuse return, {order.period.name}"
    notes = (f"Tier: {order.tier.value}. This form asks for numbers alone and keeps no data of any person.",)
    sheet = add_sheet(workbook, Sheet("Start", title, notes, _COLUMNS, tuple(rows)))
    sheet.column_dimensions["A"].width = 22
    sheet.protection.sheet = True
    last = len(notes) + 2 + len(rows)
    return StartSheet(sheet, last - 1, last)

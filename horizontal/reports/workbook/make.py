"""Makes the workbook: what it comes to, the verdicts, what to do, and every passage behind them."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.styles import Font

from horizontal.assessment import Assessment
from horizontal.reports.workbook.about import about_sheet, not_read_sheet, worth_knowing_sheet
from horizontal.reports.workbook.actions import actions_sheet, alerts_sheet, wording_sheet
from horizontal.reports.workbook.packing import package_bytes
from horizontal.reports.workbook.sheet import FONT, SIZE, add_sheet, clean
from horizontal.reports.workbook.summary import summary_sheet
from horizontal.reports.workbook.verdicts import elements_sheet, evidence_sheet

SHEETS = (
    summary_sheet,
    elements_sheet,
    alerts_sheet,
    actions_sheet,
    wording_sheet,
    evidence_sheet,
    worth_knowing_sheet,
    not_read_sheet,
    about_sheet,
)
"""The sheets, in the order of their tabs; the workbook opens on the first."""


def report_bytes(assessment: Assessment) -> bytes:
    """The workbook as .xlsx; the same assessment gives the same bytes."""
    workbook = Workbook()
    if workbook.active is not None:
        workbook.remove(workbook.active)
    set_default_font(workbook)
    contract = assessment.contract
    workbook.properties.title = clean(f"Domestic abuse in the contract: {contract.title or contract.path}")
    workbook.properties.creator = f"horizontal {assessment.horizontal_version}"
    workbook.properties.language = "en-GB"
    for make in SHEETS:
        add_sheet(workbook, make(assessment))
    workbook.active = 0
    workbook.worksheets[0].sheet_view.tabSelected = True
    return package_bytes(workbook)


def set_default_font(workbook: Workbook) -> None:
    """Sets the font of cells that nobody wrote in; column widths are counted in its digits."""
    font = Font(name=FONT, size=SIZE, family=2)
    # openpyxl has no public way to change the style "Normal".
    workbook._fonts[0] = font  # type: ignore[attr-defined]
    for style in workbook._named_styles:  # type: ignore[attr-defined]
        if style.name == "Normal":
            style.font = font

"""Makes the workbook: what it comes to, the verdicts, what to do, and every passage behind them."""

from __future__ import annotations

from horizontal.assessment import Assessment
from horizontal.reports.workbook.about import about_sheet, not_read_sheet, worth_knowing_sheet
from horizontal.reports.workbook.actions import actions_sheet, alerts_sheet, wording_sheet
from horizontal.reports.workbook.blank import blank_workbook, finished_bytes
from horizontal.reports.workbook.sheet import add_sheet
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
    contract = assessment.contract
    title = f"Domestic abuse in the contract: {contract.title or contract.path}"
    workbook = blank_workbook(title, assessment.horizontal_version)
    for make in SHEETS:
        add_sheet(workbook, make(assessment))
    return finished_bytes(workbook)

"""Makes the workbook of a return: what it comes to, findings, measures, answers, contract, figures, headings."""

from __future__ import annotations

from collections.abc import Callable

from horizontal.reports.returns.answers_sheets import answers_sheet, contract_sheet
from horizontal.reports.returns.findings_sheets import findings_sheet, measures_sheet, summary_sheet
from horizontal.reports.returns.reading_sheets import (
    about_sheet,
    figures_sheet,
    headings_sheet,
    not_read_sheet,
)
from horizontal.reports.workbook.blank import blank_workbook, finished_bytes
from horizontal.reports.workbook.sheet import Sheet, add_sheet
from horizontal.return_assessment import ReturnAssessment

SHEETS: tuple[Callable[[ReturnAssessment], Sheet], ...] = (
    summary_sheet,
    findings_sheet,
    measures_sheet,
    answers_sheet,
    contract_sheet,
    figures_sheet,
    headings_sheet,
    not_read_sheet,
    about_sheet,
)
"""The sheets, in the order of their tabs; the workbook opens on the first."""


def report_bytes(assessment: ReturnAssessment) -> bytes:
    """The workbook as .xlsx; the same assessment gives the same bytes."""
    workbook = blank_workbook("Check of a provider return on domestic abuse", assessment.horizontal_version)
    for make in SHEETS:
        add_sheet(workbook, make(assessment))
    return finished_bytes(workbook)

"""Assessment → file, ReturnAssessment → file."""

from horizontal.reports.write import write_report

__all__ = ["write_report"]

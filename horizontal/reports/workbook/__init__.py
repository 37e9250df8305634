"""Assessment → workbook (.xlsx)."""

from horizontal.reports.workbook.make import report_bytes

__all__ = ["report_bytes"]

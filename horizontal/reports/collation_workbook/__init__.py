"""Collation → workbook (.xlsx)."""

from horizontal.reports.collation_workbook.make import report_bytes

__all__ = ["report_bytes"]

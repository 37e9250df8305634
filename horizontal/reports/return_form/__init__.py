"""The blank form of a return → workbook (.xlsx)."""

from horizontal.reports.return_form.make import form_bytes
from horizontal.reports.return_form.order import FormOrder
from horizontal.reports.return_form.period import Period, parse_period

__all__ = ["FormOrder", "Period", "form_bytes", "parse_period"]

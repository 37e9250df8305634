"""From a workbook or a .csv to its cells: bounded, nothing worked out and nothing run."""

from horizontal.parsers.returns.sheets.read_sheets import read_sheets

__all__ = ["read_sheets"]

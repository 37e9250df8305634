"""Counts the cells of a file against the bound."""

from __future__ import annotations

from horizontal.errors import HugeSheet
from horizontal.parsers import limits

MAX_ROW, MAX_COLUMN = 1_048_576, 16_384
"""The last row and column of a sheet in Excel."""


class CellCount:
    """How many cells a file has given so far."""

    def __init__(self, path: str) -> None:
        self.path, self.count = path, 0

    def add(self, row: int, column: int) -> None:
        """One more cell; raises HugeSheet over the bound."""
        self.count += 1
        if self.count > limits.MAX_CELLS:
            what = f"more than {limits.MAX_CELLS:,} cells hold something"
            raise HugeSheet(self.path, what, "send the sheet of the return alone")
        if not (0 < row <= MAX_ROW and 0 < column <= MAX_COLUMN):
            raise HugeSheet(self.path, "a cell stands beyond the edge of any sheet", "save the workbook anew")

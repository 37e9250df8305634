"""What one sees of a sheet: hidden rows, columns and cells under merged ranges left away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from horizontal.parsers.returns.sheet import Cell, Range, Sheet

_LONGEST_HEADING = 400


class Grid:
    """The visible cells of a sheet, looked up by row and column."""

    def __init__(self, sheet: Sheet, without: frozenset[tuple[int, int]] = frozenset()) -> None:
        self.sheet = sheet
        self.name = sheet.name
        self.without = without
        self.cells = {
            place: cell
            for place, cell in sorted(sheet.cells.items())
            if place not in without
            and not cell.hidden
            and not cell.under_merge
            and (cell.content is not None or cell.formula is not None)
        }

    def less(self, places: set[tuple[int, int]]) -> Grid:
        """The same sheet without these cells too."""
        return Grid(self.sheet, self.without | places)

    @cached_property
    def rows(self) -> tuple[int, ...]:
        """The rows that hold something, from the top."""
        return tuple(sorted(self._by_row))

    @cached_property
    def columns(self) -> tuple[int, ...]:
        """The columns that hold something, from the left."""
        return tuple(sorted(self._by_column))

    @cached_property
    def _by_row(self) -> dict[int, list[Cell]]:
        found: dict[int, list[Cell]] = {}
        for cell in self.cells.values():
            found.setdefault(cell.row, []).append(cell)
        return found

    @cached_property
    def _by_column(self) -> dict[int, list[Cell]]:
        found: dict[int, list[Cell]] = {}
        for cell in self.cells.values():
            found.setdefault(cell.column, []).append(cell)
        return found

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that one sees there."""
        return self.cells.get((row, column))

    def row(self, number: int) -> list[Cell]:
        """The cells of a row, from the left."""
        return self._by_row.get(number, [])

    def column(self, number: int) -> list[Cell]:
        """The cells of a column, from the top."""
        return self._by_column.get(number, [])

    def words(self, row: int, column: int) -> str | None:
        """The words of a cell that could be a heading."""
        return words_of(self.at(row, column))

    def texts(self) -> Iterator[str]:
        """All words on the sheet."""
        return (cell.content for cell in self.cells.values() if isinstance(cell.content, str))

    def merge_at(self, row: int, column: int) -> Range | None:
        """The merged range in which the place lies."""
        return next(iter(self._merges_of_row(row, column)), None)

    def _merges_of_row(self, row: int, column: int) -> Iterator[Range]:
        for merge in self._merged_rows.get(row, ()):
            if merge.left <= column <= merge.right:
                yield merge

    @cached_property
    def _merged_rows(self) -> dict[int, list[Range]]:
        found: dict[int, list[Range]] = {}
        rows = set(self._rows_with_anything)
        for merge in self.sheet.merges:
            for row in range(merge.top, min(merge.bottom, merge.top + 2_000) + 1):
                if row in rows or row == merge.top:
                    found.setdefault(row, []).append(merge)
        return found

    @cached_property
    def _rows_with_anything(self) -> frozenset[int]:
        return frozenset(row for row, _ in self.sheet.cells)

    def seen_at(self, row: int, column: int) -> Cell | None:
        """The cell that one sees there, that of the merged range where one covers the place."""
        merge = self.merge_at(row, column)
        return self.at(merge.top, merge.left) if merge else self.at(row, column)

    def end_of(self, cell: Cell) -> int:
        """The last column that the cell covers."""
        merge = self.merge_at(cell.row, cell.column)
        return merge.right if merge else cell.column

    def under_merge(self, cell_row: int, cell_column: int) -> Cell | None:
        """A value that stands unseen under the merged range of the place."""
        merge = self.merge_at(cell_row, cell_column)
        if merge is None or self.at(merge.top, merge.left) is not None:
            return None
        for place in (
            (row, column)
            for row in range(merge.top, min(merge.bottom, merge.top + 50) + 1)
            for column in range(merge.left, min(merge.right, merge.left + 50) + 1)
        ):
            cell = self.sheet.at(*place)
            if cell is not None and cell.content is not None:
                return cell
        return None


def words_of(cell: Cell | None) -> str | None:
    """The words of a cell that could be a heading; None of a number, a date, a blank or a long text."""
    if cell is None or not isinstance(cell.content, str):
        return None
    words = " ".join(cell.content.split())
    if not words or len(words) > _LONGEST_HEADING:
        return None
    return words if _BAND.fullmatch(words) or any(sign.isalpha() or sign == "%" for sign in words) else None


_BAND = re.compile(r"\d{2}\s*(?:[-–]\s*\d{2}|\+)")
"""A band of ages, such as "16-17" or "65+"."""

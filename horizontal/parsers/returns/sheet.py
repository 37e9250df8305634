"""What a workbook or a .csv holds, cell by cell, before anything is understood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

Content = int | float | bool | date | datetime | str | None
"""What a cell holds; of a formula, its cached value. Dates are dates only where the file says so."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell that holds something; rows and columns count from 1."""

    row: int
    column: int
    content: Content
    formula: str | None = None
    """As the file states it; `content` is None where no value was ever worked out."""
    number_format: str = "General"
    comment: str | None = None
    """A note that hangs on the cell."""
    under_merge: bool = False
    """It stands under a merged range and is not the cell that one sees."""
    hidden: bool = False
    """Its row, column or sheet is hidden."""

    @property
    def address(self) -> str:
        """Such as "F12"."""
        return f"{column_letters(self.column)}{self.row}"


@dataclass(frozen=True, slots=True)
class Range:
    """A merged range, ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. A .csv is one sheet without a name."""

    name: str | None
    cells: Mapping[tuple[int, int], Cell]
    """By (row, column); cells that hold nothing and bear no comment are left out."""
    merges: tuple[Range, ...] = ()
    hidden: bool = False

    def at(self, row: int, column: int) -> Cell | None:
        """The cell there, or None where there is nothing."""
        return self.cells.get((row, column))

    def row(self, number: int) -> tuple[Cell, ...]:
        """The cells of a row that hold something, from left to right."""
        return tuple(cell for _, cell in sorted(self.cells.items()) if cell.row == number)

    def rows(self) -> Iterator[tuple[int, tuple[Cell, ...]]]:
        """Each row that holds something, from the top, with its cells from left to right."""
        by_row: dict[int, list[Cell]] = {}
        for _, cell in sorted(self.cells.items()):
            by_row.setdefault(cell.row, []).append(cell)
        yield from ((number, tuple(cells)) for number, cells in by_row.items())


@dataclass(frozen=True, slots=True)
class SheetFile:
    """All sheets of a file, in their order, and what could not be read of it."""

    path: str
    sha256: str
    sheets: tuple[Sheet, ...]
    notes: tuple[str, ...] = field(default=())
    """How it was read, where that was a choice: the encoding and the delimiter of a .csv, a repaired dimension."""

    @property
    def old_mac(self) -> bool:
        """Whether its days are counted from 1904, those too that no format marks as days."""
        return COUNTED_FROM_1904 in self.notes


COUNTED_FROM_1904 = "its days are counted from 1904"
"""The note of a workbook that does so."""


def column_letters(number: int) -> str:
    """The letters of a column: 1 is "A", 27 is "AA"."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters

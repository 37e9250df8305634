"""Chooses the column of figures where no row says what the columns hold."""

from __future__ import annotations

from collections.abc import Sequence

from horizontal.parsers.returns.layouts.answer_column import is_answer
from horizontal.parsers.returns.layouts.figure_columns import Choice, FigureColumns
from horizontal.parsers.returns.layouts.grid import Grid
from horizontal.parsers.returns.layouts.headings import PERIOD_ITEMS, FileReading, certain_item
from horizontal.parsers.returns.layouts.label_rows import LabelColumn, LabelRow
from horizontal.parsers.returns.sheet import column_letters

_MANY = 0.5
_FEW = 0.2
_SETS_APART = ("provider_id", "contract_id", *PERIOD_ITEMS)


def unheaded_columns(
    grid: Grid, labels: LabelColumn, rows: Sequence[LabelRow], reading: FileReading
) -> Choice:
    """The nearest column whose cells are answers of the items; several only where rows tell them apart."""
    fits = {column: _fit(grid, column, rows, reading) for column in _columns(grid, labels, rows)}
    if not fits and _stand_left(grid, labels, rows):
        return Choice(why_not="the figures stand to the left of their labels")
    if not fits:
        return Choice((FigureColumns((labels.column + 1,)),))
    most = max(fits.values())
    rivals = [
        column
        for column, fit in sorted(fits.items())
        if fit and (fit >= most * _MANY or _is_rival(grid, column, fit, most, rows))
    ]
    if not rivals:
        return Choice((FigureColumns((min(fits),)),))
    if len(rivals) == 1:
        return Choice((FigureColumns((rivals[0],)),))
    if _told_apart(grid, rivals, rows):
        return Choice(
            tuple(FigureColumns((column,), f"column {column_letters(column)}") for column in rivals)
        )
    if _is_aside_of(grid, rivals[0], rivals[1:], rows):
        return Choice((FigureColumns((rivals[0],)),))
    return Choice(why_not="several columns of figures without a heading")


def _stand_left(grid: Grid, labels: LabelColumn, rows: Sequence[LabelRow]) -> bool:
    """Whether most rows have a number before their label."""
    numbered = sum(
        any(
            isinstance(cell.content, int | float) for cell in grid.row(row.row) if cell.column < labels.column
        )
        for row in rows
    )
    return numbered > len(rows) * _MANY


def _columns(grid: Grid, labels: LabelColumn, rows: Sequence[LabelRow]) -> list[int]:
    """The columns beside the labels, as far as the row after each label reaches."""
    return sorted(
        {
            cell.column
            for row in rows
            for cell in grid.row(row.row)
            if grid.end_of(row.heading.cell) < cell.column <= labels.right
        }
    )


def _fit(grid: Grid, column: int, rows: Sequence[LabelRow], reading: FileReading) -> int:
    """How many rows have an answer of the item's kind in the column; words fit only beside their label."""
    return sum(
        is_answer(grid, cell, row, reading) for row in rows if (cell := grid.at(row.row, column)) is not None
    )


def _is_rival(grid: Grid, column: int, fit: int, most: int, rows: Sequence[LabelRow]) -> bool:
    """Whether some figures stand there, and few words: a column of figures that is not always filled in."""
    filled = sum(grid.at(row.row, column) is not None for row in rows)
    return fit > max(1, most * _FEW) and fit > filled - fit


def _told_apart(grid: Grid, columns: Sequence[int], rows: Sequence[LabelRow]) -> bool:
    """Whether a row of the table gives every column its own provider, contract or period."""
    for row in rows:
        if certain_item(row.meaning) in _SETS_APART:
            contents = [cell.content for column in columns if (cell := grid.at(row.row, column)) is not None]
            if len(contents) == len(columns) and len(set(contents)) > 1:
                return True
    return False


def _is_aside_of(grid: Grid, first: int, others: Sequence[int], rows: Sequence[LabelRow]) -> bool:
    """Whether the other columns never stand in a row with the first: answers of rows of another shape."""
    own = {row.row for row in rows if grid.at(row.row, first) is not None}
    return all(not own & {row.row for row in rows if grid.at(row.row, other) is not None} for other in others)

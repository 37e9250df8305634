"""What a sheet says of itself: its title, and the period and year that its titles name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from horizontal.parsers.returns.layouts.grid import Grid
from horizontal.parsers.returns.sheet import Cell
from horizontal.parsers.returns.values.period import Period, YearTold, year_holding
from horizontal.parsers.returns.values.read_period import read_period, year_told

_FIRST_ROWS = 8
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class TitlePeriod:
    """A period that a title names, and the cell of the title; None where it is the sheet's name."""

    period: Period
    cell: Cell | None
    words: str


def title_of(grid: Grid) -> str | None:
    """The first words of the sheet, or its name."""
    for row in grid.rows[:_FIRST_ROWS]:
        cells = grid.row(row)
        if len(cells) == 1 and isinstance(cells[0].content, str):
            return " ".join(cells[0].content.split())[:_LONGEST]
    return grid.name


def title_cells(grid: Grid) -> Iterator[Cell]:
    """The cells near the top that stand alone in their row."""
    for row in grid.rows[:_FIRST_ROWS]:
        cells = grid.row(row)
        if len(cells) == 1 and isinstance(cells[0].content, str) and len(cells[0].content) <= _LONGEST:
            yield cells[0]


def period_of_titles(grid: Grid, year: YearTold | None) -> TitlePeriod | None:
    """The period that the titles name, else the sheet's name; None where two do not lie in one another."""
    found = []
    for cell in title_cells(grid):
        told = read_period(str(cell.content), year)
        if told is not None:
            found.append(TitlePeriod(told.period, cell, str(cell.content)))
    if not found and grid.name and (told := read_period(grid.name, year)):
        found.append(TitlePeriod(told.period, None, grid.name))
    found.sort(key=lambda one: one.period.months)
    if found and all(other.period.holds(found[0].period) for other in found):
        return found[0]
    return None


def year_of_file(grids: Sequence[Grid]) -> YearTold | None:
    """The one year that titles, names of sheets and periods in the file name; None where there are two, or none."""
    years = {
        year for grid in grids for words in _texts_that_may_name(grid) if (year := _year(words)) is not None
    }
    return years.pop() if len(years) == 1 else None


def _texts_that_may_name(grid: Grid) -> Iterator[str]:
    yield grid.name or ""
    for row in grid.rows[: _FIRST_ROWS * 2]:
        for cell in grid.row(row):
            if isinstance(cell.content, str) and len(cell.content) <= _LONGEST:
                yield cell.content


def _year(words: str) -> YearTold | None:
    year = year_told(words)
    if year is not None:
        return year
    told = read_period(words)
    return year_holding(told.period.start) if told is not None else None

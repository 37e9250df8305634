"""Rows of ruled tables that a page break cuts in two, put together again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from horizontal.parsers.pdf.lines import Line
from horizontal.parsers.pdf.tables import Grid, GridCell

_SHIFT = 3.0
_LINE_STEP = 1.2
"""From one line of a text to the next, in sizes of its letters."""
_ENDED = (".", ";", ":", "?", "!")
_UNENDED = re.compile(
    r"(?:[,–-]|\b(?:an?d?|the|or|of|to|in|for|with|by|on|at|from|that|which|who|is|are|be))$", re.IGNORECASE
)
Row = dict[int, GridCell]
"""The cells of a row, by column."""


def have_same_columns(before: Grid, grid: Grid) -> bool:
    """Have the two the same columns, so that the second may be the first gone on overleaf?"""
    return len(before.edges) == len(grid.edges) and all(
        abs(a - b) < _SHIFT for a, b in zip(before.edges, grid.edges, strict=True)
    )


def with_whole_rows(grids: Sequence[Grid]) -> Iterator[Grid]:
    """A table's grids, a page each, with the rows whole that a page break cuts: they stand where they begin."""
    waiting = grids[0]
    heads = _words(_row(waiting, _numbers(waiting)[0]))
    for grid in grids[1:]:
        first, *others = _numbers(grid)
        if others and _words(_row(grid, first)) == heads:
            first = others[0]
        last = _row(waiting, _numbers(waiting)[-1])
        rest = _row(grid, first)
        if len(_numbers(waiting)) > 1 and _is_cut(last, rest):
            waiting = _with_rest(waiting, last, rest)
            grid = grid._replace(cells=tuple(cell for cell in grid.cells if cell.row != first))
        yield waiting
        waiting = grid
    yield waiting


def _numbers(grid: Grid) -> list[int]:
    return sorted({cell.row for cell in grid.cells}) or [0]


def _row(grid: Grid, number: int) -> Row:
    return {cell.column: cell for cell in grid.cells if cell.row == number}


def _words(row: Row) -> dict[int, str]:
    """What stands in the row, by column."""
    texts = {column: " ".join(line.text for line in cell.lines) for column, cell in row.items()}
    return {column: text for column, text in texts.items() if text}


def _is_cut(row: Row, rest: Row) -> bool:
    """Does the row go on in the other: in some of its columns, save the first, and in the midst of a sentence?"""
    begun, ended = _words(row), _words(rest)
    if not ended or not ended.keys() <= begun.keys() - {min(begun, default=0)}:
        return False
    if any(begun[column].endswith(_ENDED) for column in ended):
        return False
    return any(text[0].islower() or _UNENDED.search(begun[column]) for column, text in ended.items())


def _with_rest(grid: Grid, row: Row, rest: Row) -> Grid:
    """The grid with the lines of the rest right under those of its row, in the same cells."""
    whole = {
        cell: cell._replace(lines=(*cell.lines, *_under(cell.lines, rest[column].lines)))
        for column, cell in row.items()
        if column in rest and rest[column].lines
    }
    return grid._replace(cells=tuple(whole.get(cell, cell) for cell in grid.cells))


def _under(lines: Sequence[Line], others: Sequence[Line]) -> Iterator[Line]:
    """The others moved to where the next line of the text would stand."""
    last = max(lines, key=lambda line: line.base)
    down = last.base + _LINE_STEP * last.size - min(line.base for line in others)
    return (_lower(line, down) for line in others)


def _lower(line: Line, by: float) -> Line:
    return line._replace(top=line.top + by, base=line.base + by, bottom=line.bottom + by)

"""A table of an OpenDocument text as paragraphs that know their row, column and headers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from horizontal.parsers.odt.names import Element, names_of, q, whole, words_in
from horizontal.parsers.omissions import Omissions
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.tables.grid import Grid, GridCell
from horizontal.parsers.tables.paragraphs import grid_paragraphs
from horizontal.parsers.word.left_out import Reason

ReadCell = Callable[[Element], list[Paragraph]]
_GROUPS = names_of("table:table-rows", "table:table-row-group", "table:table-header-rows")
_HEADERS, _ROW = q("table:table-header-rows"), q("table:table-row")
_CELL, _COVERED = q("table:table-cell"), q("table:covered-table-cell")
_WIDEST = 1_000
_LAST = 5_000
"""Column past which merged cells are no longer followed."""


def read_table(
    table: Element, number: int, read_cell: ReadCell, count_cell: Callable[[], None], left_out: Omissions
) -> list[Paragraph]:
    """The paragraphs of a table in reading order; those of a table made for layout stand outside cells."""
    grid = Grid([])
    marked = 0
    below: dict[int, int] = {}
    for row, header in _rows(table, header=False):
        if row.get(q("table:visibility")) in ("collapse", "filter"):
            left_out.add(Reason.HIDDEN, words_in(row))
            continue
        marked += header and marked == len(grid.rows)
        grid.rows.append(_grid_row(row, len(grid.rows) + 1, below, read_cell, count_cell, left_out))
    return grid_paragraphs(grid, number, marked, left_out.not_printed)


def _rows(parent: Element, *, header: bool) -> Iterator[tuple[Element, bool]]:
    for child in parent:
        if child.tag == _ROW:
            yield child, header
        elif child.tag in _GROUPS:
            yield from _rows(child, header=header or child.tag == _HEADERS)


def _grid_row(
    row: Element,
    index: int,
    below: dict[int, int],
    read_cell: ReadCell,
    count_cell: Callable[[], None],
    left_out: Omissions,
) -> list[GridCell]:
    """The cells of a row; `below` counts the rows that each column is still covered from above."""
    cells: list[GridCell] = []
    column = 1
    for element in row:
        if element.tag not in (_CELL, _COVERED):
            continue
        times = min(max(whole(element.get(q("table:number-columns-repeated")), 1), 1), _WIDEST)
        if element.tag == _COVERED:
            left_out.add(Reason.HIDDEN, words_in(element))
            for covered in range(column, min(column + times, _LAST)):
                if below.get(covered, 0):
                    below[covered] -= 1
                    count_cell()
                    cells.append(GridCell(index, covered, 1, [], continued=True))
        else:
            span = min(max(whole(element.get(q("table:number-columns-spanned")), 1), 1), _WIDEST)
            below[column] = whole(element.get(q("table:number-rows-spanned")), 1) - 1
            count_cell()
            cells.append(GridCell(index, column, span, read_cell(element)))
        column += times
    return cells

"""The grid of a table as paragraphs that know their row, column and headers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from horizontal.contract import BlockKind, Cell
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.tables.grid import Grid, GridCell, is_own, own_paragraphs
from horizontal.parsers.tables.headers import column_headers, looks_like_header

_TYPED_NUMBER = re.compile(
    r"(\d+(\.\d+)+\.?|\d+\.|\(?[a-z]{1,4}\)|[A-Z]\d*\.)\s|(Schedule|Annex|Appendix|Part)\s+\d"
)
_MANY = 10
"""Paragraphs from which a cell beside others is taken for a column of running text."""
_ROW_HEADER_WORDS = 25


def grid_paragraphs(grid: Grid, number: int, marked: int, not_printed: list[str]) -> list[Paragraph]:
    """The paragraphs of a table in reading order; those of a table made for layout stand outside cells.

    `marked` is the count of rows that the file itself marks as headers. Text that a merge hides is added to
    `not_printed`.
    """
    for row in grid.rows:
        _tell_words(row)
    _carry_merged(grid, not_printed)
    grid.header_rows = marked if 0 < marked < len(grid.rows) else int(looks_like_header(grid))
    grid.one_column = all(len(row) <= 1 for row in grid.rows)
    headers = column_headers(grid)
    paragraphs: list[Paragraph] = []
    for cells in grid.rows:
        for cell in cells:
            if _is_layout(cell, cells, grid):
                paragraphs += cell.paragraphs
            else:
                paragraphs += _placed(cell, cells, number, headers if cell.row > grid.header_rows else {})
    return paragraphs


def _tell_words(row: list[GridCell]) -> None:
    for cell in row:
        cell.text = " ".join(paragraph.text for paragraph in own_paragraphs(cell) if paragraph.text)
    _hand_on_numbers(row)


def _hand_on_numbers(cells: list[GridCell]) -> None:
    """Give a number that stands alone in a cell to the words in the next: "1.1 | The Provider shall"."""
    for cell, following in pairwise(cells):
        alone = len(cell.paragraphs) == 1 and not cell.paragraphs[0].text
        label = cell.paragraphs[0].label if alone else None
        if label is None or not following.paragraphs or following.paragraphs[0].label is not None:
            continue
        first = following.paragraphs[0]
        kind = BlockKind.LIST_ITEM if is_own(first) and first.heading_level is None else first.kind
        level = cell.paragraphs[0].list_level
        following.paragraphs[0] = replace(first, label=label, list_level=level, kind=kind)
        cell.label = label
        cell.paragraphs.clear()


def _carry_merged(grid: Grid, not_printed: list[str]) -> None:
    """Let a cell that goes on from above count as the text above; text that Word hides twice is dropped."""
    above: dict[int, GridCell] = {}
    for row in grid.rows:
        current: dict[int, GridCell] = {}
        for cell in row:
            upper = above.get(cell.column)
            if cell.continued and upper is not None and cell.text in {"", upper.text}:
                not_printed.append(cell.text)
                cell.paragraphs.clear()
                cell.text, cell.label = upper.text, upper.label
            current[cell.column] = cell
        above = current


def _is_layout(cell: GridCell, row: list[GridCell], grid: Grid) -> bool:
    """Whether the cell only holds a place for running text: it has numbers or headings of its own."""
    own = own_paragraphs(cell)
    beside_number = len(row) == 2 and row[0].label is not None and not grid.header_rows
    if not (grid.one_column or beside_number) and len(own) < _MANY:
        return False
    return any(
        paragraph.label or paragraph.heading_level is not None or _TYPED_NUMBER.match(paragraph.text)
        for paragraph in own
    )


def _placed(cell: GridCell, row: list[GridCell], number: int, headers: dict[int, str]) -> Iterator[Paragraph]:
    """The cell's paragraphs with their place; those of nested tables, notes and boxes have theirs already."""
    if not cell.paragraphs:
        return
    first = row[0]
    row_header = first.label or (first.text if len(first.text.split()) <= _ROW_HEADER_WORDS else "")
    place = Cell(
        table=number,
        row=cell.row,
        column=cell.column,
        column_header=headers.get(cell.column),
        row_header=(row_header or None) if first is not cell else None,
    )
    for paragraph in cell.paragraphs:
        if is_own(paragraph):
            yield replace(paragraph, kind=BlockKind.TABLE_CELL, cell=place)
        else:
            yield paragraph

"""A table of a Word file as paragraphs that know their row, column and headers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from horizontal.contract import BlockKind, Cell
from horizontal.parsers import word_names as names
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.word_drawings import chosen_branch
from horizontal.parsers.word_grid import Grid, GridCell, is_own, own_paragraphs
from horizontal.parsers.word_left_out import LeftOut, Reason
from horizontal.parsers.word_names import Element, children_of, is_on, number_in, w
from horizontal.parsers.word_table_headers import column_headers, looks_like_header

ReadCell = Callable[[Element, bool], list[Paragraph]]
"""Reads the blocks of a cell; the flag says that the cell was inserted with changes tracked."""

_PASSED_THROUGH = frozenset((names.CONTROL_CONTENT, w("customXml"), names.INSERTED, names.MOVED_TO))
_TYPED_NUMBER = re.compile(
    r"(\d+(\.\d+)+\.?|\d+\.|\(?[a-z]{1,4}\)|[A-Z]\d*\.)\s|(Schedule|Annex|Appendix|Part)\s+\d"
)
_MANY = 10
"""Paragraphs from which a cell beside others is taken for a column of running text."""
_ROW_HEADER_WORDS = 25
_WIDEST = 1_000


def read_table(table: Element, number: int, read_cell: ReadCell, left_out: LeftOut) -> list[Paragraph]:
    """The paragraphs of a table in reading order; those of a table made for layout stand outside cells."""
    grid = Grid([])
    marked = 0
    for element in _rows(table, left_out):
        properties = element.find(names.ROW_PROPERTIES)
        header = None if properties is None else properties.find(w("tblHeader"))
        marked += header is not None and is_on(header) and marked == len(grid.rows)
        grid.set_off |= not grid.rows and properties is not None and _is_first_by_style(properties)
        grid.rows.append(_grid_row(element, properties, len(grid.rows) + 1, read_cell, left_out))
    _carry_merged(grid, left_out)
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


def _rows(parent: Element, left_out: LeftOut) -> Iterator[Element]:
    for child in parent:
        if child.tag == names.ROW:
            properties = child.find(names.ROW_PROPERTIES)
            reason = None if properties is None else _why_left_out(properties)
            if reason is None:
                yield child
            else:
                left_out.add_element(reason, child)
        elif (inner := _inside(child)) is not None:
            yield from _rows(inner, left_out)


def _why_left_out(properties: Element) -> Reason | None:
    if properties.find(names.DELETED) is not None:
        return Reason.DELETED
    hidden = properties.find(w("hidden"))
    return Reason.HIDDEN if hidden is not None and is_on(hidden) else None


def _cells(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag == names.TABLE_CELL:
            yield child
        elif (inner := _inside(child)) is not None:
            yield from _cells(inner)


def _inside(element: Element) -> Element | None:
    """What a wrapper around rows or cells holds; None for other elements."""
    if element.tag == names.CONTROL:
        return element.find(names.CONTROL_CONTENT)
    if element.tag == names.ALTERNATIVES:
        return chosen_branch(element)
    return element if element.tag in _PASSED_THROUGH else None


def _grid_row(
    row: Element, properties: Element | None, index: int, read_cell: ReadCell, left_out: LeftOut
) -> list[GridCell]:
    inserted = properties is not None and properties.find(names.INSERTED) is not None
    before = None if properties is None else properties.find(w("gridBefore"))
    column = 1 + _bounded(number_in(before, 0))
    cells: list[GridCell] = []
    for element in _cells(row):
        stated = children_of(element.find(names.CELL_PROPERTIES))
        span = max(1, _bounded(number_in(stated.get(w("gridSpan")), 1)))
        if w("cellDel") in stated:
            left_out.add_element(Reason.DELETED, element)
        else:
            merge = stated.get(w("vMerge"))
            continued = merge is not None and merge.get(names.VAL, "continue") == "continue"
            read = read_cell(element, inserted or w("cellIns") in stated)
            cells.append(GridCell(index, column, span, read, continued))
        column += span
    for cell in cells:
        cell.text = " ".join(paragraph.text for paragraph in own_paragraphs(cell) if paragraph.text)
    _hand_on_numbers(cells)
    return cells


def _bounded(number: int | None) -> int:
    return min(max(number or 0, 0), _WIDEST)


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


def _carry_merged(grid: Grid, left_out: LeftOut) -> None:
    """Let a cell that goes on from above count as the text above; text that Word hides twice is dropped."""
    above: dict[int, GridCell] = {}
    for row in grid.rows:
        current: dict[int, GridCell] = {}
        for cell in row:
            upper = above.get(cell.column)
            if cell.continued and upper is not None and cell.text in {"", upper.text}:
                left_out.not_printed.append(cell.text)
                cell.paragraphs.clear()
                cell.text, cell.label = upper.text, upper.label
            current[cell.column] = cell
        above = current


def _is_first_by_style(properties: Element) -> bool:
    style = properties.find(w("cnfStyle"))
    return style is not None and (
        style.get(names.VAL, "")[:1] == "1" or style.get(w("firstRow")) in {"1", "true"}
    )


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

"""A table of a Word file as paragraphs that know their row, column and headers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.tables.grid import Grid, GridCell
from horizontal.parsers.tables.paragraphs import grid_paragraphs
from horizontal.parsers.word import names
from horizontal.parsers.word.drawings import chosen_branch
from horizontal.parsers.word.left_out import LeftOut, Reason
from horizontal.parsers.word.names import Element, children_of, is_on, number_in, w

ReadCell = Callable[[Element, bool], list[Paragraph]]
"""Reads the blocks of a cell; the flag says that the cell was inserted with changes tracked."""

_PASSED_THROUGH = frozenset((names.CONTROL_CONTENT, w("customXml"), names.INSERTED, names.MOVED_TO))
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
    return grid_paragraphs(grid, number, marked, left_out.not_printed)


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
    return cells


def _bounded(number: int | None) -> int:
    return min(max(number or 0, 0), _WIDEST)


def _is_first_by_style(properties: Element) -> bool:
    style = properties.find(w("cnfStyle"))
    return style is not None and (
        style.get(names.VAL, "")[:1] == "1" or style.get(w("firstRow")) in {"1", "true"}
    )

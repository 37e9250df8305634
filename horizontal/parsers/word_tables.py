"""A table of a Word file as paragraphs that know their row, column and headers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from horizontal.contract import BlockKind, Cell
from horizontal.parsers import word_names as names
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.word_drawings import chosen_branch
from horizontal.parsers.word_left_out import LeftOut, Reason
from horizontal.parsers.word_names import Element, is_on, number_in, w

ReadCell = Callable[[Element, bool], list[Paragraph]]
"""Reads the blocks of a cell; the flag says that the cell was inserted with changes tracked."""

_PASSED_THROUGH = frozenset((names.CONTROL_CONTENT, w("customXml"), names.INSERTED, names.MOVED_TO))
_TYPED_NUMBER = re.compile(
    r"(\d+(\.\d+)+\.?|\d+\.|\(?[a-z]{1,4}\)|[A-Z]\d*\.)\s|(Schedule|Annex|Appendix|Part)\s+\d"
)
_MANY = 10
"""Paragraphs from which a cell beside others is taken for a column of running text."""
_HEADER_WORDS = 9
_ROW_HEADER_WORDS = 25
_WIDEST = 1_000
_OWN = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM))


@dataclass(slots=True)
class _GridCell:
    """A cell on the grid: its first column, how many it spans, and what it says."""

    row: int
    column: int
    span: int
    paragraphs: list[Paragraph]
    continued: bool = False
    """It goes on from the cell above."""
    text: str = ""
    label: str | None = None
    """A number that the cell prints and nothing else."""


@dataclass(slots=True)
class _Grid:
    rows: list[list[_GridCell]]
    header_rows: int = 0


def read_table(table: Element, number: int, read_cell: ReadCell, left_out: LeftOut) -> list[Paragraph]:
    """The paragraphs of a table in reading order; those of a table made for layout stand outside cells."""
    grid = _Grid([])
    marked = 0
    for row in _rows(table, left_out):
        properties = row.find(names.ROW_PROPERTIES)
        header = None if properties is None else properties.find(w("tblHeader"))
        marked += header is not None and is_on(header) and marked == len(grid.rows)
        grid.rows.append(_grid_row(row, properties, len(grid.rows) + 1, read_cell, left_out))
    _carry_merged(grid)
    grid.header_rows = marked if 0 < marked < len(grid.rows) else int(_looks_like_header(grid))
    one_column = all(len(row) <= 1 for row in grid.rows)
    headers = _column_headers(grid)
    paragraphs: list[Paragraph] = []
    for cells in grid.rows:
        for cell in cells:
            if _is_layout(cell, one_column=one_column):
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
) -> list[_GridCell]:
    inserted = properties is not None and properties.find(names.INSERTED) is not None
    before = None if properties is None else properties.find(w("gridBefore"))
    column = 1 + _bounded(number_in(before, 0))
    cells: list[_GridCell] = []
    for element in _cells(row):
        cell_properties = element.find(names.CELL_PROPERTIES)
        stated = {} if cell_properties is None else {child.tag: child for child in cell_properties}
        span = max(1, _bounded(number_in(stated.get(w("gridSpan")), 1)))
        if w("cellDel") in stated:
            left_out.add_element(Reason.DELETED, element)
        else:
            merge = stated.get(w("vMerge"))
            continued = merge is not None and merge.get(names.VAL, "continue") == "continue"
            read = read_cell(element, inserted or w("cellIns") in stated)
            cells.append(_GridCell(index, column, span, read, continued))
        column += span
    for cell in cells:
        cell.text = " ".join(paragraph.text for paragraph in _own(cell) if paragraph.text)
    _hand_on_numbers(cells)
    return cells


def _bounded(number: int | None) -> int:
    return min(max(number or 0, 0), _WIDEST)


def _is_bold(cell: _GridCell) -> bool:
    return bool(cell.text) and all(paragraph.bold for paragraph in _own(cell) if paragraph.text)


def _own(cell: _GridCell) -> list[Paragraph]:
    """The cell's paragraphs without those of nested tables, notes and boxes, which have their own place."""
    return [paragraph for paragraph in cell.paragraphs if _is_own(paragraph)]


def _is_own(paragraph: Paragraph) -> bool:
    return paragraph.cell is None and paragraph.kind in _OWN


def _hand_on_numbers(cells: list[_GridCell]) -> None:
    """Give a number that stands alone in a cell to the words in the next: "1.1 | The Provider shall"."""
    for cell, following in pairwise(cells):
        alone = len(cell.paragraphs) == 1 and not cell.paragraphs[0].text
        label = cell.paragraphs[0].label if alone else None
        if label is None or not following.paragraphs or following.paragraphs[0].label is not None:
            continue
        first = replace(following.paragraphs[0], label=label, list_level=cell.paragraphs[0].list_level)
        following.paragraphs[0] = first
        cell.label = label
        cell.paragraphs.clear()


def _carry_merged(grid: _Grid) -> None:
    """Let a cell that goes on from above count as the text above; text that Word hides twice is dropped."""
    above: dict[int, _GridCell] = {}
    for row in grid.rows:
        current: dict[int, _GridCell] = {}
        for cell in row:
            upper = above.get(cell.column)
            if cell.continued and upper is not None and cell.text in {"", upper.text}:
                cell.paragraphs.clear()
                cell.text, cell.label = upper.text, upper.label
            current[cell.column] = cell
        above = current


def _looks_like_header(grid: _Grid) -> bool:
    """Whether the first row names the columns: short words in every cell, and no sentence."""
    if len(grid.rows) < 2 or len(grid.rows[0]) < 2:
        return False
    first = grid.rows[0]
    if any(cell.label for cell in first) or not all(cell.text for cell in first[1:]):
        return False
    if _is_bold(first[0]) and not any(map(_is_bold, first[1:])):
        return False  # a name and its value
    return all(_is_name(cell) for cell in first if cell.text)


def _is_name(cell: _GridCell) -> bool:
    listed = any(paragraph.list_level is not None for paragraph in cell.paragraphs)
    short = len(cell.text.split()) <= _HEADER_WORDS and any(letter.isalpha() for letter in cell.text)
    return short and not listed and not cell.text.endswith((".", ";", ",", ":"))


def _column_headers(grid: _Grid) -> dict[int, str]:
    headers: dict[int, str] = {}
    for row in grid.rows[: grid.header_rows]:
        for cell in row:
            for column in range(cell.column, cell.column + cell.span) if cell.text else ():
                upper = headers.get(column)
                headers[column] = f"{upper} – {cell.text}" if upper and upper != cell.text else cell.text
    return headers


def _is_layout(cell: _GridCell, *, one_column: bool) -> bool:
    """Whether the cell only holds a place for running text: it has numbers or headings of its own."""
    own = _own(cell)
    if not one_column and len(own) < _MANY:
        return False
    return any(
        paragraph.label or paragraph.heading_level is not None or _TYPED_NUMBER.match(paragraph.text)
        for paragraph in own
    )


def _placed(
    cell: _GridCell, row: list[_GridCell], number: int, headers: dict[int, str]
) -> Iterator[Paragraph]:
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
        if _is_own(paragraph):
            yield replace(paragraph, kind=BlockKind.TABLE_CELL, cell=place)
        else:
            yield paragraph

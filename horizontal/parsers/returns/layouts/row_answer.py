"""Reads the answer of one row: the cell under the heading, the box that is ticked, or the one cell of several."""

from __future__ import annotations

from collections.abc import Sequence

from horizontal.parsers.returns.layouts.figure_columns import FigureColumns
from horizontal.parsers.returns.layouts.grid import Grid
from horizontal.parsers.returns.sheet import Cell
from horizontal.parsers.returns.values.choices import is_no_tick, is_tick
from horizontal.parsers.returns.values.finding import BLANK, Finding, invalid, stated, unread
from horizontal.parsers.returns.values.read_value import Habits, read_value
from horizontal.provider_return import State
from horizontal.requirements.return_specification import Item, ItemKind

_ANSWERS = ("yes", "partly", "draft", "no")
_TAKEN = (State.STATED, State.NIL)


def read_row(
    item: Item, grid: Grid, row: int, figures: FigureColumns, habits: Habits
) -> tuple[Finding, Cell]:
    """What a row says of an item, and the cell that says it; of a blank, the cell where it would stand."""
    cells = [cell for column in figures.columns if (cell := grid.at(row, column)) is not None]
    if not cells:
        return _nothing(grid, row, figures)
    boxes = [cell for cell in cells if cell.column in figures.ticks and not _is_wide(grid, cell)]
    plain = [cell for cell in cells if cell not in boxes]
    if item.kind is ItemKind.CHOICE and boxes:
        found = _of_boxes(item, boxes, figures, habits)
        if found[0].state is not State.BLANK or not plain:
            return found
        return _of_several(item, plain, habits)
    written = plain or [cell for cell in boxes if not _is_sign(cell) or _is_number(item, cell, grid, figures)]
    if not written:
        return unread("a box is ticked, where something else is asked"), boxes[0]
    return _of_several(item, written, habits)


def _is_number(item: Item, cell: Cell, grid: Grid, figures: FigureColumns) -> bool:
    """Whether a 1 in the column of a box is the number asked: where the boxes are ticked with other signs."""
    if item.kind is not ItemKind.COUNT or isinstance(cell.content, bool | str):
        return False
    signs = [other.content for column in figures.ticks for other in grid.column(column) if _is_sign(other)]
    ones = sum(str(content).strip() == "1" for content in signs)
    return len(signs) - ones > ones


def _nothing(grid: Grid, row: int, figures: FigureColumns) -> tuple[Finding, Cell]:
    for column in figures.columns:
        under = grid.under_merge(row, column)
        if under is not None:
            blind = Cell(under.row, under.column, None)
            return unread("it stands unseen under a merged cell"), blind
    return BLANK, Cell(row, figures.columns[0], None)


def _is_wide(grid: Grid, cell: Cell) -> bool:
    """Whether the cell is merged over several columns, and so no box."""
    return grid.end_of(cell) > cell.column


def _is_sign(cell: Cell) -> bool:
    return is_tick(cell.content) or is_no_tick(cell.content)


def _of_boxes(
    item: Item, boxes: Sequence[Cell], figures: FigureColumns, habits: Habits
) -> tuple[Finding, Cell]:
    ticked = [cell for cell in boxes if _ticks(cell, figures)]
    written = [cell for cell in boxes if cell not in ticked and not is_no_tick(cell.content)]
    if len(ticked) > 1 or (ticked and written):
        return invalid("more than one box is filled in"), (ticked or written)[0]
    if ticked:
        return _ticked(item, figures.ticks[ticked[0].column]), ticked[0]
    if len(written) == 1:
        found = read_value(item, written[0], habits)
        if found.value in _ANSWERS and found.value != figures.ticks[written[0].column]:
            return unread("the words in the box are another answer than the words over it"), written[0]
        return found, written[0]
    if written:
        return invalid("more than one box is filled in"), written[0]
    return BLANK, boxes[0]


def _ticks(cell: Cell, figures: FigureColumns) -> bool:
    """Whether the box is ticked; "no" under "No" is a tick too."""
    words = cell.content.strip().lower() if isinstance(cell.content, str) else None
    if words in ("no", "n") and figures.ticks[cell.column] == "no":
        return True
    return is_tick(cell.content)


def _ticked(item: Item, answer: str) -> Finding:
    if answer == "n/a":
        return Finding(None, State.NOT_APPLICABLE, 'ticked under "not applicable"')
    if answer in item.allowed:
        return stated(answer, f'ticked under "{answer}"')
    return unread(f'ticked under "{answer}", which is not asked there')


def _of_several(item: Item, cells: Sequence[Cell], habits: Habits) -> tuple[Finding, Cell]:
    """Of several cells the one that is an answer of the item's kind."""
    found = [(read_value(item, cell, habits), cell) for cell in cells]
    if len(found) == 1:
        return found[0]
    taken = [(finding, cell) for finding, cell in found if finding.state in _TAKEN]
    if len({finding.value for finding, _ in taken}) == 1:
        return taken[0]
    if taken:
        return unread("several cells of the row could be the answer"), taken[0][1]
    return found[0]

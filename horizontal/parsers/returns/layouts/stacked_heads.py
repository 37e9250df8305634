"""Headings in a row over their figures, with one or two rows of titles over them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from horizontal.parsers.returns.layouts.grid import Grid, words_of
from horizontal.parsers.returns.layouts.headings import HeadingCell
from horizontal.parsers.returns.layouts.roles import ColumnRole, Role, role_of
from horizontal.parsers.returns.sheet import Cell
from horizontal.parsers.returns.values.period import Period, YearTold

_UNSPEAKING = (Role.VALUE, Role.WHOLE, Role.TICK, Role.PERIOD)


@dataclass(frozen=True, slots=True)
class StackedHead:
    """One column's heading, with what the rows of the stack say of the column."""

    column: int
    heading: HeadingCell
    aside: bool = False
    """It is a target, a comment or a total of what stands over it."""
    answer: str | None = None
    """Of a box: the answer that it stands for."""
    period: Period | None = None
    period_cell: Cell | None = None
    of_all: bool = False
    """The first column of its group, for all that are told apart after it: "People in post: All | Managers"."""


def stacked_heads(grid: Grid, last: int, depth: int, year: YearTold | None) -> tuple[StackedHead, ...]:
    """The headings whose lowest row is `last`, with the titles of the rows over it."""
    rows = [row for row in grid.rows if row <= last][-depth:]
    if len(rows) < depth:
        return ()
    carried: dict[int, Cell] = {}
    heads = []
    for column in _columns(grid, last, rows):
        stack: list[Cell] = []
        for row in rows:
            cell = grid.seen_at(row, column)
            if words_of(cell) is None and row != last and words_of(grid.seen_at(last, column)):
                cell = carried.get(row)
            elif cell is not None and row != last:
                carried[row] = cell
            if cell is not None and (not stack or stack[-1] is not cell) and _speaks(cell):
                stack.append(cell)
        if stack:
            heads.append(_head(column, stack, year))
    return tuple(heads)


def _columns(grid: Grid, last: int, rows: list[int]) -> list[int]:
    columns = {cell.column for row in rows for cell in grid.row(row)}
    for row in rows:
        for cell in grid.row(row):
            columns |= set(range(cell.column, min(grid.end_of(cell), cell.column + 60) + 1))
    return sorted(columns)


def _speaks(cell: Cell) -> bool:
    return words_of(cell) is not None or role_of(cell).role is Role.PERIOD


def _head(column: int, stack: list[Cell], year: YearTold | None) -> StackedHead:
    """The lowest cell is the heading, unless it only says "Actual" or "Q1" of the one over it."""
    roles = [role_of(cell, year) for cell in stack]
    of_all = len(stack) > 1 and stack[0].column == column and bool(_ALL.fullmatch(_words(stack[-1])))
    aside = len(stack) > 1 and roles[-1].role in (Role.ASIDE, Role.TOTAL) and not of_all
    answer = roles[-1].answer if len(stack) > 1 else None
    period = next(((role, cell) for role, cell in zip(roles, stack, strict=True) if _is_period(role)), None)
    speaking = [
        cell
        for cell, role in zip(stack, roles, strict=True)
        if role.role not in _UNSPEAKING and not (aside and cell is stack[-1])
    ]
    if len(stack) == 1 or not speaking:
        speaking = [stack[-1]]
    words = [_words(cell) for cell in speaking]
    heading = HeadingCell(words[-1], tuple(words[:-1]), speaking[-1])
    if period is None or len(stack) == 1:
        return StackedHead(column, heading, aside, answer, of_all=of_all)
    return StackedHead(column, heading, aside, answer, period[0].period, period[1], of_all)


_ALL = re.compile(r"all(?: (?:staff|of them|people|workers))?|everyone|everybody|pawb", re.IGNORECASE)


def _is_period(role: ColumnRole) -> bool:
    return role.role is Role.PERIOD and role.period is not None


def _words(cell: Cell) -> str:
    return words_of(cell) or str(cell.content)

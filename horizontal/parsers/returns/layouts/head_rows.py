"""Finds the rows that stand over columns of figures: "Yes | Partly | No", "Q1 | Q2 | Total", "Indicator | Value"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from horizontal.parsers.returns.layouts.grid import Grid
from horizontal.parsers.returns.layouts.roles import ColumnRole, Role, role_of, role_of_words
from horizontal.parsers.returns.sheet import Cell
from horizontal.parsers.returns.values.period import YearTold
from horizontal.parsers.returns.values.read_period import year_told

_SPEAKING = (Role.VALUE, Role.ASIDE, Role.TOTAL, Role.WHOLE, Role.PERIOD, Role.TICK)
_STRONGEST_FIRST = (Role.ASIDE, Role.TOTAL, Role.PERIOD, Role.TICK, Role.WHOLE, Role.VALUE)


@dataclass(frozen=True, slots=True)
class HeadRow:
    """One or more adjacent rows that say what the columns under them hold."""

    first: int
    last: int
    roles: Mapping[int, ColumnRole]
    """By column, that of the labels left out."""
    label_role: Role


def find_head_rows(
    grid: Grid, labels: int, item_rows: frozenset[int], right: int, year: YearTold | None
) -> tuple[HeadRow, ...]:
    """The head rows of a table whose labels stand in this column; `item_rows` have a label that is an item."""
    found: list[HeadRow] = []
    for row in grid.rows:
        head = _head_row(grid, row, labels, row in item_rows, right, year)
        if head is None:
            continue
        if found and found[-1].last == row - 1:
            found[-1] = _joined(found[-1], head, year)
        else:
            found.append(head)
    return tuple(found)


def _head_row(
    grid: Grid, row: int, labels: int, is_item: bool, right: int, year: YearTold | None
) -> HeadRow | None:
    words = grid.words(row, labels)
    label_role = _role_of_corner(words)
    cells = [cell for cell in grid.row(row) if cell.column != labels and cell.column <= right]
    if not cells or any(_is_figure(cell) for cell in cells):
        return None
    named = (year_told(words) if words else None) or year
    own = {cell.column: _role(cell, named) for cell in cells}
    beside = [role for column, role in own.items() if column > labels]
    if not _is_head(beside, label_role, is_item, labelled=words is not None):
        return None
    return HeadRow(row, row, _spread(grid, row, own, labels), label_role)


def _role_of_corner(words: str | None) -> Role:
    """The role of the words over the labels; "Indicator / Provider" is over labels too."""
    for part in (words or "", *(words or "").split("/")):
        if part and (role := role_of_words(part).role) in (Role.LABEL, Role.GROUP):
            return role
    return Role.ASIDE if words and _REF.fullmatch(words) else Role.UNKNOWN


_REF = re.compile(
    r"(?:item |question |indicator |row |line )?(?:ref\.?|reference|id|no\.?|number|code|#)(?: no\.?)?",
    re.IGNORECASE,
)
_LEAST_BESIDE_REF = 3


def _is_figure(cell: Cell) -> bool:
    content = cell.content
    if cell.formula is not None and content is None:
        return True
    if isinstance(content, str):
        return bool(_FIGURE_AS_TEXT.fullmatch(content.strip())) and not _YEAR.fullmatch(content.strip())
    return isinstance(content, int | float) and not (isinstance(content, int) and 2000 <= content <= 2100)


_FIGURE_AS_TEXT = re.compile(
    r"[<>~≈+\-−]?\s?[£$€]?\s?\d[\d,. ]*\s?(?:%|per ?cent|[km])?(?: ?(?:of|/|out of) ?\d+)?", re.IGNORECASE
)
_YEAR = re.compile(r"20\d{2}(?:\s?[-/–]\s?(?:20)?\d{2})?")


def _role(cell: Cell, year: YearTold | None) -> ColumnRole:
    if isinstance(cell.content, date):
        whole_month = cell.content.day == 1 and "d" not in cell.number_format.lower().replace("[red]", "")
        return role_of(cell) if whole_month else ColumnRole(Role.UNKNOWN)
    return role_of(cell, year)


def _is_head(beside: Sequence[ColumnRole], label_role: Role, is_item: bool, *, labelled: bool) -> bool:
    if len({role.answer for role in beside if role.role is Role.TICK}) >= 2:
        return True
    if label_role is Role.LABEL and any(role.role in _SPEAKING for role in beside):
        return True
    if is_item:
        return False
    if label_role in (Role.LABEL, Role.GROUP) and beside:
        return True
    if label_role is Role.ASIDE and len(beside) >= _LEAST_BESIDE_REF:
        return True
    periods = {
        (role.period, role.quarter, role.words.casefold()) for role in beside if role.role is Role.PERIOD
    }
    speaking = [role for role in beside if role.role in _SPEAKING and role.role is not Role.TICK]
    if len(periods) >= 2 or (len(speaking) >= 2 and len({role.words.casefold() for role in speaking}) >= 2):
        return True
    return not labelled and len(speaking) >= 1


def _spread(grid: Grid, row: int, own: Mapping[int, ColumnRole], labels: int) -> dict[int, ColumnRole]:
    """Each role over all columns that its cell covers."""
    spread = dict(own)
    for column, role in own.items():
        cell = grid.at(row, column)
        end = grid.end_of(cell) if cell else column
        for covered in range(column + 1, min(end, column + 200) + 1):
            if covered != labels:
                spread.setdefault(covered, role)
    return spread


def _joined(upper: HeadRow, lower: HeadRow, year: YearTold | None) -> HeadRow:
    roles: dict[int, ColumnRole] = {}
    carried: ColumnRole | None = None
    for column in sorted({*upper.roles, *lower.roles}):
        carried = upper.roles.get(column, carried)
        if column not in lower.roles:
            roles[column] = upper.roles[column]
        elif carried is None:
            roles[column] = lower.roles[column]
        else:
            roles[column] = _both(carried, lower.roles[column], year)
    label_role = Role.LABEL if Role.LABEL in (upper.label_role, lower.label_role) else lower.label_role
    return HeadRow(upper.first, lower.last, roles, label_role)


def _both(upper: ColumnRole, lower: ColumnRole, year: YearTold | None) -> ColumnRole:
    """The role of a column with two rows over it, such as "Q1" over "Target"."""
    words = f"{upper.words} / {lower.words}" if upper.words and lower.words else upper.words or lower.words
    if upper.role is Role.PERIOD and lower.role is Role.PERIOD:
        finer = role_of_words(lower.words, year_told(upper.words) or year)
        return replace(finer if finer.role is Role.PERIOD else lower, words=words)
    for role in _STRONGEST_FIRST:
        for one in (lower, upper):
            if one.role is role:
                return replace(one, words=words)
    return replace(lower, words=words)

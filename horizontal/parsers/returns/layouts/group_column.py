"""Finds the column to the left of the labels that names the sections of a form."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from horizontal.parsers.returns.layouts.grid import Grid, words_of
from horizontal.parsers.returns.layouts.head_rows import HeadRow
from horizontal.parsers.returns.layouts.label_rows import LabelColumn
from horizontal.parsers.returns.layouts.roles import Role

_FEW = 0.6
_SHORTEST = 3


def group_column(
    grid: Grid, labels: LabelColumn, heads: Sequence[HeadRow], taken: Collection[int]
) -> int | None:
    """The nearest column whose words are sections: by its head, or since it speaks in few of the rows."""
    named = [head.roles.get(column) for head in heads[:1] for column in range(1, labels.column)]
    for column in range(labels.column - 1, 0, -1):
        if column in taken:
            continue
        role = named[column - 1] if named else None
        if role is not None and role.role is Role.GROUP:
            return column
        unnamed = role is None or role.role is Role.UNKNOWN
        if unnamed and not taken and _is_of_sections(grid, column, labels):
            return column
    return None


def _is_of_sections(grid: Grid, column: int, labels: LabelColumn) -> bool:
    """Whether words stand there in some rows that have a label, merged over several or once a section."""
    rows = [cell.row for cell in grid.column(labels.column) if words_of(cell)]
    words = [text for row in rows if (text := words_of(grid.at(row, column))) and len(text) > _SHORTEST]
    return 0 < len(words) <= len(rows) * _FEW and len(set(words)) > 1


def beside(grid: Grid, labels: LabelColumn, row: int) -> tuple[str, ...]:
    """The section that stands beside a row of a list."""
    if labels.group_column is None:
        return ()
    words = words_of(grid.seen_at(row, labels.group_column))
    return (words,) if words else ()

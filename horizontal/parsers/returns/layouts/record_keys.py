"""Columns beside a list of figures that say whose figure each is: provider, contract, period."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from horizontal.parsers.returns.labels import Understanding
from horizontal.parsers.returns.layouts.grid import Grid, words_of
from horizontal.parsers.returns.layouts.head_rows import HeadRow
from horizontal.parsers.returns.layouts.headings import FileReading, HeadingCell, certain_item
from horizontal.parsers.returns.layouts.roles import Role, role_of_words
from horizontal.parsers.returns.sheet import Cell

_MOST_HEADS = 60


@dataclass(frozen=True, slots=True)
class KeyColumn:
    """A column whose cells say whose figure stands in the row."""

    column: int
    item: str
    heading: HeadingCell
    meaning: Understanding


def key_columns(
    grid: Grid, labels: int, heads: Sequence[HeadRow], reading: FileReading
) -> tuple[KeyColumn, ...]:
    """The key columns of a list whose first head row names them; none of a form."""
    if not heads or heads[0].label_role not in (Role.LABEL, Role.GROUP, Role.UNKNOWN):
        return ()
    head = heads[0]
    cells = [
        cell
        for row in range(head.first, head.last + 1)
        for cell in grid.row(row)[:_MOST_HEADS]
        if cell.column != labels and (words := words_of(cell)) and _may_be_key(words)
    ]
    headings = [HeadingCell(words_of(cell) or "", (), cell) for cell in cells]
    found: list[KeyColumn] = []
    for heading, meaning in zip(headings, reading.meanings(headings, grid.name), strict=True):
        item = certain_item(meaning)
        if item in reading.header_items and _speaks_of_rows(grid, heading.cell, head.last, labels):
            found.append(KeyColumn(heading.cell.column, item or "", heading, meaning))
    return tuple(found)


def _may_be_key(words: str) -> bool:
    role = role_of_words(words).role
    return role in (Role.UNKNOWN, Role.WHOLE, Role.TOTAL, Role.PERIOD, Role.ASIDE)


def _speaks_of_rows(grid: Grid, head: Cell, last: int, labels: int) -> bool:
    """Whether the cells under it stand beside the labels, in most rows, and are no figures."""
    rows = [cell.row for cell in grid.column(labels) if cell.row > last and words_of(cell)]
    beside = [cell for row in rows if (cell := grid.seen_at(row, head.column)) is not None]
    figures = [cell for cell in beside if isinstance(cell.content, int | float) or cell.formula is not None]
    if len(figures) > len(beside) / 10:
        return False
    return bool(rows) and grid.seen_at(rows[0], head.column) is not None and len(beside) > len(rows) / 2


def rows_by_key(
    grid: Grid, keys: Sequence[KeyColumn], headings: Sequence[HeadingCell]
) -> Mapping[tuple[str, ...], list[HeadingCell]]:
    """The headings of each record, by what the key columns say, in the order of the file."""
    found: dict[tuple[str, ...], list[HeadingCell]] = {}
    for heading in headings:
        cells = [grid.seen_at(heading.cell.row, key.column) for key in keys]
        identity = tuple(
            "" if cell is None else " ".join(str(cell.content).split()).casefold() for cell in cells
        )
        found.setdefault(identity, []).append(heading)
    return found

"""Columns beside a list of figures that say whose figure each is: provider, contract, period."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from horizontal.parsers.returns.labels import Understanding
from horizontal.parsers.returns.layouts.grid import Grid, words_of
from horizontal.parsers.returns.layouts.head_rows import HeadRow
from horizontal.parsers.returns.layouts.headings import FileReading, HeadingCell, certain_item
from horizontal.parsers.returns.layouts.roles import Role, role_of_words
from horizontal.parsers.returns.sheet import Cell
from horizontal.provider_return import How

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
    meanings = reading.meanings(headings, grid.name)
    told = {certain_item(meaning) for meaning in meanings}
    for heading, plain in zip(headings, meanings, strict=True):
        meaning = plain
        if _REF.fullmatch(heading.words) and "contract_id" not in told and _comes_again(grid, heading.cell):
            meaning = Understanding("contract_id", 0.7, How.WORDING, why="a reference that all rows share")
        item = certain_item(meaning)
        if item in reading.header_items and _speaks_of_rows(grid, heading.cell, head.last, labels):
            found.append(KeyColumn(heading.cell.column, item or "", heading, meaning))
    return tuple(found)


_REF = re.compile(
    r"(?:our |your |the )?(?:ref(?:erence)?|agreement|order|grant)(?: (?:no|number|id))?\.?", re.IGNORECASE
)


def _comes_again(grid: Grid, head: Cell) -> bool:
    """Whether few different words stand under the head, each in row after row: no number of a question."""
    words = [" ".join(str(cell.content).split()) for cell in grid.column(head.column) if cell.row > head.row]
    return len(words) >= _LEAST_ROWS * len(set(words)) and not any(word.isdigit() for word in words)


_LEAST_ROWS = 4


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

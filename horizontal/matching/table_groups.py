"""Rows of one cell that stand over the rows below them: "Domestic abuse", and further down "Healthy weight"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from horizontal.contract import Block, BlockKind
from horizontal.matching.table_cells import HAS_MODAL

_WORDS = 12
"""Words up to which one cell names a group; our own default."""
_WIDE = 3
"""Columns from which a row of a single cell is no row with a gap; our own default."""
_ENDS = (".", ";", ",", "?")


def group_over(blocks: Iterable[Block]) -> Mapping[tuple[int, int], str]:
    """The words of the group that each row stands under, by table and row."""
    tables: defaultdict[int, dict[int, list[Block]]] = defaultdict(dict)
    for block in blocks:
        cell = block.place.cell
        if cell and block.kind is BlockKind.TABLE_CELL:
            tables[cell.table].setdefault(cell.row, []).append(block)
    return {(table, row): group for table, rows in tables.items() for row, group in _groups_of(rows).items()}


def _groups_of(rows: Mapping[int, list[Block]]) -> Mapping[int, str]:
    numbers = sorted(rows)
    heads = [row for row, after in pairwise(numbers) if _is_head(rows[row], rows[after])]
    width = max(cell.column for row in rows.values() for block in row if (cell := block.place.cell))
    if not heads or (width < _WIDE and len(heads) == 1):
        return {}
    found, group = {}, ""
    for row in numbers:
        if row in heads:
            group = rows[row][0].text
        elif group:
            found[row] = group
    return found


def _is_head(row: list[Block], after: list[Block]) -> bool:
    """Whether a row does no more than name the rows below it."""
    (first, *others), cell = row, row[0].place.cell
    if others or not cell or cell.column != 1 or len(after) == 1:
        return False
    words = first.text.rstrip()
    return len(words.split()) <= _WORDS and not words.endswith(_ENDS) and not HAS_MODAL.search(words)

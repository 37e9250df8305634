"""Rows of one cell that stand over the rows below them: "Domestic abuse", and further down "Healthy weight"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple

from horizontal.contract import Block, BlockKind
from horizontal.matching.table_cells import HAS_MODAL

_WORDS = 12
"""Words up to which one cell names a group; our own default."""
_WIDE = 3
"""Columns from which a row of a single cell is no row with a gap; our own default."""
_Row = tuple[int | None, int]
_ENDS = (".", ";", ",", "?")


class Groups(NamedTuple):
    """The groups of the tables of a contract, by table and row."""

    over: Mapping[_Row, str]
    """The words of the group that each row stands under."""
    heads: frozenset[_Row]
    """The rows that are those words, and say no more."""


def groups_in(blocks: Iterable[Block]) -> Groups:
    """The groups into which rows of a single cell part the tables."""
    tables: defaultdict[int, dict[int, list[Block]]] = defaultdict(dict)
    for block in blocks:
        cell = block.place.cell
        if cell and block.kind is BlockKind.TABLE_CELL:
            tables[cell.table].setdefault(cell.row, []).append(block)
    over: dict[_Row, str] = {}
    heads: set[_Row] = set()
    for table, rows in tables.items():
        group = ""
        found = _heads(rows)
        for row in sorted(rows) if found else ():
            if row in found:
                group = rows[row][0].text
                heads.add((table, row))
            elif group:
                over[table, row] = group
    return Groups(over, frozenset(heads))


def _heads(rows: Mapping[int, list[Block]]) -> list[int]:
    """The rows of one table that name those below them; a single one only where the table is wide."""
    heads = [row for row, after in pairwise(sorted(rows)) if _is_head(rows[row], rows[after])]
    width = max(cell.column for row in rows.values() for block in row if (cell := block.place.cell))
    return heads if width >= _WIDE or len(heads) > 1 else []


def _is_head(row: list[Block], after: list[Block]) -> bool:
    """Whether a row does no more than name the rows below it."""
    (first, *others), cell = row, row[0].place.cell
    if others or not cell or cell.column != 1 or len(after) == 1:
        return False
    words = first.text.rstrip()
    return len(words.split()) <= _WORDS and not words.endswith(_ENDS) and not HAS_MODAL.search(words)

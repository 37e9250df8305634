"""Boxes to tick: what stands beside an empty one was not chosen, where others beside it are filled in."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence

from horizontal.contract import Block
from horizontal.matching.table_cells import row_of

_EMPTY = re.compile(r"\s*(?:[☐□❏❑]|\[\s?\]|\(\s\))\s*")
_FILLED = re.compile(r"\s*(?:[☒☑✓✔■🗹]|\[\s?[xX✓✔]\s?\]|\(\s?[xX✓✔]\s?\))\s*")


def not_chosen(blocks: Sequence[Block]) -> frozenset[int]:
    """The blocks, by identity, that an empty box leaves out: an option of a list, or all cells of a row."""
    chosen = {_list_of(block) for block in blocks if _has(_FILLED, block)}
    if not chosen:
        return frozenset()
    empty = [block for block in blocks if _has(_EMPTY, block) and _list_of(block) in chosen]
    rows = {row_of(block) for block in empty if block.place.cell}
    rows -= {row_of(block) for block in blocks if block.place.cell and _has(_FILLED, block)}  # ☐ Yes | ☒ No
    items = {id(block) for block in empty if not block.place.cell}
    return frozenset(id(block) for block in blocks if id(block) in items or row_of(block) in rows)


def _has(box: re.Pattern[str], block: Block) -> bool:
    """Whether a box opens the paragraph, or is all that the cell holds."""
    return (box.fullmatch if block.place.cell else box.match)(block.text) is not None


def _list_of(block: Block) -> Hashable:
    """Where other options stand: in the same column, or under the same heading."""
    cell = block.place.cell
    return (cell.table, cell.column) if cell else (block.place.part, block.place.heading_path)

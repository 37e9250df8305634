"""Lists that only their words show: after "shall hold a policy on:" lines in small letters, or with semicolons.

In the running text a number or a bullet marks an item; in the cell of a table, or where the marks are lost,
nothing does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from horizontal.contract import Block, BlockKind

_HEADS = (BlockKind.HEADING, BlockKind.CONTENTS)
_LEADS = re.compile(r":\s*[–—-]?\s*$")
_GOES_ON = re.compile(r"(?:[;,]|[;,]\s*(?:and|or|and/or))\s*$", re.I)
_LETTER = re.compile(r"\(?[a-z]{1,4}[.)]", re.I)
_ENDS = re.compile(r"[.?!]\W*$")


def unmarked_items(blocks: Iterable[Block]) -> Mapping[int, Block]:
    """The block that each such item hangs from, by the identity of its own."""
    found: dict[int, Block] = {}
    lead, before = None, None
    for block in blocks:
        if lead and before and _follows(before, block) and _is_item(before, block):
            found[id(block)] = lead
        else:
            lead = block if block.kind not in _HEADS and _LEADS.search(block.text) else None
        before = block
    return found


def _follows(before: Block, block: Block) -> bool:
    """Whether a block stands where the one before it does: in the same cell, or without a number in its clause."""
    cell, other = block.place.cell, before.place.cell
    if cell and other:
        return (cell.table, cell.row, cell.column) == (other.table, other.row, other.column)
    if cell or other or block.number is not None or block.kind is not BlockKind.PARAGRAPH:
        return False
    return (block.place.part, block.place.clause) == (before.place.part, before.place.clause)


def _is_item(before: Block, block: Block) -> bool:
    if block.number:
        return _LETTER.fullmatch(block.number) is not None
    said_on = any(map(_GOES_ON.search, (before.text, block.text)))
    return not _ENDS.search(before.text) and (said_on or block.text[:1].islower())

"""Tables of who does what, with a column for each party: under whose name the row is marked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from horizontal.contract import Block

_MARKED = re.compile(
    r"\W*(?:leads?|lead party|does (?:it|this)|yes|y|r|a|r ?/ ?a|responsible|accountable|must|owns?|provides?|delivers?"
    r"|carries (?:it )?out|in full|x)\W*|\W*[✓✔☑☒●■]\W*",
    re.I,
)
_FEWEST = 3
"""Cells of a row that has a task and two parties; our own default."""


def marked_columns(row: Sequence[Block]) -> tuple[str, ...]:
    """The headers of the columns that are marked as doing what the row's first cell says; empty where none is."""
    cells = [block.place.cell for block in row]
    if len(row) < _FEWEST or not all(cells):
        return ()
    return tuple(
        cell.column_header
        for block, cell in zip(row[1:], cells[1:], strict=True)
        if cell and cell.column_header and _MARKED.fullmatch(block.text)
    )

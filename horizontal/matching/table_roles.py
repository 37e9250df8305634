"""Tables of who does what: with a column for each party, or with one that names who does the row's task."""

from __future__ import annotations

import re
from collections.abc import Sequence

from horizontal.contract import Block

_MARKED = re.compile(
    r"\W*(?:leads?|lead party|does (?:it|this)|yes|y|r|a|r ?/ ?a|responsible|accountable|must|owns?|provides?|delivers?"
    r"|carries (?:it )?out|in full|x)\W*|\W*[✓✔☑☒●■]\W*",
    re.I,
)
_BY_WHOM = re.compile(
    r"(?:\bby(?: whom)?|\bwho\b.*|\bresponsib\w+(?: (?:party|body|person))?|\bowners?|\blead(?: (?:party|body))?"
    r"|\bparty|\bbody|\bduty on|\bfalls (?:on|to)|\bassigned to|\ballotted to)\W*$",
    re.I,
)
"""The end of a header over the names of those who do the tasks: "Compiled and sent by"."""
_OF_OTHERS = re.compile(
    r"\b(?:to|for|from|with|recipients?|receives?|(?:check|verif|audit|review|monitor|approv|sign|assess|measur|test|inspect"
    r"|accept|set|paid|pay|fund)\w*(?: off)? by)\W*$",
    re.I,
)
"""The end of a header over the names of those who get a thing, or look at how it is done: "Checked by"."""
_GIVES_TASK = re.compile(r"\b(?:falls|assigned|allotted) to\W*$", re.I)
_PARTY = re.compile(
    r"(?:the )?(?:council|authority|commissioner|funder|buyer|customer|client|trust|board|county|department|purchaser"
    r"|provider|contractor|supplier|operator|recipient|organisation|company|agency|grantee)",
    re.I,
)
"""A cell that is no more than the name of a party."""
_NAME = 4
"""Words up to which such a cell is a name; our own default."""
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


def doers(row: Sequence[Block]) -> tuple[str, ...]:
    """The names in the columns that say who does what the row tells; empty where there is no such column."""
    named = (
        block.text.split(",", maxsplit=1)[0].strip()  # "The Council, by its duty team"
        for block in row[1:]
        if (cell := block.place.cell) and _says_who(cell.column_header or "", block.text)
    )
    return tuple(name for name in named if len(name.split()) <= _NAME)


def _says_who(header: str, text: str) -> bool:
    """Whether the cell under this header says who does what its row tells."""
    if _OF_OTHERS.search(header) and not _GIVES_TASK.search(header):
        return False
    return _BY_WHOM.search(header) is not None or _PARTY.fullmatch(text) is not None

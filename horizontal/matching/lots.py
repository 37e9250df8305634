"""Lots: of a table for several, only the rows of the contract's own lot bind its provider."""

from __future__ import annotations

import re
from collections.abc import Sequence

from horizontal.contract import Block
from horizontal.matching.table_cells import NO

_NAMED = re.compile(r"\b[Ll]ot (?:[Nn]o\.? |[Nn]umber )?([A-Z]|\d{1,2})\b")
_LABEL = re.compile(r"\W*(?:lot )?(?:no\.? |number )?([a-z]|\d{1,2})\b(?!\.\d)", re.I)
_PROVIDER_OF = re.compile(
    r"\W*(?:(?:the|an?|any|each|every) )?(?:lot (?:no\.? |number )?([a-z]|\d{1,2}) (?:service )?"
    r"(?:provider|contractor|supplier|operator)\b"
    r"|(?:service )?(?:provider|contractor|supplier|operator)s? (?:(?:appointed|named|successful|engaged) )?"
    r"(?:to|of|for|on|in|under) lots? (?:no\.? |number )?([a-z]|\d{1,2})\b"
    r"(?P<further>(?:(?:,| and| or|, and|, or) (?:lot )?(?:[a-z]|\d{1,2})\b)*))",
    re.I,
)
_ONE = re.compile(r"\b([a-z]|\d{1,2})\b", re.I)
_FURTHER = re.compile(r"(?:,|&|\band\b)\s*(?:lot )?([A-Z]|\d{1,2})\b")
_EVERY = re.compile(r"\b(?:all|every|each|any)\b", re.I)
_COLUMN = re.compile(r"\W*lots?(?: (?:no\.?|number|name))?\W*", re.I)
_NOT_TICKED = re.compile(rf"(?:{NO}|not required)?[\s.–—-]*", re.I)
_IS_FOR = re.compile(
    r"\b(?:(?:is|are|was|were) (?:for|let as|about)|awarded|successful for|appointed (?:\w+ ){0,4}?to"
    r"|called off under|Agreement [–-]) (?:only )?Lot (?:[Nn]o\.? |[Nn]umber )?([A-Z]|\d{1,2})\b"
    r"|\bLot ([A-Z]|\d{1,2}) (?:only|(?:provider|contractor|supplier|operator)\b)"
)
"""What a contract says of its own lot: "this Contract is for Lot 1"."""
_TITLE = 3
"""Blocks in which the title of a contract names its lot; our own default."""
_OPENING = 60
"""Blocks at the head of a contract in which it names its lot; our own default."""


def own_lot(blocks: Sequence[Block]) -> str | None:
    """The lot that the opening of a contract says it is for, or the one that it names; else None."""
    opening = [block.text for block in blocks[:_OPENING] if not lots_of_subject(block.text)]
    said = {match[1] or match[2] for text in opening for match in _IS_FOR.finditer(text)}
    title = {match[1] for text in opening[:_TITLE] for match in _NAMED.finditer(text)}
    anywhere = {match[1] for text in opening for match in _NAMED.finditer(text)}
    return next((lots.pop() for lots in (title, said, anywhere) if len(lots) == 1), None)


def lots_of_row(row: Sequence[Block]) -> frozenset[str]:
    """The lots that a row is for: by its cell under a header such as "Lot", or by those ticked; empty for none."""
    if ticked := _ticked(row):
        return ticked
    cells = [
        block for block in row if block.place.cell and _COLUMN.fullmatch(block.place.cell.column_header or "")
    ]
    if not cells or _EVERY.search(cells[0].text):
        return frozenset()
    first = _LABEL.match(cells[0].text)
    others = _FURTHER.findall(cells[0].text)
    return frozenset(lot.upper() for lot in (*([first[1]] if first else ()), *others))


def _ticked(row: Sequence[Block]) -> frozenset[str]:
    """The lots under whose own header the row has a tick, or anything but a no."""
    cells = ((block, (cell.column_header or "") if (cell := block.place.cell) else "") for block in row[1:])
    named = ((block, _NAMED.match(header)) for block, header in cells)
    return frozenset(
        match[1].upper() for block, match in named if match and not _NOT_TICKED.fullmatch(block.text)
    )


def lots_of_subject(text: str) -> frozenset[str]:
    """The lots whose provider opens the words: "The Lot 2 provider's midwife attends …"; empty for none."""
    found = _PROVIDER_OF.match(text)
    if found is None:
        return frozenset()
    return frozenset(lot.upper() for lot in (found[1] or found[2], *_ONE.findall(found["further"] or "")))

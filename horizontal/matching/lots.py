"""Lots: of a table for several, only the rows of the contract's own lot bind its provider."""

from __future__ import annotations

import re
from collections.abc import Sequence

from horizontal.contract import Block

_NAMED = re.compile(r"\b[Ll]ot (?:[Nn]o\.? |[Nn]umber )?([A-Z]|\d{1,2})\b")
_LABEL = re.compile(r"\W*(?:lot )?(?:no\.? |number )?([a-z]|\d{1,2})\b(?!\.\d)", re.I)
_PROVIDER_OF = re.compile(
    r"\W*(?:the )?lot (?:no\.? |number )?([a-z]|\d{1,2}) (?:service )?(?:provider|contractor|supplier|operator)\b",
    re.I,
)
_COLUMN = re.compile(r"\W*lots?(?: (?:no\.?|number|name))?\W*", re.I)
_OPENING = 60
"""Blocks at the head of a contract in which it names its lot; our own default."""


def own_lot(blocks: Sequence[Block]) -> str | None:
    """The one lot that the opening of a contract names; None where it names none, or several."""
    named = {match[1] for block in blocks[:_OPENING] for match in _NAMED.finditer(block.text)}
    return named.pop() if len(named) == 1 else None


def lot_of_row(header: str, label: str) -> str | None:
    """The lot of a row whose first cell is this label, under a header such as "Lot"; None where it tells none."""
    found = _LABEL.match(label) if _COLUMN.fullmatch(header) else None
    return found[1].upper() if found else None


def lot_of_subject(text: str) -> str | None:
    """The lot whose provider opens the words: "The Lot 2 provider's midwife attends …"; None for none."""
    found = _PROVIDER_OF.match(text)
    return found[1].upper() if found else None

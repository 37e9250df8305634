"""A passage: the smallest piece of a contract that can carry a duty."""

from __future__ import annotations

import re
from dataclasses import dataclass

from horizontal.contract import Block, BlockKind, Contract
from horizontal.evidence import Strength

_CONTENTS_LINE = re.compile(r"(?:\.\s?){4,}\s*\d+\s*$|…\s*\d+\s*$")
_SINGLE_PASSAGE = 12
"""Blocks up to which a text is taken for a passage out of its contract; our own default."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The smallest piece of a contract that can carry a duty, with what stands over it."""

    text: str
    stem: str
    """The words that a list item hangs from; empty for a sentence of its own."""
    headings: tuple[str, ...]
    block: Block
    section: tuple[str | None, ...]
    """What the passages of one clause have in common: part, headings and main clause number."""
    is_heading: bool = False
    is_row: bool = False
    is_guidance: bool = False
    """It stands in a drafting note, an example or an option, and binds nobody."""
    lots: frozenset[str] = frozenset()
    """The lots that its row of a table is for, where it says so."""
    marked: tuple[str, ...] = ()
    """The headers of the columns in which a row of who does what is marked: "Council"."""
    asked: Strength | None = None
    """How strongly its row is asked, where a mark in the table says so: "D" for desirable."""

    group: str = ""
    """The words over its row and some others of a table."""

    @property
    def is_contents(self) -> bool:
        """Whether it is an entry of a contents page: "3. Training ........ 14"."""
        if self.block.kind is BlockKind.CONTENTS:
            return True
        text = self.block.text.rstrip()
        return text[-1:].isdecimal() and _CONTENTS_LINE.search(text) is not None

    @property
    def quote(self) -> str:
        """The passage as one would quote it, after its stem."""
        return f"{self.stem} {self.text}" if self.stem else self.text


def is_single_passage(contract: Contract) -> bool:
    """Whether this is too little to be a whole contract, and is read by its own words alone."""
    return len(contract.blocks) <= _SINGLE_PASSAGE

"""Policies that a clause asks for by the list in which they stand: "must have each of the policies in Annex 2"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from horizontal.contract import Block, BlockKind, Place
from horizontal.matching.references import part_of, parts_named
from horizontal.matching.sentences import split_sentences
from horizontal.matching.table_cells import HAS_MODAL, header_of

_ASKED = re.compile(
    r"\b(?:have|has|holds?|keeps?|maintains?|adopts?|operates?|produce|write|establish|implement"
    r"|put in place|set up|draw up|bring in)\b[^.;:]{0,40}?"
    r"\b(?P<what>(?:[\w-]+ ){0,4}policies)\b(?P<where>[^.;:]{0,80})",
    re.I,
)
"""What asks for policies and says where they are named."""
_NEXT = re.compile(r"\b(?:tables?|below|following|listed here)\b", re.I)
"""What says that they are named in the same clause."""
_TERM = re.compile(r"\b(?:[A-Z][\w-]+ ){1,3}Policies\b")
_OVER_NAMES = re.compile(
    r"\W*(?:name of (?:the )?)?(?:[\w-]+ )?polic(?:y|ies)\W*(?:name|title|subject)?\W*", re.I
)
"""The header of the column in which policies are named."""
_NAME = 20
"""Words of a name at most; our own default."""


class PolicyLists:
    """The sentences of one contract that ask for policies which are named elsewhere."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._by_part: dict[str, str] = {}
        self._by_term: dict[str, str] = {}
        self._by_clause: dict[tuple[str | None, str | None], str] = {}
        for block in blocks:
            if "olicies" in block.text and block.kind is not BlockKind.HEADING and block.place.cell is None:
                for start, end in split_sentences(block.text):
                    self._learn(block.text[start:end], block.place)

    def _learn(self, sentence: str, place: Place) -> None:
        asked = _asking(sentence)
        if asked is None:
            return
        if _NEXT.search(asked["where"]):
            self._by_clause.setdefault((place.part, place.clause), sentence)
        for part in parts_named(asked["where"]):
            self._by_part.setdefault(part, sentence)
        for term in _TERM.findall(asked["what"]):
            self._by_term.setdefault(term, sentence)

    def named(self, row: Sequence[Block], lead: str) -> tuple[Block, str] | None:
        """The cell of a row that names a policy, and the sentence that asks for it; None where none does."""
        name = next((block for block in row if _OVER_NAMES.fullmatch(header_of(block))), None)
        if name is None or not _is_name(name):
            return None
        asked = self._asked(name, lead) or (lead if _asking(lead) else "")
        if not asked and name.place.clause:
            asked = self._by_clause.get((name.place.part, name.place.clause), "")
        return (name, asked) if asked else None

    def over_item(self, block: Block) -> str:
        """The sentence that asks for the policy that an item of a list names; empty where none does."""
        is_item = block.kind is BlockKind.LIST_ITEM or (block.kind is BlockKind.PARAGRAPH and block.number)
        return self._asked(block, "") if is_item and _is_name(block) else ""

    def _asked(self, block: Block, lead: str) -> str:
        over = " ".join((*block.place.heading_path, lead))
        by_term = next((asked for term, asked in self._by_term.items() if term in over), "")
        return by_term or self._by_part.get(part_of(block.place.part) or "", "")


def _asking(sentence: str) -> re.Match[str] | None:
    return _ASKED.search(sentence) if HAS_MODAL.search(sentence) else None


def _is_name(block: Block) -> bool:
    return (
        len(block.text.split()) <= _NAME and not HAS_MODAL.search(block.text) and not block.text.endswith(":")
    )

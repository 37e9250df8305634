"""Cuts a contract into passages: a sentence, list item or table row, with the stem that it hangs from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from horizontal.contract import Block, BlockKind, Contract
from horizontal.matching.sentences import split_items, split_sentences

_OPEN = re.compile(r"(?:[:;,–—-]|\b(?:and|or|that|to|by|shall|must|will|should|may|following))\s*$", re.I)
_HEADING_OPENS = re.compile(r"\b(?:shall|must|will|should|may|are to|is to)\b(?:\s+\w+){0,5}:?\s*$", re.I)
"""A heading that begins the sentences under it: "The Provider will"."""
_LEADS_TO_TABLE = re.compile(r"\b(?:below|following|table|as follows)\b|:\s*$", re.I)
_DIRECTS = re.compile(
    r"\b(?:shall|must|will|should|may|required|has to|have to|do|don['’]t|do not|never)\b", re.I
)
_CELL_SENTENCE = 7
"""Words from which a cell is read for itself and not as a part of its row; our own default."""


_SINGLE_PASSAGE = 12
"""Blocks up to which a text is taken for a passage out of its contract; our own default."""


def is_single_passage(contract: Contract) -> bool:
    """Whether this is too little to be a whole contract, and is read by its own words alone."""
    return len(contract.blocks) <= _SINGLE_PASSAGE


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

    @property
    def quote(self) -> str:
        """The passage as one would quote it, after its stem."""
        return f"{self.stem} {self.text}" if self.stem else self.text


def cut_passages(contract: Contract) -> tuple[Passage, ...]:
    """The passages in reading order."""
    blocks = [block for block in contract.blocks if block.language is None and block.text.strip()]
    return tuple(_Cutter().cut(blocks))


class _Cutter:
    """Walks the blocks and remembers the stems that are open."""

    def __init__(self) -> None:
        self._stems: list[tuple[str | None, str, str]] = []  # part, clause or "", words
        self._loose = ""
        self._table_lead = ""

    def cut(self, blocks: Sequence[Block]) -> Iterator[Passage]:
        for (table, _), group in groupby(blocks, key=_row_of):
            row = list(group)
            if table is None:
                for block in row:
                    yield from self._block(block)
            else:
                yield from self._row(row)

    def _block(self, block: Block) -> Iterator[Passage]:
        is_heading = block.kind in (BlockKind.HEADING, BlockKind.CONTENTS)
        stem = "" if is_heading else self._stem_of(block)
        pieces = list(split_sentences(block.text))
        for start, end in pieces:
            yield from _sentence(block, block.text[start:end], stem, is_heading)
        self._remember(block, stem, block.text[slice(*pieces[-1])] if pieces else "")

    def _stem_of(self, block: Block) -> str:
        clause = block.place.clause
        if clause and block.number:
            for part, parent, words in reversed(self._stems):
                if part == block.place.part and _is_under(clause, parent):
                    return words
        if block.kind is BlockKind.LIST_ITEM and not block.number and self._loose:
            return self._loose
        heading = block.place.heading_path[-1] if block.place.heading_path else ""
        goes_on = _HEADING_OPENS.search(heading) and not _DIRECTS.search(block.text)
        return heading if goes_on else ""

    def _remember(self, block: Block, stem: str, last: str) -> None:
        opens = bool(_OPEN.search(last)) and not (
            block.kind is BlockKind.HEADING and not _DIRECTS.search(last)
        )
        whole = f"{stem} {last}".strip() if opens else ""
        if block.number and block.place.clause:
            self._stems = [
                kept
                for kept in self._stems
                if kept[0] == block.place.part and _is_under(block.place.clause, kept[1])
            ]
            if (opens and not last.rstrip().endswith((";", ","))) or (opens and not stem):
                self._stems.append((block.place.part, block.place.clause, whole))
        if block.kind is not BlockKind.LIST_ITEM or block.number:
            self._loose = whole if last.rstrip().endswith((":", "-", "–", "—")) else ""
        self._table_lead = last if _LEADS_TO_TABLE.search(last) and _DIRECTS.search(last) else ""

    def _row(self, row: Sequence[Block]) -> Iterator[Passage]:
        lead = self._table_lead
        long = [block for block in row if len(block.text.split()) >= _CELL_SENTENCE]
        if not long or all(_is_count(block.text) for block in long):
            text = " | ".join(block.text for block in row)
            yield _passage(row[0], text, lead, is_row=True)
            return
        short = [block for block in row if block not in long]
        if short:
            yield _passage(short[0], " | ".join(block.text for block in short), lead, is_row=True)
        for block in long:
            header = (block.place.cell.column_header or "") if block.place.cell else ""
            stem = header if _DIRECTS.search(header) else lead
            for start, end in split_sentences(block.text):
                yield from _sentence(block, block.text[start:end], stem, is_heading=False)


def _sentence(block: Block, sentence: str, stem: str, is_heading: bool) -> Iterator[Passage]:
    listed = split_items(sentence)
    if listed is None:
        yield _passage(block, sentence, stem, is_heading)
        return
    head, items = sentence[slice(*listed[0])], listed[1]
    stem = f"{stem} {head}".strip()
    if head:
        yield _passage(block, head, "", is_heading)
    for start, end in items:
        if start < end:
            yield _passage(block, sentence[start:end], stem, is_heading)


def _passage(block: Block, text: str, stem: str, is_heading: bool = False, is_row: bool = False) -> Passage:
    place = block.place
    headings = place.heading_path
    if place.cell:
        headings = (*headings, *_distinct((place.cell.row_header, place.cell.column_header), text))
    if place.part and not any(place.part.lower() in heading.lower() for heading in headings):
        headings = (place.part, *headings)
    main = re.split(r"[.(]", place.clause, maxsplit=1)[0] if place.clause else None
    return Passage(text, stem, headings, block, (place.part, *place.heading_path, main), is_heading, is_row)


def _distinct(words: Iterable[str | None], text: str) -> Iterator[str]:
    return (word for word in words if word and word not in text)


def _row_of(block: Block) -> tuple[int | None, int]:
    cell = block.place.cell
    return (cell.table, cell.row) if cell and block.kind is BlockKind.TABLE_CELL else (None, 0)


def _is_under(clause: str, parent: str) -> bool:
    """Whether "14.2(a)" stands under "14.2"; a clause does not stand under itself."""
    return len(clause) > len(parent) and clause.startswith(parent) and clause[len(parent)] in ".("


def _is_count(text: str) -> bool:
    return not _DIRECTS.search(text) and len(text.split()) < 2 * _CELL_SENTENCE

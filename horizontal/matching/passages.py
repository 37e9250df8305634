"""Cuts a contract into passages: a sentence, list item or table row, with the stem that it hangs from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from horizontal.contract import Block, BlockKind, Contract
from horizontal.matching.boxes import not_chosen
from horizontal.matching.guidance import GuidanceFinder, Span, is_label, sentences_apart, speaks_of_wording
from horizontal.matching.marks import mark_of_header
from horizontal.matching.passage import Passage
from horizontal.matching.policy_lists import PolicyLists
from horizontal.matching.sentences import split_items, split_sentences
from horizontal.matching.table_cells import (
    HAS_MODAL,
    LIST_LEAD,
    header_of,
    is_count,
    is_for_itself,
    is_phrase,
    list_lead_over,
    only_name,
    row_of,
)
from horizontal.matching.table_leads import directs, is_caption, lead_in, lead_of_name, leads_by_name
from horizontal.matching.table_rows import RowReader, rows_whole
from horizontal.matching.unmarked_lists import unmarked_items

_OPEN = re.compile(r"(?:[:;,–—-]|\b(?:and|or|that|to|by|shall|must|will|should|may|following))\s*$", re.I)
_HEADING_OPENS = re.compile(r"\b(?:shall|must|will|should|may|are to|is to)\b(?:\s+\w+){0,5}:?\s*$", re.I)
"""A heading that begins the sentences under it: "The Provider will"."""
_TELLS_WHAT = re.compile(r"\W*(?:what|how|when|who|why|where)\b", re.I)
"""What a heading only names opens no sentence: "What the policies shall hold"."""
_WHAT_IS_WRITTEN = re.compile(
    r"\W*what\b.*\b(?:shown|recorded|entered|stated|written|noted|counted|reported)\b"
    r"|\W*what (?:is|are) to be \w+\W*$",
    re.I,
)
"""The header of a form, of which the sentence before it says what is done with it: "What must be shown"."""
_BELOW_MAIN = re.compile(r"[.(]")
_LAST_WORD = 12
"""Characters at the end of a text that hold its last word, where that opens a list."""
_CODE = re.compile(r"[A-Z]{1,3}[- ]?\d{1,2}")
_BEGINS_WITH_CODE = re.compile(r"(?:KPI|PI|SL|SLA|KI)[- ]?\d{1,2}\b(?! (?:and|or|to|is|are)\b)")
"""The label of a row where a table has lost its rules: "SV5", "KPI 5"."""


def cut_passages(contract: Contract) -> tuple[Passage, ...]:
    """The passages in reading order."""
    blocks = [block for block in contract.blocks if block.language is None and block.text.strip()]
    return tuple(_Cutter().cut(blocks))


class _Cutter:
    """Walks the blocks and remembers the stems that are open."""

    def __init__(self) -> None:
        self._stems: list[tuple[str | None, str, str]] = []  # part, clause or "", words
        self._loose = ""  # over bullets
        self._over_items = ""  # over items such as "(a)" that stand in no clause
        self._before_table: Block | None = None
        self._caption = ""
        self._leads_by_name: Mapping[str, str] = {}
        self._before_rows: Block | None = None  # of which each is known by a code, their table being lost
        self._guidance: dict[int, tuple[Span, ...]] = {}
        self._unmarked: Mapping[int, Block] = {}
        self._said: dict[int, str] = {}  # last, by a block with its stem
        self._policies = PolicyLists(())

    def cut(self, blocks: Sequence[Block]) -> Iterator[Passage]:
        finder = GuidanceFinder()
        spans = ((id(block), finder.spans(block)) for block in blocks)
        self._guidance = {block: found for block, found in spans if found}
        self._unmarked = unmarked_items(blocks)
        self._policies = PolicyLists(blocks)
        left_out = not_chosen(blocks)
        self._guidance |= {id(block): ((0, len(block.text)),) for block in blocks if id(block) in left_out}
        rows = RowReader(blocks)
        if any(block.place.cell for block in blocks):
            self._leads_by_name = leads_by_name(blocks)
        for (table, _), group in groupby(rows_whole(blocks), key=row_of):
            cells = list(group)
            if table is None:
                for block in cells:
                    yield from self._block(block)
                continue
            if rows.names_group(cells):
                continue  # its words stand over the rows below it
            row = rows.read(cells)
            for task in row.tasks:
                yield from map(row.with_task, self._task(task))
            yield from map(row.with_cell, self._row(row.cells))

    def _block(self, block: Block) -> Iterator[Passage]:
        is_heading = block.kind in (BlockKind.HEADING, BlockKind.CONTENTS)
        stem = "" if is_heading else self._stem_of(block) or self._lead_of_unmarked(block)
        stem = stem or self._policies.over_item(block)
        guided = self._guidance.get(id(block), ())
        pieces = sentences_apart(block.text, guided)
        for start, end in pieces:
            sentence = block.text[start:end]
            is_guidance = (guided and _is_within(start, guided)) or speaks_of_wording(sentence)
            for passage in _sentence(block, sentence, stem, is_heading):
                yield replace(passage, is_guidance=True) if is_guidance else self._clear_of_labels(passage)
        last = block.text[slice(*pieces[-1])] if pieces else ""
        self._said[id(block)] = f"{stem} {last}".strip()
        self._remember(block, stem, last)

    def _clear_of_labels(self, passage: Passage) -> Passage:
        """The passage without the headings of guidance that it comes after and does not belong to."""
        if not self._guidance or not any(map(is_label, passage.headings)):
            return passage
        return replace(passage, headings=tuple(h for h in passage.headings if not is_label(h)))

    def _stem_of(self, block: Block) -> str:
        clause = block.place.clause
        if clause and block.number:
            for part, parent, words in reversed(self._stems):
                if part == block.place.part and _is_under(clause, parent):
                    return words
        if block.kind is BlockKind.LIST_ITEM:
            lead = self._loose if not block.number else self._over_items if _is_topmost(block) else ""
            if lead:
                return lead
        if self._before_rows and _is_coded_row(block) and not HAS_MODAL.search(block.text):
            lead = lead_in(self._before_rows)
            if lead:
                return lead
        heading = block.place.heading_path[-1] if block.place.heading_path else ""
        is_item = not block.number or "." not in block.number.strip(".")
        opens = (_HEADING_OPENS.search(heading) and not _TELLS_WHAT.match(heading)) or (
            is_item and LIST_LEAD.search(heading)
        )
        return heading if opens and not HAS_MODAL.search(block.text) else ""

    def _lead_of_unmarked(self, block: Block) -> str:
        lead = self._unmarked.get(id(block))
        words = self._said.get(id(lead), "")
        return words if HAS_MODAL.search(words) else ""

    def _remember(self, block: Block, stem: str, last: str) -> None:
        leads = LIST_LEAD.match(last) is not None and last == block.text.strip()
        opens = leads or (
            bool(_OPEN.search(last.rstrip()[-_LAST_WORD:]))
            and not (block.kind is BlockKind.HEADING and not HAS_MODAL.search(last))
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
        elif opens and block.place.clause and last.rstrip().endswith(":"):  # the clause goes on with a list
            self._stems.append((block.place.part, block.place.clause, whole))
        if block.kind is not BlockKind.LIST_ITEM or block.number:
            self._loose = whole if leads or last.rstrip().endswith((":", "-", "–", "—")) else ""
        if block.kind is not BlockKind.LIST_ITEM:
            self._over_items = self._loose
        self._caption = block.text if is_caption(block) else ""
        if not self._caption:
            self._before_table = block
        if block.kind is not BlockKind.HEADING and not (_is_coded_row(block) or self._caption):
            self._before_rows = block

    def _row(self, row: Sequence[Block]) -> Iterator[Passage]:
        lead = self._lead_to(row)
        if named := self._policies.named(row, lead):
            yield from self._cell(*named)
        items = self._items_in_cells(row, lead)
        apart = [
            block
            for block in row
            if id(block) in self._guidance or list_lead_over(block) or id(block) in items
        ]
        for block in apart:
            for passage in self._cell(block, items.get(id(block)) or list_lead_over(block) or lead):
                yield replace(passage, is_guidance=id(block) in self._guidance)
        row = [block for block in row if block not in apart]
        if not row:
            return
        long = [block for block in row if is_for_itself(block)]
        if all(map(is_count, long)) or all(map(is_phrase, long)):
            text = " | ".join(block.text for block in row)
            yield _passage(row[0], text, lead, is_row=True)
            return
        short = [block for block in row if block not in long]
        if short and not only_name(short, long):
            yield _passage(short[0], " | ".join(block.text for block in short), lead, is_row=True)
        for block in long:
            header = header_of(block)
            asked = mark_of_header(header)
            is_stem = directs(header) and not (lead and _WHAT_IS_WRITTEN.match(header))
            for passage in self._cell(block, header if is_stem else lead):
                yield replace(passage, asked=asked) if asked else passage

    def _items_in_cells(self, row: Sequence[Block], lead: str) -> dict[int, str]:
        """What each item of a list inside a cell hangs from, where that says what is done."""
        found = {}
        for block in row:
            over = self._unmarked.get(id(block))
            if over is not None:
                last = over.text[slice(*list(split_sentences(over.text))[-1])]
                if HAS_MODAL.search(last):
                    found[id(block)] = f"{lead} {last}".strip()
        return found

    def _task(self, task: Block) -> Iterator[Passage]:
        """What the party does that is named over the cell."""
        lead = self._lead_to([task])
        return self._cell(task, header_of(task) if directs(header_of(task)) else lead)

    def _lead_to(self, row: Sequence[Block]) -> str:
        """The sentence that leads to the rows of a table: the one before it, or one from afar that names the table."""
        lead = lead_in(self._before_table) if self._before_table else ""
        if lead or not self._leads_by_name:
            return lead
        before = self._before_table.text if self._before_table else ""
        return lead_of_name([self._caption, *map(header_of, row), before], self._leads_by_name)

    @staticmethod
    def _cell(block: Block, stem: str) -> Iterator[Passage]:
        for start, end in split_sentences(block.text):
            yield from _sentence(block, block.text[start:end], stem, is_heading=False)


def _is_topmost(block: Block) -> bool:
    """Whether a numbered item hangs from no clause by its number: "(a)" in a part without clauses."""
    return (block.place.clause or "").startswith("(")


def _is_coded_row(block: Block) -> bool:
    if block.number is None:
        return _BEGINS_WITH_CODE.match(block.text) is not None
    return _CODE.fullmatch(block.number.strip(" .:")) is not None


def _is_within(start: int, spans: Sequence[Span]) -> bool:
    return any(first <= start < last for first, last in spans)


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
    if place.part:
        headings = _under_part(place.part, headings)
    section = (place.part, *place.heading_path, _main_clause(place.clause))
    return Passage(text, stem, headings, block, section, is_heading, is_row)


@lru_cache(maxsize=4096)
def _under_part(part: str, headings: tuple[str, ...]) -> tuple[str, ...]:
    """The headings with that of the part over them, where none names it."""
    named = any(part.lower() in heading.lower() for heading in headings)
    return headings if named else (part, *headings)


@lru_cache(maxsize=4096)
def _main_clause(clause: str | None) -> str | None:
    return _BELOW_MAIN.split(clause, maxsplit=1)[0] if clause else None


def _distinct(words: Iterable[str | None], text: str) -> Iterator[str]:
    return (word for word in words if word and word not in text)


def _is_under(clause: str, parent: str) -> bool:
    """Whether "14.2(a)" stands under "14.2"; a clause does not stand under itself."""
    return len(clause) > len(parent) and clause.startswith(parent) and clause[len(parent)] in ".("

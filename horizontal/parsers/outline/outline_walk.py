"""The walk over the paragraphs: what is open at each place, and what that makes of the next one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from horizontal.contract import Block, BlockKind, Place
from horizontal.parsers.open_steps import Surroundings
from horizontal.parsers.outline.clause_labels import Label, Split, split_paragraph
from horizontal.parsers.outline.contents_entries import contents_entries
from horizontal.parsers.outline.heading_choice import (
    could_head,
    heads_unnumbered,
    numbered_kind,
    text_kind,
    weight,
)
from horizontal.parsers.outline.heading_marks import body_size, has_verb, is_marked, is_title_shaped
from horizontal.parsers.outline.heading_stack import HeadingStack, OpenHeading
from horizontal.parsers.outline.label_order import has_child, is_first
from horizontal.parsers.outline.numbering import Numbering
from horizontal.parsers.outline.part_headings import PartHeading
from horizontal.parsers.outline.part_places import part_places
from horizontal.parsers.outline.table_outline import TableOutline
from horizontal.parsers.paragraph import Paragraph

_FURNITURE = (BlockKind.HEADER, BlockKind.FOOTER)
_NOTES = (BlockKind.FOOTNOTE, BlockKind.ENDNOTE)
_APART = (*_NOTES, *_FURNITURE, BlockKind.TEXT_BOX, BlockKind.TABLE_CELL)
_LOOK_AHEAD = 60
_PART = Label("", ())
"""Stands among the labels where a part begins."""
_LIST_ENDS = (":", "—", "–", "-")


class OutlineWalk:
    """One pass over the paragraphs, in reading order."""

    def __init__(self, paragraphs: Sequence[Paragraph], heading: str | None) -> None:
        self._paragraphs = paragraphs
        self._contents = contents_entries(paragraphs)
        self._parts = part_places(paragraphs, self._contents)
        self._splits = tuple(split_paragraph(paragraph.label, paragraph.text) for paragraph in paragraphs)
        marks = tuple(self._labels_of_clauses())
        self._label_places = tuple(place for place, _ in marks)
        self._labels = tuple(label for _, label in marks)
        self._part_starts = tuple(number for number, label in enumerate(self._labels) if label is _PART)
        self._body_size = body_size(paragraphs)
        self._headings = HeadingStack((heading,) if heading else ())
        self._numbering = Numbering()
        self._tables = TableOutline(paragraphs)
        self._part: str | None = None
        self._fresh = False
        self._before = ""
        self._in_list = False

    def blocks(self) -> Iterator[Block]:
        """The blocks, in the order of their paragraphs."""
        for place, paragraph in enumerate(self._paragraphs):
            if paragraph.text.strip() or paragraph.label:
                block = self._block(place, paragraph)
                if block is not None:
                    yield block

    def _labels_of_clauses(self) -> Iterator[tuple[int, Label]]:
        """The labels of the running text by their places, and `_PART` where a part begins."""
        for place, paragraph in enumerate(self._paragraphs):
            label = self._splits[place].label
            if place in self._parts:
                yield place, _PART
            elif label is not None and place not in self._contents and _is_running_text(paragraph):
                yield place, label

    def _ahead(self, place: int) -> tuple[Label, ...]:
        """The labels that follow in the same part, nearest first."""
        start = bisect_right(self._label_places, place)
        part = bisect_left(self._part_starts, start)
        end = self._part_starts[part] if part < len(self._part_starts) else len(self._labels)
        return self._labels[start : min(end, start + _LOOK_AHEAD)]

    def _block(self, place: int, paragraph: Paragraph) -> Block | None:
        split = self._splits[place]
        if place in self._contents:
            return _block(paragraph, split.whole, BlockKind.CONTENTS, Place(page=paragraph.page))
        if paragraph.kind in _FURNITURE:
            return _block(paragraph, split.whole, paragraph.kind, Place(page=paragraph.page))
        if place in self._parts:
            return self._start_part(paragraph, self._parts[place])
        if not _is_running_text(paragraph):
            return self._set_apart(paragraph, split)
        if split.label is not None:
            block = self._numbered(place, paragraph, split, split.label)
            if block is not None:
                return block
        return self._unnumbered(place, paragraph, split) if split.whole else None

    def _set_apart(self, paragraph: Paragraph, split: Split) -> Block | None:
        """A note, a table cell or a text box: it stands under the open clause and numbers nothing outside."""
        place = self._place(paragraph, self._numbering.clause)
        if paragraph.kind in _NOTES:
            return _block(paragraph, split.whole, paragraph.kind, place)
        self._in_list = False
        return self._tables.block(paragraph, split, place)

    def _start_part(self, paragraph: Paragraph, heading: PartHeading) -> Block:
        if heading.name != self._part:
            self._numbering = Numbering()
        self._part, self._fresh, self._before, self._in_list = heading.name, True, "", False
        self._headings.close_for_part(under_part=heading.under_part)
        block = _block(
            paragraph,
            heading.title or heading.printed,
            BlockKind.HEADING,
            self._place(paragraph, None),
            number=heading.printed,
            level=1,
        )
        self._headings.open(OpenHeading(heading.words, depth=0))
        return block

    def _numbered(self, place: int, paragraph: Paragraph, split: Split, label: Label) -> Block | None:
        ahead = self._ahead(place)
        if label.form == "_." and not label.absolute and ahead:
            heads = self._numbering.counts_no_clauses and self._heads_letters(paragraph, split.rest, ahead[0])
            if heads or has_child(label, ahead[0]):
                label = replace(label, over_figures=True)
        around = Surroundings(
            rest=split.rest,
            given=bool(paragraph.label),
            heading_like=could_head(paragraph, split.rest, self._body_size),
            fresh=self._fresh,
            after_colon=self._before.endswith(_LIST_ENDS),
            in_list=self._in_list,
            list_level=paragraph.list_level,
            indent=paragraph.indent or None,
            ahead=ahead,
        )
        clause = self._numbering.place(label, around)
        if clause is None:
            return None
        if not split.rest and paragraph.label:
            return None
        depth = self._numbering.depth
        kind = numbered_kind(paragraph, split.rest, label, around, depth, self._body_size)
        text = split.rest or label.printed
        self._headings.close_below(depth)
        if depth == 1 and label.absolute:
            self._headings.close_preamble()
        at = self._place(paragraph, clause)
        if kind is BlockKind.HEADING:
            self._numbering.mark_heading()
            self._headings.open(OpenHeading(text, depth, paragraph.heading_level or None))
        self._fresh, self._in_list = False, kind is BlockKind.LIST_ITEM
        self._before = "" if kind is BlockKind.HEADING else split.rest
        return _block(paragraph, text, kind, at, number=label.printed, level=depth)

    def _heads_letters(self, paragraph: Paragraph, text: str, below: Label) -> bool:
        """Whether the words after "XIV." are the heading of a clause: its paragraphs are (a), (b) and so on."""
        is_heading = (
            is_title_shaped(text) and is_marked(paragraph, text, self._body_size) and not has_verb(text)
        )
        return is_heading and below.segments[0].bracketed and is_first(below.segments[0].text)

    def _unnumbered(self, place: int, paragraph: Paragraph, split: Split) -> Block:
        is_item = split.bullet is not None or (paragraph.kind is BlockKind.LIST_ITEM and split.label is None)
        text = split.whole
        after = self._paragraphs[place + 1] if place + 1 < len(self._paragraphs) else None
        in_list = (self._in_list and not self._before.endswith(".")) or self._before.endswith(_LIST_ENDS)
        if not is_item and heads_unnumbered(paragraph, text, after, self._body_size, in_list=in_list):
            return self._open_unnumbered(place, paragraph, text)
        hangs = is_item or self._before.endswith(_LIST_ENDS)
        clause = self._numbering.take_text(paragraph.indent or None, hangs=hangs)
        if not is_item:
            self._before = text
        self._in_list = is_item
        kind = BlockKind.LIST_ITEM if is_item else text_kind(paragraph)
        return _block(paragraph, text, kind, self._place(paragraph, clause))

    def _open_unnumbered(self, place: int, paragraph: Paragraph, text: str) -> Block:
        """A heading without a number: inside the open clause where its numbers go on, else something new."""
        if paragraph.heading_level == 0:
            return _block(paragraph, text, BlockKind.HEADING, self._place(paragraph, None))
        style_level = paragraph.heading_level or None
        inside = self._numbering.goes_on(self._ahead(place)) or self._headings.is_below_numbered(style_level)
        self._numbering.pass_heading(inside=inside)
        self._fresh, self._before, self._in_list = not inside, "", False
        heading = OpenHeading(text, None, style_level, weight(paragraph, text), inside)
        self._headings.make_room(heading)
        clause = self._numbering.take_text(None, hangs=True)
        block = _block(
            paragraph, text, BlockKind.HEADING, self._place(paragraph, clause), level=style_level or 1
        )
        self._headings.open(heading)
        return block

    def _place(self, paragraph: Paragraph, clause: str | None) -> Place:
        return Place(
            page=paragraph.page,
            part=self._part,
            clause=clause,
            heading_path=self._headings.path,
            cell=paragraph.cell,
            note=paragraph.note,
        )


def _is_running_text(paragraph: Paragraph) -> bool:
    return paragraph.cell is None and paragraph.kind not in _APART


def _block(
    paragraph: Paragraph,
    text: str,
    kind: BlockKind,
    place: Place,
    *,
    number: str | None = None,
    level: int = 0,
) -> Block:
    return Block(
        text=text,
        kind=kind,
        number=number,
        level=level,
        proposed=paragraph.proposed,
        scanned=paragraph.scanned,
        place=place,
    )

"""The outline inside tables and text boxes: rows with clause numbers, and lists in a cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from horizontal.contract import Block, BlockKind, Cell, Place
from horizontal.parsers.open_steps import Surroundings
from horizontal.parsers.outline.clause_labels import Label, Split, split_label
from horizontal.parsers.outline.numbering import Numbering
from horizontal.parsers.paragraph import Paragraph

_CLAUSE_ROWS = 2
"""So many rows must begin with a number such as "4.2" before a table counts as clauses set in a grid."""


class TableOutline:
    """What is open in the table or text box that the walk is in."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._clause_tables = _clause_tables(paragraphs)
        self._row: tuple[int, int] | None = None
        self._row_clause: str | None = None
        self._row_label: str | None = None
        self._scope: Cell | None = None
        self._numbering = Numbering()

    def block(self, paragraph: Paragraph, split: Split, place: Place) -> Block | None:
        """The block of one paragraph in a cell or a box; `place` is where the table itself stands."""
        cell = paragraph.cell
        if cell is not None and (cell.table, cell.row) != self._row:
            self._row, self._row_clause, self._row_label = (cell.table, cell.row), None, None
        clause = self._row_clause or place.clause
        if cell is None or cell != self._scope:
            self._scope, self._numbering = cell, Numbering(clause)
        label = self._row_number(paragraph, split)
        if label is not None:
            self._row_clause, self._row_label = label.citation, label.printed
            return _block(paragraph, _whole(paragraph), None, _at(place, label.citation))
        return self._text_block(paragraph, split, place, clause)

    def _row_number(self, paragraph: Paragraph, split: Split) -> Label | None:
        cell, label = paragraph.cell, split.label
        if cell is None or label is None or cell.column != 1 or cell.table not in self._clause_tables:
            return None
        return label if label.absolute and not split.rest else None

    def _text_block(
        self, paragraph: Paragraph, split: Split, place: Place, clause: str | None
    ) -> Block | None:
        if self._row_label is not None and paragraph.text.strip():
            number, self._row_label = self._row_label, None
            return _block(paragraph, paragraph.text, number, _at(place, clause))
        label = split.label
        if label is not None and split.rest and (len(label.segments) > 1 or not label.absolute):
            around = Surroundings(
                rest=split.rest, given=bool(paragraph.label), list_level=paragraph.list_level
            )
            own = self._numbering.place(label, around)
            if own is not None:
                return _block(paragraph, split.rest, label.printed, _at(place, own), self._numbering.depth)
        if split.bullet is not None:
            return _block(paragraph, split.whole, None, _at(place, self._numbering.clause or clause))
        text = _whole(paragraph)
        return _block(paragraph, text, None, _at(place, clause)) if text else None


def _clause_tables(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """Tables whose rows begin with clause numbers and go on with words."""
    numbered: defaultdict[int, set[int]] = defaultdict(set)
    worded: defaultdict[int, set[int]] = defaultdict(set)
    for paragraph in paragraphs:
        cell = paragraph.cell
        if cell is None:
            continue
        split = split_label(_whole(paragraph))
        if cell.column == 1 and split.label and not split.rest and split.label.absolute:
            if len(split.label.segments) > 1:
                numbered[cell.table].add(cell.row)
        elif sum(word[:1].isalpha() for word in paragraph.text.split()) > 1:
            worded[cell.table].add(cell.row)
    return frozenset(table for table, rows in numbered.items() if len(rows & worded[table]) >= _CLAUSE_ROWS)


def _whole(paragraph: Paragraph) -> str:
    return f"{paragraph.label or ''} {paragraph.text}".strip()


def _at(place: Place, clause: str | None) -> Place:
    return place.model_copy(update={"clause": clause})


def _block(paragraph: Paragraph, text: str, number: str | None, place: Place, level: int = 0) -> Block:
    return Block(
        text=text,
        kind=BlockKind.TABLE_CELL if paragraph.cell is not None else paragraph.kind,
        number=number,
        level=level or int(number is not None),
        proposed=paragraph.proposed,
        scanned=paragraph.scanned,
        place=place,
    )

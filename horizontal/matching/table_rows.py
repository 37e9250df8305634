"""A row of a table as a whole: what it is about, who does it, how strongly it is asked, and the cells that say so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from horizontal.contract import Block
from horizontal.evidence import Strength
from horizontal.matching.lots import lots_of_row
from horizontal.matching.marks import lead_for, learn_marks, mark_of_row
from horizontal.matching.passage import Passage
from horizontal.matching.table_cells import header_of, is_check, is_for_itself, is_occasion, row_of
from horizontal.matching.table_groups import groups_in
from horizontal.matching.table_remarks import remark_on
from horizontal.matching.table_roles import (
    doers,
    initials_of_parties,
    marked_columns,
    party_columns,
    tasks_of_parties,
)
from horizontal.matching.table_subjects import row_subjects

_FROM_WEAKEST = (
    Strength.NEGATED,
    Strength.STATEMENT,
    Strength.PERMISSIVE,
    Strength.QUALIFIED,
    Strength.MANDATORY,
)


@dataclass(frozen=True, slots=True)
class Row:
    """What the whole of a row settles for its cells."""

    cells: tuple[Block, ...]
    """Those that say what is done, by whoever is named."""
    tasks: tuple[Block, ...]
    """Those that say what the party does that is named over them."""
    group: str
    """The words that stand over this row and others."""
    subject: str
    marked: tuple[str, ...]
    """The headers of the columns that are marked as doing what the row says."""
    doers: tuple[str, ...]
    """Whoever is named as doing it."""
    lots: frozenset[str]
    asked: Strength | None

    def with_cell(self, passage: Passage) -> Passage:
        """A passage of one of the cells as a part of this row."""
        first = next((block for block in self.cells if " " in block.text), self.cells[0])
        is_task = passage.block is first or passage.block is self.cells[0]
        return self._with(passage, self.doers or (self.marked if is_task else ()))

    def with_task(self, passage: Passage) -> Passage:
        """A passage of one of the tasks as a part of this row."""
        return self._with(passage, (header_of(passage.block),))

    def _with(self, passage: Passage, marked: tuple[str, ...]) -> Passage:
        """The passage with what its row is about among its headings, over the header of its column."""
        headings, header, subject = passage.headings, header_of(passage.block), self.subject
        if subject and subject not in passage.text and passage.text not in subject:
            at = len(headings) - (1 if header and headings[-1:] == (header,) else 0)
            headings = (*headings[:at], subject, *headings[at:])
        if self.group and self.group not in headings:
            at = len(headings) - _headers_at_end(passage, headings)
            headings = (*headings[:at], self.group, *headings[at:])
        return replace(
            passage,
            group=self.group,
            stem=lead_for(passage.stem, self.asked),
            headings=headings,
            marked=marked,
            lots=self.lots,
            asked=passage.asked or self.asked,
        )


def _headers_at_end(passage: Passage, headings: Sequence[str]) -> int:
    """How many of the headings are those of the row and the column."""
    place = passage.block.place
    over = {*place.heading_path, place.part}
    return len(list(takewhile(lambda one: one not in over, reversed(headings)))) if place.cell else 0


class RowReader:
    """Reads the rows of one contract by what the rest of it says of them: keys of marks, columns of the parties."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._groups = groups_in(blocks)
        self._subjects = row_subjects(blocks)
        self._marks = learn_marks(blocks)
        self._parties = party_columns(blocks)
        self._initials = initials_of_parties(blocks)

    def names_group(self, row: Sequence[Block]) -> bool:
        """Whether the row does no more than name those below it."""
        return row_of(row[0]) in self._groups.heads

    def read(self, row: Sequence[Block]) -> Row:
        """The row of which these are the cells."""
        mark = mark_of_row(row, self._marks)
        tasks = tasks_of_parties(row, self._parties) if self._parties else []
        upon = [block for block in row if is_occasion(block)]
        cells = [block for block in row if block not in (*tasks, *upon) and not is_check(block)] or list(row)
        cell = row[0].place.cell
        own = self._subjects.get((cell.table, cell.row), "") if cell else ""
        subject = _joined(own, upon if len(upon) < len(row) else ())
        if tasks:  # what is left of the row only says what the tasks are about
            subject = subject or " | ".join(block.text for block in cells)
            cells = [block for block in cells if is_for_itself(block)]
        return Row(
            cells=tuple(cells),
            tasks=tuple(tasks),
            group=self._groups.over.get(row_of(row[0]), ""),
            subject=subject,
            marked=marked_columns(row),
            doers=doers(row, self._initials) or ((mark.doer,) if mark and mark.doer else ()),
            lots=lots_of_row(row),
            asked=_weakest(mark.strength if mark else None, remark_on(row, self._marks)),
        )


def rows_whole(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks in reading order, but the notes to a cell only after the last cell of its row."""
    row: tuple[int | None, int] = (None, 0)
    notes: list[Block] = []
    for block in blocks:
        if block.place.note is not None and row[0] is not None:
            notes.append(block)
            continue
        if row_of(block) != row:
            yield from notes
            row, notes = row_of(block), []
        yield block
    yield from notes


def _weakest(*asked: Strength | None) -> Strength | None:
    """The one of these that asks least; None where nothing is said."""
    return min(filter(None, asked), key=_FROM_WEAKEST.index, default=None)


def _joined(subject: str, upon: Sequence[Block]) -> str:
    """What a row is about, with what its task is done upon."""
    return " ".join(filter(None, (subject, *(block.text for block in upon if block.text not in subject))))

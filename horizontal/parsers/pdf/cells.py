"""Cells of ruled tables as paragraphs, row by row, tables that run over a page put together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from horizontal.contract import BlockKind, Cell
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.pdf.columns import Column
from horizontal.parsers.pdf.hyphens import Joiner
from horizontal.parsers.pdf.labels import label_of
from horizontal.parsers.pdf.lines import Line, words_in
from horizontal.parsers.pdf.paragraphs import Builder
from horizontal.parsers.pdf.rows import in_rows
from horizontal.parsers.pdf.tables import Grid, GridCell

_LONGEST_HEADER = 12
Texts = dict[tuple[int, int], str]
"""The words of a grid's cells, by row and column."""


class TableWriter:
    """Writes the tables of one document, numbered from 1."""

    def __init__(
        self, joiner: Joiner, builder: Builder, notes_called: Callable[[list[Line]], Iterable[Paragraph]]
    ) -> None:
        """`notes_called` gives the notes that lines call, which follow their cell."""
        self._joiner, self._builder, self._notes_called = joiner, builder, notes_called
        self._table = 0
        self._row = 0
        self._headers: dict[int, str] = {}
        self._may_be_headers: dict[int, str] = {}
        """The only row that stood at the foot of a page: it heads the table if that goes on overleaf."""
        self.repeated = 0
        """Words of header rows that were printed again on a later page."""

    def write(self, grid: Grid, page: int, *, goes_on: bool) -> Iterator[Paragraph]:
        """The cells with words, row by row; `goes_on` says that it goes on with the table before."""
        texts = {(cell.row, cell.column): self._text(cell) for cell in grid.cells}
        first = min((row for row, _ in texts), default=1)
        skipped = 0
        if goes_on:
            skipped = self._go_on(texts, first)
        else:
            self._begin(grid, texts, first)
        for number in sorted({row for row, _ in texts} - {skipped}):
            self._row += 1
            heads = self._row == 1 and bool(self._headers or self._may_be_headers)
            row_header = (
                None
                if heads
                else next((texts[key] for key in sorted(texts) if key[0] == number and texts[key]), None)
            )
            for cell in (cell for cell in grid.cells if cell.row == number and cell.lines):
                yield from self._cell(
                    cell, page, row_header if row_header != texts[cell.row, cell.column] else None
                )

    def _begin(self, grid: Grid, texts: Texts, first: int) -> None:
        self._table += 1
        self._row = 0
        self._headers = _headers(grid, texts, first)
        self._may_be_headers = {} if self._headers else _lone_headers(grid, texts, first)

    def _go_on(self, texts: Texts, first: int) -> int:
        """The row that only says again what heads the columns; 0 where none does."""
        if self._row == 1 and self._may_be_headers:
            self._headers = self._may_be_headers
        if not self._headers or _row(texts, first) != self._headers:
            return 0
        self.repeated += sum(words_in(text) for text in self._headers.values())
        return first

    def _text(self, cell: GridCell) -> str:
        return self._joiner.join(line.text for line in in_rows(list(cell.lines)))

    def _cell(self, cell: GridCell, page: int, row_header: str | None) -> Iterator[Paragraph]:
        header = self._headers.get(cell.column) if self._row > 1 else None
        place = Cell(
            table=self._table,
            row=self._row,
            column=cell.column,
            column_header=header or None,
            row_header=row_header,
        )
        rows = in_rows(list(cell.lines))
        column = Column(
            rows, min(line.left for line in rows), max(cell.right - 5, *(line.right for line in rows))
        )
        for draft in self._builder.paragraphs([column]):
            yield Paragraph(
                self._joiner.join(line.text for line in draft.lines),
                indent=round(draft.first.left, 1),
                size=round(draft.first.size, 1),
                bold=all(line.bold for line in draft.lines),
                page=page,
                kind=BlockKind.TABLE_CELL,
                cell=place,
            )
            yield from self._notes_called(draft.lines)


def _row(texts: Texts, number: int) -> dict[int, str]:
    """The words of one row, by column."""
    return {column: text for (row, column), text in texts.items() if row == number}


def _lone_headers(grid: Grid, texts: Texts, first: int) -> dict[int, str]:
    """The only row of a table, where it may head what follows on the next page: bold short words in every column."""
    row = _row(texts, first)
    if len(row) != len(texts) or len(row) < 2 or not all(map(_may_head, row.values())):
        return {}
    return row if all(line.bold for cell in grid.cells for line in cell.lines) else {}


def _headers(grid: Grid, texts: Texts, first: int) -> dict[int, str]:
    """The first row by column, where it heads the table: bold, or short words throughout."""
    row = _row(texts, first)
    if len({number for number, _ in texts}) < 2 or sum(bool(text) for text in row.values()) < 2:
        return {}
    lines = [line for cell in grid.cells if cell.row == first for line in cell.lines]
    if all(line.bold for line in lines):
        return row
    under = [line for cell in grid.cells if cell.row > first and cell.column == 1 for line in cell.lines]
    if under and all(line.bold for line in under):
        return {}
    return row if all(_may_head(text) for text in row.values()) else {}


def _may_head(text: str) -> bool:
    label = label_of(text)
    if not text or text[:1].isdigit() or (label is not None and label.rest):
        return False
    return len(text.split()) <= _LONGEST_HEADER and not text.endswith((".", ";"))

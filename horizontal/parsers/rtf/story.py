"""One story of Rich Text - body, note, text box, header - as it grows, paragraph by paragraph."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from horizontal.contract import BlockKind
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.rtf.state import Look, Shape, Tables
from horizontal.parsers.tables.grid import Grid, GridCell
from horizontal.parsers.tables.paragraphs import grid_paragraphs
from horizontal.parsers.word.symbols import plain_letters

_BULLET = "o"
"""The letter that stands for a hollow bullet in the font Courier."""


@dataclass(slots=True)
class Row:
    """What the properties of the open row say of its cells."""

    header: bool = False
    continued: list[bool] = field(default_factory=list)
    """For each cell, whether it goes on from above."""
    beside: list[bool] = field(default_factory=list)
    """For each cell, whether it is merged with the one before."""
    _above: bool = False
    _before: bool = False

    def change(self, word: str) -> bool:
        """Whether the control word is a property of the row or of its next cell; if so, it is taken."""
        if word == "trhdr":
            self.header = True
        elif word == "clvmrg":
            self._above = True
        elif word == "clmrg":
            self._before = True
        elif word == "cellx":
            self.continued.append(self._above)
            self.beside.append(self._before)
            self._above = self._before = False
        else:
            return False
        return True


class Story:
    """Paragraphs and tables in reading order; the words of the open paragraph come in pieces."""

    def __init__(self, kind: BlockKind, tables: Tables, *, note: str | None = None) -> None:
        self.kind = kind
        self.shape = Shape()
        self.row = Row()
        self.label: list[str] = []
        self.asides: list[Paragraph] = []
        self.unnumbered = 0
        """Items of lists that came without their number."""
        self.tables = 0
        self._styles = tables
        self._note = note
        self._out: list[Paragraph] = []
        self._pieces: list[str] = []
        self._bold: bool | None = None
        self._size: float | None = None
        self._proposed = False
        self._cell: list[Paragraph] = []
        self._cells: list[GridCell] = []
        self._grid = Grid([])
        self._marked = 0

    def say(self, text: str, look: Look) -> None:
        """Add words to the open paragraph."""
        self._pieces.append(text)
        if text.isspace():
            return
        self._proposed |= look.inserted
        self._bold = look.bold if self._bold is None else self._bold and look.bold
        self._size = look.half_points / 2 if self._size is None else self._size

    def end_paragraph(self) -> None:
        """End the open paragraph, with the notes and boxes that hang on it."""
        if not self.shape.in_table:
            self._end_table()
        into = self._cell if self.shape.in_table else self._out
        text = plain_letters("".join(self._pieces))
        label = plain_letters("".join(self.label))
        numbered = label != _BULLET and any(letter.isalnum() for letter in label)
        if text or (numbered and " " in label):
            into.append(
                self._paragraph(text, label if numbered else None, listed=bool(label or self.shape.list))
            )
            self.unnumbered += bool(self.shape.list and not label)
        into += self.asides
        self.asides = []
        self._pieces, self.label = [], []
        self._bold, self._size, self._proposed = None, None, False

    def _paragraph(self, text: str, label: str | None, *, listed: bool) -> Paragraph:
        style = self._styles.styles.get(self.shape.style)
        heading = self.shape.level if self.shape.level is not None else style.heading_level if style else None
        kind = self.kind
        if kind is BlockKind.PARAGRAPH and style is not None and style.contents:
            kind = BlockKind.CONTENTS
        elif kind is BlockKind.PARAGRAPH and listed and heading is None:
            kind = BlockKind.LIST_ITEM
        return Paragraph(
            text=text,
            label=label,
            list_level=self.shape.depth if listed else None,
            heading_level=heading,
            indent=self.shape.indent,
            size=self._size,
            bold=bool(self._bold),
            kind=kind,
            note=self._note,
            proposed=self._proposed,
        )

    def end_cell(self) -> None:
        """End the open cell."""
        self.shape.in_table = True
        self.end_paragraph()
        at = len(self._cells)
        beside = self.row.beside[at] if at < len(self.row.beside) else False
        continued = self.row.continued[at] if at < len(self.row.continued) else False
        if beside and self._cells and not self._cell:
            self._cells.append(replace(self._cells[-1], paragraphs=[], span=0))
        else:
            self._cells.append(GridCell(len(self._grid.rows) + 1, at + 1, 1, self._cell, continued))
        self._cell = []

    def end_row(self) -> None:
        """End the open row."""
        if self._cell:
            self.end_cell()
        cells = [cell for cell in self._cells if cell.span]
        if cells:
            self._marked += self.row.header and self._marked == len(self._grid.rows)
            self._grid.rows.append(cells)
        self._cells = []

    def finish(self) -> list[Paragraph]:
        """All paragraphs of the story."""
        self.end_paragraph()
        self.shape.in_table = False
        self._end_table()
        return self._out

    def _end_table(self) -> None:
        self.end_row()
        if not self._grid.rows:
            return
        self.tables += 1
        read = grid_paragraphs(self._grid, self.tables, self._marked, self._styles.not_printed)
        found = [each for each in read if each.text]
        if self.kind is not BlockKind.PARAGRAPH:
            found = [replace(each, kind=self.kind, cell=None) for each in found]
        self._out += found
        self._grid, self._marked = Grid([]), 0

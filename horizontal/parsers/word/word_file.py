"""What all stories of one Word file share: its styles, lists, notes and parts, and how much of it was read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from horizontal.errors import TooLarge
from horizontal.parsers import limits
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.word.graphics import Graphics
from horizontal.parsers.word.imported import Imported
from horizontal.parsers.word.left_out import LeftOut, letters_in
from horizontal.parsers.word.notes import NoteBook
from horizontal.parsers.word.numbering import Numbering
from horizontal.parsers.word.styles import StyleSheet


@dataclass(slots=True)
class WordFile:
    """What all stories of one file share."""

    path: str
    styles: StyleSheet
    numbering: Numbering
    left_out: LeftOut
    books: dict[str, NoteBook]
    graphics: Graphics
    imported: Imported
    tables: int = 0
    cells: int = 0
    paragraphs: int = 0
    """Looked at so far, empty ones and those of every reading of a note among them."""
    letters: int = 0

    def count_paragraphs(self, more: int) -> None:
        """Count paragraphs; raises TooLarge where they are more than is read."""
        self.paragraphs += more
        if self.paragraphs > limits.MAX_PARAGRAPHS:
            raise self._too_large(f"more than {limits.MAX_PARAGRAPHS:,} paragraphs")

    def count_cell(self) -> None:
        """Count one more table cell; raises TooLarge where they are more than is read."""
        self.cells += 1
        if self.cells > limits.MAX_CELLS:
            raise self._too_large(f"more than {limits.MAX_CELLS:,} table cells")

    def count_letters(self, more: int) -> None:
        """Count letters of text; raises TooLarge where they are more than is read."""
        self.letters += more
        if self.letters > limits.MAX_CHARACTERS:
            raise limits.too_wordy(self.path)

    def from_other_part(self, paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
        """Paragraphs of a chart or an imported part, counted, with their tables numbered on through this file."""
        placed: list[Paragraph] = []
        before = self.tables
        for paragraph in paragraphs:
            self.count_paragraphs(1)
            self.count_letters(len(paragraph.text) + len(paragraph.label or ""))
            self.left_out.letters_added += letters_in(paragraph.text)
            cell = paragraph.cell
            if cell is not None:
                self.tables = max(self.tables, before + cell.table)
                paragraph = replace(paragraph, cell=cell.model_copy(update={"table": before + cell.table}))
            placed.append(paragraph)
        return placed

    def _too_large(self, what: str) -> TooLarge:
        return TooLarge(self.path, what, "split it into smaller files")

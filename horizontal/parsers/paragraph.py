"""What every format yields before the outline is known: paragraphs in reading order, as they look on the page."""

from __future__ import annotations

from dataclasses import dataclass

from horizontal.contract import BlockKind, Cell


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph as it stands in the file.

    `text` is whole: lines joined, hyphenation undone, white space single; a number that somebody typed is
    still in it. `label` is a number that the format printed by itself ("2.1", "(a)", "Schedule 3").
    """

    text: str
    label: str | None = None
    list_level: int | None = None
    """Depth of automatic numbering, from 0 (Word's ilvl)."""
    heading_level: int | None = None
    """From 1, where a style or a mark says that this is a heading; 0 for the title."""
    indent: float = 0.0
    """Left edge in points, where it is known."""
    size: float | None = None
    """Size of the letters in points, where it is known."""
    bold: bool = False
    page: int | None = None
    kind: BlockKind = BlockKind.PARAGRAPH
    cell: Cell | None = None
    note: str | None = None
    proposed: bool = False
    scanned: bool = False
    """OCR read it from a picture."""

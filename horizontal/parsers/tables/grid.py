"""The grid of a table: its cells, by row and column, with what they say."""

from __future__ import annotations

from dataclasses import dataclass

from horizontal.contract import BlockKind
from horizontal.parsers.paragraph import Paragraph

_OWN = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM))


@dataclass(slots=True)
class GridCell:
    """A cell on the grid: its first column, how many it spans, and what it says."""

    row: int
    column: int
    span: int
    paragraphs: list[Paragraph]
    continued: bool = False
    """It goes on from the cell above."""
    text: str = ""
    label: str | None = None
    """A number that the cell prints and nothing else."""


@dataclass(slots=True)
class Grid:
    """The rows of a table, and how many of them at the top name the columns."""

    rows: list[list[GridCell]]
    header_rows: int = 0
    one_column: bool = False
    set_off: bool = False
    """The style of the table gives its first row a look of its own."""


def own_paragraphs(cell: GridCell) -> list[Paragraph]:
    """The cell's paragraphs without those of nested tables, notes and boxes, which have their own place."""
    return [paragraph for paragraph in cell.paragraphs if is_own(paragraph)]


def is_own(paragraph: Paragraph) -> bool:
    """Whether a paragraph read inside a cell belongs to the cell itself."""
    return paragraph.cell is None and paragraph.kind in _OWN

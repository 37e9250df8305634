"""Outlines for tests: each line is a paragraph, plain or made with `para`."""

from __future__ import annotations

from typing import Any

from horizontal.contract import Block, BlockKind, Cell
from horizontal.parsers.outline.make_outline import outline
from horizontal.parsers.paragraph import Paragraph


def para(text: str, label: str | None = None, *, kind: str = "paragraph", **look: Any) -> Paragraph:
    """A paragraph, with the label that its format printed and the look that it has."""
    return Paragraph(text, label, kind=BlockKind(kind), **look)


def cell(text: str, row: int, column: int, *, table: int = 1, label: str | None = None) -> Paragraph:
    """A paragraph in a cell of a table."""
    place = Cell(table=table, row=row, column=column)
    return Paragraph(text, label, kind=BlockKind.TABLE_CELL, cell=place)


def blocks(*lines: str | Paragraph) -> tuple[Block, ...]:
    """The blocks of the lines."""
    return outline([line if isinstance(line, Paragraph) else Paragraph(line) for line in lines])


def clauses(*lines: str | Paragraph) -> list[str | None]:
    """The clause that each block of the lines is cited by."""
    return [block.place.clause for block in blocks(*lines)]


def numbers(*lines: str | Paragraph) -> list[str | None]:
    """The label of each block of the lines, as printed."""
    return [block.number for block in blocks(*lines)]


def parts(*lines: str | Paragraph) -> list[str | None]:
    """The schedule or annex of each block of the lines."""
    return [block.place.part for block in blocks(*lines)]


def kinds(*lines: str | Paragraph) -> list[str]:
    """The kind of each block of the lines."""
    return [block.kind.value for block in blocks(*lines)]


def path_of_last(*lines: str | Paragraph) -> tuple[str, ...]:
    """The headings over the last block of the lines."""
    return blocks(*lines)[-1].place.heading_path

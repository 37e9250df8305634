"""The noun Contract: what a file says, in reading order, and where each block of it stands."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property

from pydantic import BaseModel, ConfigDict


class BlockKind(StrEnum):
    """What sort of text a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_CELL = "table_cell"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    TEXT_BOX = "text_box"
    HEADER = "header"
    FOOTER = "footer"
    CONTENTS = "contents"
    """An entry of a table of contents: kept, so that nothing is lost, and never evidence."""


class Noun(BaseModel):
    """Plain data: frozen, and closed to keys that nobody declared."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Cell(Noun):
    """A table cell. Tables are counted from 1 through the file, rows and columns from 1 in a table."""

    table: int
    row: int
    column: int
    column_header: str | None = None
    """The text of the first row in this column, where that row is a header."""
    row_header: str | None = None
    """The text of the first cell in this row, where this is another cell."""


class Place(Noun):
    """Where a block stands, as one would cite it."""

    page: int | None = None
    """From 1; None where the format has no pages."""
    part: str | None = None
    """The schedule or annex, such as "Schedule 4"; None in the body."""
    clause: str | None = None
    """The full number inside the part, as printed, such as "14.2(a)"; None where nothing is numbered."""
    heading_path: tuple[str, ...] = ()
    """The headings over the block, outermost first; for a heading, without itself."""
    cell: Cell | None = None
    note: str | None = None
    """The mark of the footnote or endnote, such as "3"."""

    @property
    def citation(self) -> str | None:
        """The clause as one would cite it, such as "Schedule 4, 1.2"; None where nothing is numbered."""
        if self.note is not None:
            at = f" to {self.clause}" if self.clause else ""
            return f"footnote {self.note}{at}"
        return ", ".join(word for word in (self.part, self.clause) if word) or None


class Block(Noun):
    """One paragraph, heading, list item, note or table cell: its words without its number, and its place."""

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    number: str | None = None
    """The block's own label as printed, such as "(a)" or "2.1"; None where it has none."""
    level: int = 0
    """Depth in the outline: 0 for text without a number, 1 for a main clause or heading, and so on."""
    proposed: bool = False
    """A tracked insertion stands in it: agreed by nobody yet."""
    scanned: bool = False
    """OCR read it from a picture: its words may be others."""
    language: str | None = None
    """The code "cy" for a block in Welsh, whose words are kept and not read; None for English."""
    place: Place = Place()


class Unread(Noun):
    """A part of the file that could not be read, or that is left out on purpose."""

    where: str
    what: str
    do_next: str = ""
    lost: bool = False
    """Whether words of the contract may be missing; False for what was left out on purpose, or only doubted."""


class Clause(Noun):
    """A numbered clause of the contract, with its words."""

    number: str
    part: str | None
    heading: str | None
    text: str
    page: int | None


class Contract(Noun):
    """What a file says. Blocks stand in reading order; nothing in it is a verdict."""

    path: str
    sha256: str | None = None
    title: str | None = None
    page_count: int | None = None
    blocks: tuple[Block, ...] = ()
    unread: tuple[Unread, ...] = ()

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The numbered clauses, in reading order."""
        return tuple(
            Clause(
                number=block.place.clause,
                part=block.place.part,
                heading=block.text if block.kind is BlockKind.HEADING else _last(block.place.heading_path),
                text=block.text,
                page=block.place.page,
            )
            for block in self.blocks
            if block.number and block.place.clause and block.kind is not BlockKind.CONTENTS
        )


def _last(path: tuple[str, ...]) -> str | None:
    return path[-1] if path else None

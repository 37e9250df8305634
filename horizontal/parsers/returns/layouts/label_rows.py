"""The rows of a table whose headings stand in a column, each with its heading and the titles over it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from horizontal.parsers.returns.labels import Understanding
from horizontal.parsers.returns.layouts.grid import Grid, words_of
from horizontal.parsers.returns.layouts.head_rows import HeadRow
from horizontal.parsers.returns.layouts.headings import FileReading, HeadingCell, certain_item
from horizontal.provider_return import How

MOST_LABELS = 500
"""Labels of one form that are looked at: several times those of any form."""


@dataclass(frozen=True, slots=True)
class LabelRow:
    """A row with a heading."""

    heading: HeadingCell
    meaning: Understanding

    @property
    def row(self) -> int:
        """Its number."""
        return self.heading.cell.row


@dataclass(frozen=True, slots=True)
class LabelColumn:
    """A column of headings, and how far to the right its figures may stand."""

    column: int
    right: int
    group_column: int | None = None
    """A column to its left with the titles of sections."""


def plain_headings(grid: Grid, column: int) -> list[HeadingCell]:
    """Every text of a column as a heading without titles over it."""
    return [HeadingCell(words, (), cell) for cell in grid.column(column) if (words := words_of(cell))]


def label_rows(
    grid: Grid, labels: LabelColumn, heads: Sequence[HeadRow], reading: FileReading, title: str | None
) -> tuple[LabelRow, ...]:
    """The rows with their meanings; titles of sections are given to the rows under them, and are no rows."""
    in_heads = {row for head in heads for row in range(head.first, head.last + 1)}
    headings = [h for h in plain_headings(grid, labels.column) if h.cell.row not in in_heads]
    if len(headings) > MOST_LABELS:
        reading.leave(grid.name, f"more than {MOST_LABELS} labels; those below are not looked at")
        headings = headings[:MOST_LABELS]
    valued = {h.cell.row for h in headings if _has_figures(grid, labels, h.cell.row)}
    first = reading.meanings(headings, grid.name, title)
    titles = _titles(headings, first, valued)
    grouped = _with_groups(grid, labels, headings, titles, heads)
    kept = [heading for heading in grouped if heading.cell.row not in titles]
    meanings = reading.meanings(kept, grid.name, title)
    return tuple(LabelRow(heading, meaning) for heading, meaning in zip(kept, meanings, strict=True))


def _has_figures(grid: Grid, labels: LabelColumn, row: int) -> bool:
    return any(labels.column < cell.column <= labels.right for cell in grid.row(row)) or any(
        grid.under_merge(row, merge.left) is not None
        for merge in grid.sheet.merges
        if merge.top <= row <= merge.bottom and labels.column < merge.left <= labels.right
    )


def _titles(
    headings: Sequence[HeadingCell], meanings: Sequence[Understanding], valued: set[int]
) -> Mapping[int, str]:
    """The rows that are titles of sections: no figures, and no item that only they could be."""
    claimed = {
        meaning.item or meaning.runner_up
        for heading, meaning in zip(headings, meanings, strict=True)
        if heading.cell.row in valued
    }
    titles = {}
    for heading, meaning in zip(headings, meanings, strict=True):
        if heading.cell.row in valued:
            continue
        item = certain_item(meaning)
        is_named = meaning.how is How.IDENTIFIER
        if item is None or item == "E04" or (item in claimed and not is_named):
            titles[heading.cell.row] = heading.words
    return titles


def _with_groups(
    grid: Grid,
    labels: LabelColumn,
    headings: Sequence[HeadingCell],
    titles: Mapping[int, str],
    heads: Sequence[HeadRow],
) -> list[HeadingCell]:
    """The headings, each with the title of its section: from the row over it, or from the column beside it."""
    over: tuple[str, ...] = ()
    beside: str | None = None
    used = any_item = False
    last_row = 0
    of_head = {head.last: words for head in heads if (words := _head_title(grid, labels, head))}
    found = []
    for heading in headings:
        row = heading.cell.row
        for last, words in of_head.items():
            if last_row < last < row:
                over, used = (words,), False
        if row > last_row + 1 and used and not any(last_row < r < row for r in grid.rows):
            over, used = (), False
        last_row = row
        if row in titles:
            found.append(heading)
            if _is_note(titles[row], is_first=not any_item and row == headings[0].cell.row):
                continue
            over = (*over, titles[row]) if over and not used and len(over) < 2 else (titles[row],)
            used = False
            continue
        used = any_item = True
        if labels.group_column is not None:
            beside = words_of(grid.seen_at(row, labels.group_column)) or beside
        group = ((beside,) if beside else ()) + over
        found.append(HeadingCell(heading.words, group, heading.cell))
    return found


def _is_note(words: str, *, is_first: bool) -> bool:
    """Whether a row without figures is the sheet's own title, or a note, and no title of a section."""
    return is_first or len(words.split()) > _LONGEST_TITLE or words.endswith(".")


_LONGEST_TITLE = 14


def _head_title(grid: Grid, labels: LabelColumn, head: HeadRow) -> str | None:
    """The words in a head row that stand where the labels do, such as "Our policy" before "Yes | Partly | No"."""
    if head.label_role.value in ("label", "group"):
        return None
    return next(
        (w for row in range(head.first, head.last + 1) if (w := grid.words(row, labels.column))), None
    )

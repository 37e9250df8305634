"""Reads one sheet: finds its tables, whichever way their headings run, and gives drafts of records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from horizontal.parsers.returns.join_drafts import IDENTITY, within_sheet
from horizontal.parsers.returns.layouts.breakdown_rows import group_of
from horizontal.parsers.returns.layouts.draft import Draft
from horizontal.parsers.returns.layouts.grid import Grid, words_of
from horizontal.parsers.returns.layouts.head_rows import find_head_rows
from horizontal.parsers.returns.layouts.headings import FileReading, HeadingCell, certain_item
from horizontal.parsers.returns.layouts.label_rows import LabelColumn, plain_headings
from horizontal.parsers.returns.layouts.label_table import Table, item_rows, read_label_table
from horizontal.parsers.returns.layouts.put_answer import put_answer
from horizontal.parsers.returns.layouts.record_keys import key_columns
from horizontal.parsers.returns.layouts.roles import Role, role_of_words
from horizontal.parsers.returns.layouts.row_table import read_row_table, score_of_heads
from horizontal.parsers.returns.layouts.stacked_blocks import stacked_blocks
from horizontal.parsers.returns.layouts.titles import period_of_titles, title_of
from horizontal.parsers.returns.make_records import put_title_period
from horizontal.parsers.returns.sheet import Cell
from horizontal.parsers.returns.values.period import Period

_MOST_TABLES = 10
_MOST_COLUMNS = 8
_MOST_HEAD_ROWS = 8
_MOST_HEADINGS = 160
_DEEPEST = 3
_LEAST_ACROSS = 3


@dataclass(frozen=True, slots=True)
class _Found:
    """A place where headings stand, and the items that they stand for."""

    items: frozenset[str]
    column: int = 0
    row: int = 0
    depth: int = 1


def read_sheet(grid: Grid, reading: FileReading, stated: Period | None) -> list[Draft]:
    """The drafts of a sheet; `stated` is the period that the titles of the file state."""
    title = title_of(grid)
    found = _best(grid, reading, title, is_first=True)
    if found is not None and not found.row:
        stacked = _stacked(grid, found, reading, title, stated)
        if stacked:
            return stacked
    return _tables(grid, found, reading, title, stated)


def _stacked(
    grid: Grid, found: _Found, reading: FileReading, title: str | None, stated: Period | None
) -> list[Draft]:
    """The drafts of forms that stand one under the other, where each says of whom or when it is; else none."""
    blocks = stacked_blocks(grid, found.column, reading, title)
    if blocks is None or _is_list(grid, found.column, reading, title):
        return []
    over, forms = blocks
    first = over.of(grid)
    drafts = _tables(first, _best(first, reading, title, is_first=True), reading, title, stated)
    identities = set()
    for block in forms:
        own = block.of(grid)
        told = period_of_titles(own, reading.year)
        best = _best(own, reading, title, is_first=True)
        parts = within_sheet(_tables(own, best, reading, title, stated), reading.header_items)
        if told is not None:
            put_title_period(parts, {grid.name: told}, None)
        identities.add(tuple(str(parts[0].value(item)) for item in IDENTITY) if parts else ())
        for part in parts:
            part.where = ", ".join(w for w in (f"rows {block.first} to {block.last}", part.where) if w)
            part.place, part.table = block.first, f"{grid.name}/stacked"
        drafts.extend(parts)
    return drafts if len(identities) == len(forms) else []


def _is_list(grid: Grid, column: int, reading: FileReading, title: str | None) -> bool:
    """Whether columns beside the labels say whose each row is."""
    rows = item_rows(grid, column, reading, title)
    heads = find_head_rows(grid, column, rows, grid.columns[-1], reading.year)
    return bool(key_columns(grid, column, heads, reading))


def _tables(
    grid: Grid, first: _Found | None, reading: FileReading, title: str | None, stated: Period | None
) -> list[Draft]:
    drafts: list[Draft] = []
    rest = grid
    for number in range(_MOST_TABLES):
        found = first if number == 0 else _best(rest, reading, title, is_first=False)
        if found is None:
            break
        table = _read(rest, found, reading, title, stated)
        for draft in table.drafts:
            draft.table = f"{grid.name}/{number}"
        drafts.extend(table.drafts)
        if not table.cells:
            break
        rest = rest.less(table.cells)
    drafts.extend(_in_one_cell(grid, reading, title))
    return drafts


def _read(grid: Grid, found: _Found, reading: FileReading, title: str | None, stated: Period | None) -> Table:
    if found.row:
        return read_row_table(grid, found.row, found.depth, reading, title, stated)
    right = _next_labels(grid, found, reading, title)
    return read_label_table(grid, LabelColumn(found.column, right), reading, title, stated)


def _best(grid: Grid, reading: FileReading, title: str | None, *, is_first: bool) -> _Found | None:
    """The headings that stand for most items, in a column or in a row."""
    columns = list(_down(grid, reading, title))
    down = max(columns, key=lambda one: len(one.items), default=None)
    if down is not None:
        down = _nearer_the_figures(down, columns, grid, reading, title)
    across = max(_across(grid, reading, title), key=lambda one: (len(one.items), -one.depth), default=None)
    if across is not None and len(across.items) > (len(down.items) if down else 0):
        return across
    if down is None or not down.items:
        return None
    return down if is_first or len(down.items) > 1 or down.items <= reading.header_items else None


def _down(grid: Grid, reading: FileReading, title: str | None) -> Iterator[_Found]:
    columns = {column: _distinct(plain_headings(grid, column)) for column in grid.columns}
    likely = sorted((c for c in columns if columns[c]), key=lambda c: (-len(columns[c]), c))[:_MOST_COLUMNS]
    for column in sorted(likely):
        yield _Found(_items(columns[column][:_MOST_HEADINGS], grid, reading, title), column=column)


def _nearer_the_figures(
    best: _Found, columns: list[_Found], grid: Grid, reading: FileReading, title: str | None
) -> _Found:
    """A column to the right that says more in its own rows: then the other one names sections there."""
    for other in columns:
        if other.column <= best.column or len(other.items) < _LEAST_ACROSS:
            continue
        own = _distinct(plain_headings(grid, other.column))[:_MOST_HEADINGS]
        meanings = reading.meanings(own, grid.name, title)
        rows = {h.cell.row for h, m in zip(own, meanings, strict=True) if certain_item(m)}
        certain = {item for m in meanings if (item := certain_item(m))} - reading.header_items
        if len(certain) < _LEAST_ACROSS:
            continue
        rows = set(range(min(rows), max(rows) + 1))
        same_rows = [h for h in plain_headings(grid, best.column) if h.cell.row in rows]
        there = _items(_distinct(same_rows)[:_MOST_HEADINGS], grid, reading, title)
        if same_rows and len(there) < len(certain):
            return other
    return best


def _distinct(headings: list[HeadingCell]) -> list[HeadingCell]:
    return list({heading.words: heading for heading in reversed(headings)}.values())[::-1]


def _items(
    headings: list[HeadingCell], grid: Grid, reading: FileReading, title: str | None
) -> frozenset[str]:
    meanings = reading.meanings(headings, grid.name, title)
    return frozenset(item for meaning in meanings if (item := certain_item(meaning) or group_of(meaning)))


def _across(grid: Grid, reading: FileReading, title: str | None) -> Iterator[_Found]:
    texts = {row: sum(words_of(cell) is not None for cell in grid.row(row)) for row in grid.rows}
    likely = sorted((r for r in texts if texts[r] >= _LEAST_ACROSS), key=lambda r: (-texts[r], r))[
        :_MOST_HEAD_ROWS
    ]
    for row in sorted(likely):
        for depth in range(1, _DEEPEST + 1):
            if depth > 1 and not _can_be_title_row(grid, row, depth):
                break
            items = score_of_heads(grid, row, depth, reading, title)
            if len(items) >= _LEAST_ACROSS and items - reading.header_items:
                yield _Found(items, row=row, depth=depth)


def _can_be_title_row(grid: Grid, last: int, depth: int) -> bool:
    """Whether the row so far over the headings may be one of titles: words alone, over several columns."""
    rows = [row for row in grid.rows if row <= last]
    if len(rows) < depth:
        return False
    cells = grid.row(rows[-depth])
    if any(isinstance(cell.content, int | float) for cell in cells):
        return False
    return len(cells) > 1 or any(cell.column > grid.columns[0] for cell in cells)


def _next_labels(grid: Grid, found: _Found, reading: FileReading, title: str | None) -> int:
    """The last column before the next column of headings with figures of its own."""
    last = grid.columns[-1]
    for column in (column for column in grid.columns if column > found.column + 1):
        headings = _distinct(plain_headings(grid, column))
        if len(headings) < _LEAST_ACROSS or any(_is_aside_head(h, grid, reading) for h in headings[:2]):
            continue
        own = _items(headings[:_MOST_HEADINGS], grid, reading, title) - found.items
        if len(own) >= _LEAST_ACROSS and _has_figures_between(grid, found.column, column):
            return column - 1
    return last


def _is_aside_head(heading: HeadingCell, grid: Grid, reading: FileReading) -> bool:
    """Whether the column is one of comments, targets or definitions by its head."""
    if role_of_words(heading.words).role not in (Role.ASIDE, Role.TOTAL):
        return False
    return certain_item(reading.meanings([heading], grid.name)[0]) is None


def _has_figures_between(grid: Grid, first: int, last: int) -> bool:
    return any(first < column < last and grid.column(column) for column in grid.columns)


def _in_one_cell(grid: Grid, reading: FileReading, title: str | None) -> list[Draft]:
    """Header items whose heading and answer stand in one cell: "Provider: Example Care"."""
    draft = Draft(grid.name, "")
    for cell in grid.cells.values():
        if any(other.column > cell.column for other in grid.row(cell.row)) and cell.row > grid.rows[0]:
            known = reading.understood.get((grid.name, cell.address))
            if known is not None and known.item is not None:
                continue
        for part in _parts(cell):
            words, _, value = part.partition(":")
            heading = HeadingCell(" ".join(words.split()), (), cell)
            (meaning,) = reading.meanings([heading], grid.name, title)
            item = certain_item(meaning)
            if item in reading.header_items and item not in draft.answers:
                reading.tell([heading], [meaning], grid.name)
                said = Cell(cell.row, cell.column, value.strip())
                put_answer(draft, heading, meaning, said, None, reading, grid.name)
    return [draft] if draft.answers else []


def _parts(cell: Cell) -> list[str]:
    if not isinstance(cell.content, str) or len(cell.content) > 300 or ":" not in cell.content:
        return []
    parts = [part.strip() for line in cell.content.splitlines() for part in line.replace(";", "|").split("|")]
    return [p for p in parts if 0 < p.find(":") <= 50 and p.partition(":")[2].strip() and "://" not in p]

"""Reads a table whose headings stand in a column and its figures to the right of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from horizontal.parsers.returns.labels import Understanding
from horizontal.parsers.returns.layouts.answer_column import column_of_answers, total_of_sites
from horizontal.parsers.returns.layouts.breakdown_rows import group_of, read_groups, totals_of_columns
from horizontal.parsers.returns.layouts.draft import Draft
from horizontal.parsers.returns.layouts.figure_columns import Choice, Contents, FigureColumns, choose_columns
from horizontal.parsers.returns.layouts.grid import Grid
from horizontal.parsers.returns.layouts.group_column import beside, group_column
from horizontal.parsers.returns.layouts.head_rows import HeadRow, find_head_rows
from horizontal.parsers.returns.layouts.headings import PERIOD_ITEMS, FileReading, certain_item
from horizontal.parsers.returns.layouts.label_rows import (
    MOST_LABELS,
    LabelColumn,
    LabelRow,
    label_rows,
    plain_headings,
)
from horizontal.parsers.returns.layouts.put_answer import put_answer, put_unread
from horizontal.parsers.returns.layouts.record_keys import KeyColumn, key_columns, rows_by_key
from horizontal.parsers.returns.layouts.roles import Role
from horizontal.parsers.returns.layouts.row_answer import read_row
from horizontal.parsers.returns.layouts.segments import (
    Segment,
    is_by_provider,
    own_period,
    segments_of,
    stated_in,
)
from horizontal.parsers.returns.layouts.unheaded import unheaded_columns
from horizontal.parsers.returns.sheet import Cell
from horizontal.parsers.returns.values.finding import stated
from horizontal.parsers.returns.values.period import Period
from horizontal.parsers.returns.values.read_value import answer_in


@dataclass
class Table:
    """What a table gave: drafts of records, and the cells that belong to it."""

    drafts: list[Draft] = field(default_factory=list)
    cells: set[tuple[int, int]] = field(default_factory=set)


def read_label_table(
    grid: Grid, labels: LabelColumn, reading: FileReading, title: str | None, stated: Period | None
) -> Table:
    """The drafts of the table; `stated` is the period that the file states elsewhere."""
    rows_of_items = item_rows(grid, labels.column, reading, title)
    heads = find_head_rows(grid, labels.column, rows_of_items, labels.right, reading.year)
    keys = key_columns(grid, labels.column, heads, reading)
    taken = {key.column for key in keys}
    labels = replace(labels, group_column=group_column(grid, labels, heads, taken))
    table = Table()
    if keys:
        _read_list(grid, labels, heads, keys, reading, title, table)
    else:
        rows = label_rows(grid, labels, heads, reading, title)
        _read_rows(grid, labels, heads, rows, reading, stated, table)
    return table


def item_rows(grid: Grid, column: int, reading: FileReading, title: str | None) -> frozenset[int]:
    """The rows whose label is an item, periods left out."""
    headings = plain_headings(grid, column)
    distinct = list({heading.words: heading for heading in reversed(headings)}.values())[::-1][:MOST_LABELS]
    meanings = reading.meanings(distinct, grid.name, title)
    items = {
        heading.words
        for heading, meaning in zip(distinct, meanings, strict=True)
        if (item := certain_item(meaning)) and item not in PERIOD_ITEMS
    }
    return frozenset(heading.cell.row for heading in headings if heading.words in items)


def _read_list(
    grid: Grid,
    labels: LabelColumn,
    heads: Sequence[HeadRow],
    keys: Sequence[KeyColumn],
    reading: FileReading,
    title: str | None,
    table: Table,
) -> None:
    """A list of figures in which every row says whose it is: a record for each provider and period."""
    head = heads[0]
    in_heads = {row for one in heads for row in range(one.first, one.last + 1)}
    headings = [
        replace(h, group=beside(grid, labels, h.cell.row))
        for h in plain_headings(grid, labels.column)
        if h.cell.row not in in_heads
    ]
    known: dict[tuple[str, ...], tuple[Understanding, ...]] = {}
    reading.tell([key.heading for key in keys], [key.meaning for key in keys], grid.name)
    roles = {column: role for column, role in head.roles.items() if column not in {k.column for k in keys}}
    for own in rows_by_key(grid, keys, headings).values():
        words = tuple(heading.label for heading in own)
        if words not in known:
            known[words] = reading.meanings(own, grid.name, title)
        rows = tuple(LabelRow(h, m) for h, m in zip(own, known[words], strict=True))
        part = Table()
        only = HeadRow(head.first, head.last, roles, head.label_role)
        _read_rows(grid, labels, (only,), rows, reading, None, part)
        for draft in part.drafts:
            _put_keys(grid, keys, own[0].cell.row, draft, reading)
            draft.where = draft.where or f"rows from {own[0].cell.row}"
            draft.place = own[0].cell.row
        table.drafts.extend(part.drafts)
        table.cells |= part.cells
    table.cells |= {(h.cell.row, key.column) for h in headings for key in keys}


def _put_keys(grid: Grid, keys: Sequence[KeyColumn], row: int, draft: Draft, reading: FileReading) -> None:
    for key in keys:
        cell = grid.seen_at(row, key.column)
        if cell is not None:
            put_answer(draft, key.heading, key.meaning, cell, None, reading, grid.name)


def _read_rows(
    grid: Grid,
    labels: LabelColumn,
    heads: Sequence[HeadRow],
    rows: Sequence[LabelRow],
    reading: FileReading,
    stated: Period | None,
    table: Table,
) -> None:
    reading.tell([row.heading for row in rows], [row.meaning for row in rows], grid.name)
    drafts: dict[tuple[str, int], Draft] = {}
    for whole in segments_of(heads, rows):
        segment = _without_groups(grid, labels, whole, reading, table)
        own = own_period(grid, segment, labels) or stated
        choice = _columns(grid, labels, segment, reading, own)
        _mark(grid, labels, segment, table)
        if choice.why_not:
            _leave(grid, labels, segment, choice, reading, table)
            continue
        for figures in choice.records:
            key = (figures.where, figures.columns[0] if figures.where else 0)
            draft = drafts.setdefault(key, Draft(grid.name, figures.where, place=figures.columns[0]))
            _fill(grid, segment, figures, draft, reading)
        if segment.head is None and "" in {figures.where for figures in choice.records}:
            reading.provider = reading.provider or _provider_in(drafts)
            stated = stated_in(grid, segment, choice) or stated
    table.drafts.extend(drafts.values())


def _without_groups(
    grid: Grid, labels: LabelColumn, segment: Segment, reading: FileReading, table: Table
) -> Segment:
    """The segment without the groups of breakdowns, which are read by the totals over their columns."""
    totals = totals_of_columns(segment.head, labels.column, labels.right)
    groups = [row for row in segment.rows if group_of(row.meaning)] if totals else []
    if not groups:
        return segment
    draft = Draft(grid.name, "")
    read_groups(grid, groups, totals, draft, reading)
    table.drafts.append(draft)
    table.cells |= {(cell.row, cell.column) for row in groups for cell in grid.row(row.row)}
    return replace(segment, rows=tuple(row for row in segment.rows if row not in groups))


def _provider_in(drafts: Mapping[tuple[str, int], Draft]) -> str | None:
    names = {str(draft.value("provider_id")) for draft in drafts.values() if draft.value("provider_id")}
    return names.pop() if len(names) == 1 else None


def _columns(
    grid: Grid, labels: LabelColumn, segment: Segment, reading: FileReading, stated: Period | None
) -> Choice:
    items = [row for row in segment.rows if certain_item(row.meaning)]
    if segment.head is None:
        return unheaded_columns(grid, labels, items, reading)
    filled = sorted(
        {
            cell.column
            for row in items
            for cell in grid.row(row.row)
            if labels.column < cell.column <= labels.right
        }
    )
    roles = {column: role for column, role in segment.head.roles.items() if column > labels.column}
    if not filled and not any(role.role is Role.TICK for role in roles.values()):
        return Choice(tuple(_blank_columns(roles, labels)))
    of_providers = is_by_provider(grid, segment.head, labels)
    contents = Contents(
        lambda columns: column_of_answers(grid, columns, items, reading),
        lambda totals, parts: total_of_sites(grid, totals, parts, items),
    )
    return choose_columns(roles, filled, stated, reading.is_provider, contents, of_providers=of_providers)


def _blank_columns(roles: Mapping[int, object], labels: LabelColumn) -> list[FigureColumns]:
    """Of a form that nobody filled in: where its answers would stand."""
    return [FigureColumns((min(roles, default=labels.column + 1),))]


def _mark(grid: Grid, labels: LabelColumn, segment: Segment, table: Table) -> None:
    """The cells of the rows that are items, which no other table may use."""
    for row in segment.rows:
        if certain_item(row.meaning) or group_of(row.meaning):
            table.cells |= {
                (cell.row, cell.column)
                for cell in grid.row(row.row)
                if labels.column <= cell.column <= labels.right or cell.column == labels.group_column
            }
    if segment.head is not None:
        rows = range(segment.head.first, segment.head.last + 1)
        table.cells |= {(cell.row, cell.column) for row in rows for cell in grid.row(row)}


def _leave(
    grid: Grid, labels: LabelColumn, segment: Segment, choice: Choice, reading: FileReading, table: Table
) -> None:
    """Tells the items as unread; who sends the return is taken where one cell alone says it."""
    draft = Draft(grid.name, "")
    for row in segment.rows:
        beside = [c for c in grid.row(row.row) if labels.column < c.column <= labels.right]
        if certain_item(row.meaning) in reading.header_items and len(beside) == 1:
            put_answer(draft, row.heading, row.meaning, beside[0], None, reading, grid.name)
            continue
        put_unread(draft, row.heading, row.meaning, choice.why_not, grid.name)
    if draft.doubts or draft.answers:
        table.drafts.append(draft)
    if draft.doubts:
        reading.leave(grid.name, choice.why_not)


def _fill(grid: Grid, segment: Segment, figures: FigureColumns, draft: Draft, reading: FileReading) -> None:
    if figures.period_column is not None and segment.head is not None and figures.period is not None:
        cell = _head_cell(grid, segment.head, figures.period_column)
        if cell is not None:
            draft.put_period(figures.period, "the head of the column", cell, grid.name, str(cell.content))
    elif figures.period is not None and segment.head is not None:
        cell = _head_cell(grid, segment.head, figures.columns[0])
        if cell is not None:
            draft.put_period(figures.period, "the months beside it", cell, grid.name, str(cell.content))
    if figures.provider_column is not None and segment.head is not None:
        cell = _head_cell(grid, segment.head, figures.provider_column)
        if cell is not None:
            name = stated(" ".join(str(cell.content).split()), "the head of the column")
            draft.put(answer_in("provider_id", name, cell, grid.name, str(cell.content)))
    for row in segment.rows:
        item = certain_item(row.meaning)
        if item is None:
            put_unread(draft, row.heading, row.meaning, "its heading is not certain", grid.name)
            continue
        specified = reading.item_named(item)
        found, cell = read_row(specified, grid, row.row, figures, reading.habits)
        put_answer(draft, row.heading, row.meaning, cell, found, reading, grid.name)


def _head_cell(grid: Grid, head: HeadRow, column: int) -> Cell | None:
    for row in range(head.last, head.first - 1, -1):
        cell = grid.seen_at(row, column)
        if cell is not None:
            return cell
    return None

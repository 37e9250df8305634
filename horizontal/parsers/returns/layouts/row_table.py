"""Reads a table with a return in each row, under headings in one to three rows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from horizontal.parsers.returns.labels import Understanding
from horizontal.parsers.returns.layouts.draft import Draft
from horizontal.parsers.returns.layouts.figure_columns import FigureColumns
from horizontal.parsers.returns.layouts.grid import Grid, words_of
from horizontal.parsers.returns.layouts.headings import PERIOD_ITEMS, FileReading, HeadingCell, certain_item
from horizontal.parsers.returns.layouts.label_table import Table
from horizontal.parsers.returns.layouts.part_rows import is_whole, part_column, without_parts
from horizontal.parsers.returns.layouts.put_answer import put_answer, put_unread
from horizontal.parsers.returns.layouts.roles import is_aside
from horizontal.parsers.returns.layouts.row_answer import read_row
from horizontal.parsers.returns.layouts.stacked_heads import StackedHead, stacked_heads
from horizontal.parsers.returns.sheet import Cell
from horizontal.parsers.returns.values.period import Period
from horizontal.provider_return import State
from horizontal.requirements.return_specification import ItemKind

_TOTAL_ROW = re.compile(
    r"(?:grand |sub[- ]?|overall |running |year |quarter(?:ly)? |annual |q[1-4] )?totals?(?:\W.*)?|"
    r"(?:overall|average|mean|median|sum|combined|cyfanswm|is-gyfanswm|ytd|year to date)(?:\W.*)?|"
    r"all (?:providers|contracts|services|sites|teams|areas)|.*\b(?:sub-?total|grand total)",
    re.IGNORECASE,
)
_EXAMPLE_ROW = re.compile(
    r"(?:e\.?g\.?[:,. ].*|for example\b.*|(?:example|enghraifft|sample|dummy)(?: (?:row|only|entry|"
    r"data|answer|provider|organisation|return|line|record))*\W*|"
    r"example\s*[-–:(].*|.*\((?:example|e\.?g\.?|sample)\b[^)]*\)\W*|.*\b(?:delete|overwrite) (?:this|"
    r"the) (?:row|line|example)\b.*)",
    re.IGNORECASE,
)
_SAID = (State.STATED, State.NIL, State.SUPPRESSED, State.NOT_APPLICABLE)
_OF_EVERYONE = ("T01", "E01")
"""The items that a column for all of a group may be; that of all disclosures is the sum of two items."""
_KEYS = ("provider_id", "contract_id", *PERIOD_ITEMS)


@dataclass(frozen=True, slots=True)
class _Column:
    """An item with the column, or the boxes, in which it stands."""

    heading: HeadingCell
    meaning: Understanding
    figures: FigureColumns
    period: Period | None
    period_cell: Cell | None


def score_of_heads(
    grid: Grid, last: int, depth: int, reading: FileReading, title: str | None
) -> frozenset[str]:
    """The items that the headings of the row stand for."""
    heads = [head for head in stacked_heads(grid, last, depth, reading.year) if not head.aside]
    return frozenset(
        item for column in _columns(heads, reading, grid, title) if (item := certain_item(column.meaning))
    )


def read_row_table(
    grid: Grid, last: int, depth: int, reading: FileReading, title: str | None, stated: Period | None
) -> Table:
    """The drafts of the table, one for each row and period; `stated` is the period that the file states."""
    heads = stacked_heads(grid, last, depth, reading.year)
    columns = _columns([head for head in heads if not head.aside], reading, grid, title)
    reading.tell([column.heading for column in columns], [column.meaning for column in columns], grid.name)
    table = Table()
    rows = [row for row in grid.rows if row <= last][-depth:]
    table.cells |= {(cell.row, cell.column) for row in rows for cell in grid.row(row)}
    span = (min(head.column for head in heads), max(head.column for head in heads))
    parts = part_column(heads, [c.figures.columns[0] for c in columns if _is_figures(c, reading)])
    wholes: list[Draft] = []
    misses = 0
    for row in (row for row in grid.rows if row > last):
        if misses >= _MOST_MISSES or _is_another_head(grid, row, reading, title):
            break
        if parts is not None and is_whole(grid, row, parts.column):
            wholes.extend(_read_data_row(grid, row, columns, reading))
            table.cells |= {(c.row, c.column) for c in grid.row(row) if span[0] <= c.column <= span[1]}
            continue
        drafts = [] if _is_left_out(grid, row, columns) else _read_data_row(grid, row, columns, reading)
        misses = 0 if drafts else misses + 1
        table.drafts.extend(drafts)
        if drafts or _is_left_out(grid, row, columns):
            table.cells |= {(c.row, c.column) for c in grid.row(row) if span[0] <= c.column <= span[1]}
    if parts is not None and (wholes or not parts.of_time or (stated and stated.months == _A_QUARTER)):
        table.drafts = without_parts(table.drafts, wholes, reading.header_items, of_time=parts.of_time)
    return table


_A_QUARTER = 3


def _is_figures(column: _Column, reading: FileReading) -> bool:
    item = certain_item(column.meaning)
    return item is not None and item not in reading.header_items


def _is_another_head(grid: Grid, row: int, reading: FileReading, title: str | None) -> bool:
    """Whether another table begins with this row."""
    cells = grid.row(row)
    heads = sum(len(words) > _SHORTEST_HEAD for cell in cells if (words := words_of(cell)))
    if heads < _LEAST_HEADS or any(_is_figure(cell) for cell in cells):
        return False
    return len(score_of_heads(grid, row, 1, reading, title)) >= _LEAST_HEADS


def _is_figure(cell: Cell) -> bool:
    content = cell.content
    return isinstance(content, int | float) or (isinstance(content, str) and content.strip().isdigit())


_LEAST_HEADS = 3
_SHORTEST_HEAD = 4
_MOST_MISSES = 12
"""Rows without a record after which the table is over."""


def _columns(
    heads: Sequence[StackedHead], reading: FileReading, grid: Grid, title: str | None
) -> list[_Column]:
    """The columns with their meanings, asked for each period apart, and boxes of one question together."""
    found: list[_Column] = []
    by_period: dict[Period | None, dict[tuple[str, ...], list[StackedHead]]] = {}
    for head in heads:
        key = (*head.heading.group, head.heading.words) if head.answer else (str(head.column),)
        by_period.setdefault(head.period, {}).setdefault(key, []).append(head)
    for period, together in by_period.items():
        firsts = [boxes[0] for boxes in together.values()]
        meanings = reading.meanings([head.heading for head in firsts], grid.name, title)
        for boxes, meaning in zip(together.values(), meanings, strict=True):
            if boxes[0].of_all and certain_item(meaning) not in _OF_EVERYONE:
                continue
            ticks = {head.column: head.answer for head in boxes if head.answer}
            figures = FigureColumns(
                tuple(head.column for head in boxes), ticks=ticks if len(ticks) > 1 else {}
            )
            found.append(_Column(boxes[0].heading, meaning, figures, period, boxes[0].period_cell))
    return found


def _read_data_row(grid: Grid, row: int, columns: Sequence[_Column], reading: FileReading) -> list[Draft]:
    shared = Draft(grid.name, f"row {row}", place=row)
    parts: dict[Period, Draft] = {}
    fits = misfits = 0
    for column in columns:
        draft = shared if column.period is None else _part(parts, column, grid, row)
        item = certain_item(column.meaning)
        if item is None:
            put_unread(draft, column.heading, column.meaning, "its heading is not certain", grid.name)
            continue
        specified = reading.item_named(item)
        found, cell = read_row(specified, grid, row, column.figures, reading.habits)
        fits += found.state in _SAID and specified.kind is not ItemKind.TEXT
        misfits += found.state in (State.INVALID, State.UNREAD)
        put_answer(draft, column.heading, column.meaning, cell, found, reading, grid.name)
    if not _is_record(shared, parts, fits, misfits, reading):
        return []
    if not parts:
        return [shared]
    return [_with_shared(part, shared) for part in parts.values() if part.says(frozenset(PERIOD_ITEMS))]


def _part(parts: dict[Period, Draft], column: _Column, grid: Grid, row: int) -> Draft:
    if column.period not in parts:
        words = str(column.period_cell.content) if column.period_cell else ""
        draft = Draft(grid.name, f"row {row} ({words})", place=row)
        if column.period and column.period_cell:
            draft.put_period(column.period, "the head of the columns", column.period_cell, grid.name, words)
        parts[column.period] = draft  # type: ignore[index]
    return parts[column.period]  # type: ignore[index]


def _with_shared(part: Draft, shared: Draft) -> Draft:
    for item, answer in shared.answers.items():
        part.answers.setdefault(item, answer)
    return part


def _is_record(
    shared: Draft, parts: Mapping[Period, Draft], fits: int, misfits: int, reading: FileReading
) -> bool:
    """Whether the row is a return: it has an answer of a fitting kind, or is a named one that is blank."""
    if fits:
        return True
    if misfits:
        return False
    return (
        any(a.state is State.STATED for item, a in shared.answers.items() if item in _KEYS)
        and len([a for a in shared.answers.values() if a.state is State.STATED]) > 1
    )


def _is_left_out(grid: Grid, row: int, columns: Sequence[_Column]) -> bool:
    """Whether the row is a total, an example, a target, or the headings again."""
    cells = grid.row(row)
    words = [text for cell in cells[:4] if (text := words_of(cell))]
    keys = [
        cell
        for column in columns
        if certain_item(column.meaning) in _KEYS
        and (cell := grid.at(row, column.figures.columns[0])) is not None
    ]
    if any(_EXAMPLE_ROW.fullmatch(text) for text in words):
        return True
    first = words[:1]
    if first and _is_total(first[0], len(keys)):
        return True
    if first and is_aside(first[0]) and len(keys) <= 1:
        return True
    own = {column.heading.words.casefold() for column in columns}
    again = [text for cell in cells if (text := words_of(cell)) and text.casefold() in own]
    return len(again) >= 3 and len(again) > len(cells) / 2


def _is_total(words: str, keys: int) -> bool:
    """Whether a row that begins so is a sum of others; "Total Care Ltd" with a contract and a period is none."""
    if not _TOTAL_ROW.fullmatch(words):
        return False
    return keys <= 1 or bool(re.fullmatch(r"(?:grand |sub[- ]?|overall )?totals?\W*", words, re.IGNORECASE))

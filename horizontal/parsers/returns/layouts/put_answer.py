"""Puts what a cell says under the item that its heading stands for."""

from __future__ import annotations

from datetime import date

from horizontal.parsers.returns.labels import Understanding
from horizontal.parsers.returns.labels.heading import PERIOD
from horizontal.parsers.returns.layouts.draft import Draft
from horizontal.parsers.returns.layouts.headings import PERIOD_ITEMS, FileReading, HeadingCell, certain_item
from horizontal.parsers.returns.sheet import Cell
from horizontal.parsers.returns.values.finding import Finding, unread
from horizontal.parsers.returns.values.read_period import read_period
from horizontal.parsers.returns.values.read_value import answer_in, read_value
from horizontal.provider_return import How


def put_answer(
    draft: Draft,
    heading: HeadingCell,
    meaning: Understanding,
    cell: Cell,
    found: Finding | None,
    reading: FileReading,
    sheet: str | None,
) -> None:
    """Adds the answer; `found` is what was read already, None where the cell alone says it."""
    item = certain_item(meaning)
    if item is None:
        return
    if item in PERIOD_ITEMS and _put_period(draft, heading, cell, reading, sheet):
        return
    if item == PERIOD:
        if cell.content is not None:
            put_unread(draft, heading, meaning, "no period with days that are certain", sheet)
        return
    if found is None:
        specified = reading.item_named(item)
        found = read_value(specified, cell, reading.habits)
    if item in reading.specification.by_id:
        draft.put(answer_in(item, found, cell, sheet, heading.label))
        return
    by = item.partition(":")[0]
    if meaning.of is None:
        found = unread("it is not certain of which total this is a part")
    draft.put_group(by, meaning.of or "disclosed", answer_in(item, found, cell, sheet, heading.label))


def _put_period(
    draft: Draft, heading: HeadingCell, cell: Cell, reading: FileReading, sheet: str | None
) -> bool:
    """Both days, where one cell tells the whole period."""
    if isinstance(cell.content, date) or cell.content is None:
        return False
    told = read_period(str(cell.content), reading.year)
    if told is None:
        return False
    draft.put_period(told.period, told.conversion, cell, sheet, heading.label)
    return True


def put_unread(
    draft: Draft, heading: HeadingCell, meaning: Understanding, why: str, sheet: str | None
) -> None:
    """Tells an item whose figure was not taken; nothing where the heading is of no item at all."""
    item = certain_item(meaning)
    if item is None and meaning.how is How.DOUBTFUL:
        item = meaning.runner_up
    if item is None or is_group(item):
        return
    for one in PERIOD_ITEMS[1:] if item == PERIOD else (item,):
        draft.doubts.setdefault(one, answer_in(one, unread(why), None, sheet, heading.label))


def is_group(item: str) -> bool:
    """Whether it is one group of a breakdown, such as "age:16_17", and no item."""
    return ":" in item and not item.startswith("E07:")

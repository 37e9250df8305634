"""Puts what a cell says under the item that its heading stands for."""

from __future__ import annotations

import re
from datetime import date

from horizontal.parsers.returns.labels import Understanding
from horizontal.parsers.returns.labels.heading import PERIOD
from horizontal.parsers.returns.layouts.draft import Draft
from horizontal.parsers.returns.layouts.headings import PERIOD_ITEMS, FileReading, HeadingCell, certain_item
from horizontal.parsers.returns.sheet import Cell
from horizontal.parsers.returns.values.finding import Finding, stated, unread
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
    if item in PERIOD_ITEMS and _put_period(draft, heading, item, cell, reading, sheet):
        return
    if item == PERIOD:
        if cell.content is not None:
            put_unread(draft, heading, meaning, "no period with days that are certain", sheet)
        return
    if found is None:
        specified = reading.item_named(item)
        found = read_value(specified, cell, reading.habits)
    if item == "period_end":
        _put_start(draft, heading, found, cell, sheet)
    if item in reading.specification.by_id:
        draft.put(answer_in(item, found, cell, sheet, heading.label))
        return
    by = item.partition(":")[0]
    if meaning.of is None:
        found = unread("it is not certain of which total this is a part")
    draft.put_group(by, meaning.of or "disclosed", answer_in(item, found, cell, sheet, heading.label))


def _put_period(
    draft: Draft, heading: HeadingCell, item: str, cell: Cell, reading: FileReading, sheet: str | None
) -> bool:
    """Both days, where one cell tells the whole period, or two do: a year and a quarter."""
    words = _period_words(heading, cell)
    if words is None:
        return False
    if item == PERIOD:
        draft.period_words.append(words)
    for together in (" ".join(draft.period_words), words) if item == PERIOD else (words,):
        told = read_period(together, reading.year)
        if told is not None:
            draft.put_period(told.period, told.conversion, cell, sheet, heading.label)
            return True
    return False


def _period_words(heading: HeadingCell, cell: Cell) -> str | None:
    content = cell.content
    if content is None or isinstance(content, date | bool):
        return None
    if str(content).strip() in ("1", "2", "3", "4") and _OF_QUARTERS.search(heading.words):
        return f"Q{content}"
    return str(content)


_OF_QUARTERS = re.compile(r"\b(?:quarter|qtr|q|chwarter)\b", re.IGNORECASE)


def _put_start(draft: Draft, heading: HeadingCell, found: Finding, cell: Cell, sheet: str | None) -> None:
    """The first day of "Quarter ending: 31/12/2025", unless the file states one."""
    if not isinstance(found.value, date):
        return
    told = read_period(f"{heading.words} {found.value:%d/%m/%Y}")
    if told is not None and told.period.end == found.value:
        answer = answer_in(
            "period_start", stated(told.period.start, told.conversion), cell, sheet, heading.label
        )
        draft.spare.setdefault("period_start", answer)


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

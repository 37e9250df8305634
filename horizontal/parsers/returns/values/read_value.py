"""From a cell to the answer of an item, with every conversion told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from horizontal.parsers.returns.sheet import Cell, Content
from horizontal.parsers.returns.values.choices import read_choice
from horizontal.parsers.returns.values.counts import read_count
from horizontal.parsers.returns.values.dates import DateHabits, read_date
from horizontal.parsers.returns.values.finding import BLANK, Finding, stated, unread
from horizontal.parsers.returns.values.signs import Legend, is_not_known, read_sign
from horizontal.provider_return import Answer, State
from horizontal.requirements.return_specification import Item, ItemKind

_LONGEST_TEXT = 2_000


@dataclass(frozen=True, slots=True)
class Habits:
    """What holds in the whole file: what a dash means, how days are written, and how formulas are worked out."""

    legend: Legend
    dates: DateHabits
    work_out: Callable[[Cell], int | float | None]
    """The value of a formula that stores none, or None."""


def read_value(item: Item, cell: Cell | None, habits: Habits) -> Finding:
    """What the cell says as this item."""
    if cell is None:
        return BLANK
    if cell.content is None and cell.formula is not None:
        return _worked_out(item, cell, habits)
    return _read(item, cell.content, cell.number_format, habits)


def _worked_out(item: Item, cell: Cell, habits: Habits) -> Finding:
    number = habits.work_out(cell)
    if number is None:
        return unread("a formula whose value is not stored in the file")
    found = _read(item, number, cell.number_format, habits)
    return replace(found, conversion="worked out from the formula, whose value is not stored in the file")


def _read(item: Item, content: Content, number_format: str, habits: Habits) -> Finding:
    if isinstance(content, str) and not content.strip():
        return BLANK
    if item.kind is ItemKind.COUNT:
        return read_count(content, number_format, habits.legend)
    if item.kind is ItemKind.DATE:
        return read_date(content, habits.legend, habits.dates)
    if item.kind is ItemKind.CHOICE:
        return read_choice(item.id, item.allowed, content, habits.legend)
    return _text(content, habits.legend)


def _text(content: Content, legend: Legend) -> Finding:
    if content is None:
        return BLANK
    if isinstance(content, date):
        return unread("a date, where words are asked")
    if isinstance(content, bool):
        return unread("true or false, where words are asked")
    words = " ".join(str(content).split())
    sign = read_sign(words, legend)
    if sign is not None:
        return replace(sign, value=None, state=State.UNREAD) if sign.state is State.NIL else sign
    if is_not_known(words):
        return unread("it says that this is not known")
    if len(words) > _LONGEST_TEXT:
        return unread("longer than any answer")
    return stated(words, None if words == content else "written as words")


def raw_of(cell: Cell | None) -> int | float | str | None:
    """What stands in the cell, as an answer keeps it."""
    if cell is None:
        return None
    content = cell.content
    if content is None:
        return f"={cell.formula.removeprefix('of:').lstrip('=')}" if cell.formula else None
    if isinstance(content, date):
        return content.isoformat()
    if isinstance(content, bool):
        return str(content).lower()
    return content


def answer_in(item: str, found: Finding, cell: Cell | None, sheet: str | None, label: str) -> Answer:
    """The answer of an item, with the cell where it stands."""
    return Answer(
        item=item,
        value=found.value,
        state=found.state,
        raw=raw_of(cell),
        sheet=sheet,
        cell=cell.address if cell else None,
        label=label,
        conversion=found.conversion,
    )

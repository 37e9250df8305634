"""Reads an item that is a day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from horizontal.parsers.returns.sheet import Content
from horizontal.parsers.returns.values.days import Order, day_of_serial, read_day
from horizontal.parsers.returns.values.finding import BLANK, Finding, invalid, stated, unread
from horizontal.parsers.returns.values.month_names import MONTH
from horizontal.parsers.returns.values.signs import Legend, read_sign

_PART_OF_A_DATE = re.compile(
    rf"(?:{MONTH}\s*,?\s*)?(?:19|20)\d{{2}}(?:/\d{{2}})?|(?:spring|summer|autumn|winter|early|late|mid)\W.*",
    re.I,
)


@dataclass(frozen=True, slots=True)
class DateHabits:
    """How the file writes days."""

    american: bool = False
    """Month first: days of it can be nothing else, and none can be only day first."""
    mixed: bool = False
    """Some can be only month first, and others only day first, or too few to tell."""
    old_mac: bool = False
    """Its days are counted from 1904."""


def habits_of(texts: Iterable[str], *, old_mac: bool = False) -> DateHabits:
    """How a file writes days, by all the texts of its cells."""
    orders = [day.order for words in texts if len(words) < 24 and (day := read_day(words)) and day.order]
    month_first = sum(order is Order.AMERICAN for order in orders)
    day_first = sum(order is Order.BRITISH for order in orders)
    american = month_first >= 2 and not day_first
    return DateHabits(american, bool(month_first) and not american, old_mac)


def read_date(content: Content, legend: Legend, habits: DateHabits) -> Finding:
    """What a cell says as a day."""
    if content is None:
        return BLANK
    if isinstance(content, datetime):
        return stated(content.date(), "its time left away")
    if isinstance(content, date):
        return stated(content)
    if isinstance(content, bool):
        return invalid("true or false, where a day is asked")
    if isinstance(content, int | float):
        return _of_number(content, habits)
    return _of_words(" ".join(content.split()), legend, habits)


def _of_number(number: int | float, habits: DateHabits) -> Finding:
    digits = read_day(str(number)) if isinstance(number, int) else None
    if digits is not None and digits.day is not None:
        return stated(digits.day, "eight digits read as year, month and day")
    day = day_of_serial(number, old_mac=habits.old_mac)
    return stated(day, "a day as a spreadsheet counts days") if day else invalid("a number, and no day")


def _of_words(words: str, legend: Legend, habits: DateHabits) -> Finding:
    if not words:
        return BLANK
    if (found := read_sign(words, legend)) is not None:
        return found
    day = read_day(words)
    if day is None:
        return _shapeless(words, habits)
    if day.order is not None and habits.american:
        other = read_day(words, american=True)
        if other is not None and other.day is not None:
            return stated(other.day, "month first, as other days of the file must be")
    if (
        day.order is Order.EITHER
        and habits.mixed
        and day.day
        and day.day.day != day.day.month
        and "/" in words
    ):
        return stated(day.day, "day first, though another day of the file may have its month first")
    if day.day is None:
        month_first = day.order is Order.AMERICAN
        return invalid(
            "no such month; if its month stands first, write it day first" if month_first else "no such day"
        )
    return stated(day.day, None if _is_iso(words) else "a date as text, read day first")


def _is_iso(words: str) -> bool:
    return bool(re.fullmatch(r"\d{4}-\d{2}-\d{2}", words))


def _shapeless(words: str, habits: DateHabits) -> Finding:
    if re.fullmatch(r"\d{5}(?:\.\d+)?", words):
        return _of_number(float(words), habits)
    if _PART_OF_A_DATE.fullmatch(words):
        return unread("a month or a year, where a day is asked")
    inside = {day.day for part in _DAY_INSIDE.findall(words) if (day := read_day(part)) and day.day}
    if len(inside) == 1 and len(words) < 60:
        return unread("words beside the day; write the day alone")
    return invalid("no day of the calendar")


_DAY_INSIDE = re.compile(
    rf"\d{{1,2}}[./-]\d{{1,2}}[./-](?:\d{{4}}|\d{{2}})|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}\s+\d{{4}}", re.I
)

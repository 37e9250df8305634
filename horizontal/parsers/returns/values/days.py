"""Reads a day as people write it, in British order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from horizontal.parsers.returns.values.month_names import MONTH, month_of

_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_CLOCK = r"(?:[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?"
_ISO = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_CLOCK}")
_DIGITS = re.compile(r"(20\d{2})(\d{2})(\d{2})")
_NUMBERS = re.compile(
    rf"{_WEEKDAY}(\d{{1,2}})\s*[./\-\s]\s*(\d{{1,2}})\s*[./\-\s]\s*(\d{{4}}|\d{{2}}){_CLOCK}", re.I
)
_DAY_FIRST = re.compile(
    rf"{_WEEKDAY}(\d{{1,2}})\s*(?:st|nd|rd|th|ain|eg|af|fed|ydd)?(?:\s+of)?[\s./\-]*({MONTH})[\s,./\-]*'?(\d{{4}}|\d{{2}})",
    re.I,
)
_MONTH_FIRST = re.compile(
    rf"{_WEEKDAY}({MONTH})\s*(\d{{1,2}})(?:st|nd|rd|th)?[\s,]+'?(\d{{4}}|\d{{2}})", re.I
)
_CENTURY_TURNS = 80
FIRST_SERIAL, LAST_SERIAL = 32_874, 58_440
"""Days as a spreadsheet counts them that may be meant as a day: 1990 to 2059."""
_EPOCH, _OLD_MAC_DAYS = date(1899, 12, 30), 1_462


class Order(Enum):
    """What a day in numbers tells of the order of its day and month."""

    BRITISH = "day first"
    AMERICAN = "month first"
    EITHER = "either"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Day:
    """A day that was read, or the finding that the words are shaped like a day and are none."""

    day: date | None
    order: Order | None = None
    """Of a day in numbers only."""


def read_day(words: str, *, american: bool = False) -> Day | None:
    """The day that the words are; None where they are not shaped like one. `american` puts the month first."""
    words = words.strip().strip("'\u2018\u2019").rstrip(".;, ")
    if match := _ISO.fullmatch(words) or _DIGITS.fullmatch(words):
        return Day(_day(int(match[1]), int(match[2]), int(match[3])))
    if match := _NUMBERS.fullmatch(words):
        first, second, year = int(match[1]), int(match[2]), whole_year(match[3])
        order = _order(first, second)
        day, month = (second, first) if american else (first, second)
        return Day(_day(year, month, day), order)
    if match := _DAY_FIRST.fullmatch(words):
        return Day(_day(whole_year(match[3]), month_of(match[2]) or 0, int(match[1])))
    if match := _MONTH_FIRST.fullmatch(words):
        return Day(_day(whole_year(match[3]), month_of(match[1]) or 0, int(match[2])))
    return None


def whole_year(digits: str) -> int:
    """The year of two digits or four."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (2000 if year < _CENTURY_TURNS else 1900)


def day_of_serial(number: int | float, *, old_mac: bool) -> date | None:
    """The day that a spreadsheet counts so; None where the number is none that is meant as a day."""
    if number != int(number):
        number = int(number)
    days = int(number) + (_OLD_MAC_DAYS if old_mac else 0)
    return _EPOCH + timedelta(days=days) if FIRST_SERIAL <= days <= LAST_SERIAL else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _order(first: int, second: int) -> Order:
    if first > 12 and second > 12:
        return Order.NEITHER
    if first > 12:
        return Order.BRITISH
    if second > 12:
        return Order.AMERICAN
    return Order.EITHER

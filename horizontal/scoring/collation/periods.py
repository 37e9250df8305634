"""Periods of returns: quarters and years from April."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

Period = tuple[date, date]
_QUARTER = range(80, 101)
_YEAR = range(360, 372)
_DAY = timedelta(days=1)


def is_quarter(start: date, end: date) -> bool:
    """Is it about a quarter long?"""
    return (end - start).days in _QUARTER


def is_year(start: date, end: date) -> bool:
    """Is it about a year long?"""
    return (end - start).days in _YEAR


def year_of(start: date) -> Period:
    """The year from April in which a day falls."""
    first = start.year if start.month >= 4 else start.year - 1
    return date(first, 4, 1), date(first + 1, 3, 31)


def quarter_of(day: date) -> Period:
    """The quarter in which a day falls."""
    month = (day.month - 1) // 3 * 3 + 1
    following = date(day.year + (month == 10), (month + 2) % 12 + 1, 1)
    return date(day.year, month, 1), following - _DAY


def quarters(first: date, last: date) -> Iterator[Period]:
    """The quarters from the one in which `first` falls to the last that is over by `last`."""
    start, end = quarter_of(first)
    while end <= last:
        yield start, end
        start, end = quarter_of(end + _DAY)


def years(first: date, last: date) -> Iterator[Period]:
    """The years from April, from the one in which `first` falls to the last that is over by `last`."""
    start, end = year_of(first)
    while end <= last:
        yield start, end
        start, end = year_of(end + _DAY)

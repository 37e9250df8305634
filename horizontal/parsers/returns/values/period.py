"""A period of a return: its first day and its last, and what was told of it."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Period:
    """Days from first to last, both in it."""

    start: date
    end: date

    @property
    def months(self) -> int:
        """The months that it touches."""
        return (self.end.year - self.start.year) * 12 + self.end.month - self.start.month + 1

    @property
    def is_whole(self) -> bool:
        """Whether it begins with the first day of a month and ends with the last of one."""
        return self.start.day == 1 and self.end.day == calendar.monthrange(self.end.year, self.end.month)[1]

    def holds(self, other: Period) -> bool:
        """Whether the other lies in it."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class YearTold:
    """A year that the file names, so that "Q3" or "October" beside it has days."""

    start: int
    """The calendar year in which it begins."""
    first_month: int = 4
    """4 in the year from April to March, 1 in the calendar year."""

    def quarter(self, number: int) -> Period:
        """Its quarter, from 1 to 4."""
        month = self.first_month + 3 * (number - 1)
        return of_months(self.start + (month - 1) // 12, (month - 1) % 12 + 1, 3)

    def month(self, number: int) -> Period:
        """The month of this number in it."""
        return of_months(self.start + (1 if number < self.first_month else 0), number, 1)

    @property
    def whole(self) -> Period:
        """All of it."""
        return of_months(self.start, self.first_month, 12)


def of_months(year: int, month: int, count: int) -> Period:
    """So many whole months from the first of this one."""
    last = month + count - 2
    end_year, end_month = year + last // 12, last % 12 + 1
    return Period(
        date(year, month, 1), date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])
    )


def year_holding(day: date, first_month: int = 4) -> YearTold:
    """The year from April to March, or from another month, in which the day lies."""
    return YearTold(day.year if day.month >= first_month else day.year - 1, first_month)

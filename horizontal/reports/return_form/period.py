"""The period that a form asks about: a quarter, or a year from April to March."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

_QUARTER = re.compile(r"(?P<year>20\d{2})(?:-(?P<next>\d{2}))?-?\s*Q(?P<quarter>[1-4])", re.IGNORECASE)
_YEAR = re.compile(r"(?P<year>20\d{2})[-/](?P<next>\d{2}|20\d{2})")
_MONTHS = {1: 4, 2: 7, 3: 10, 4: 1}
"""The first month of each quarter of the year from April."""


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day, and the name by which people call it."""

    start: date
    end: date
    name: str
    is_year: bool


def parse_period(text: str) -> Period:
    """The quarter "2026-Q3" (October to December 2026) or the year "2026-27"; ValueError for anything else."""
    text = text.strip()
    if match := _QUARTER.fullmatch(text):
        return _quarter(int(match["year"]), int(match["quarter"]), match["next"])
    match = _YEAR.fullmatch(text)
    if match and int(match["next"]) % 100 == (int(match["year"]) + 1) % 100:
        year = int(match["year"])
        return Period(date(year, 4, 1), date(year + 1, 3, 31), f"{year}-{(year + 1) % 100:02d}", is_year=True)
    raise ValueError('give a quarter of the year from April, such as "2026-Q3", or a year, such as "2026-27"')


def _quarter(year: int, quarter: int, following: str | None) -> Period:
    if following is not None and int(following) != (year + 1) % 100:
        raise ValueError(f'"{year}-{following}" is no year; write it as "{year}-{(year + 1) % 100:02d}"')
    start = date(year + (quarter == 4), _MONTHS[quarter], 1)
    after = date(start.year + (start.month == 10), (start.month + 2) % 12 + 1, 1)
    months = f"{start:%B} to {after - timedelta(days=1):%B %Y}"
    return Period(start, after - timedelta(days=1), f"{year}-Q{quarter} ({months})", is_year=False)

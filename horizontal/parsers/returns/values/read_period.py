"""Reads a period as people write it: "Q3 25/26", "Oct–Dec 2025", "1/4/25 - 31/3/26", "2025/26"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from horizontal.parsers.returns.values.days import Order, read_day, whole_year
from horizontal.parsers.returns.values.month_names import MONTH, month_of
from horizontal.parsers.returns.values.period import Period, YearTold, of_months

_DASH = r"(?:-|–|—|−|\bto\b|\buntil\b|\btill\b|\bthrough\b|\bi\b|\bhyd(?:\s+at)?\b|/|\band\b)"
_TWO_YEARS = (
    r"(?:(?<![\w/.-])|(?<=\bFY)|(?<=\bFY ))(?P<from>20\d{2}|\d{2})\s*(?:/|-|–|\bto\b|&|"
    r"\\)\s*(?P<to>20\d{2}|\d{2})(?!\d|[/.\-]\d)"
)
_QUARTER = (
    r"(?<![a-z0-9])(?:q(?:uarter|tr)?\.?|ch(?:warter)?\.?)\s*\.?\s*(?:no\.?\s*)?(?P<number>[1-4]|one|"
    r"two|three|four)(?![a-z0-9]|\.\d)"
    r"|(?<![a-z0-9])(?P<ordinal>1st|2nd|3rd|4th|first|second|third|fourth|chwarter\s+cyntaf|ail|"
    r"trydydd|pedwerydd)\s+(?:quarter|qtr|chwarter)"
    r"|(?<!\d)(?P<before>[1-4])(?:st|nd|rd|th)?\s*q(?:uarter|tr)?(?![a-z0-9])"
)
_NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "ail": 2,
    "trydydd": 3,
    "pedwerydd": 4,
}
_CALENDAR = re.compile(
    r"calendar|jan(?:uary)?\s*(?:-|–|to)\s*dec(?:ember)?|january\s+start|blwyddyn galendr", re.I
)
_QUARTER_PATTERN = re.compile(_QUARTER, re.I)
_TWO_YEARS_PATTERN = re.compile(_TWO_YEARS, re.I)
_ONE_YEAR = re.compile(r"(?<!\d)(20\d{2})(?!\d|\s*[/–-]\s*\d)")
_MONTHS = re.compile(
    rf"(?<![a-z])(?P<first>{MONTH})\s*'?(?P<first_year>\d{{4}}|\d{{2}})?(?:\s*{_DASH}\s*|"
    rf"\s+)(?P<last>{MONTH})\s*[,'’-]?\s*(?P<last_year>(?:\d{{4}}|"
    rf"\d{{2}})(?:\s?[/–-]\s?\d{{2}}(?:\d{{2}})?)?)?(?!\d)",
    re.I,
)
_MONTH = re.compile(rf"(?<![a-z])(?P<month>{MONTH})\s*[-,'’/]?\s*(?P<year>\d{{4}}|\d{{2}})(?![\d/])", re.I)
_MONTH_ALONE = re.compile(rf"(?:(?:the )?month of )?({MONTH})", re.I)
_DAYS = re.compile(
    r"\s*(?:\s(?:-|–|—|−)\s|\bto\b|\buntil\b|–|—|\bhyd(?:\s+at)?\b|(?<=\d\d-\d\d)/(?=\d{4})|"
    r"(?<=[/.]\d{4})-(?=\d)|(?<=[/.]\d\d)-(?=\d)|(?<=\d{4}) i (?=\d))\s*",
    re.I,
)
_LEADING = re.compile(r"^\W*(?:(?:reporting |monitoring )?(?:period|dates?|from|between|o)\b\s*:?)\s*", re.I)
_ENDING = re.compile(
    r"(?P<span>year|12 months|quarter|qtr|3 months|three months|twelve months|six "
    r"months)\b\W{0,3}(?:(?:up )?to(?: the)? end(?: of)?|end(?:ing|ed|s)?|to|"
    r"until)\b(?:\s+on)?:?\s+(?P<day>.+)",
    re.I,
)
_SPANS = {
    "year": 12,
    "12 months": 12,
    "twelve months": 12,
    "quarter": 3,
    "qtr": 3,
    "3 months": 3,
    "three months": 3,
    "six months": 6,
}


@dataclass(frozen=True, slots=True)
class Told:
    """A period as words tell it."""

    period: Period
    conversion: str


def read_period(words: str, year: YearTold | None = None) -> Told | None:
    """The period that the words tell; `year` is the year that the file names elsewhere. None where none is certain."""
    words = re.sub(r"\s+", " ", words.replace("\u00a0", " ")).strip()
    if len(words) > _LONGEST:
        return None
    for reader in _READERS:
        if found := reader(words, year):
            return found
    return None


_LONGEST = 200


def year_told(words: str) -> YearTold | None:
    """The year that the words name: "2024/25", "April 2024 to March 2025"."""
    if match := _MONTHS.search(words):
        period = _of_two_months(match, None)
        if period and period.months == 12:
            return YearTold(period.start.year, period.start.month)
    first_month = 1 if _CALENDAR.search(words) else 4
    if start := _financial_year(words):
        return YearTold(start, first_month)
    if first_month == 1 and (single := _ONE_YEAR.search(words)):
        return YearTold(int(single[1]), 1)
    return None


def quarter_of(words: str) -> int | None:
    """The number of the one quarter that the words name."""
    found = {_number(match) for match in _QUARTER_PATTERN.finditer(words)}
    return found.pop() if len(found) == 1 else None


def _number(match: re.Match[str]) -> int:
    word = (match["number"] or match["ordinal"] or match["before"]).lower()
    return _NUMBERS.get(word) or (1 if "cyntaf" in word else int(word))


def _financial_year(words: str) -> int | None:
    """The calendar year in which the one year of two halves begins."""
    found = set()
    for match in _TWO_YEARS_PATTERN.finditer(words):
        start, end = whole_year(match["from"]), whole_year(match["to"])
        if end == start + 1:
            found.add(start)
    return found.pop() if len(found) == 1 else None


def _two_days(words: str, _: YearTold | None) -> Told | None:
    parts = _DAYS.split(_LEADING.sub("", words).rstrip(". "))
    if len(parts) != 2:
        return None
    last = read_day(parts[1])
    if last is None or last.day is None or last.order is Order.AMERICAN:
        return None
    first = read_day(parts[0]) or read_day(f"{parts[0]} {last.day.year}")
    if first is None or first.day is None:
        return None
    return Told(Period(first.day, last.day), "two days in one cell")


def _ended(words: str, _: YearTold | None) -> Told | None:
    match = _ENDING.search(words)
    if not match:
        return None
    span = _SPANS.get(match["span"].lower())
    day = read_day(match["day"])
    last = day.day if day else None
    if day is None and (month := _MONTH.fullmatch(match["day"].strip())):
        last = of_months(whole_year(month["year"]), month_of(month["month"]) or 1, 1).end
    if span is None or last is None:
        return None
    begin = last.month - span + 1
    period = of_months(last.year + (begin - 1) // 12, (begin - 1) % 12 + 1, span)
    return Told(period, f"{span} months to that day") if period.end == last else None


def _two_months(words: str, year: YearTold | None) -> Told | None:
    found = list(_MONTHS.finditer(words))
    if len(found) != 1:
        return None
    rest = _MONTHS.sub(" ", words)
    single = _ONE_YEAR.search(rest)
    beside = year_told(rest) or (YearTold(int(single[1]), 1) if single else None) or year
    period = _of_two_months(found[0], beside)
    return Told(period, "whole months, from the first day to the last") if period else None


def _of_two_months(match: re.Match[str], year: YearTold | None) -> Period | None:
    first, last = month_of(match["first"]) or 1, month_of(match["last"]) or 1
    told = match["last_year"]
    if told and (halves := _financial_year(told)):
        year, told = YearTold(halves), None
    elif told and not told.isdigit():
        return None
    if told:
        end_year = whole_year(told)
        start_year = whole_year(match["first_year"]) if match["first_year"] else end_year - (first > last)
    elif year is not None:
        start_year, end_year = year.month(first).start.year, year.month(last).start.year
    else:
        return None
    months = (end_year - start_year) * 12 + last - first + 1
    return of_months(start_year, first, months) if 1 <= months <= 24 else None


def _one_quarter(words: str, year: YearTold | None) -> Told | None:
    number = quarter_of(words)
    if number is None:
        return None
    named = year_told(_QUARTER_PATTERN.sub(" ", words)) or _single_year(words, number) or year
    if named is None:
        return None
    first = "April" if named.first_month == 4 else "January" if named.first_month == 1 else "its first month"
    return Told(named.quarter(number), f"quarter {number} of the year from {first}")


def _single_year(words: str, number: int) -> YearTold | None:
    """The year of "Q2 2025"; the fourth quarter of one year is doubtful, save as "2025-Q4" or in a calendar year."""
    match = _ONE_YEAR.search(words)
    if not match:
        return None
    if _CALENDAR.search(words):
        return YearTold(int(match[1]), 1)
    if number == 4 and not re.match(r"\s*20\d{2}\s*-?\s*q", words, re.I):
        return None
    return YearTold(int(match[1]))


def _one_month(words: str, year: YearTold | None) -> Told | None:
    found = [match for match in _MONTH.finditer(words) if month_of(match["month"])]
    if (
        len(found) == 1
        and not _LONGER.search(words)
        and not re.search(rf"\d{{1,2}}(?:st|nd|rd|th)?\s+{re.escape(found[0]['month'])}", words, re.I)
    ):
        month = month_of(found[0]["month"]) or 1
        return Told(of_months(whole_year(found[0]["year"]), month, 1), "the whole month")
    alone = _MONTH_ALONE.fullmatch(words.strip(" .:"))
    if alone and year is not None:
        return Told(year.month(month_of(alone[1]) or 1), "the whole month, of the year that the file names")
    return None


_LONGER = re.compile(
    r"quarter|qtr|chwarter|\byear|months|\bend(?:ing|ed|s)?\b|\bto\b|\bsince\b|\bbefore\b|\bafter\b", re.I
)


def _one_year(words: str, _: YearTold | None) -> Told | None:
    if _QUARTER_PATTERN.search(words) or re.search(r"\bq(?:uarter|tr)?\s?\d", words, re.I):
        return None
    year = year_told(words)
    if year is None:
        return None
    first = "April" if year.first_month == 4 else "January"
    return Told(year.whole, f"the whole year from {first}")


_READERS: tuple[Callable[[str, YearTold | None], Told | None], ...] = (
    _two_days,
    _ended,
    _two_months,
    _one_quarter,
    _one_month,
    _one_year,
)

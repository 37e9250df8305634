"""A period is read from one cell, in the year from April unless the words say otherwise."""

from __future__ import annotations

import pytest

from horizontal.parsers.returns.values.period import YearTold
from horizontal.parsers.returns.values.read_period import read_period, year_told


def period(words: str, year: int | None = None) -> str | None:
    """Both days in ISO form."""
    told = read_period(words, YearTold(year) if year else None)
    return f"{told.period.start} {told.period.end}" if told else None


THIRD = "2025-10-01 2025-12-31"
YEAR = "2025-04-01 2026-03-31"
FIRST = "2025-04-01 2025-06-30"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Q3 25/26", THIRD),
        ("Q3 2025/26", THIRD),
        ("Q3 2025-2026", THIRD),
        ("2025/26 Q3", THIRD),
        ("2025-Q3", THIRD),
        ("Quarter 3 2025-26", THIRD),
        ("QTR 3 25-26", THIRD),
        ("3rd quarter 2025-26", THIRD),
        ("Third quarter, 2025/26", THIRD),
        ("Chwarter 3 2025/26", THIRD),
        ("Quarter 3 (Oct - Dec) 2025/26", THIRD),
        ("Q3 (October-December 2025)", THIRD),
        ("Oct–Dec 2025", THIRD),
        ("October to December 2025", THIRD),
        ("Oct 25 - Dec 25", THIRD),
        ("Hydref-Rhagfyr 2025", THIRD),
        ("1 October 2025 to 31 December 2025", THIRD),
        ("1st Oct - 31st Dec 2025", THIRD),
        ("01/10/2025 - 31/12/2025", THIRD),
        ("01/10/25-31/12/25", THIRD),
        ("01.10.2025-31.12.2025", THIRD),
        ("2025-10-01 to 2025-12-31", THIRD),
        ("Quarter ended 31 December 2025", THIRD),
        ("Quarter to end December 2025", THIRD),
        ("Domestic abuse return Q3 2025/26 v2", THIRD),
        ("1/4/25 - 31/3/26", YEAR),
        ("2025/26", YEAR),
        ("FY25/26", YEAR),
        ("year ending 31 March 2026", YEAR),
        ("12 months to March 2026", YEAR),
        ("Apr 2025 – Mar 2026", YEAR),
        ("Workplace questions, April 2025 to March 2026", YEAR),
        ("1 Ebrill 2025 hyd 31 Mawrth 2026", YEAR),
        ("Q1 2025/26", FIRST),
        ("April - June 2025/26", FIRST),
        ("Jan - Mar 2025/26", "2026-01-01 2026-03-31"),
        ("Q1 (Jan-Mar) 2025", "2025-01-01 2025-03-31"),
        ("Quarter 1 calendar year 2025", "2025-01-01 2025-03-31"),
        ("2025-Q4", "2026-01-01 2026-03-31"),
        ("Oct-25", "2025-10-01 2025-10-31"),
        ("October 2025", "2025-10-01 2025-10-31"),
    ],
)
def test_a_period_is_read(words: str, expected: str) -> None:
    assert period(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Q3",
        "2025",
        "Q4 2025",
        "31/12/2025",
        "Policy 2024-25, targets 2025-26",
        "FM-24-25",
        "Oct",
        "see note",
        "Q5 25/26",
        "Q1 and Q2 2025/26",
    ],
)
def test_what_is_not_certain_is_no_period(words: str) -> None:
    assert period(words) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Q3", THIRD), ("Oct", "2025-10-01 2025-10-31"), ("Jan to Mar", "2026-01-01 2026-03-31")],
)
def test_a_year_told_elsewhere_completes_it(words: str, expected: str) -> None:
    assert period(words, 2025) == expected


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("Quarter (year April 2024 to March 2025)", YearTold(2024)),
        ("figures 2024/25", YearTold(2024)),
        ("calendar year 2025", YearTold(2025, 1)),
        ("January to December 2025", YearTold(2025, 1)),
        ("no year", None),
    ],
)
def test_the_year_of_a_title_is_told(words: str, year: YearTold | None) -> None:
    assert year_told(words) == year

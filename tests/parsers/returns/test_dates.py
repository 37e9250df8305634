"""Days are read in British order, and what is no day is told."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from horizontal.parsers.returns.values.dates import DateHabits, habits_of, read_date
from horizontal.parsers.returns.values.finding import Finding
from horizontal.parsers.returns.values.signs import Legend
from horizontal.provider_return import State

SIXTEENTH = date(2025, 6, 16)


def day(content: object, habits: DateHabits | None = None) -> Finding:
    return read_date(content, Legend(), habits or DateHabits())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "content",
    [
        SIXTEENTH,
        datetime(2025, 6, 16, 9, 30),  # noqa: DTZ001 - a spreadsheet's moment has no zone
        "16/06/2025",
        "16/6/25",
        "16.06.25",
        "16-06-2025",
        "2025-06-16",
        "2025-06-16T00:00:00",
        "16 June 2025",
        "16th June 2025",
        "16th of June, 2025",
        "Monday 16 June 2025",
        "June 16, 2025",
        "16-Jun-25",
        "16 Mehefin 2025",
        "16/06/2025 00:00",
        20250616,
        "20250616",
        45824,
        "45824",
    ],
)
def test_a_day_is_read_however_it_is_written(content: object) -> None:
    assert day(content).value == SIXTEENTH


@pytest.mark.parametrize(
    "content", ["31/02/2025", "15/13/2025", "2025-13-01", "tbc", "soon", 3, True, "32 May 2025"]
)
def test_what_is_no_day_is_invalid(content: object) -> None:
    assert day(content).state is State.INVALID


@pytest.mark.parametrize("content", ["June 2025", "2025", "approved 16/06/2025 by the board", "-"])
def test_a_month_or_a_day_among_words_is_unread(content: object) -> None:
    assert day(content).state is State.UNREAD


def test_days_of_a_workbook_that_counts_from_1904_are_four_years_later() -> None:
    assert day(45824 - 1462, DateHabits(old_mac=True)).value == SIXTEENTH


def test_the_month_stands_first_only_where_the_file_cannot_mean_otherwise() -> None:
    american = habits_of(["04/13/2026", "06/16/2025", "04/05/2026"])
    found = day("04/05/2026", american)
    assert found.value == date(2026, 4, 5)
    assert "month first" in (found.conversion or "")


def test_one_such_day_alone_is_no_proof() -> None:
    assert day("04/13/2026", habits_of(["04/13/2026", "01/04/2025"])).state is State.INVALID


def test_a_file_with_british_days_stays_british() -> None:
    assert day("05/04/2026", habits_of(["04/13/2026", "06/16/2025", "31/03/2026"])).value == date(2026, 4, 5)


@given(st.dates(date(2000, 1, 1), date(2079, 12, 31)))
def test_every_day_survives_every_british_form(one: date) -> None:
    forms = (
        f"{one:%d/%m/%Y}",
        f"{one:%d/%m/%y}",
        f"{one:%d %B %Y}",
        f"{one:%d-%b-%y}",
        one.isoformat(),
        f"{one:%d.%m.%Y}",
    )
    assert {day(form).value for form in forms} == {one}


@given(st.dates(date(1990, 1, 3), date(2059, 1, 1)))
def test_every_day_survives_its_number(one: date) -> None:
    assert day((one - date(1899, 12, 30)) // timedelta(days=1)).value == one

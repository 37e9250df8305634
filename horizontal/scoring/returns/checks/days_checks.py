"""Checks of days: of the policy against the day of the check, and of the period."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date, timedelta

from horizontal.provider_return import State
from horizontal.requirements.model import Tier
from horizontal.requirements.return_specification import ItemKind
from horizontal.scoring.returns.checks.look import Fault, Look, fault_of
from horizontal.scoring.returns.figures import cell_of

_QUARTER_STARTS = (1, 4, 7, 10)


def bad_date(look: Look) -> Iterator[Fault]:
    """Date items that state no day of the calendar."""
    for answer in look.figures.answers(ItemKind.DATE):
        if answer.state is State.INVALID:
            place = cell_of(answer)
            yield Fault((answer.item,), (place,) if place else ())


def approved_in_future(look: Look) -> Iterator[Fault]:
    """A policy approved after the day of the check."""
    approved = look.figures.day("P02")
    if look.on and approved and approved > look.on:
        yield fault_of(look, "P02")


def review_overdue(look: Look) -> Iterator[Fault]:
    """A policy whose review was due before the day of the check."""
    due = look.figures.day("P03")
    if look.on and due and due < look.on:
        yield fault_of(look, "P03")


def policy_over_3_years(look: Look) -> Iterator[Fault]:
    """A policy approved more than so many years before the day of the check."""
    approved = look.figures.day("P02")
    if look.on and approved and approved < months_before(look.on, 12 * int(look.parameter("years"))):
        yield fault_of(look, "P02")


def part_period(look: Look) -> Iterator[Fault]:
    """A period that is no whole quarter or year; of the yearly tiers, no whole year."""
    start, end = look.figures.day("period_start"), look.figures.day("period_end")
    if start is None or end is None or end <= start:
        return
    yearly_only = look.figures.words("tier") in (Tier.UNIVERSAL.value, Tier.CONTACT.value)
    if not is_year(start, end) and (yearly_only or not is_quarter(start, end)):
        yield fault_of(look, *look.rule.items)


def is_quarter(start: date, end: date) -> bool:
    """Are these the first and last day of a quarter of the calendar (and so of the April-March year)?"""
    return (
        start.day == 1 and start.month in _QUARTER_STARTS and end == months_before(start, -3) - timedelta(1)
    )


def is_year(start: date, end: date) -> bool:
    """Are these the first and last day of twelve months?"""
    return end == months_before(start, -12) - timedelta(1)


def months_before(day: date, months: int) -> date:
    """The day so many months before (after, where it is negative); the month's last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if not date.min.year <= year <= date.max.year:
        return date.min if year < date.min.year else date.max
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))

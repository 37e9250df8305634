"""Chooses the columns in which the figures of a record stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from horizontal.parsers.returns.layouts.roles import ColumnRole, Role
from horizontal.parsers.returns.sheet import column_letters
from horizontal.parsers.returns.values.period import Period, of_months

_A_QUARTER = 3


@dataclass(frozen=True, slots=True)
class FigureColumns:
    """The column, or the columns, that hold one record."""

    columns: tuple[int, ...]
    where: str = ""
    ticks: Mapping[int, str] = field(default_factory=dict)
    """Boxes: the answer that each stands for."""
    period: Period | None = None
    period_column: int | None = None
    """Where the head of the column tells the period."""
    provider_column: int | None = None
    """Where the head of the column is the name of the provider."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What stands in the columns, asked for where their heads do not say which is meant."""

    answers_among: Callable[[Sequence[int]], int | None]
    """The one that holds the answers, where the others hold remarks."""
    total_of: Callable[[Mapping[int, str], Sequence[int]], int | None]
    """The one that is the total of the others, which are sites or teams."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The records of a table, or why there are none."""

    records: tuple[FigureColumns, ...] = ()
    why_not: str = ""


def choose_columns(
    roles: Mapping[int, ColumnRole],
    filled: Sequence[int],
    stated: Period | None,
    is_provider: Callable[[str], bool],
    contents: Contents,
    *,
    of_providers: bool = False,
) -> Choice:
    """The records by the roles of the columns; `filled` are those with something in them, from the left.

    `stated` is the period that the file states elsewhere; `is_provider` tells its provider's name,
    `contents` what stands in the columns, and `of_providers` that the names over them are providers.
    """
    roles = _of_one_span(roles, stated)
    known = {column: roles[column] for column in filled if column in roles}
    periods = {column: role for column, role in known.items() if role.role is Role.PERIOD}
    if periods:
        return _by_period(periods, known, stated)
    whole = [column for column, role in roles.items() if role.role is Role.WHOLE]
    ticks = _ticks(roles)
    plain = [
        column
        for column, role in roles.items()
        if role.role is Role.VALUE or (role.role is Role.TICK and column not in ticks)
    ]
    if plain or ticks or whole:
        columns = tuple(sorted({*ticks, *plain})) or (whole[0],)
        return Choice((FigureColumns(columns, ticks=ticks),))
    blank = sorted(column for column, role in roles.items() if role.role is Role.PERIOD)
    if blank:
        return Choice((_record(blank[0], roles[blank[0]]),))
    return _by_name(known, is_provider, contents, of_providers=of_providers)


def _of_one_span(roles: Mapping[int, ColumnRole], stated: Period | None) -> dict[int, ColumnRole]:
    """The roles without figures of the year beside such of the quarter, or the other way in a return for a year."""
    open_to_both = [c for c, role in roles.items() if role.role in (Role.VALUE, Role.UNKNOWN, Role.WHOLE)]
    year = {c for c in open_to_both if _YEAR.search(roles[c].words)}
    quarter = {c for c in open_to_both if _QUARTER.search(roles[c].words)} - year
    if not year or not quarter:
        return dict(roles)
    others = quarter if stated is not None and stated.months == _MONTHS_OF_YEAR else year
    return {column: role for column, role in roles.items() if column not in others}


_QUARTER = re.compile(r"\b(?:quarter|qtr|chwarter)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:year|annual|flwyddyn|blwyddyn|eleni|12 months|twelve months)\b", re.IGNORECASE)
_MONTHS_OF_YEAR = 12


def _ticks(roles: Mapping[int, ColumnRole]) -> dict[int, str]:
    """The boxes by column; one box alone ("No.") is none."""
    ticks = {column: role.answer for column, role in roles.items() if role.role is Role.TICK and role.answer}
    return ticks if len(set(ticks.values())) >= 2 else {}


def _by_name(
    known: Mapping[int, ColumnRole],
    is_provider: Callable[[str], bool],
    contents: Contents,
    *,
    of_providers: bool,
) -> Choice:
    """Columns under words that say nothing known: that of the provider itself, or the only one."""
    unknown = [column for column, role in known.items() if role.role is Role.UNKNOWN]
    own = [column for column in unknown if is_provider(known[column].words)]
    if of_providers and unknown:
        return Choice(
            tuple(
                FigureColumns((column,), _where(column, known[column].words), provider_column=column)
                for column in unknown
            )
        )
    if len(own) == 1:
        return Choice((FigureColumns((own[0],)),))
    if len(unknown) == 1:
        return Choice((FigureColumns((unknown[0],)),))
    if len(unknown) > 1:
        totals = {column: role.words for column, role in known.items() if role.role is Role.TOTAL}
        meant = contents.total_of(totals, unknown) if totals else contents.answers_among(unknown)
        if meant is not None:
            return Choice((FigureColumns((meant,)),))
        return Choice(why_not="several columns of figures, and it is not certain which is the return")
    return Choice(why_not="no column of figures under a heading that is known")


def _by_period(
    periods: Mapping[int, ColumnRole], known: Mapping[int, ColumnRole], stated: Period | None
) -> Choice:
    months = {column for column, role in periods.items() if _is_month(role)}
    longer = {column: role for column, role in periods.items() if column not in months}
    if months:
        return _with_months(sorted(months), longer, periods, known, stated)
    quarters = {column: role for column, role in longer.items() if _is_quarter(role)}
    return Choice(tuple(_record(column, role) for column, role in sorted((quarters or longer).items())))


def _with_months(
    months: Sequence[int],
    longer: Mapping[int, ColumnRole],
    periods: Mapping[int, ColumnRole],
    known: Mapping[int, ColumnRole],
    stated: Period | None,
) -> Choice:
    quarters = {column: role for column, role in longer.items() if _is_quarter(role)}
    if quarters:
        return Choice(tuple(_record(column, role) for column, role in sorted(quarters.items())))
    whole = sorted(column for column, role in known.items() if role.role is Role.WHOLE)
    if whole:
        return Choice(tuple(_whole(column, months, whole, periods) for column in whole))
    span = _span([periods[column].period for column in months])
    totals = [column for column, role in known.items() if role.role is Role.TOTAL]
    told = span is not None and span.months == _A_QUARTER and span.start.month % 3 == 1
    if (
        len(totals) == 1
        and len(months) == _A_QUARTER
        and ((stated and stated == span) or (told and not stated))
    ):
        return Choice((FigureColumns((totals[0],), period=span),))
    if (
        stated is not None
        and stated.months > 1
        and not (stated.months == _MONTHS_OF_YEAR and len(months) > _A_QUARTER)
    ):
        return Choice(why_not="figures by month, and none for the period of the return")
    return Choice(tuple(_record(column, periods[column]) for column in months))


def _whole(
    column: int, months: Sequence[int], whole: Sequence[int], periods: Mapping[int, ColumnRole]
) -> FigureColumns:
    """A column for the quarter beside its months: those that stand since the last such column."""
    before = max((other for other in whole if other < column), default=0)
    own = [month for month in months if before < month < column] or list(months)
    span = _span([periods[month].period for month in own])
    alone = len(whole) == 1
    return FigureColumns((column,), "" if alone else _where(column, ""), period=span, period_column=None)


def _span(periods: Sequence[Period | None]) -> Period | None:
    """The period that follows of months that follow one another."""
    known = [period for period in periods if period is not None]
    if not known or len(known) < len(periods):
        return None
    first = known[0].start
    span = of_months(first.year, first.month, len(known))
    return span if span.end == known[-1].end else None


def _is_month(role: ColumnRole) -> bool:
    if role.period is not None:
        return role.period.months == 1
    return role.quarter is None and not any(sign.isdigit() for sign in role.words)


def _is_quarter(role: ColumnRole) -> bool:
    return role.quarter is not None or (role.period is not None and role.period.months == _A_QUARTER)


def _record(column: int, role: ColumnRole) -> FigureColumns:
    return FigureColumns((column,), _where(column, role.words), period=role.period, period_column=column)


def _where(column: int, words: str) -> str:
    return f"column {column_letters(column)}" + (f" ({words})" if words else "")

"""Which returns are missing and which came late: by the list of contracts, or by the periods that others sent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from horizontal.collation import CollatedReturn, ExpectedReturn, Overdue
from horizontal.scoring.collation.periods import Period, is_quarter, is_year, quarters, years

DUE_DAYS = 30
"""Days after the end of a period by which its return is due; our own default."""
_LISTED = "it is on the list of contracts"
_GAP = "this contract sent an earlier return, and returns for this period or a later one are there"
_OUR_DEFAULT = f"due after {DUE_DAYS} days, our own default"
_ON_LIST = "due by the list of contracts"
_TARGETED = "targeted"

Due = Mapping[tuple[str, str], ExpectedReturn]


def late_returns(rows: Sequence[CollatedReturn], expected: Sequence[ExpectedReturn]) -> tuple[Overdue, ...]:
    """The returns that were completed after their day."""
    found = []
    for row in rows:
        start, end, done = row.period_start, row.period_end, row.completed_on
        if start is None or end is None or done is None:
            continue
        due, whose = due_day(end, entry_of(row, expected))
        if done > due:
            late = (done - due).days
            why = f"{late} {'day' if late == 1 else 'days'} after it was due ({whose})"
            found.append(_overdue(row.provider, row.contract, (start, end), due, why, done))
    return tuple(found)


def missing_returns(
    rows: Sequence[CollatedReturn], expected: Sequence[ExpectedReturn], on: date | None
) -> tuple[Overdue, ...]:
    """The returns that are due by the day, or by the periods that others sent, and are not there."""
    ends = [row.period_end for row in rows if row.period_end]
    starts = [row.period_start for row in rows if row.period_start]
    listed = [
        one
        for entry in expected
        for one in _missing_of_entry(entry, rows, on or max(ends, default=None), min(starts, default=None))
    ]
    return (*listed, *_missing_of_gaps(rows, expected, on))


def entry_of(row: CollatedReturn, expected: Sequence[ExpectedReturn]) -> ExpectedReturn | None:
    """The entry of the list that a return is of; that with its contract before one for any."""
    fit = [entry for entry in expected if is_of(row, entry)]
    return max(fit, key=lambda entry: bool(entry.contract)) if fit else None


def is_of(row: CollatedReturn, entry: ExpectedReturn) -> bool:
    """Is the return one of this contract?"""
    provider, contract = row.series
    same = provider == " ".join(entry.provider.casefold().split())
    return same and (not entry.contract or contract == " ".join(entry.contract.casefold().split()))


def due_day(end: date, entry: ExpectedReturn | None) -> tuple[date, str]:
    """By when a return is due, and by whose word."""
    if entry is not None and entry.due_days is not None:
        return end + timedelta(days=entry.due_days), _ON_LIST
    return end + timedelta(days=DUE_DAYS), _OUR_DEFAULT


def _missing_of_entry(
    entry: ExpectedReturn, rows: Sequence[CollatedReturn], last: date | None, first: date | None
) -> Iterator[Overdue]:
    own = [row for row in rows if is_of(row, entry)]
    first = entry.first_day or first
    if first is None or last is None:
        return
    there = {(row.period_start, row.period_end) for row in own}
    for period in _periods_of(entry)(first, last):
        due, whose = due_day(period[1], entry)
        over = entry.last_day is not None and period[0] > entry.last_day
        if due <= last and not over and not any(_same(period, other) for other in there):
            yield _overdue(entry.provider, entry.contract or "any", period, due, f"{_LISTED}; {whose}")


def _periods_of(entry: ExpectedReturn) -> Callable[[date, date], Iterator[Period]]:
    frequency = entry.frequency or ("quarterly" if entry.tier == _TARGETED else "yearly")
    return quarters if frequency == "quarterly" else years


def _missing_of_gaps(
    rows: Sequence[CollatedReturn], expected: Sequence[ExpectedReturn], on: date | None
) -> Iterator[Overdue]:
    """What is missing of the contracts that are on no list."""
    for fits, periods in ((is_quarter, quarters), (is_year, years)):
        dated = [
            (row, (row.period_start, row.period_end))
            for row in rows
            if row.period_start and row.period_end and fits(row.period_start, row.period_end)
        ]
        last = max((period[1] for _, period in dated), default=None)
        series: dict[tuple[str, str], list[tuple[CollatedReturn, Period]]] = {}
        for row, period in dated:
            if entry_of(row, expected) is None:
                series.setdefault(row.series, []).append((row, period))
        for own in series.values():
            first, there = min(period[0] for _, period in own), [period for _, period in own]
            for period in periods(first, last or first):
                due, whose = due_day(period[1], None)
                if (on is None or due <= on) and not any(_same(period, other) for other in there):
                    row = own[0][0]
                    yield _overdue(row.provider, row.contract, period, due, f"{_GAP}; {whose}")


def _same(period: Period, other: tuple[date | None, date | None]) -> bool:
    """Do the periods share most of their days? The contract may have begun within one."""
    start, end = other
    if start is None or end is None:
        return False
    shared = (min(end, period[1]) - max(start, period[0])).days + 1
    return shared * 2 > (period[1] - period[0]).days and shared * 2 > (end - start).days


def _overdue(
    provider: str, contract: str, period: Period, due: date, why: str, done: date | None = None
) -> Overdue:
    return Overdue(
        provider=provider,
        contract=contract,
        period_start=period[0],
        period_end=period[1],
        due_on=due,
        completed_on=done,
        why=why,
    )

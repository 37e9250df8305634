"""Sums over returns: of a period over providers, of a contract over a year, of a lead with its subcontractors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from horizontal.collation import (
    CollatedMeasure,
    CollatedReturn,
    ExpectedReturn,
    Figure,
    GroupCount,
    GroupTotal,
    Mark,
    Rolled,
    Total,
)
from horizontal.requirements.return_expression import parse_sum
from horizontal.requirements.return_specification import ReturnSpecification
from horizontal.scoring.collation.overdue import entry_of
from horizontal.scoring.collation.periods import Period, is_quarter, year_of


def totals_of(rows: Sequence[CollatedReturn], specification: ReturnSpecification) -> tuple[Total, ...]:
    """Every period's total over the providers, and that of the quarters of each year from April."""
    by_period: dict[Period, list[int]] = {}
    by_year: dict[Period, list[int]] = {}
    for place, period in _dated(rows):
        if rows[place].within:
            continue
        by_period.setdefault(period, []).append(place)
        if is_quarter(*period):
            by_year.setdefault(year_of(period[0]), []).append(place)
    return (
        *(_total(period, places, rows, specification) for period, places in sorted(by_period.items())),
        *(
            _total(period, places, rows, specification, is_year=True)
            for period, places in sorted(by_year.items())
        ),
    )


def years_of(rows: Sequence[CollatedReturn]) -> tuple[Rolled, ...]:
    """Each contract's quarters of a year from April, added up."""
    found: dict[tuple[tuple[str, str], Period], list[int]] = {}
    for place, period in _dated(rows):
        if is_quarter(*period):
            found.setdefault((rows[place].series, year_of(period[0])), []).append(place)
    return tuple(_rolled(rows, places, period) for (_, period), places in sorted(found.items()))


def roll_ups_of(rows: Sequence[CollatedReturn], expected: Sequence[ExpectedReturn]) -> tuple[Rolled, ...]:
    """Each lead with the subcontractors that sent returns of their own for the period, each added once.

    Of a subcontractor whose figures the lead's hold already, nothing is added.
    """
    leads: dict[tuple[str, Period], list[int]] = {}
    for place, period in _dated(rows):
        leads.setdefault((_name(rows[place].provider), period), []).append(place)
    working: dict[tuple[str, Period], list[int]] = {}
    for place, period in _dated(rows):
        entry = entry_of(rows[place], expected)
        if entry is not None and entry.subcontractor_of and not rows[place].within:
            working.setdefault((_name(entry.subcontractor_of), period), []).append(place)
    found = []
    for key, places in sorted(working.items()):
        own = [place for place in leads.get(key, []) if place not in places]
        if len(own) == 1:
            found.append(_rolled(rows, [*own, *places], key[1]))
    return tuple(found)


def group_totals_of(rows: Sequence[CollatedReturn]) -> tuple[GroupTotal, ...]:
    """Each breakdown over the providers that gave it whole."""
    places: dict[tuple[Period, str, str], list[int]] = {}
    sums: dict[tuple[Period, str, str], dict[str, int]] = {}
    for place, period in _dated(rows):
        blocks: dict[tuple[str, str], list[GroupCount]] = {}
        for one in () if rows[place].within else rows[place].groups:
            blocks.setdefault((one.of, one.by), []).append(one)
        for (of, by), cells in blocks.items():
            if any(cell.figure.value is None for cell in cells):
                continue
            key = (period, of, by)
            places.setdefault(key, []).append(place)
            for cell in cells:
                counts = sums.setdefault(key, {})
                counts[cell.group] = counts.get(cell.group, 0) + (cell.figure.value or 0)
    return tuple(
        GroupTotal(
            period_start=period[0],
            period_end=period[1],
            rows=tuple(places[period, of, by]),
            count=GroupCount(by=by, of=of, group=group, figure=Figure(value=count)),
        )
        for (period, of, by), counts in sorted(sums.items())
        for group, count in counts.items()
    )


def _dated(rows: Sequence[CollatedReturn]) -> Iterator[tuple[int, tuple[date, date]]]:
    for place, row in enumerate(rows):
        if row.period_start and row.period_end and row.period_start <= row.period_end:
            yield place, (row.period_start, row.period_end)


def _total(
    period: Period,
    places: Sequence[int],
    rows: Sequence[CollatedReturn],
    specification: ReturnSpecification,
    *,
    is_year: bool = False,
) -> Total:
    figures = _added(rows, places)
    return Total(
        period_start=period[0],
        period_end=period[1],
        rows=tuple(places),
        figures=figures,
        measures=tuple(_shares(figures, [rows[place] for place in places], specification)),
        is_year=is_year,
    )


def _shares(
    figures: Mapping[str, Figure], members: Sequence[CollatedReturn], specification: ReturnSpecification
) -> Iterator[CollatedMeasure]:
    """The shares of which every return that states a part states all; others would set unlike sums side by side."""
    for measure in specification.measures:
        above, below = parse_sum(measure.numerator), parse_sum(measure.denominator)
        items = {*above.items, *below.items}
        told = [sum(one.count(item) is not None for item in items) for one in members]
        if not any(told) or any(count not in (0, len(items)) for count in told):
            continue
        top, bottom = (sum_.value(lambda item: figures[item].value) for sum_ in (above, below))
        if isinstance(top, int) and isinstance(bottom, int) and bottom > 0:
            yield CollatedMeasure(measure=measure.id, numerator=top, denominator=bottom, value=top / bottom)


def _rolled(rows: Sequence[CollatedReturn], places: Sequence[int], period: Period) -> Rolled:
    first = rows[places[0]]
    return Rolled(
        provider=first.provider,
        contract=first.contract,
        period_start=period[0],
        period_end=period[1],
        rows=tuple(places),
        figures=_added(rows, places),
    )


def _added(rows: Sequence[CollatedReturn], places: Sequence[int]) -> Mapping[str, Figure]:
    """By item, the sum of what is stated; not stated where no return states it."""
    sums: dict[str, int | None] = {}
    for place in places:
        for item, figure in rows[place].figures.items():
            known = sums.get(item)
            sums[item] = known if figure.value is None else (known or 0) + figure.value
    return {
        item: Figure(mark=Mark.NOT_STATED) if value is None else Figure(value=value)
        for item, value in sums.items()
    }


def _name(provider: str) -> str:
    return " ".join(provider.casefold().split())

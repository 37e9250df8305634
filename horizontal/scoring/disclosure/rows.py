"""What of a row is shown: its figures, and the shares that are made of shown figures alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from horizontal.collation import CollatedMeasure, CollatedReturn, Figure, Mark
from horizontal.requirements.return_expression import parse_sum
from horizontal.requirements.return_specification import DisclosureProfile, ReturnSpecification
from horizontal.scoring.disclosure.record import Reader, Record

HELD = Figure(mark=Mark.HELD_BACK)
_ELSEWHERE = Figure(mark=Mark.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class Rounding:
    """Rounds the counts of people that are shown."""

    to: int
    people: frozenset[str]

    def figure(self, item: str, value: int | None) -> Figure:
        """The count as it is shown."""
        if value is None:
            return Figure(mark=Mark.NOT_STATED)
        rounds = self.to > 1 and item in self.people
        return Figure(value=(value + self.to // 2) // self.to * self.to if rounds else value)


@dataclass(frozen=True, slots=True)
class SharedRow:
    """A row, with what is settled about it."""

    row: CollatedReturn
    record: Record
    left_out: frozenset[str]
    """Items that are told for shorter periods, and so not here."""

    def in_sight(self, item: str, reader: Reader) -> bool:
        """Is the figure shown as it is, or rounded?"""
        if self.row.count(item) is None or item in self.left_out:
            return False
        return item not in reader.people or (item in self.record.values and item not in self.record.held)


def left_out_items(rows: Sequence[CollatedReturn]) -> list[frozenset[str]]:
    """For each row the counts that a return of a shorter time inside it states too: they are shown there alone."""
    by_series: dict[tuple[str, str], list[CollatedReturn]] = {}
    for row in rows:
        by_series.setdefault(row.series, []).append(row)
    return [
        frozenset(
            item
            for other in by_series[row.series]
            if other is not row and _overlaps(row, other) and _gives_way(row, other)
            for item, figure in other.figures.items()
            if figure.value is not None
        )
        for row in rows
    ]


def _overlaps(one: CollatedReturn, other: CollatedReturn) -> bool:
    if not (one.period_start and one.period_end and other.period_start and other.period_end):
        return False
    return one.period_start <= other.period_end and other.period_start <= one.period_end


def _gives_way(one: CollatedReturn, other: CollatedReturn) -> bool:
    """Is `one` the longer, or of two as long the later?"""
    lengths = [
        (row.period_end - row.period_start, row.period_start)
        for row in (one, other)
        if row.period_start and row.period_end
    ]
    return len(lengths) == 2 and lengths[0] > lengths[1]


def shared_row(
    one: SharedRow,
    specification: ReturnSpecification,
    reader: Reader,
    profile: DisclosureProfile,
    rounding: Rounding,
) -> CollatedReturn:
    """The row as it is shown: no file, no count of questions, no groups."""
    figures = {item: _figure(one, item, figure, reader, rounding) for item, figure in one.row.figures.items()}
    sums = {measure.id: (measure.numerator, measure.denominator) for measure in specification.measures}
    measures = tuple(
        _measure(measure, *sums[measure.measure], one, figures, reader, profile)
        if measure.measure in sums
        else measure
        for measure in one.row.measures
    )
    return one.row.model_copy(
        update={
            "path": "",
            "where": "",
            "figures": figures,
            "measures": measures,
            "groups": (),
            "errors": None if one.row.errors else 0,
            "warnings": None,
        }
    )


def _figure(one: SharedRow, item: str, figure: Figure, reader: Reader, rounding: Rounding) -> Figure:
    if figure.value is None:
        return figure
    if item in one.left_out or reader.repeats_its_parts(one.row, item):
        return _ELSEWHERE
    return rounding.figure(item, figure.value) if one.in_sight(item, reader) else HELD


def _measure(
    measure: CollatedMeasure,
    numerator: str,
    denominator: str,
    one: SharedRow,
    figures: dict[str, Figure],
    reader: Reader,
    profile: DisclosureProfile,
) -> CollatedMeasure:
    """The measure, made of shown figures alone; held back where one is not shown, or few are counted."""
    if measure.value is None:
        return CollatedMeasure(measure=measure.measure, mark=measure.mark or Mark.NOT_STATED)
    items = (*parse_sum(numerator).items, *parse_sum(denominator).items)
    if not all(one.in_sight(item, reader) for item in items):
        return CollatedMeasure(measure=measure.measure, mark=Mark.HELD_BACK)
    return share_of(measure, numerator, denominator, figures, profile)


def share_of(
    measure: CollatedMeasure,
    numerator: str,
    denominator: str,
    figures: Mapping[str, Figure],
    profile: DisclosureProfile,
) -> CollatedMeasure:
    """The share of two sums of figures as they are shown; held back where one is not, or few are counted."""
    top, bottom = (
        parse_sum(text).value(lambda item: figures[item].value if item in figures else None)
        for text in (numerator, denominator)
    )
    few = (measure.denominator or 0) < profile.least_denominator
    if few or not isinstance(top, int) or not isinstance(bottom, int) or bottom <= 0:
        return CollatedMeasure(measure=measure.measure, mark=Mark.HELD_BACK)
    return measure.model_copy(update={"numerator": top, "denominator": bottom, "value": top / bottom})

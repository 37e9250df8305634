"""A return in one row: its figures, its shares, and how much is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from horizontal.collation import CollatedMeasure, CollatedReturn, Figure, GroupCount, Mark
from horizontal.provider_return import Answer, ReturnRecord, State
from horizontal.requirements.model import Tier
from horizontal.requirements.return_specification import Cadence, Item, ItemKind, ReturnSpecification
from horizontal.return_assessment import MeasureResult, RecordAssessment, ReturnAssessment
from horizontal.scoring.collation.periods import is_quarter
from horizontal.scoring.returns.figures import whole

NOT_SAID = "not stated"


def rows_of(assessment: ReturnAssessment, specification: ReturnSpecification) -> tuple[CollatedReturn, ...]:
    """One row a return of the file, in its order."""
    path = assessment.provider_return.path
    return tuple(_row(path, place == 0, one, specification) for place, one in enumerate(assessment.records))


def _row(
    path: str, is_first: bool, one: RecordAssessment, specification: ReturnSpecification
) -> CollatedReturn:
    record = one.record
    return CollatedReturn(
        path=path,
        where=record.where,
        is_first=is_first,
        provider=_words(record, "provider_id") or NOT_SAID,
        contract=_words(record, "contract_id") or NOT_SAID,
        tier=_words(record, "tier"),
        service_type=_words(record, "service_type"),
        period_start=_day(record, "period_start"),
        period_end=_day(record, "period_end"),
        version=_words(record, "return_version"),
        completed_on=_day(record, "completed_on"),
        answers=dict(_answers(record, specification)),
        figures=dict(_figures(record, specification)),
        measures=tuple(_measure(measure) for measure in one.measures),
        groups=tuple(_groups(record)),
        errors=len(one.errors),
        warnings=len(one.warnings),
    )


def _figures(record: ReturnRecord, specification: ReturnSpecification) -> Iterator[tuple[str, Figure]]:
    for item in specification.items:
        answer = record.items.get(item.id)
        if item.kind is not ItemKind.COUNT or (answer is None and not item.asked):
            continue
        if answer is None and not _is_asked(item, record):
            yield item.id, Figure(mark=Mark.NOT_APPLICABLE)
        else:
            yield item.id, _figure(answer)


def _is_asked(item: Item, record: ReturnRecord) -> bool:
    """Is the item due in this return, by its tier and the length of its period, so far as they are known?"""
    tier, start, end = _words(record, "tier"), _day(record, "period_start"), _day(record, "period_end")
    if tier not in set(Tier):
        return True
    cadence = item.asked.get(Tier(tier))
    if cadence is None:
        return False
    return cadence is Cadence.QUARTERLY or not (start and end and is_quarter(start, end))


def _figure(answer: Answer | None) -> Figure:
    """The count of an answer; never 0 where it states none."""
    if answer is None:
        return Figure(mark=Mark.NOT_STATED)
    value = whole(answer)
    if value is not None:
        return Figure(value=value)
    marks = {State.SUPPRESSED: Mark.HELD_BACK, State.NOT_APPLICABLE: Mark.NOT_APPLICABLE}
    return Figure(mark=marks.get(answer.state, Mark.NOT_STATED))


def _answers(record: ReturnRecord, specification: ReturnSpecification) -> Iterator[tuple[str, str]]:
    """The answers about the policy and the audit; no free text, which may be about a person."""
    for item in specification.items:
        if item.group == "header" or item.kind not in (ItemKind.CHOICE, ItemKind.DATE):
            continue
        answer = record.items.get(item.id)
        if answer is not None and answer.value is not None:
            yield item.id, str(answer.value)


def _groups(record: ReturnRecord) -> Iterator[GroupCount]:
    for breakdown in record.breakdowns:
        for cell in breakdown.cells:
            group = cell.item.removeprefix(f"{breakdown.by}:")
            yield GroupCount(by=breakdown.by, of=breakdown.of, group=group, figure=_figure(cell))


def _measure(measure: MeasureResult) -> CollatedMeasure:
    mark = None
    if measure.value is None and measure.rating is None:
        mark = Mark.NOT_APPLICABLE if measure.denominator == 0 else Mark.NOT_STATED
    numerator, denominator = measure.numerator, measure.denominator
    return CollatedMeasure(
        measure=measure.measure,
        numerator=int(numerator) if numerator is not None else None,
        denominator=int(denominator) if denominator is not None else None,
        value=measure.value,
        rating=measure.rating,
        mark=mark,
    )


def _words(record: ReturnRecord, item: str) -> str:
    value = record.value(item)
    return "" if value is None else " ".join(str(value).split())


def _day(record: ReturnRecord, item: str) -> date | None:
    value = record.value(item)
    return value if isinstance(value, date) else None

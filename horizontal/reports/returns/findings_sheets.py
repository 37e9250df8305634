"""The sheets Summary, Findings and Measures of the workbook of a return."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from textwrap import wrap

from horizontal.reports.returns.return_wording import (
    NOT_JUDGED,
    cells_words,
    has_unread,
    outcome_words,
    percent_words,
    rating_words,
    short_record_words,
    value_words,
)
from horizontal.reports.workbook.sheet import Column, Sheet, Value
from horizontal.return_assessment import RecordAssessment, ReturnAssessment, Standing

_LINE = 125
"""Characters that fit beside one another over the table."""
_SUMMARY = (
    Column("Provider", 30),
    Column("Contract", 18),
    Column("Period", 36),
    Column("Errors", 12),
    Column("Questions", 14),
    Column("Red", 10),
    Column("Amber", 12),
    Column("Green", 12),
    Column("Contradicted answers", 18),
)
_FINDINGS = (
    Column("Return", 30),
    Column("Kind", 13),
    Column("Where", 26),
    Column("What is the case, and what to do", 74),
    Column("Items", 20),
    Column("Rule", 30),
)
_MEASURES = (
    Column("Return", 30),
    Column("Code", 9),
    Column("Measure", 44),
    Column("Numerator", 14),
    Column("Denominator", 15),
    Column("Share", 14),
    Column("Rating", 13),
    Column("Note", 44),
)
_NOTHING = "none"


def summary_sheet(assessment: ReturnAssessment) -> Sheet:
    """What the file comes to, in one screen."""
    outcome = wrap(outcome_words(assessment), _LINE)
    rows = tuple(_summary_row(one) for one in assessment.records)
    nothing = ("none", "none", "none", 0, 0, 0, 0, 0, 0)
    return Sheet(
        "Summary",
        "Check of a provider return on domestic abuse",
        (*outcome, *_notes(assessment)),
        _SUMMARY,
        rows or (nothing,),
        stressed=tuple(outcome),
    )


def _notes(assessment: ReturnAssessment) -> list[str]:
    lines = [
        f"File: {PurePath(assessment.provider_return.path).name}",
        *assessment.notes,
        "Some of the file was not read or not understood for certain: see the sheets Not read and Headings."
        if has_unread(assessment)
        else "",
        "Errors are figures that cannot stand together; questions are figures that can, about which one would ask.",
        NOT_JUDGED,
        "Other sheets: Findings, Measures, Answers, Contract, Figures, Headings, Not read, About.",
        "This workbook holds full figures: keep it where only those who need it can open it.",
    ]
    return [row for line in lines for row in wrap(line, _LINE)]


def _summary_row(one: RecordAssessment) -> tuple[Value, ...]:
    record = one.record
    start, end = (value_words(record.value(item)) for item in ("period_start", "period_end"))
    ratings = [rating_words(measure) for measure in one.measures]
    return (
        value_words(record.value("provider_id")) or "not stated",
        value_words(record.value("contract_id")) or "not stated",
        f"{start} to {end}" if start and end else start or end or record.where,
        len(one.errors),
        len(one.warnings),
        *(ratings.count(word) for word in ("Red", "Amber", "Green")),
        sum(1 for claim in one.claims if claim.standing is Standing.CONTRADICTED),
    )


def findings_sheet(assessment: ReturnAssessment) -> Sheet:
    """One row a finding: errors before questions."""
    rows = tuple(_finding_rows(assessment))
    notes = ("Errors come first. The cells are those of the file that was sent.",)
    nothing = ("all", _NOTHING, _NOTHING, "Nothing was found in what was read.", _NOTHING, _NOTHING)
    return Sheet("Findings", "What is wrong, and what to ask", notes, _FINDINGS, rows or (nothing,))


def _finding_rows(assessment: ReturnAssessment) -> Iterator[tuple[Value, ...]]:
    for kind in ("Error", "Question"):
        for one in assessment.records:
            for finding in one.errors if kind == "Error" else one.warnings:
                yield (
                    short_record_words(one.record),
                    kind,
                    cells_words(finding.cells, most=20) or "the whole return",
                    finding.message,
                    ", ".join(finding.items) or "all",
                    finding.rule,
                )
    for place in assessment.provider_return.personal_data:
        where = f"{place.sheet}!{place.cell}" if place.sheet else place.cell
        told = f"What looks like data of a person ({place.kind.replace('_', ' ')}): take it out and send it again."
        yield "the whole file", "Error", where, told, "none", "personal_data"


def measures_sheet(assessment: ReturnAssessment) -> Sheet:
    """One row a measure and return."""
    rows = tuple(
        (
            short_record_words(one.record),
            measure.measure,
            measure.title,
            _figure(measure.numerator),
            _figure(measure.denominator),
            "n/a" if measure.value is None else percent_words(measure.value),
            rating_words(measure),
            measure.note or "none",
        )
        for one in assessment.records
        for measure in one.measures
    )
    notes = (
        NOT_JUDGED,
        "The thresholds are on the sheet About. A share is n/a where its denominator is 0 or a figure is not known.",
    )
    nothing = (_NOTHING, _NOTHING, "No return was read.", *(_NOTHING,) * 5)
    return Sheet("Measures", "Measures, with what they are made of", notes, _MEASURES, rows or (nothing,))


def _figure(value: int | float | None) -> Value:
    return "not known" if value is None else value

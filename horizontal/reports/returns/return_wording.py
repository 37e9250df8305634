"""Words that every report of a return uses in the same way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from horizontal.provider_return import Answer, How, ReturnRecord, State, Value
from horizontal.reports.wording import counted, one_line
from horizontal.return_assessment import (
    ContractComparison,
    MeasureResult,
    Rating,
    RecordAssessment,
    ReturnAssessment,
    Standing,
)

STATE_WORDS: Mapping[State, str] = {
    State.STATED: "stated",
    State.BLANK: "blank",
    State.NIL: "nil",
    State.SUPPRESSED: "held back",
    State.NOT_APPLICABLE: "not applicable",
    State.INVALID: "cannot be",
    State.UNREAD: "not read",
}
RATING_WORDS: Mapping[Rating, str] = {Rating.GREEN: "Green", Rating.AMBER: "Amber", Rating.RED: "Red"}
STANDING_WORDS: Mapping[Standing, str] = {
    Standing.CLAIMED: "Claimed",
    Standing.EVIDENCED: "Evidenced",
    Standing.EXPIRED: "Expired",
    Standing.CONTRADICTED: "Contradicted",
}
STANDING_MEANS: Mapping[Standing, str] = {
    Standing.CLAIMED: "said, and no evidence of it was seen",
    Standing.EVIDENCED: "a file named as evidence speaks of it",
    Standing.EXPIRED: "the policy behind it is past its review",
    Standing.CONTRADICTED: "the file, or another answer, says otherwise",
}
HOW_WORDS: Mapping[How, str] = {
    How.IDENTIFIER: "by its id",
    How.WORDING: "by its words",
    How.SPELLING: "by near spelling",
    How.MAPPING: "by the mapping file",
    How.DOUBTFUL: "doubtful: not read",
    How.OTHER: "no item",
}
NOT_JUDGED = "How many people disclosed is never rated: it is no target, and few may mean that nobody felt safe to say."


def agrees_words(comparison: ContractComparison) -> str:
    """Whether what came is what the clause asks, as words."""
    if comparison.agrees is None:
        return "Cannot be told"
    return "Agrees" if comparison.agrees else "Does not agree"


def share_words(measure: MeasureResult) -> str:
    """The share with what it was made of, such as "86 % (18 of 21)"; "n/a" where there is none."""
    if measure.numerator is None or measure.denominator is None:
        return "n/a"
    of = f"{measure.numerator:g} of {measure.denominator:g}"
    return f"n/a ({of})" if measure.value is None else f"{percent_words(measure.value)} ({of})"


def percent_words(share: float) -> str:
    """A share in whole per cent; never 100 where it is less, nor 0 where it is more."""
    whole = round(share * 100)
    if whole == 100 and share != 1:
        return "over 100 %" if share > 1 else "over 99 %"
    return "under 1 %" if whole == 0 and share > 0 else f"{whole} %"


def rating_words(measure: MeasureResult) -> str:
    """The rating as a word; "Not rated" where there is none."""
    return RATING_WORDS[measure.rating] if measure.rating else "Not rated"


def value_words(value: Value | None) -> str:
    """A value as people write it: a day as 30 June 2026."""
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value.day} {value:%B} {value.year}"
    return f"{value:g}" if isinstance(value, float) else str(value)


def answer_words(answer: Answer) -> str:
    """The value of an answer, or its state where it has none."""
    return value_words(answer.value) or STATE_WORDS[answer.state].capitalize()


def record_words(record: ReturnRecord) -> str:
    """Whose return it is, for what and when, as far as it says; else where it stands in the file."""
    named = [value_words(record.value(item)) for item in ("provider_id", "contract_id")]
    start, end = (value_words(record.value(item)) for item in ("period_start", "period_end"))
    period = f"{start} to {end}" if start and end else start or end
    told = ", ".join(one_line(part) for part in (*named, period) if part)
    return told or record.where


def short_record_words(record: ReturnRecord) -> str:
    """Whose return it is and when, in few words, for a column that repeats it."""
    provider = one_line(value_words(record.value("provider_id")))
    start, end = record.value("period_start"), record.value("period_end")
    period = ""
    if isinstance(start, date) and isinstance(end, date):
        first = f"{start:%b}" if start.year == end.year else f"{start:%b} {start.year}"
        period = f"{first} to {end:%b} {end.year}"
    return ", ".join(part for part in (provider, period) if part) or record.where


def outcome_words(assessment: ReturnAssessment) -> str:
    """What the file comes to, in a sentence."""
    refused = assessment.provider_return.refused
    if refused:
        return f"Not taken in: {one_line(refused.message)}"
    errors = sum(len(record.errors) for record in assessment.records)
    warnings = sum(len(record.warnings) for record in assessment.records)
    if not assessment.records:
        return "Nothing of a return was found in this file."
    also = _also_words(assessment)
    if not errors:
        asked = f"; {counted(warnings, 'question')} to ask" if warnings else ""
        doubt = " Some of it was not read: see below." if has_unread(assessment) else ""
        return f"No errors were found in what was read{asked}.{also}{doubt}"
    return f"{counted(errors, 'error')} to mend, {counted(warnings, 'question')} to ask.{also}"


def _also_words(assessment: ReturnAssessment) -> str:
    """What else stands out: red measures, contradicted answers, and what is not as the contract asks."""
    measures = [measure for one in assessment.records for measure in one.measures]
    claims = [claim for one in assessment.records for claim in one.claims]
    red = dict.fromkeys(one.measure for one in measures if one.rating is Rating.RED)
    contradicted = dict.fromkeys(one.item for one in claims if one.standing is Standing.CONTRADICTED)
    against = sum(1 for one in assessment.against_contract if one.agrees is False)
    parts = [
        f"Red: {', '.join(red)}." if red else "",
        f"Contradicted: {', '.join(contradicted)}." if contradicted else "",
        f"Not as the contract asks: {counted(against, 'thing')}." if against else "",
    ]
    return "".join(f" {part}" for part in parts if part)


def has_unread(assessment: ReturnAssessment) -> bool:
    """Was anything of the file not read, or not understood for certain?"""
    read = assessment.provider_return
    answers = unread_answers(assessment.records)
    doubtful = any(heading.how is How.DOUBTFUL for heading in read.understood)
    return doubtful or any(True for _ in answers) or any(part.lost for part in read.unread)


def unread_answers(records: Sequence[RecordAssessment]) -> Iterable[Answer]:
    """The answers whose meaning was not certain, of all records."""
    return (answer for one in records for answer in one.record.items.values() if answer.state is State.UNREAD)


def cells_words(cells: Sequence[str], most: int = 8) -> str:
    """The cells with commas, so many at most; a sheet is named once where several cells of it follow."""
    shown, last = [], None
    for cell in cells[:most]:
        sheet, mark, address = one_line(cell).rpartition("!")
        shown.append(address if mark and sheet == last else one_line(cell))
        last = sheet if mark else None
    return ", ".join(shown) + (f" and {len(cells) - most} more" if len(cells) > most else "")


def asks_words(comparison: ContractComparison) -> str:
    """What the clause asks, with a capital."""
    return comparison.asks[:1].upper() + comparison.asks[1:]

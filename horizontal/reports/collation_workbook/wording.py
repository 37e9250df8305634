"""Words of a collation: periods, figures with their marks, shares with their ratings."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from horizontal.collation import CollatedMeasure, CollatedReturn, Collation, Figure, Mark
from horizontal.reports.returns.return_wording import RATING_WORDS, percent_words, value_words
from horizontal.reports.workbook.sheet import Value

MARK_MEANS: Mapping[str, str] = {
    Mark.HELD_BACK: "confidential: held back, because it is small or would give a small figure away; or the return "
    "itself holds it back",
    Mark.NOT_APPLICABLE: "not applicable: this return is not asked for it, there is nobody to count it of, or it is "
    "told for a shorter period",
    Mark.NOT_STATED: "not available: the return does not state it, or it was not read for certain",
    Mark.LOW: "low: over nought, and rounds to nought",
    "r": "revised: this return takes the place of an earlier version",
}
WORKING_COPY = "Working copy with full figures: it must not leave the team that commissions these services."
SHARED_COPY = "Copy to share: small figures are held back."
_LOW = f"[{Mark.LOW}]"


def is_working_copy(collation: Collation) -> bool:
    """Does it hold full figures?"""
    return collation.profile == "none"


def mark_words(mark: Mark | str) -> str:
    """The shorthand, such as "[c]"."""
    return f"[{mark}]"


def figure_cell(figure: Figure | None) -> Value:
    """The count, or the shorthand in its place."""
    if figure is None:
        return mark_words(Mark.NOT_APPLICABLE)
    return figure.value if figure.value is not None else mark_words(figure.mark or Mark.NOT_STATED)


def measure_words(measure: CollatedMeasure | None) -> str:
    """The share with what it was made of and its rating as a word, such as "86 % (18 of 21), Amber"."""
    if measure is None:
        return mark_words(Mark.NOT_APPLICABLE)
    if measure.value is None:
        return mark_words(measure.mark) if measure.mark else rating_words(measure)
    percent = percent_words(measure.value)
    percent = _LOW if percent.startswith("under") else percent
    told = f"{percent} ({measure.numerator} of {measure.denominator})"
    return f"{told}, {RATING_WORDS[measure.rating]}" if measure.rating else told


def rating_words(measure: CollatedMeasure) -> str:
    """The rating as a word; "Not rated" where there is none."""
    return RATING_WORDS[measure.rating] if measure.rating else "Not rated"


def day_words(day: date | None) -> str:
    """A day as 30 June 2026."""
    return value_words(day) if day else "not stated"


def period_words(start: date | None, end: date | None) -> str:
    """A quarter as "2026-27 Q1 (Apr to Jun 2026)", a year as "2026-27", else its days."""
    if start is None or end is None:
        return "not stated"
    days = (end - start).days
    year = start.year if start.month >= 4 else start.year - 1
    named = f"{year}-{(year + 1) % 100:02d}"
    if start.day == 1 and start.month % 3 == 1 and 80 <= days <= 92:
        return f"{named} Q{(start.month - 4) // 3 % 4 + 1} ({start:%b} to {end:%b %Y})"
    if (start.month, start.day) == (4, 1) and 360 <= days <= 366:
        return named
    return f"{value_words(start)} to {value_words(end)}"


def short_period(start: date | None, end: date | None) -> str:
    """A period for the axis of a chart, such as "2026-27 Q1"."""
    return period_words(start, end).partition(" (")[0]


def row_heads(row: CollatedReturn) -> tuple[Value, Value, Value]:
    """Whose row it is, and of when."""
    return row.provider, row.contract, period_words(row.period_start, row.period_end)

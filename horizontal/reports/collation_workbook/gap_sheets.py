"""The sheets Missing and late, and Not counted."""

from __future__ import annotations

from pathlib import PurePath

from horizontal.collation import Collation, Overdue
from horizontal.reports.collation_workbook.return_sheets import WHOSE, sheet_of
from horizontal.reports.collation_workbook.wording import day_words, is_working_copy, period_words
from horizontal.reports.workbook.sheet import Column, Sheet, Value
from horizontal.requirements.return_specification import ReturnSpecification

_GAPS = (
    Column("What", 11),
    *WHOSE,
    Column("Due on", 20),
    Column("Completed on", 20),
    Column("How it is known", 60),
)
_NOT_COUNTED = (
    Column("What", 24),
    Column("File", 40),
    Column("Whose, and when", 48),
    Column("Version", 14),
    Column("Why", 76),
)


def missing_sheet(collation: Collation, _: ReturnSpecification) -> Sheet:
    """One row a return that is due."""
    rows = [_gap_row("Missing", one) for one in collation.missing]
    rows += [_gap_row("Late", one) for one in collation.late]
    notes = ("Late is what was completed after its day, by the date in the return itself.",)
    nothing = "Nothing"
    return sheet_of("Missing and late", "Returns that are missing or came late", notes, _GAPS, rows, nothing)


def _gap_row(what: str, one: Overdue) -> tuple[Value, ...]:
    return (
        what,
        one.provider,
        one.contract,
        period_words(one.period_start, one.period_end),
        day_words(one.due_on),
        day_words(one.completed_on) if one.completed_on else "not there",
        one.why,
    )


def not_counted_sheet(collation: Collation, _: ReturnSpecification) -> Sheet:
    """One row a file or a return that is in no figure."""
    full = is_working_copy(collation)
    rows: list[tuple[Value, ...]] = [
        (
            "File not taken in",
            PurePath(one.path).name if full else "one file",
            "not read",
            "none",
            one.message if full else one.kind.replace("_", " "),
        )
        for one in collation.not_taken_in
    ]
    rows += [
        (
            "Return not counted",
            f"{PurePath(one.path).name}, {one.where}" if full else "one file",
            f"{one.provider}, {one.contract}, {period_words(one.period_start, one.period_end)}",
            one.version or "not stated",
            one.why,
        )
        for one in collation.set_aside
    ]
    notes = ("Nothing of these stands in any figure of this workbook.",)
    return sheet_of("Not counted", "What is not counted", notes, _NOT_COUNTED, rows, "Nothing was left out.")

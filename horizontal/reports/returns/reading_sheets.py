"""The sheets Figures, Headings, Not read and About of the workbook of a return."""

from __future__ import annotations

from collections.abc import Iterator

from horizontal.provider_return import Answer, How
from horizontal.reports.returns.return_wording import (
    HOW_WORDS,
    NOT_JUDGED,
    STATE_WORDS,
    short_record_words,
    unread_answers,
    value_words,
)
from horizontal.reports.workbook.sheet import Column, Sheet, Value
from horizontal.return_assessment import ReturnAssessment

_FIGURES = (
    Column("Return", 30),
    Column("Item", 20),
    Column("Heading in the file", 50),
    Column("Value", 26),
    Column("State", 16),
    Column("Sheet", 20),
    Column("Cell", 10),
    Column("How it was made", 40),
)
_HEADINGS = (
    Column("Sheet", 20),
    Column("Cell", 10),
    Column("Heading", 66),
    Column("Item", 22),
    Column("How", 24),
    Column("Confidence", 15),
)
_NOT_READ = (Column("Where", 34), Column("What", 70), Column("What to do", 50))
_ABOUT = (Column("What", 28), Column("Value", 110))
_NO_SHEET = "none (a .csv)"


def figures_sheet(assessment: ReturnAssessment) -> Sheet:
    """One row an answer, breakdowns too."""
    rows = tuple(_figure_rows(assessment))
    notes = (
        "Blank is never zero. What was not certain is “not read”: nothing was guessed.",
        "These are full figures of a small group of people: they may name somebody. Do not pass them on as they are.",
    )
    nothing = ("none", "none", "No return was read.", *("none",) * 5)
    return Sheet("Figures", "Every answer, as it was read", notes, _FIGURES, rows or (nothing,))


def _figure_rows(assessment: ReturnAssessment) -> Iterator[tuple[Value, ...]]:
    for one in assessment.records:
        cells = [cell for breakdown in one.record.breakdowns for cell in breakdown.cells]
        for answer in (*one.record.items.values(), *cells):
            yield (
                short_record_words(one.record),
                answer.item,
                answer.label or "none",
                _value(answer),
                STATE_WORDS[answer.state].capitalize(),
                answer.sheet or _NO_SHEET,
                answer.cell or "none",
                answer.conversion or "as it stands",
            )


def _value(answer: Answer) -> Value:
    value = answer.value
    return value if isinstance(value, int) else value_words(value) or "no value"


def headings_sheet(assessment: ReturnAssessment) -> Sheet:
    """One row a heading of the file, doubtful ones first."""
    understood = assessment.provider_return.understood
    in_order = sorted(understood, key=lambda one: (one.how is not How.DOUBTFUL, one.item is None))
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (
            one.sheet or _NO_SHEET,
            one.cell,
            one.label,
            one.item or "none",
            HOW_WORDS[one.how],
            f"{round(one.confidence * 100)} %",
        )
        for one in in_order
    )
    notes = (
        "Doubtful headings come first: their figures were not read. A mapping file (--map) settles them.",
    )
    nothing = ("none", "none", "No heading was understood.", "none", "none", "none")
    return Sheet("Headings", "How each heading was understood", notes, _HEADINGS, rows or (nothing,))


def not_read_sheet(assessment: ReturnAssessment) -> Sheet:
    """One row a part of the file, or a cell, that was not read."""
    read = assessment.provider_return
    rows: list[tuple[Value, ...]] = []
    if read.refused:
        rows.append(("the whole file", read.refused.message, "See the line itself."))
    rows += [
        (part.where, part.what, part.do_next or "Nothing, if nothing of the return stands there.")
        for part in read.unread
    ]
    rows += [
        (
            f"{answer.sheet + '!' if answer.sheet else ''}{answer.cell}",
            f"{answer.item}: {answer.conversion or 'its meaning is not certain'}",
            "Ask the provider, or read it yourself.",
        )
        for answer in unread_answers(assessment.records)
    ]
    nothing = ("the whole file", "Nothing was left out.", "Nothing.")
    notes = ("The findings hold only for what was read.",)
    return Sheet(
        "Not read", "What was left out or could not be read", notes, _NOT_READ, tuple(rows) or (nothing,)
    )


def about_sheet(assessment: ReturnAssessment) -> Sheet:
    """Where the figures come from, and what the words mean."""
    read = assessment.provider_return
    rows: list[tuple[Value, ...]] = [
        ("File", read.path),
        ("SHA-256 of the file", read.sha256 or "not known"),
        ("Program", f"horizontal {assessment.horizontal_version}"),
        ("Items, rules and measures", assessment.catalogue_version),
        ("Volumes", NOT_JUDGED),
        ("Limits", "This is a reading aid; a person decides."),
    ]
    rows += [(f"Threshold of {measure}", words) for measure, words in assessment.thresholds.items()]
    return Sheet(
        "About", "How this was made", ("Thresholds can be changed with --thresholds.",), _ABOUT, tuple(rows)
    )

"""The sheets Answers and Contract of the workbook of a return."""

from __future__ import annotations

from horizontal.reports.returns.return_wording import (
    STANDING_MEANS,
    STANDING_WORDS,
    agrees_words,
    asks_words,
    short_record_words,
    value_words,
)
from horizontal.reports.workbook.sheet import Column, Sheet
from horizontal.return_assessment import ReturnAssessment

_ANSWERS = (
    Column("Return", 30),
    Column("Item", 9),
    Column("Answer", 22),
    Column("Standing", 16),
    Column("File named", 34),
    Column("Why", 66),
)
_CONTRACT = (
    Column("Clause", 16),
    Column("Page", 9),
    Column("What the clause asks", 28),
    Column("Words of the clause", 66),
    Column("What came", 52),
    Column("Agrees", 18),
)


def answers_sheet(assessment: ReturnAssessment) -> Sheet:
    """One row a self-assessed answer, with what stands behind it."""
    rows = tuple(
        (
            short_record_words(one.record),
            claim.item,
            value_words(claim.answer) or "not stated",
            STANDING_WORDS[claim.standing],
            claim.evidence or "none",
            claim.why,
        )
        for one in assessment.records
        for claim in one.claims
    )
    notes = (
        "; ".join(f"{STANDING_WORDS[one]}: {means}" for one, means in STANDING_MEANS.items()) + ".",
        "Files are looked for in the folder of the return only. A person reads them before anybody relies on them.",
    )
    nothing = ("none", "none", "none", "none", "none", "The return holds no self-assessed answer.")
    return Sheet("Answers", "What stands behind the answers", notes, _ANSWERS, rows or (nothing,))


def contract_sheet(assessment: ReturnAssessment) -> Sheet:
    """One row a thing that a clause asks of the return that the file reports."""
    rows = tuple(
        (
            one.clause or "unnumbered",
            one.page if one.page is not None else "no pages",
            asks_words(one),
            f"“{one.quote}”",
            one.returned,
            agrees_words(one),
        )
        for one in assessment.against_contract
    )
    notes = ("“Cannot be told” is no fault of the return: read the clause.",)
    nothing = (
        "none",
        "none",
        "none",
        "none",
        "No contract was given, or it asks nothing of returns.",
        "none",
    )
    return Sheet("Contract", "Beside what the contract asks", notes, _CONTRACT, rows or (nothing,))

"""The first sheet: what the contract comes to, what to do first, and how many verdicts of each kind."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from textwrap import wrap

from horizontal.assessment import Assessment, ElementResult, Verdict
from horizontal.reports.wording import (
    NOT_ADVICE,
    left_out_words,
    outcome_words,
    tier_words,
)
from horizontal.reports.workbook.actions import urgent_actions
from horizontal.reports.workbook.sheet import Column, Sheet, Value

_LINE = 125
"""Characters that fit beside one another over the table."""
_FIRST = 3
"""So many actions are named on the first sheet."""
_COLUMNS = (
    Column("Requirement", 36),
    Column("Met", 12),
    Column("Partial", 12),
    Column("Missing", 13),
    Column("Conflict", 13),
    Column("Core not met", 17),
    Column("Score, of 100", 17),
)


def summary_sheet(assessment: Assessment) -> Sheet:
    """What the contract comes to, in one screen."""
    rows = [
        (requirement.title, *_counts(requirement.elements), requirement.score)
        for requirement in assessment.requirements
    ]
    total = ("All requirements", *_counts(assessment.elements), assessment.score)
    outcome = wrap(outcome_words(assessment), _LINE)
    return Sheet(
        "Summary",
        "Domestic abuse in this contract",
        (*outcome, *_notes(assessment)),
        _COLUMNS,
        (*rows, total),
        stressed=tuple(outcome),
    )


def _counts(elements: Sequence[ElementResult]) -> tuple[Value, ...]:
    counts = [sum(1 for element in elements if element.verdict is verdict) for verdict in Verdict]
    return *counts, sum(1 for e in elements if e.core and e.verdict is not Verdict.MET)


def _notes(assessment: Assessment) -> list[str]:
    contract = assessment.contract
    file = PurePath(contract.path).name
    left_out = left_out_words(assessment)
    lines = [
        f"Contract: {contract.title} (file {file})" if contract.title else f"Contract: {file}",
        tier_words(assessment),
        f"{left_out}: see the sheet Not read." if left_out else "",
        *_do_first(assessment),
        "Other sheets: Elements, Alerts, Actions (what to do), Wording (words to add), Evidence, Worth knowing, "
        "Not read, About.",
        f"Read the verdicts before the score. {NOT_ADVICE}",
    ]
    return [row for line in lines for row in wrap(line, _LINE)]


def _do_first(assessment: Assessment) -> list[str]:
    actions = urgent_actions(assessment)
    first = [f"Do first, {n}: {action}" for n, action in enumerate(actions[:_FIRST], start=1)]
    more = len(actions) - len(first)
    return (
        [*first, f"Then {more} more in the way of “compliant”: see the sheet Actions."] if more > 0 else first
    )

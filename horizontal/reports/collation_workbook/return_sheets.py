"""The sheets with one row a return: Returns, Figures, Measures and Policy, in the same order."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from horizontal.collation import CollatedReturn, Collation
from horizontal.reports.collation_workbook.wording import (
    day_words,
    figure_cell,
    is_working_copy,
    mark_words,
    measure_words,
    row_heads,
)
from horizontal.reports.returns.return_wording import NOT_JUDGED
from horizontal.reports.workbook.sheet import Column, Sheet, Value
from horizontal.requirements.return_specification import ItemKind, ReturnSpecification
from horizontal.return_assessment import Rating

WHOSE = (Column("Provider", 30), Column("Contract", 18), Column("Period", 32))
_RETURNS = (
    *WHOSE,
    Column("Tier", 12),
    Column("Service", 22),
    Column("Version", 13),
    Column("Completed on", 20),
    Column("Errors", 11),
    Column("Questions", 13),
    Column("Red", 9),
    Column("Amber", 11),
    Column("Green", 11),
    Column("File", 34),
)
_NOTHING = "No return was read."


def returns_sheet(collation: Collation, _: ReturnSpecification) -> Sheet:
    """Who sent what, and how much is wrong with it."""
    full = is_working_copy(collation)
    columns = _RETURNS if full else tuple(c for c in _RETURNS if c.head not in ("Questions", "File"))
    notes = (
        "Errors are figures that cannot stand together; questions are figures about which one would ask. "
        "Red, Amber and Green count ratings of shares and of the policy.",
        "[r] beside a version: it takes the place of an earlier one.",
    )
    return sheet_of(
        "Returns", "The returns", notes, columns, [_return_row(one, full) for one in collation.rows]
    )


def _return_row(row: CollatedReturn, full: bool) -> tuple[Value, ...]:
    ratings = [measure.rating for measure in row.measures]
    version = row.version or "not stated"
    return (
        *row_heads(row),
        row.tier or "not stated",
        row.service_type or "not stated",
        f"{version} [r]" if row.revised else version,
        day_words(row.completed_on),
        *((row.errors, row.warnings) if full else ("no" if row.errors == 0 else "yes",)),
        *(ratings.count(rating) for rating in (Rating.RED, Rating.AMBER, Rating.GREEN)),
        *((PurePath(row.path).name,) if full else ()),
    )


def figures_sheet(collation: Collation, specification: ReturnSpecification) -> Sheet:
    """Every count of every return."""
    items = shown_items(collation, specification)
    rows = [
        (*row_heads(row), *(figure_cell(row.figures.get(item)) for item in items)) for row in collation.rows
    ]
    notes = (f"{NOT_JUDGED}", "The shorthand in brackets is explained on the cover.")
    return sheet_of(
        "Figures", "Counts, return by return", notes, (*WHOSE, *item_columns(items, specification)), rows
    )


def shown_items(collation: Collation, specification: ReturnSpecification) -> list[str]:
    """The counts that any return states or holds back, in the order of the form."""
    told = {
        item
        for row in collation.rows
        for item, figure in row.figures.items()
        if figure.value is not None or figure.mark == "c"
    }
    return [item.id for item in specification.items if item.id in told]


def item_columns(items: Sequence[str], specification: ReturnSpecification) -> tuple[Column, ...]:
    """One column a count: its id and its short title."""
    return tuple(Column(f"{item} {specification.by_id[item].title}", 19) for item in items)


def measures_sheet(collation: Collation, specification: ReturnSpecification) -> Sheet:
    """Every share of every return."""
    titles = {measure.id: measure.title for measure in specification.measures} | {"P01": "Policy in date"}
    told = {m.measure for row in collation.rows for m in row.measures if m.value is not None or m.rating}
    codes = [code for code in titles if code in told]
    rows = []
    for row in collation.rows:
        own = {measure.measure: measure for measure in row.measures}
        rows.append((*row_heads(row), *(measure_words(own.get(code)) for code in codes)))
    notes = (
        "Each share with what it is made of; a rating stands where there is a threshold and enough to count it of.",
        NOT_JUDGED,
    )
    columns = (*WHOSE, *(Column(f"{code} {titles[code]}", 24) for code in codes))
    return sheet_of("Measures", "Shares, return by return", notes, columns, rows)


def policy_sheet(collation: Collation, specification: ReturnSpecification) -> Sheet:
    """The answers that are no counts."""
    told = {item for row in collation.rows for item in row.answers}
    items = [
        item
        for item in specification.items
        if item.id in told and item.kind in (ItemKind.CHOICE, ItemKind.DATE)
    ]
    rows = [
        (*row_heads(row), *(row.answers.get(item.id, mark_words("x")) for item in items))
        for row in collation.rows
        if row.answers
    ]
    notes = (
        "As the providers answered.",
        "What stands behind an answer is told by `horizontal return check`.",
    )
    columns = (*WHOSE, *(Column(f"{item.id} {item.title}", 20) for item in items))
    nothing = "No return answers them."
    return sheet_of("Policy", "Answers about the policy, return by return", notes, columns, rows, nothing)


def sheet_of(
    tab: str,
    title: str,
    notes: tuple[str, ...],
    columns: tuple[Column, ...],
    rows: Sequence[tuple[Value, ...]],
    nothing: str = _NOTHING,
) -> Sheet:
    """The sheet; one row that says so where there is nothing to show."""
    empty = (nothing, *("none" for _ in columns[1:]))
    return Sheet(tab, title, notes, columns, tuple(rows) or (empty,))

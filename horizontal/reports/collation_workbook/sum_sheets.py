"""The sheets Totals, Years, Roll-up and Groups: what the figures add up to."""

from __future__ import annotations

from horizontal.collation import Collation
from horizontal.reports.collation_workbook.return_sheets import (
    WHOSE,
    item_columns,
    sheet_of,
    shown_items,
)
from horizontal.reports.collation_workbook.wording import figure_cell, is_working_copy, period_words
from horizontal.reports.workbook.sheet import Column, Sheet
from horizontal.requirements.return_specification import ReturnSpecification

_OF = {"disclosed": "Disclosed (E05 and E06)", "accepted": "Referred (E14)"}
_GROUPS = (
    Column("Period", 28),
    Column("Of whom", 28),
    Column("Breakdown", 28),
    Column("Group", 34),
    Column("People", 14),
    Column("Returns in it", 16),
)


def totals_sheet(collation: Collation, specification: ReturnSpecification) -> Sheet:
    """Each period over all providers."""
    items = shown_items(collation, specification)
    rows = [
        (
            ("Quarters of " if total.is_year else "") + period_words(total.period_start, total.period_end),
            len(total.rows),
            *(figure_cell(total.figures.get(item)) for item in items),
        )
        for total in collation.totals
    ]
    notes = (
        "Each total adds up what the returns state; see the sheet Missing and late for those that are not in it.",
        "A subcontractor whose figures its lead's hold already is not added.",
    )
    columns = (Column("Period", 40), Column("Returns in it", 15), *item_columns(items, specification))
    return sheet_of("Totals", "All providers together", notes, columns, rows)


def years_sheet(collation: Collation, specification: ReturnSpecification) -> Sheet:
    """Each contract over the quarters of a year."""
    items = shown_items(collation, specification)
    rows = [
        (
            one.provider,
            one.contract,
            period_words(one.period_start, one.period_end),
            len(one.rows),
            *(figure_cell(one.figures.get(item)) for item in items),
        )
        for one in collation.years
    ]
    notes = (
        "The quarters that were sent, added up. Somebody counted in two quarters is counted twice here.",
        "In a copy to share a sum is shown only where all its quarters are.",
    )
    columns = (*WHOSE, Column("Quarters in it", 15), *item_columns(items, specification))
    return sheet_of("Years", "Each contract over the year", notes, columns, rows, "No quarters were read.")


def roll_up_sheet(collation: Collation, specification: ReturnSpecification) -> Sheet:
    """Each lead with its subcontractors."""
    items = shown_items(collation, specification) if collation.roll_ups else []
    rows = [
        (
            one.provider,
            one.contract,
            period_words(one.period_start, one.period_end),
            ", ".join(collation.rows[place].provider for place in one.rows[1:]),
            *(figure_cell(one.figures.get(item)) for item in items),
        )
        for one in collation.roll_ups
    ]
    notes = (
        "Who works for whom stands in the list given with --expect. Each return is added once; those whose figures the "
        "lead's hold already are left out.",
    )
    columns = (*WHOSE, Column("With", 34), *item_columns(items, specification))
    nothing = "No subcontractor sent a return."
    return sheet_of("Roll-up", "Leads with their subcontractors", notes, columns, rows, nothing)


def groups_sheet(collation: Collation, specification: ReturnSpecification) -> Sheet:
    """Breakdowns over all providers that gave them."""
    titles = {one.id: one for one in specification.breakdowns}
    rows = []
    for one in collation.group_totals:
        breakdown = titles.get(one.count.by)
        groups = {group.id: group.title for group in breakdown.groups} if breakdown else {}
        rows.append(
            (
                period_words(one.period_start, one.period_end),
                _OF.get(one.count.of, one.count.of),
                breakdown.title if breakdown else one.count.by,
                groups.get(one.count.group, one.count.group),
                figure_cell(one.count.figure),
                len(one.rows),
            )
        )
    where = "" if is_working_copy(collation) else " Breakdowns of single providers are not shared."
    notes = (f"One characteristic at a time, over the providers that gave it whole.{where}",)
    return sheet_of("Groups", "Who disclosed", notes, _GROUPS, rows, "No breakdown was given.")

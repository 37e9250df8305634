"""The first sheet: what the workbook is, whether it may be shared, and what its shorthand stands for."""

from __future__ import annotations

from textwrap import wrap

from horizontal.collation import Collation
from horizontal.reports.collation_workbook.wording import (
    MARK_MEANS,
    SHARED_COPY,
    WORKING_COPY,
    day_words,
    is_working_copy,
    mark_words,
)
from horizontal.reports.returns.return_wording import NOT_JUDGED
from horizontal.reports.wording import counted
from horizontal.reports.workbook.sheet import Column, Sheet, Value
from horizontal.requirements.return_specification import DisclosureProfile, ReturnSpecification

_LINE = 105
"""Characters that fit beside one another over the table."""
_COLUMNS = (Column("What", 34), Column("Value", 88))


def cover_sheet(collation: Collation, specification: ReturnSpecification) -> Sheet:
    """What it is, and what to know before reading it."""
    first = WORKING_COPY if is_working_copy(collation) else SHARED_COPY
    lines = [first, *_how_held_back(collation, specification), NOT_JUDGED, *collation.notes]
    notes = [line for told in lines for line in wrap(told, _LINE)]
    return Sheet(
        "Cover",
        "Provider returns on domestic abuse, put together",
        tuple(notes),
        _COLUMNS,
        (*_counts(collation), *_sheets(), *_marks(), *_made(collation)),
        stressed=tuple(wrap(first, _LINE)),
    )


def profile_of(collation: Collation, specification: ReturnSpecification) -> DisclosureProfile | None:
    """The disclosure profile by which it was made."""
    return next((one for one in specification.profiles if one.id == collation.profile), None)


def _how_held_back(collation: Collation, specification: ReturnSpecification) -> list[str]:
    profile = profile_of(collation, specification)
    if is_working_copy(collation) or profile is None:
        return ["Make a copy to share with --shared: small figures are then held back."]
    rounded = (
        f" Counts of people are rounded to the nearest {profile.round_to}, and shares are made of the rounded counts: "
        "ratings are made with the full figures."
        if profile.round_to > 1
        else ""
    )
    return [
        f"Counts of people from {profile.lowest} to {profile.highest} are held back, and others by which they could "
        f"be worked out, in this copy and beside earlier ones. Nought is shown. Shares of fewer than "
        f"{profile.least_denominator} are held back.{rounded}",
        "How many questions a return raises is not told here: it would say how its figures stand to one another.",
    ]


def _counts(collation: Collation) -> list[tuple[Value, ...]]:
    providers = {row.series[0] for row in collation.rows}
    wrong = sum(1 for row in collation.rows if row.errors != 0)
    return [
        ("Returns counted", f"{len(collation.rows)} from {counted(len(providers), 'provider')}"),
        ("Returns with errors", str(wrong)),
        ("Missing returns", str(len(collation.missing))),
        ("Late returns", str(len(collation.late))),
        ("Files not taken in", str(len(collation.not_taken_in))),
        ("Earlier versions and doubles", f"{len(collation.set_aside)}, which are not counted"),
        ("Day of the collation", day_words(collation.on)),
    ]


def _sheets() -> list[tuple[Value, ...]]:
    return [
        ("Sheet Returns", "one row a return: who, when, what is wrong with it"),
        ("Sheet Figures", "one row a return, one column a count"),
        ("Sheet Measures", "one row a return: shares, with their ratings as words"),
        ("Sheet Policy", "one row a return: the answers about the policy"),
        ("Sheet Totals", "each period over all providers, and each year"),
        ("Sheet Years", "each contract over the quarters of a year"),
        ("Sheet Roll-up", "each lead provider with its subcontractors, each added once"),
        ("Sheet Groups", "breakdowns of those who disclosed, over all providers"),
        ("Sheets Trends and Charts", "quarter after quarter, and pictures of it"),
        ("Sheet Missing and late", "returns that are due and not there, or came late"),
        ("Sheet Not counted", "files that were refused or not read, and earlier versions"),
    ]


def _marks() -> list[tuple[Value, ...]]:
    return [(f"Shorthand {mark_words(mark)}", meaning) for mark, meaning in MARK_MEANS.items()]


def _made(collation: Collation) -> list[tuple[Value, ...]]:
    return [
        ("Made by", f"horizontal {collation.horizontal_version}"),
        ("Items and measures", collation.catalogue_version),
        (
            "Questions about it",
            "ask whoever sent it to you; add a name and an address here before you share it",
        ),
    ]

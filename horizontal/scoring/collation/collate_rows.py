"""Puts the returns of many files together: what counts, what is missing or late, and what it adds up to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from horizontal.collation import CollatedFile, CollatedReturn, Collation, ExpectedReturn
from horizontal.requirements.return_specification import ReturnSpecification
from horizontal.scoring.collation.latest import latest_of
from horizontal.scoring.collation.overdue import entry_of, late_returns, missing_returns
from horizontal.scoring.collation.row import NOT_SAID
from horizontal.scoring.collation.totals import group_totals_of, roll_ups_of, totals_of, years_of


def collate_rows(
    files: Sequence[CollatedFile],
    *,
    expected: Sequence[ExpectedReturn] = (),
    on: date | None,
    version: str,
    specification: ReturnSpecification,
) -> Collation:
    """The collation with full figures; where `on` is None, only gaps between the returns are told as missing."""
    counted, aside = latest_of([row for file in files for row in file.rows])
    rows = tuple(sorted((_placed(row, expected) for row in counted), key=_order))
    return Collation(
        horizontal_version=version,
        catalogue_version=specification.version,
        on=on,
        profile="none",
        rows=rows,
        not_taken_in=tuple(file.not_taken_in for file in files if file.not_taken_in),
        missing=missing_returns(rows, expected, on),
        late=late_returns(rows, expected),
        set_aside=tuple(aside),
        totals=totals_of(rows, specification),
        years=years_of(rows),
        roll_ups=roll_ups_of(rows, expected),
        group_totals=group_totals_of(rows),
        notes=tuple(_notes(files, rows, expected)),
    )


def _placed(row: CollatedReturn, expected: Sequence[ExpectedReturn]) -> CollatedReturn:
    """The row with what the list says of it."""
    entry = entry_of(row, expected)
    if entry is None:
        return row
    within = entry.subcontractor_of if entry.included else ""
    return row.model_copy(update={"within": within, "tier": row.tier or entry.tier})


def _order(row: CollatedReturn) -> tuple[object, ...]:
    return (*row.series, row.period_start or date.min, row.period_end or date.min, row.path, row.where)


def _notes(
    files: Sequence[CollatedFile], rows: Sequence[CollatedReturn], expected: Sequence[ExpectedReturn]
) -> Iterator[str]:
    lost = sum(1 for row in rows if row.period_start is None or row.period_end is None)
    if lost:
        yield f"{_returns(lost)} without a period: in no total and no trend; ask for the period."
    nameless = sum(1 for row in rows if row.provider == NOT_SAID)
    if nameless:
        yield f"{_returns(nameless)} without the name of a provider: ask whose they are."
    unread = sum(1 for file in files if file.unread)
    if unread:
        yield f"In {unread} files something was not read for certain: look at each with `horizontal return check`."
    if expected:
        strange = sum(1 for row in rows if entry_of(row, expected) is None)
        if strange:
            yield f"{_returns(strange)} from contracts that are not on the list of those expected."


def _returns(count: int) -> str:
    return f"{count} return" if count == 1 else f"{count} returns"

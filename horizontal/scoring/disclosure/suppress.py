"""A collation as it may be shared: figures held back once, at the most detailed level; all else is made of the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from horizontal.collation import (
    CollatedReturn,
    Collation,
    Figure,
    Held,
    Publication,
    PublicationLog,
    PublishedReturn,
    PublishedTotal,
    Rolled,
    Total,
)
from horizontal.requirements.return_specification import DisclosureProfile, ReturnSpecification
from horizontal.scoring.disclosure.breakdowns import shared_groups
from horizontal.scoring.disclosure.column import PeriodTotals
from horizontal.scoring.disclosure.history import Column, History
from horizontal.scoring.disclosure.protect import hold_back, unprotected, width_of
from horizontal.scoring.disclosure.record import Reader
from horizontal.scoring.disclosure.rows import HELD, Rounding, SharedRow, left_out_items, share_of, shared_row

NARROWED = (
    "Of {} figures that are held back it could not be shown that earlier copies leave them open as well: look at them "
    "in the log before you share this."
)


@dataclass(frozen=True, slots=True)
class Shared:
    """A copy to share, and the log that stays behind with the figures that it does not show."""

    collation: Collation
    log: PublicationLog


def suppress_small(
    collation: Collation,
    profile: DisclosureProfile,
    specification: ReturnSpecification,
    log: PublicationLog | None = None,
) -> Shared:
    """The collation in which no figure under the profile's bound can be read or worked out.

    `log` tells of the copies before. What is shown is a function of the figures of single returns that are shown,
    and of totals that say nothing of any one return: see docs/disclosure.md.
    """
    log = log or PublicationLog()
    reader, history = Reader(specification), History(log)
    rows = _settled(collation.rows, reader, profile, history)
    totals: dict[Column, frozenset[str]] = {}
    narrowed = 0
    for total in collation.totals:
        if not total.is_year:
            items, open_ = _items_shown(total, rows, reader, profile, history)
            totals[total.period_start, total.period_end] = items
            narrowed += open_
    rounding = Rounding(profile.round_to, reader.people)
    groups, published_groups = shared_groups(collation, rows, totals, profile, history)
    shown = _Shown(rows, totals, reader, rounding, specification, profile)
    narrowed += sum(len(unprotected(one.record, profile)) for one in rows)
    shared = collation.model_copy(
        update={
            "profile": profile.id,
            "rows": tuple(shared_row(one, specification, reader, profile, rounding) for one in rows),
            "not_taken_in": tuple(
                one.model_copy(update={"path": "", "message": one.kind.replace("_", " ")})
                for one in collation.not_taken_in
            ),
            "set_aside": tuple(
                one.model_copy(update={"path": "", "where": ""}) for one in collation.set_aside
            ),
            "totals": tuple(shown.total(one) for one in collation.totals),
            "years": tuple(shown.rolled(one) for one in collation.years),
            "roll_ups": tuple(shown.rolled(one) for one in collation.roll_ups),
            "group_totals": groups,
            "notes": (*collation.notes, *([NARROWED.format(narrowed)] if narrowed else ())),
        }
    )
    published = Publication(
        on=collation.on,
        profile=profile.id,
        returns=tuple(_published(one) for one in rows),
        totals=_published_totals(totals),
        groups=published_groups,
    )
    return Shared(shared, PublicationLog(publications=(*log.publications, published)))


def _settled(
    rows: Sequence[CollatedReturn], reader: Reader, profile: DisclosureProfile, history: History
) -> tuple[SharedRow, ...]:
    """Every row with what is held back of it, totals aside."""
    settled = []
    for row, left_out in zip(rows, left_out_items(rows), strict=True):
        record = reader.record(row, left_out)
        record.whole = bool(row.within) or history.showed_longer(record)
        history.settle(record, enough=profile.highest)
        hold_back(record, profile)
        settled.append(SharedRow(row, record, left_out))
    return tuple(settled)


def _items_shown(
    total: Total, rows: Sequence[SharedRow], reader: Reader, profile: DisclosureProfile, history: History
) -> tuple[frozenset[str], int]:
    """The items whose totals over the returns of a period may be shown, and how many figures are not safe for it."""
    column = (total.period_start, total.period_end)
    members = [rows[place] for place in total.rows]
    records = [one.record for one in members]
    changed = {item: history.changed(column, item, records) for item in total.figures}
    people = [item for item in total.figures if item in reader.people]
    earlier, former = history.earlier_totals(column, records, reader)
    totals = PeriodTotals(
        records,
        width_of(profile),
        {item for item in people if all(changed[item].values()) and _is_whole(members, item)},
        earlier,
        former,
        {item: found.keys() for item, found in changed.items()},
    )
    narrowed = totals.settle()
    return frozenset(totals.shown | (set(total.figures) - reader.people)), narrowed


def _is_whole(members: Sequence[SharedRow], item: str) -> bool:
    """Is every figure of a total told here, and none for shorter periods, in parts, or not at all?"""
    return not any(
        one.row.count(item) is not None and (item not in one.record.values or one.record.whole)
        for one in members
    )


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is shown of all rows, for what is made of them."""

    rows: Sequence[SharedRow]
    totals: Mapping[Column, frozenset[str]]
    reader: Reader
    rounding: Rounding
    specification: ReturnSpecification
    profile: DisclosureProfile

    def total(self, total: Total) -> Total:
        """The total with the items held back that are not to be shown."""
        members = {self.rows[place].record.key[2:] for place in total.rows}
        columns = members if total.is_year else {(total.period_start, total.period_end)}
        figures = {
            item: self._figure(item, figure, all(item in self.totals.get(c, ()) for c in columns))
            for item, figure in total.figures.items()
        }
        sums = {one.id: (one.numerator, one.denominator) for one in self.specification.measures}
        shares = tuple(share_of(one, *sums[one.measure], figures, self.profile) for one in total.measures)
        return total.model_copy(update={"figures": figures, "measures": shares})

    def rolled(self, rolled: Rolled) -> Rolled:
        """The sum of some returns; an item is shown where it is in all of them."""
        members = [self.rows[place] for place in rolled.rows]
        return rolled.model_copy(
            update={
                "figures": {
                    item: self._figure(
                        item,
                        figure,
                        all(
                            one.row.count(item) is None or one.in_sight(item, self.reader) for one in members
                        ),
                    )
                    for item, figure in rolled.figures.items()
                }
            }
        )

    def _figure(self, item: str, figure: Figure, in_sight: bool) -> Figure:
        if figure.value is None:
            return figure
        return self.rounding.figure(item, figure.value) if in_sight else HELD


def _published(one: SharedRow) -> PublishedReturn:
    record = one.record
    return PublishedReturn(
        provider=one.row.provider,
        contract=one.row.contract,
        period_start=one.row.period_start,
        period_end=one.row.period_end,
        version=one.row.version,
        shown={item: value for item, value in record.values.items() if item not in record.held},
        held={item: Held(value=record.values[item], why=why) for item, why in record.held.items()},
    )


def _published_totals(totals: Mapping[Column, frozenset[str]]) -> tuple[PublishedTotal, ...]:
    return tuple(
        PublishedTotal(period_start=start, period_end=end, items=tuple(sorted(items)))
        for (start, end), items in totals.items()
        if start and end
    )

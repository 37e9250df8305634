"""What earlier shared copies showed and held back, and what that leaves to the next one.

Two copies can be set beside one another: a total that grew by a late return gives that return's figure away, and a
figure that a later copy shows can give away those of the earlier one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from horizontal.collation import Publication, PublicationLog, PublishedGroups, PublishedReturn, ReturnKey
from horizontal.scoring.disclosure.protect import STAYS
from horizontal.scoring.disclosure.record import Reader, Record

Column = tuple[date | None, date | None]
"""The first and the last day of a period."""


class History:
    """All earlier shared copies of these returns."""

    def __init__(self, log: PublicationLog) -> None:
        self._publications = log.publications
        self._returns = [{one.key: one for one in publication.returns} for publication in log.publications]

    def settle(self, record: Record, enough: int) -> None:
        """Marks what was shown as known, and keeps back what was held back, unless it changed by `enough`."""
        fixed = set()
        for returns in self._returns:
            before = returns.get(record.key)
            for item, value in record.values.items() if before else ():
                if before and before.shown.get(item) == value:
                    fixed.add(item)
                held = before.held.get(item) if before else None
                if held and value and abs(value - held.value) < enough:
                    record.held[item] = STAYS
        record.fixed = frozenset(fixed)

    def showed_longer(self, record: Record) -> bool:
        """Did a copy show figures of this return for a longer time that holds its period?"""
        provider, contract, start, end = record.key
        if start is None or end is None:
            return False
        return any(
            key[:2] == (provider, contract)
            and key != record.key
            and key[2] is not None
            and key[3] is not None
            and key[2] <= end
            and start <= key[3]
            and key[3] - key[2] > end - start
            and any(item in record.values for item in before.shown)
            for returns in self._returns
            for key, before in returns.items()
        )

    def changed(self, column: Column, item: str, records: Sequence[Record]) -> Mapping[ReturnKey, bool]:
        """The returns whose figure came, went or changed since a copy showed the total: whether all of it is shown."""
        changed: dict[ReturnKey, bool] = {}
        now = {record.key: record for record in records if item in record.values}
        for publication, returns in zip(self._publications, self._returns, strict=True):
            if not _shows(publication, column, item):
                continue
            then = {
                key: one
                for key, one in returns.items()
                if key[2:] == column and _figure(one, item) is not None
            }
            for key in now.keys() | then.keys():
                if _figure(then.get(key), item) != (now[key].values[item] if key in now else None):
                    in_sight = (key not in then or item in then[key].shown) and (
                        key not in now or item not in now[key].held
                    )
                    changed[key] = changed.get(key, True) and in_sight
        return changed

    def earlier_totals(
        self, column: Column, records: Sequence[Record], reader: Reader
    ) -> tuple[Mapping[tuple[int, str], frozenset[int]], tuple[Record, ...]]:
        """By the place of a return and the item, the earlier totals with this very figure; and former versions.

        The places of the former versions come after those of the records.
        """
        former = self._former(column, records, reader)
        now = {record.key: record for record in records}
        totals: dict[tuple[int, str], frozenset[int]] = {}
        for place, record in enumerate((*records, *former)):
            for item, value in record.values.items():
                if place >= len(records) and record.key in now and now[record.key].values.get(item) == value:
                    continue
                sums = frozenset(
                    number
                    for number, publication in enumerate(self._publications)
                    if _shows(publication, column, item)
                    and _figure(self._returns[number].get(record.key), item) == value
                )
                if sums:
                    totals[place, item] = sums
        return totals, former

    def _former(self, column: Column, records: Sequence[Record], reader: Reader) -> tuple[Record, ...]:
        """Versions of these returns with other figures, and returns that are gone, as earlier copies had them."""
        now = {record.key: record.values for record in records}
        found: dict[tuple[ReturnKey, tuple[tuple[str, int], ...]], Record] = {}
        for returns in self._returns:
            for key, one in returns.items():
                values = {**one.shown, **{item: held.value for item, held in one.held.items()}}
                if key[2:] != column or values == now.get(key):
                    continue
                record = reader.record_of(key, values)
                record.held = {item: held.why for item, held in one.held.items()}
                same = (item for item, value in values.items() if now.get(key, {}).get(item) == value)
                record.fixed = frozenset(same)
                found[key, tuple(sorted(values.items()))] = record
        return tuple(found.values())

    def groups(self, column: Column, of: str, by: str) -> tuple[PublishedGroups, ...]:
        """What was published of a breakdown before."""
        return tuple(
            one
            for publication in self._publications
            for one in publication.groups
            if (one.period_start, one.period_end) == column and (one.of, one.by) == (of, by)
        )


def _shows(publication: Publication, column: Column, item: str) -> bool:
    return any(
        (total.period_start, total.period_end) == column and item in total.items
        for total in publication.totals
    )


def _figure(one: PublishedReturn | None, item: str) -> int | None:
    if one is None:
        return None
    held = one.held.get(item)
    return held.value if held else one.shown.get(item)

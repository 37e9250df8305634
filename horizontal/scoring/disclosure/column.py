"""Which totals over the returns of a period may be shown, and what more is held back so that they can be.

A total says what the held-back figures under it come to together. It says nothing of any one of them where others
could take its change the other way: where none can, the next smallest figures are held back that could, and where
there are none, the total is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from horizontal.collation import ReturnKey
from horizontal.scoring.disclosure.moves import Moves, Search, reach
from horizontal.scoring.disclosure.protect import CARRIES
from horizontal.scoring.disclosure.record import Record

_TRIED = 60
"""So many partners are tried for a figure, those with most held back first."""

Sums = frozenset[int]
"""The totals in which a figure stands: by the number of the copy that showed it, and -1 for this one."""
_NOW, _NONE = Sums((-1,)), Sums()


@dataclass(slots=True)
class PeriodTotals:
    """The returns of one period, and the totals over them that are shown."""

    records: Sequence[Record]
    width: int
    shown: set[str]
    """The items whose totals are shown; fewer after `settle`."""
    earlier: Mapping[tuple[int, str], Sums] = field(default_factory=dict)
    """By the place of the return and the item, the earlier totals in which this very figure stands."""
    former: Sequence[Record] = ()
    """Earlier versions of these returns: their places come after those of `records`."""
    settled: Mapping[str, Set[ReturnKey]] = field(default_factory=dict)
    """By item, the returns whose figure changed since a copy showed the total: nothing more is held back of it."""
    helped: dict[str, int | None] = field(default_factory=dict)
    """By item, the partner that was found last: it is tried first."""

    def settle(self) -> int:
        """Holds back figures and totals until every figure that is held back is safe beside the totals.

        How many are not, all the same: an earlier copy gives them away.
        """
        doubtful: list[tuple[int, str]] = []
        waiting = [(place, item) for place, record in enumerate(self.records) for item in record.held]
        while waiting:
            place, item = waiting.pop()
            record = self.records[place]
            if record.whole or item in record.fixed or self._is_safe(place, item):
                continue
            found = self._with_more_held(place, item)
            if found is None:
                if item in self.shown:
                    self.shown.discard(item)
                else:
                    self.shown -= self._moved_with(place, item)
                if not self._is_safe(place, item):
                    self.shown -= self._moved_with(place, item)
                    doubtful.append((place, item))
                continue
            partner, moves = found
            for at in (place, partner):
                waiting += [(at, other) for other in self._hold(at, place, moves)]
        return sum(not self._is_safe_without_totals(place, item) for place, item in doubtful)

    def _is_safe_without_totals(self, place: int, item: str) -> bool:
        """Is the figure safe, if need be where no total of anything that its return holds back is shown?"""
        if not self._is_safe(place, item):
            self.shown -= self.records[place].held.keys()
        return self._is_safe(place, item)

    def _is_safe(self, place: int, item: str) -> bool:
        up = down = 0
        for partner in self._partners(place, item):
            search = self._search(place, partner)
            up = max(up, reach(search, item, 1))
            if up < self.width:
                down = max(down, reach(search, item, -1))
            if up + down >= self.width:
                self.helped[item] = partner
                return True
        return False

    def _partners(self, place: int, item: str) -> Iterator[int | None]:
        """None, for moves outside of all totals, then the returns that hold the item back too."""
        if not self._sums(place, item):
            yield None
        everyone = (*self.records, *self.former)
        fit = [
            other
            for other, record in enumerate(everyone)
            if other != place and (record.free(item) or not self._sums(place, item)) and not record.whole
        ]
        helped = self.helped.get(item)
        yield from sorted(fit, key=lambda other: (other != helped, -len(everyone[other].held)))[:_TRIED]

    def _search(self, place: int, partner: int | None, *, hold: bool = False) -> Search:
        record = self.records[place]

        def counted(item: str) -> bool:
            return bool(self._sums(place, item))

        if partner is None:
            return Search(record, self.width, None, counted)
        other = (*self.records, *self.former)[partner]

        def may_hold(one: Record, item: str) -> bool:
            ours = one is record or partner < len(self.records)
            return hold and ours and self._may_hold(one, item)

        seen = other
        if self.earlier:
            fits = {item for item in other.values if self._sums(partner, item) == self._sums(place, item)}
            seen = other if fits == other.values.keys() else _only(other, fits)
        return Search(record, self.width, seen, counted, may_hold)

    def _may_hold(self, record: Record, item: str) -> bool:
        return (
            not record.whole
            and record.values.get(item, 0) > 0
            and item not in record.held
            and item not in record.fixed
            and record.key not in self.settled.get(item, ())
        )

    def _with_more_held(self, place: int, item: str) -> tuple[int, Moves] | None:
        """The partner and the moves for which the fewest and smallest figures more are held back."""
        best: tuple[tuple[int, int], int, Moves] | None = None
        for partner in range(len(self.records)):
            if partner == place:
                continue
            moves = self._search(place, partner, hold=True).moves(item, self.width)
            if moves is None:
                continue
            more = [self.records[place].values[one] for one in self._to_hold(place, place, moves)]
            more += [self.records[partner].values[one] for one in self._to_hold(partner, place, moves)]
            cost = (len(more), sum(more))
            if best is None or cost < best[0]:
                best = (cost, partner, moves)
        return (best[1], best[2]) if best else None

    def _to_hold(self, at: int, place: int, moves: Moves) -> list[str]:
        record = self.records[at]
        return [
            item for item in moves if item not in record.held and (at == place or self._sums(place, item))
        ]

    def _hold(self, at: int, place: int, moves: Moves) -> list[str]:
        more = self._to_hold(at, place, moves)
        self.records[at].held.update(dict.fromkeys(more, CARRIES))
        return more

    def _moved_with(self, place: int, item: str) -> set[str]:
        """The items that move with this one, were there no totals at all."""
        moves = Search(self.records[place], self.width).moves(item, self.width)
        return set(moves or (item,))

    def _sums(self, place: int, item: str) -> Sums:
        now = _NOW if item in self.shown and place < len(self.records) else _NONE
        return now | self.earlier.get((place, item), _NONE) if self.earlier else now


def _only(record: Record, items: Set[str]) -> Record:
    """The record with every other item known."""
    return Record(
        record.key,
        record.values,
        record.bounds,
        record.fixed | (record.values.keys() - items),
        record.held,
        record.whole,
    )

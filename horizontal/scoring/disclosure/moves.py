"""How far a figure that is held back could be another one, with everything that is shown unchanged.

A move is a change of held-back figures of one return, after which every bound between them still holds. Where the
figure stands in a total that is shown, another return takes the same change the other way, inside its own bounds. Each
is a whole table that fits what is shown: what can be moved cannot be worked out. No figure moves below 1, since
zeros are shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from horizontal.scoring.disclosure.record import Bound, Record

_DEPTH = 10
"""So many moves of other figures are tried at most, one after another."""

Moves = Mapping[str, int]
MayHold = Callable[[Record, str], bool]


def _no_more(_: Record, __: str) -> bool:
    return False


def _in_no_total(_: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Search:
    """Looks for moves of one return, and of a partner that takes the other way what stands in totals."""

    record: Record
    most: int
    partner: Record | None = None
    counted: Callable[[str], bool] = _in_no_total
    """Whether a figure of the return stands in a total that is shown."""
    may_hold: MayHold = _no_more
    """Whether a figure that is shown so far may be held back for the sake of the move."""

    def moves(self, item: str, by: int) -> Moves | None:
        """Moves that change this figure by so much, and others as they must; None where none were found."""
        start = {item: by}
        return self._mended(item, start, _DEPTH) if self._movable(item, by) else None

    def _mended(self, target: str, moves: Moves, depth: int) -> Moves | None:
        broken = self._broken(moves)
        if broken is None:
            return moves
        if not depth:
            return None
        bound, by, way = broken
        for item, change in self._mends(bound, by, way, moves):
            if item != target and (found := self._mended(target, {**moves, item: change}, depth - 1)):
                return found
        return None

    def _broken(self, moves: Moves) -> tuple[Bound, int, int] | None:
        """A bound that does not hold after these moves, by how much, and which way the moves stand in it (1, -1)."""
        found = _broken(self.record, moves)
        if found is not None:
            return *found, 1
        taken = {item: -by for item, by in moves.items() if self.counted(item)}
        found = _broken(self.partner, taken) if self.partner is not None else None
        return (*found, -1) if found is not None else None

    def _mends(self, bound: Bound, by: int, way: int, moves: Moves) -> Iterator[tuple[str, int]]:
        """Moves of one more figure after which the bound holds; one that moved already goes on the same way."""
        for sign, item in bound.terms:
            so_far, step = moves.get(item, 0), -sign * by * way
            if way < 0 and not self.counted(item):
                continue
            if so_far * step >= 0 and abs(so_far + step) <= self.most and self._movable(item, so_far + step):
                yield item, so_far + step

    def _movable(self, item: str, by: int) -> bool:
        if not self._free(self.record, item) or self.record.values[item] + by < 1:
            return False
        if not self.counted(item):
            return True
        partner = self.partner
        return partner is not None and self._free(partner, item) and partner.values[item] - by >= 1

    def _free(self, record: Record, item: str) -> bool:
        return record.free(item) or self.may_hold(record, item)


def _broken(record: Record, changes: Moves) -> tuple[Bound, int] | None:
    for item in changes:
        for bound in record.bounds_with(item):
            by = bound.value(record.values) + sum(sign * changes.get(other, 0) for sign, other in bound.terms)
            if by > 0:
                return bound, by
    return None


def is_safe(record: Record, item: str, width: int) -> bool:
    """Could the figure, totals aside, be others of which lowest and highest are at least `width` apart?"""
    search = Search(record, width)
    up = reach(search, item, 1)
    return up >= width or up + reach(search, item, -1) >= width


def reach(search: Search, item: str, direction: int) -> int:
    """How far the figure can move up (1) or down (-1)."""
    most = search.most
    far = most if direction > 0 else min(most, search.record.values[item] - 1)
    return next((by for by in range(far, 0, -1) if search.moves(item, direction * by) is not None), 0)

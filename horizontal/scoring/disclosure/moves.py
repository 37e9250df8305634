"""How far a figure that is held back could be another one, with everything that is shown unchanged.

A move is a change of several held-back figures of one return at once, after which every bound still holds. Each is a
whole table that fits what is shown: what can be moved cannot be worked out. No figure moves below 1, since zeros are
shown, and none by more than `most`, so that other returns can take the change over where totals are shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from horizontal.scoring.disclosure.record import Bound, Record

_DEPTH = 10
"""So many moves of other figures are tried at most, one after another."""


def is_safe(record: Record, item: str, width: int) -> bool:
    """Could the figure be others, of which lowest and highest are at least `width` apart?"""
    up = _reach(record, item, 1, width)
    return up >= width or up + _reach(record, item, -1, width) >= width


def excess(record: Record, bound: Bound, moves: Mapping[str, int], most: int) -> int:
    """By how much the bound can be broken after these moves, however the carriers of totals move; it holds at 0."""
    total = 0
    for sign, item in bound.terms:
        total += sign * (record.values[item] + moves.get(item, 0)) + (most if item in record.carriers else 0)
    return total


def _reach(record: Record, item: str, direction: int, most: int) -> int:
    """How far the figure can move up (1) or down (-1)."""
    if not record.free(item):
        return 0
    far = most if direction > 0 else min(most, record.values[item] - 1)
    fits = (by for by in range(far, 0, -1) if _fits(record, item, {item: direction * by}, most, _DEPTH))
    return next(fits, 0)


def _fits(record: Record, target: str, moves: Mapping[str, int], most: int, depth: int) -> bool:
    """Can these moves be made, with moves of other figures than the target that mend every bound?"""
    broken = _broken(record, moves, most)
    if broken is None:
        return True
    return depth > 0 and any(
        _fits(record, target, {**moves, item: change}, most, depth - 1)
        for item, change in _mends(record, broken, moves, most)
        if item != target
    )


def _broken(record: Record, moves: Mapping[str, int], most: int) -> Bound | None:
    touched = (bound for item in moves for bound in record.bounds_with(item))
    return next((bound for bound in touched if excess(record, bound, moves, most) > 0), None)


def _mends(record: Record, bound: Bound, moves: Mapping[str, int], most: int) -> Iterator[tuple[str, int]]:
    """The moves of one more figure by which the bound holds again; one that moved goes on the same way."""
    by = excess(record, bound, moves, most)
    for sign, item in bound.terms:
        so_far = moves.get(item, 0)
        change = so_far - sign * by
        possible = record.free(item) and -sign * so_far >= 0 and abs(change) <= most
        if possible and record.values[item] + change >= 1:
            yield item, change

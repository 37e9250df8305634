"""Which figures of a return are held back: the small ones, and others that would give them away."""

from __future__ import annotations

from horizontal.requirements.return_specification import DisclosureProfile
from horizontal.scoring.disclosure.moves import is_safe
from horizontal.scoring.disclosure.record import Bound, Record

SMALL, SECOND, STAYS, WHOLE, CARRIES = "small", "second", "stays", "whole", "carries a total"
_ALL_OF = ("E05", "E03")
"""Where everybody who was asked disclosed, the figure says it of each of them."""


def width_of(profile: DisclosureProfile) -> int:
    """How far apart the lowest and the highest figure must be that a held-back figure could be."""
    return profile.highest - profile.lowest


def hold_back(record: Record, profile: DisclosureProfile) -> None:
    """Settles what of a record is held back, its totals aside."""
    for item, value in record.values.items():
        if profile.lowest <= value <= profile.highest:
            record.held.setdefault(item, SMALL)
    part, whole = _ALL_OF
    if record.values.get(part) and record.values[part] == record.values.get(whole):
        record.held.setdefault(part, SMALL)
    for item in record.values:
        if record.whole:
            record.held.setdefault(item, WHOLE)
    while not record.whole and (more := _given_away(record, profile) or _not_safe(record, profile)):
        record.held[more] = SECOND


def unprotected(record: Record, profile: DisclosureProfile) -> tuple[str, ...]:
    """The held-back items that can be narrowed down all the same, by what an earlier copy showed."""
    if record.whole:
        return ()
    width = width_of(profile)
    return tuple(item for item in record.held if not is_safe(record, item, width))


def _given_away(record: Record, profile: DisclosureProfile) -> str | None:
    """An item to hold back because the rest between shown figures is small itself."""
    for bound in record.bounds:
        shown = not any(item in record.held and item not in record.fixed for _, item in bound.terms)
        rest = -bound.value(record.values)
        if bound.gap_counts_people and shown and profile.lowest <= rest <= profile.highest:
            more = _next(record, (bound,))
            if more is not None:
                return more
    return None


def _not_safe(record: Record, profile: DisclosureProfile) -> str | None:
    """An item to hold back because one that is held back could be worked out, or nearly so."""
    for item in unprotected(record, profile):
        more = _next(record, record.bounds_with(item)) or _next(record, _linked(record, item))
        if more is not None:
            return more
    return None


def _next(record: Record, bounds: tuple[Bound, ...]) -> str | None:
    """The next smallest figure of these bounds that is shown; parts before wholes."""
    found = {
        (record.values[item], -sign, item)
        for bound in bounds
        for sign, item in bound.terms
        if item not in record.held and item not in record.fixed and record.values[item] > 0
    }
    return min(found)[2] if found else None


def _linked(record: Record, item: str) -> tuple[Bound, ...]:
    """The bounds that hang together with this item, by way of others that are held back."""
    seen, open_ = {item}, [item]
    bounds: dict[Bound, None] = {}
    while open_:
        for bound in record.bounds_with(open_.pop()):
            bounds[bound] = None
            new = [other for _, other in bound.terms if other in record.held and other not in seen]
            seen.update(new)
            open_ += new
    return tuple(bounds)

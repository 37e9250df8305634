"""Which totals over the returns of a period may be shown.

A total says what the held-back figures under it come to together. So that it says nothing of any one of them, one
further return holds the same item back and stands free: whatever moves in another return, it can move against it,
by the whole width of the profile and without touching any bound of its own. It carries the total. Where no return
can, the total is held back.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from horizontal.collation import ReturnKey
from horizontal.scoring.disclosure.moves import excess, is_safe
from horizontal.scoring.disclosure.protect import CARRIES, STAYS
from horizontal.scoring.disclosure.record import Record


def carry_total(records: Sequence[Record], item: str, width: int, barred: Set[ReturnKey]) -> bool:
    """Can the total of this item be shown? Holds the item back in the return that carries it, none of the barred."""
    with_item = [record for record in records if item in record.values]
    if any(record.whole for record in with_item):
        return False
    held = [record for record in with_item if item in record.held and item not in record.fixed]
    if not held:
        return True
    could = [record for record in with_item if record.key not in barred and _could_carry(record, item, width)]
    for record in sorted(could, key=lambda one: (item not in one.held, one.values[item], str(one.key))):
        others = any(other is not record for other in held)
        if others and _carries(record, item, width):
            return True
    return False


def _could_carry(record: Record, item: str, width: int) -> bool:
    unheld = item not in record.held or record.held[item] in (STAYS, CARRIES)
    return unheld and item not in record.fixed and record.values[item] > width


def _carries(record: Record, item: str, width: int) -> bool:
    """Can the item stand free in this record, with its other figures as safe as before? It is so where it can."""
    before = record.held.get(item)
    safe = [other for other in record.held if other != item and is_safe(record, other, width)]
    record.held[item] = before or CARRIES
    record.carriers.add(item)
    fits = all(excess(record, bound, {}, width) <= 0 for bound in record.bounds_with(item))
    if fits and all(other in record.carriers or is_safe(record, other, width) for other in safe):
        return True
    record.carriers.discard(item)
    if before is None:
        del record.held[item]
    return False

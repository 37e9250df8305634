"""Breakdowns of a shared copy: only over all providers together, and only where their sum is known anyhow.

A breakdown of one provider has figures so small that hardly any could be shown, and two providers' groups would
cross one characteristic with another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from horizontal.collation import Collation, Figure, GroupTotal, PublishedGroups
from horizontal.requirements.return_specification import DisclosureProfile
from horizontal.scoring.disclosure.groups import held_after
from horizontal.scoring.disclosure.history import Column, History
from horizontal.scoring.disclosure.rows import HELD, Rounding, SharedRow

_ITEMS_OF: Mapping[str, tuple[str, ...]] = {"disclosed": ("E05", "E06"), "accepted": ("E14",)}
_Key = tuple[Column, str, str]


def shared_groups(
    collation: Collation,
    rows: Sequence[SharedRow],
    totals: Mapping[Column, Set[str]],
    profile: DisclosureProfile,
    history: History,
) -> tuple[tuple[GroupTotal, ...], tuple[PublishedGroups, ...]]:
    """The groups over all providers as they are shown, and what of them is shown and held back for the log."""
    shown: list[GroupTotal] = []
    published: list[PublishedGroups] = []
    for (column, of, by), found in _blocks(collation.group_totals).items():
        counts = {one.count.group: one.count.figure.value or 0 for one in found}
        known = _sum_is_known(found[0], of, rows, totals)
        before = history.groups(column, of, by)
        held = held_after(counts, before, profile) if known else frozenset(counts)
        rounding = Rounding(profile.round_to, frozenset((by,)))
        shown += (_shown(one, held, rounding) for one in found)
        published.append(
            PublishedGroups(
                period_start=found[0].period_start,
                period_end=found[0].period_end,
                of=of,
                by=by,
                shown={group: count for group, count in counts.items() if group not in held},
                held={group: count for group, count in counts.items() if group in held},
            )
        )
    return tuple(shown), tuple(published)


def _blocks(groups: Sequence[GroupTotal]) -> Mapping[_Key, list[GroupTotal]]:
    blocks: dict[_Key, list[GroupTotal]] = {}
    for one in groups:
        blocks.setdefault(((one.period_start, one.period_end), one.count.of, one.count.by), []).append(one)
    return blocks


def _shown(one: GroupTotal, held: Set[str], rounding: Rounding) -> GroupTotal:
    value = one.count.figure.value
    figure: Figure = HELD if one.count.group in held else rounding.figure(one.count.by, value)
    return one.model_copy(update={"count": one.count.model_copy(update={"figure": figure})})


def _sum_is_known(
    block: GroupTotal, of: str, rows: Sequence[SharedRow], totals: Mapping[Column, Set[str]]
) -> bool:
    """Can the sum of the groups be worked out from what is shown anyhow? Then they say nothing new of it."""
    items = _ITEMS_OF.get(of, ())
    members = [rows[place] for place in block.rows]
    told = [list(_told_by(member, items, rows)) for member in members]
    if not items or not all(told):
        return False
    parts = [part for one in told for part in one]
    if all(item in part.record.values and item not in part.record.held for part in parts for item in items):
        return True
    columns = {part.record.key[2:] for part in parts}
    there = {part.record.key for part in parts}
    return all(
        set(items) <= totals.get(column, frozenset())
        and all(
            row.record.key in there
            for row in rows
            if row.record.key[2:] == column
            and not row.row.within
            and any(i in row.record.values for i in items)
        )
        for column in columns
    )


def _told_by(member: SharedRow, items: tuple[str, ...], rows: Sequence[SharedRow]) -> Iterator[SharedRow]:
    """The returns that tell the total of this one: itself, or those of shorter times inside it."""
    if not set(items) & member.left_out:
        if all(item in member.record.values for item in items):
            yield member
        return
    start, end = member.row.period_start, member.row.period_end
    for row in rows:
        same = row.row.series == member.row.series and row is not member
        first, last = row.row.period_start, row.row.period_end
        inside = bool(start and end and first and last and start <= first and last <= end)
        if same and inside and any(item in row.record.values for item in items):
            yield row

"""Which groups of a breakdown are held back, where their sum is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from horizontal.collation import PublishedGroups
from horizontal.requirements.return_specification import DisclosureProfile
from horizontal.scoring.disclosure.protect import width_of


def held_groups(counts: Mapping[str, int], profile: DisclosureProfile) -> frozenset[str]:
    """The groups to hold back: small ones, the next smallest beside them, and all where one group is everybody."""
    some = [group for group, count in counts.items() if count]
    held = {group for group in some if profile.lowest <= counts[group] <= profile.highest}
    if len(some) == 1:
        return frozenset(counts)
    while held and not _is_wide(held, counts, width_of(profile)):
        others = [(counts[group], group) for group in some if group not in held]
        if not others:
            return frozenset(counts)
        held.add(min(others)[1])
    return frozenset(held)


def held_after(
    counts: Mapping[str, int], before: Sequence[PublishedGroups], profile: DisclosureProfile
) -> frozenset[str]:
    """The same beside earlier copies: all where the figures changed since one showed some of them."""
    held = held_groups(counts, profile)
    for one in before:
        if not one.shown:
            continue
        if {**one.shown, **one.held} != dict(counts) or not held <= one.held.keys():
            return frozenset(counts)
        held = frozenset(one.held)
    return held


def _is_wide(held: set[str], counts: Mapping[str, int], width: int) -> bool:
    return len(held) > 1 and sum(counts[group] - 1 for group in held) >= width

"""Every way in which the steps of a cue fit on words that follow one another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from horizontal.requirements.cue import Item

Places = frozenset[int]
"""Places of words, from 0."""
Ends = Mapping[str, Mapping[int, frozenset[int]]]
"""By alternative of a cue: by the word where it begins, the places just after its end."""


def fits(items: tuple[Item, ...], ends: Ends, count: int) -> Iterator[tuple[int, int, Places]]:
    """Where the steps fit: the first word, the place after the last, and the words that they explain."""
    first = {start for alternative in items[0].alternatives for start in ends.get(alternative, ())}
    for start in sorted(first):
        for end, places in _from(items, 0, start, start, ends, count):
            yield start, end, places


def _from(
    items: tuple[Item, ...], step: int, low: int, high: int, ends: Ends, count: int
) -> Iterator[tuple[int, Places]]:
    """The fits of the steps from this one on, when it begins between these two places."""
    item = items[step]
    last = step + 1 == len(items)
    for start in range(low, min(high, count - 1) + 1):
        for end in {e for a in item.alternatives for e in ends.get(a, {}).get(start, ())}:
            here = frozenset(range(start, end))
            if last:
                yield end, here
                continue
            gap = items[step + 1].gap
            yield from (
                (after, here | rest) for after, rest in _from(items, step + 1, end, end + gap, ends, count)
            )
            if all(later.optional for later in items[step + 1 :]):
                yield end, here
    if item.optional and not last:
        yield from _from(items, step + 1, low, high + items[step + 1].gap, ends, count)

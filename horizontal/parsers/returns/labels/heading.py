"""A heading as it stands in a file, and what it was understood to be."""

from __future__ import annotations

from dataclasses import dataclass

from horizontal.provider_return import How

PERIOD = "period"
"""What a heading is taken for that stands over a whole period in one cell ("Q3 2025-26"): first and last day."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The words over or beside a figure, and what stands around them."""

    words: str
    """Its own words as they stand in the cell."""
    group: tuple[str, ...] = ()
    """Headings over it, the outermost first: a section's title, a merged cell of the row above."""
    before: str | None = None
    """What "of which" speaks of, where the file shows it otherwise than by its order; None: the heading before it."""
    title: str | None = None
    """The sheet's title or name, where it says something."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a heading was taken for."""

    item: str | None
    """An item's id ("E03"), the cell of a breakdown ("age:16_17") or PERIOD; None where no figure counts."""
    confidence: float
    """From 0 to 1: of `item`, or that it is no item, or (doubtful) of `runner_up`."""
    how: How
    """IDENTIFIER, WORDING or SPELLING with an item; DOUBTFUL or OTHER without."""
    runner_up: str | None = None
    """The next best item; of a doubtful heading the item that it may be."""
    why: str = ""
    """In words: the cue, the wording or the bar that settled it."""
    of: str | None = None
    """Of the cell of a breakdown, the total that is told by groups: "disclosed" (E05 + E06) or "accepted" (E14)."""

"""The headings that are open over a place in the contract."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PREAMBLE = re.compile(
    r"(?:the )?(?:background|recitals?|parties|whereas|between|and|preamble|dated?|this agreement)"
    r"(?: and (?:background|recitals?|parties|purpose|introduction))?:?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class OpenHeading:
    """A heading, and what ranks it among the others."""

    words: str
    depth: int | None = None
    """Steps of its number, from 1; 0 for a part; None for a heading without a number."""
    style_level: int | None = None
    weight: float = 0.0
    """How large it looks, to rank headings without number or style."""
    inside: bool = False
    """It has no number, and stands inside a numbered clause."""


class HeadingStack:
    """Headings over the current place, outermost first."""

    def __init__(self, always: tuple[str, ...] = ()) -> None:
        self._always = always
        self._open: list[OpenHeading] = []

    @property
    def path(self) -> tuple[str, ...]:
        """Their words, outermost first."""
        return self._always + tuple(heading.words for heading in self._open)

    def close_for_part(self, *, under_part: bool) -> None:
        """Close everything before a new part, save the part that it belongs to."""
        keeps = under_part and bool(self._open) and self._open[0].depth == 0
        self._open = self._open[: int(keeps)]

    def make_room(self, heading: OpenHeading) -> None:
        """Close the headings that this one replaces, and all below them."""
        for place, other in enumerate(self._open):
            if _replaces(heading, other):
                self._open = self._open[:place]
                return

    def open(self, heading: OpenHeading) -> None:
        """Open a heading, with room made for it."""
        self.make_room(heading)
        self._open.append(heading)

    def close_below(self, depth: int) -> None:
        """Close the headings of numbered clauses at this depth and deeper, and all inside them."""
        for place, other in enumerate(self._open):
            if other.depth and other.depth >= depth:
                self._open = self._open[:place]
                return

    def close_preamble(self) -> None:
        """Close a heading of recitals or parties: the first numbered clause does not stand under it."""
        for place, other in enumerate(self._open):
            if other.depth is None and _PREAMBLE.fullmatch(other.words):
                self._open = self._open[:place]
                return

    def is_below_numbered(self, style_level: int | None) -> bool:
        """Whether a heading in this style would stand under the numbered heading that is open."""
        return style_level is not None and any(
            other.depth and other.style_level and other.style_level < style_level for other in self._open
        )


def _replaces(new: OpenHeading, other: OpenHeading) -> bool:
    if other.depth == 0:
        return False
    if new.style_level and other.style_level:
        return other.style_level >= new.style_level
    if new.depth is not None:
        return other.inside if other.depth is None else other.depth >= new.depth
    if other.depth is not None:
        return not new.inside
    if new.inside != other.inside:
        return other.inside
    return other.weight <= new.weight

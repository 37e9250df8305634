"""Whose abuse a passage is about: that of the provider's own staff, or of the people served."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from horizontal.matching.cues import Subject, holds
from horizontal.requirements.cue import ParsedCue, parse_cue
from horizontal.requirements.model import Side

Sides = frozenset[Side]


class SideReader:
    """Reads the side by the cues of vocabulary/sides.toml."""

    def __init__(self, vocabulary: Mapping[str, Sequence[str]]) -> None:
        self._staff = [parse_cue(cue) for cue in vocabulary["staff_side"]]
        self._served = [parse_cue(cue) for cue in vocabulary["served_side"]]
        self._staff_headings = [parse_cue(cue) for cue in vocabulary["staff_headings"]]
        self._served_headings = [parse_cue(cue) for cue in vocabulary["served_headings"]]

    def read(self, subject: Subject) -> Sides:
        """The sides that the passage's own words name; its headings' where they name none; empty where neither does."""
        named = self._of(subject, self._staff, self._served)
        return named or self._of(subject, self._staff_headings, self._served_headings)

    @staticmethod
    def _of(subject: Subject, staff: Sequence[ParsedCue], served: Sequence[ParsedCue]) -> Sides:
        found = set()
        if any(holds(cue, subject) for cue in staff):
            found.add(Side.STAFF)
        if any(holds(cue, subject) for cue in served):
            found.add(Side.SERVED)
        return frozenset(found)


def allows(side: Side, sides: Sides) -> bool:
    """Whether an element of this side can stand in a passage of these sides.

    A passage that names nobody is read as being about the people served: what is owed to staff must be said.
    """
    if side is Side.ANY:
        return True
    return side in (sides or {Side.SERVED})

"""Headings of totals told by groups ("Disclosures by age: 16 to 17"), and of whole periods."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from horizontal.parsers.returns.labels.candidates import PERIOD_CUES, CueReader
from horizontal.parsers.returns.labels.cue_match import Ground, ground, matched
from horizontal.parsers.returns.labels.heading import Understanding
from horizontal.parsers.returns.labels.label_words import LabelWords
from horizontal.provider_return import How
from horizontal.requirements.cue import ParsedCue, parse_cue
from horizontal.requirements.return_specification import BreakdownSpecification, ReturnSpecification

NOT_STATED = "not_stated"
_TOTALS = ("disclosed", "accepted")


class BreakdownReader:
    """The groups of all breakdowns, ready to be tried."""

    def __init__(self, specification: ReturnSpecification, cues: CueReader) -> None:
        self._cues = cues
        self._breakdowns = specification.breakdowns
        self._lists = specification.vocabulary.keys()
        self._period = [parse_cue(cue) for cue in PERIOD_CUES] if "whole_period" in self._lists else []

    def is_period(self, words: LabelWords) -> bool:
        """Whether it is the heading of a period told in one cell."""
        own = self._ground(words.own)
        return any(matched(cue, own) is not None for cue in self._period)

    def cell(self, words: LabelWords) -> Understanding | None:
        """The group that it stands for; DOUBTFUL where it is not said which total is told by groups.

        A barred word ("Target", "%") is told before it comes to this.
        """
        own, over = self._ground(words.own), self._ground(words.over)
        cells = [
            f"{breakdown.id}:{group}"
            for breakdown in self._breakdowns
            if self._says(f"by_{breakdown.id}", own) or self._says(f"by_{breakdown.id}", over)
            for group in self._groups(breakdown, own)
        ]
        if len(cells) != 1:
            return None
        totals = {
            total for total in _TOTALS if self._says(f"of_{total}", own) or self._says(f"of_{total}", over)
        }
        if len(totals) != 1:
            return Understanding(
                None, 0.5, How.DOUBTFUL, cells[0], "which total is told by groups is not said"
            )
        return Understanding(cells[0], 0.9, How.WORDING, why="a group of a breakdown", of=totals.pop())

    def _groups(self, breakdown: BreakdownSpecification, own: Ground) -> list[str]:
        fitting = [
            group.id
            for group in breakdown.groups
            if any(matched(self._cues.parsed[cue], own) is not None for cue in group.cues)
        ]
        return [NOT_STATED] if NOT_STATED in fitting else fitting

    def _says(self, name: str, words: Ground) -> bool:
        return name in self._lists and matched(_list_cue(name), words) is not None

    def _ground(self, words: Sequence[str]) -> Ground:
        return ground(words, 0, (), self._cues.index)


@cache
def _list_cue(name: str) -> ParsedCue:
    return parse_cue(f"@{name}")

"""Headings of totals told by groups ("Disclosed, by age: 16 to 17"), and of whole periods."""

from __future__ import annotations

from horizontal.parsers.returns.labels.candidates import CueReader
from horizontal.parsers.returns.labels.cue_match import ground, matched
from horizontal.parsers.returns.labels.heading import Heading, Understanding
from horizontal.parsers.returns.labels.label_words import LabelWords, words_of
from horizontal.provider_return import How
from horizontal.requirements.cue import ParsedCue, parse_cue
from horizontal.requirements.return_specification import ReturnSpecification


class BreakdownReader:
    """The groups of all breakdowns, ready to be tried."""

    def __init__(self, specification: ReturnSpecification, cues: CueReader) -> None:
        self._cues = cues
        self._vocabulary = specification.vocabulary
        self._groups = [
            (breakdown.id, group.id, group.cues)
            for breakdown in specification.breakdowns
            for group in breakdown.groups
        ]

    def is_period(self, words: LabelWords) -> bool:
        """Whether it is the heading of a period told in one cell."""
        return self._says(parse_cue("=@whole_period"), words.own)

    def cell(self, heading: Heading, words: LabelWords) -> Understanding | None:
        """The group that it stands for; DOUBTFUL where it is not said what is told by groups."""
        return None

    def _says(self, cue: ParsedCue, said: tuple[str, ...]) -> bool:
        return matched(cue, ground(said, 0, (), self._cues.index)) is not None


__all__ = ["BreakdownReader", "How", "words_of"]

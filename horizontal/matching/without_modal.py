"""How strongly a passage speaks that has no modal: by what stands over it, and by its manner."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from horizontal.evidence import Strength
from horizontal.matching.bound import goes_on_with_duty
from horizontal.matching.indicators import is_measure, is_only_shown
from horizontal.matching.passage import Passage
from horizontal.matching.plain_present import tells_routine
from horizontal.matching.word_pattern import WordPattern

_SCOPE = re.compile(
    r"^\W*(?:[^.;:|?]{1,90}, )?(?:it|they|(?:this|the|our|these|its?)\b[^.;:|?]{0,60}?"
    r"\b(?:policy|directive|procedure|standards?|rules?|part|scheme|code|protocol))\b[^.;:,|?]{0,45}?"
    r"\b(?:appl(?:y|ies)|covers?|reach(?:es)?|binds?|protects?|extends?|counts? for|speaks? to|takes? in)\b"
    r"|\b(?:come|falls?|are) (?:within|under) (?:this|the|our|its) (?:\w+ ){0,3}(?:policy|code)\b"
    r"|\bcounts? as (?:our |its )?(?:staff|employees?|workers?)\b",
    re.I,
)
UNFILLED = re.compile(r"\[\s*\]|[☐□]|_{3,}\W*$|\b_{2}\b|\bY ?/ ?N\b|\b\w+ / (?:\w+ / )?\w+\W*$|\?\s*\|", re.I)
"""A box to tick, a line to fill in, or answers to choose from."""


class WithoutModal:
    """Reads strength by the lists of headings in vocabulary/duty.toml."""

    def __init__(self, vocabulary: Mapping[str, Sequence[str]]) -> None:
        self._duty_heading = WordPattern(vocabulary["duty_headings"])
        self._targets = WordPattern(vocabulary["targets"])
        self._advice_heading = WordPattern(vocabulary["advice_headings"])
        self._operative_heading = WordPattern(vocabulary["operative_headings"])
        self._told_heading = WordPattern(vocabulary["told_headings"])

    def read(self, passage: Passage, *, softened: bool) -> Strength:
        """MANDATORY where the passage is a duty all the same, QUALIFIED where it is softened, else STATEMENT."""
        if passage.is_heading or UNFILLED.search(passage.text):
            return Strength.STATEMENT
        if is_only_shown(passage):
            return Strength.STATEMENT
        over = (*passage.headings, passage.stem)
        nearest = next((text for text in reversed(over) if self._settles(text)), "")
        is_duty = (
            (self._is_under_duty(passage) and (passage.stem or len(passage.text) > 40))
            or is_measure(passage, self._targets)
            or _SCOPE.search(passage.text)
            or goes_on_with_duty(passage)
            or self._is_routine(passage)
        )
        if not is_duty:
            return Strength.STATEMENT
        is_soft = softened or self._advice_heading.search(nearest)
        return Strength.QUALIFIED if is_soft else Strength.MANDATORY

    def _is_under_duty(self, passage: Passage) -> bool:
        """Whether the stem or a heading says that what stands there is a duty, and the heading not that it is told."""
        if self._duty_heading.search(passage.stem):
            return True
        return any(
            self._duty_heading.search(heading) and not self._told_heading.search(heading)
            for heading in passage.headings
        )

    def _is_routine(self, passage: Passage) -> bool:
        """Whether an operative paper tells in the plain present what is done each time."""
        is_told = any(map(self._told_heading.search, passage.headings))
        if is_told or "|" in passage.text or not tells_routine(passage.text):  # cells are no sentence
            return False
        return any(map(self._operative_heading.search, passage.headings[-1:]))

    def _settles(self, over: str) -> bool:
        """Whether a heading or stem says that what stands under it is a duty, or that it is no more than advice."""
        return bool(self._advice_heading.search(over) or self._duty_heading.search(over))

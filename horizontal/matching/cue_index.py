"""Which cues can fit a passage at all: those all of whose steps stand in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from horizontal.matching.steps import Standing, StepFinder
from horizontal.requirements.cue import ParsedCue

_Numbers = NDArray[np.intp]
_NEVER, _ALWAYS = 0, 1
"""Steps that no cue has: one for a cue without steps of its own, one where a cue has fewer than others."""
_FIRST = 2


class CueIndex:
    """The steps of all cues as one table, the step that fewest cues have first, so that most cues are left at once."""

    def __init__(self, cues: Sequence[ParsedCue], steps: StepFinder) -> None:
        wanted = [_wanted(cue, steps) for cue in cues]
        common = Counter(sources for some in wanted for sources in some)
        numbers = {sources: number for number, sources in enumerate(common, start=_FIRST)}
        of_source: defaultdict[int, list[int]] = defaultdict(list)
        for sources, number in numbers.items():
            for source in sources:
                of_source[source].append(number)
        self._of_source = {source: np.array(some, np.intp) for source, some in of_source.items()}
        self._count = len(numbers) + _FIRST
        longest = max(map(len, wanted), default=0)
        table = [
            [numbers[one] for one in sorted(some, key=lambda s: (common[s], len(s), sorted(s)))] or [_NEVER]
            for some in wanted
        ]
        padded = [some + [_ALWAYS] * (longest - len(some)) for some in table]
        self._columns: tuple[_Numbers, ...] = tuple(
            np.array(column, np.intp) for column in zip(*padded, strict=True)
        )

    def likely(self, standing: Standing) -> list[int]:
        """The cues that can fit, by their place in the sequence given, in its order."""
        of_source = self._of_source
        found = [of_source[source] for source in standing.sources if source in of_source]
        if not found or not self._columns:
            return []
        stands = np.zeros(self._count, np.bool_)
        stands[_ALWAYS] = True
        stands[np.concatenate(found)] = True
        first, *others = self._columns
        fitting: _Numbers = stands.take(first).nonzero()[0]
        for column in others:
            fitting = fitting[stands.take(column.take(fitting))]
        likely: list[int] = fitting.tolist()
        return likely


def _wanted(cue: ParsedCue, steps: StepFinder) -> frozenset[frozenset[int]]:
    """The steps that must stand in the passage, each as its sources."""
    return frozenset(
        frozenset(steps.sources_of(item.alternatives) or ())
        for sequence in cue.sequences
        if not sequence.barred and not sequence.in_heading
        for item in sequence.items
        if not item.optional
    )

"""Which cues can fit a passage at all: those all of whose steps stand in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from horizontal.matching.steps import Standing, StepFinder
from horizontal.requirements.cue import ParsedCue


class CueIndex:
    """Cues by the step of each that fewest words can stand for, so that most are never looked at."""

    def __init__(self, cues: Sequence[ParsedCue], steps: StepFinder) -> None:
        numbers: dict[frozenset[int], int] = {}
        self._steps_of_source: defaultdict[int, list[int]] = defaultdict(list)
        self._by_anchor: defaultdict[int, list[tuple[int, frozenset[int]]]] = defaultdict(list)
        wanted = [_wanted(cue, steps) for cue in cues]
        common: defaultdict[frozenset[int], int] = defaultdict(int)
        for one in wanted:
            for sources in one:
                common[sources] += 1
        for sources in common:
            number = numbers[sources] = len(numbers)
            for source in sources:
                self._steps_of_source[source].append(number)
        for cue, one in enumerate(wanted):
            if one:
                anchor = min(one, key=lambda s: (common[s], len(s), sorted(s)))
                self._by_anchor[numbers[anchor]].append((cue, frozenset(numbers[s] for s in one)))

    def likely(self, standing: Standing) -> list[int]:
        """The cues that can fit, by their place in the sequence given, in its order."""
        of_source = self._steps_of_source
        present = {step for source in standing.sources if source in of_source for step in of_source[source]}
        return sorted(
            cue
            for step in present
            if step in self._by_anchor
            for cue, wanted in self._by_anchor[step]
            if wanted <= present
        )


def _wanted(cue: ParsedCue, steps: StepFinder) -> frozenset[frozenset[int]]:
    """The steps that must stand in the passage, each as its sources."""
    return frozenset(
        frozenset(steps.sources_of(item.alternatives) or ())
        for sequence in cue.sequences
        if not sequence.barred and not sequence.in_heading
        for item in sequence.items
        if not item.optional
    )
